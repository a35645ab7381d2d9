import type { Page } from '../recognizers/page.js';
import { wordStart } from './convention-word.js';
import { changed, type Habit, type Outer } from './reading.js';

/** Longer ones are no departments. */
const LONGEST = 24;
const ORDINAL = /第.{1,4}届$/;

/**
 * The department between a company and a title belongs to the title: `汉江股份有限公司` + `财务部经理`. What ends a
 * company's name (action `company`) and what is a department (`department`) the convention's words say; of an assembly
 * (`assembly`) the territory stays: `青禾县` + `人大代表`.
 */
export function departmentsToTitles(convention: string): Habit {
  return (reading, page) => {
    const result: Outer[] = [];
    for (const outer of reading) {
      const before = result[result.length - 1];
      const department = before && departmentStart(page, before, outer, convention);
      if (before === undefined || department === undefined) {
        result.push(outer);
        continue;
      }
      result.pop();
      if (department > before.candidate.start) {
        result.push(changed(before, { end: department }, 'without its department'));
      }
      result.push(changed(outer, { start: department }, 'with its department'));
    }
    return result;
  };
}

/** Where the department at the end of an organization begins, if a title follows it directly. */
function departmentStart(page: Page, before: Outer, title: Outer, convention: string): number | undefined {
  const { start, end, type } = before.candidate;
  if (title.candidate.type !== 'position' || type !== 'organization') return undefined;
  if (page.skipSpaces(end) !== title.candidate.start) return undefined;
  const assembly = wordStart(page, end, convention, 'assembly');
  if (assembly >= 0) return assemblyStart(page, before, assembly);
  const department = wordStart(page, end, convention, 'department');
  const company = wordStart(page, end, convention, 'company');
  // 公司 is longer than 司, 专业委员会 than 委员会; 研究所 alone is a department.
  if (department < 0 || (company >= 0 && company <= department && company > start)) return undefined;
  for (let at = Math.min(end - 1, title.candidate.start - 1); at > start + 1; at--) {
    if (endsCompany(page, at, start, convention)) return end - at <= LONGEST ? at : undefined;
  }
  // 青禾县|普查办公室: a body of its own.
  const isTerritorial = before.inner.some(({ candidate }) => candidate.type === 'place' && candidate.start === start);
  return isTerritorial || end - start > LONGEST ? undefined : start;
}

/** Not 党|委 before 工作部, not 委 in 委员会. */
function endsCompany(page: Page, at: number, start: number, convention: string): boolean {
  const company = wordStart(page, at, convention, 'company');
  if (company < start || page.isInsideWord(at)) return false;
  const department = wordStart(page, at, convention, 'department');
  return department < 0 || company <= department;
}

function assemblyStart(page: Page, { candidate, inner }: Outer, assembly: number): number {
  if (ORDINAL.test(page.text.slice(candidate.start, assembly))) return candidate.start;
  const territory = inner.find(({ candidate: held }) => held.type === 'place' && held.start === candidate.start);
  return territory ? territory.candidate.end : candidate.start;
}
