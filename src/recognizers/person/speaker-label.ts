import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

/** What announces a line and is nobody: 主编：, 地点：, 组长：. */
const NO_NAME = classSet(
  'position',
  'position-head',
  'byline',
  'heading',
  'person-label',
  'organization-name',
  'organization-suffix',
  'organization-department',
);
const LONGEST = 4;
/** A page with fewer lines of speech is no dialogue. */
const LEAST_LINES = 3;
const SURE = 1;

interface Label {
  readonly start: number;
  readonly end: number;
}

/**
 * Speakers of a dialogue, before the colon that begins a line: `裴松：我当了十年销售。` Labels that come again, or beside
 * lines of sure names, are people; a label that stands once heads a list or a field.
 *
 * @param names What the other rules found.
 */
export function speakerLabels(page: Page, names: readonly NameCandidate[]): NameCandidate[] {
  const labels: Label[] = [];
  let lines = 0;
  let lineStart = 0;
  for (let at = 0; at <= page.length; at++) {
    if (at < page.length && page.kindAt(at) !== KIND.lineEnd) continue;
    const label = labelOf(page, page.skipSpaces(lineStart));
    if (label) {
      lines++;
      if (!isHeading(page, label)) labels.push(label);
    }
    lineStart = at + 1;
  }
  if (lines < LEAST_LINES) return [];
  const counts = new Map<string, number>();
  for (const { start, end } of labels) {
    const text = page.text.slice(start, end);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sureEnds = new Set(names.flatMap(({ end, logOdds }) => (logOdds >= SURE ? [end] : [])));
  const isDialogue = [...counts.values()].filter((count) => count > 1).length > 0;
  const known = labels.filter(({ end }) => sureEnds.has(end)).length;
  if (!isDialogue && known < LEAST_LINES) return [];
  return labels.flatMap(({ start, end }) => {
    const count = counts.get(page.text.slice(start, end)) ?? 1;
    const logOdds = count > 1 ? 1.4 : known * 2 >= labels.length ? 0.8 : -1;
    return logOdds < 0 ? [] : [{ start, end, logOdds, rule: 'speaker of a dialogue', repeats: end - start > 1 }];
  });
}

/** The Han characters between the beginning of a line and a colon, if they are few. */
function labelOf(page: Page, start: number): Label | undefined {
  let end = start;
  while (page.kindAt(end) === KIND.han && end - start <= LONGEST) end++;
  const length = end - start;
  const isClosed = page.text[end] === '：' || page.text[end] === ':';
  return length === 0 || length > LONGEST || !isClosed ? undefined : { start, end };
}

/** Whether a label ends in what announces a line: 记者, 副|主编. */
function isHeading(page: Page, { start, end }: Label): boolean {
  for (let at = start; at < end; at++) {
    const match = page.matchAt(at, end, NO_NAME);
    if (match >= 0 && (end - at > 1 || at === start)) return true;
  }
  return false;
}
