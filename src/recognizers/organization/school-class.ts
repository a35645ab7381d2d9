import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const TITLE = classSet('position');
/** `（1）班`, `一（1）班`, `高三（2）班`, `三年级2班`, `2024级3班`, `高三年级`. */
const SCHOOL_CLASS =
  /(?:(?:[初高][一二三]|[一二三四五六七八九]年级|\d{2,4}级|[一二三四五六七八九])?[（(][\d一二三四五六七八九十]{1,2}[）)]班|(?:[初高][一二三]|[一二三四五六七八九]年级|\d{2,4}级)[\d一二三四五六七八九十]{1,2}班|[初高][一二三]年级)$/;
const LONGEST = 12;
const SURE = 0.92;

/** Years and classes that a school's lists name: `|高三（2）班|班主任`, `⏎|（1）班|　王明`. In prose they are no bodies. */
export function schoolClasses(page: Page): OrganizationCandidate[] {
  const { text } = page;
  const found: OrganizationCandidate[] = [];
  for (const ending of ['班', '年级']) {
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
      const end = at + ending.length;
      const from = Math.max(0, end - LONGEST);
      const name = SCHOOL_CLASS.exec(text.slice(from, end));
      if (!name) continue;
      const start = from + name.index;
      const isCell = page.kindAt(end) === KIND.space && isLineStart(page, start);
      if (isCell || page.longestFrom(page.skipSpaces(end), TITLE) >= 0)
        found.push(organization(start, end, SURE, 'class of a school', { entry: ending }));
    }
  }
  return found;
}

function isLineStart(page: Page, position: number): boolean {
  const before = page.skipSpacesBack(position);
  return before === 0 || page.kindAt(before - 1) === KIND.lineEnd;
}
