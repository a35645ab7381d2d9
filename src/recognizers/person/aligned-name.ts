import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const SURNAME = classSet('surname');
const TITLE = classSet('position', 'byline');
const NEVER = classSet('never-person');
/** From this value on a surname outweighs the word it begins: 车　间 in a list of names. */
const COMMON = 30;

/**
 * Two or three characters that stood apart for alignment, as names in lists do, with nothing but marks around them:
 * `（揣　摩）`. The gap is the witness; ordinary words are not set so, but for some headings (`目　录`, `主　任`).
 */
export function alignedNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (let start = 0; start < page.length; start++) {
    if (page.kindAt(start) !== KIND.han || page.kindAt(start - 1) === KIND.han) continue;
    let end = start;
    while (end < page.length && page.kindAt(end) === KIND.han && end - start < 5) end++;
    if (page.kindAt(end) === KIND.han || end - start < 2 || end - start > 3 || !page.isSetApart(start, end)) continue;
    if (page.matchAt(start, end, TITLE) >= 0) continue;
    const surname = page.longestFrom(start, SURNAME);
    const isCommon = surname >= 0 && page.value(surname) >= COMMON;
    if (!isCommon && page.matchAt(start, end, NEVER) >= 0) continue;
    const logOdds = surname >= 0 ? 1.4 + page.value(surname) / 100 : 0.5;
    names.push({ start, end, logOdds, rule: 'set apart for alignment', repeats: true });
  }
  return names;
}
