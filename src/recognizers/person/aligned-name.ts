import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const TITLE = classSet('position', 'byline');
const HEADING = classSet('heading');
const NEVER = classSet('never-person');
/** From this value on a surname outweighs the word it begins: 车　间 in a list of names. */
const COMMON = 30;
/** So many names set apart make a page a list of names, where ordinary words set apart are names too. */
const LIST = 3;
/** The most names of two characters that stand in a row without a wider gap between them. */
const LONGEST_ROW = 20;

/**
 * Two or three characters that stood apart for alignment, as names in lists do, and rows of such names with one gap
 * between all their characters: `（揣　摩）`, `委员　杭　铁　来　喜`. The gap is the witness; ordinary words are not set so, but for
 * some headings (`目　录`, `主　任`).
 */
export function alignedNames(page: Page): NameCandidate[] {
  const spans: { start: number; end: number }[] = [];
  for (let start = 0; start < page.length; start++) {
    if (page.kindAt(start) !== KIND.han || !page.isSetApart(start, start + 2)) continue;
    let end = start + 1;
    while (end - start < LONGEST_ROW && page.kindAt(end) === KIND.han && page.isSetApart(end - 1, end + 1)) end++;
    readRow(page, start, end, spans);
    start = end - 1;
  }
  const isList = spans.filter(({ start }) => page.longestFrom(start, SURNAME) >= 0).length >= LIST;
  return spans.flatMap(({ start, end }) => alignedName(page, start, end, isList) ?? []);
}

/** Splits a row into the names that it may be; titles at its beginning go first: `编　委　卜　算`. */
function readRow(page: Page, start: number, end: number, spans: { start: number; end: number }[]): void {
  const title = page.longestFrom(start, TITLE);
  if (title >= 0 && page.end(title) - start > 1 && page.end(title) <= end) start = page.end(title);
  if (end - start < 2) return;
  const surname = page.longestFrom(start, SURNAME);
  const isCompound = surname >= 0 && page.end(surname) - start > 1;
  if (end - start <= 3 || (isCompound && end - start === 4)) {
    spans.push({ start, end });
    return;
  }
  if ((end - start) % 2 > 0) return;
  for (let at = start; at < end; at += 2) if (page.longestFrom(at, SURNAME) < 0) return;
  for (let at = start; at < end; at += 2) spans.push({ start: at, end: at + 2 });
}

function alignedName(page: Page, start: number, end: number, isList: boolean): NameCandidate | undefined {
  if (page.matchAt(start, end, TITLE) >= 0 || page.matchAt(start, end, HEADING) >= 0) return undefined;
  const isOpen = page.kindAt(start - 1) !== KIND.han || page.isSetApart(start - 1, start + 1);
  if (!isOpen && witnessBefore(page, start).weight < 1.8) return undefined;
  const isClosed = page.kindAt(end) !== KIND.han || page.isSetApart(end - 1, end + 1);
  if (!isClosed && witnessAfter(page, end).weight < 0.4) return undefined;
  const surname = page.longestFrom(start, SURNAME);
  const isCommon = surname >= 0 && page.value(surname) >= COMMON;
  if (!isList && !isCommon && page.matchAt(start, end, NEVER) >= 0) return undefined;
  const logOdds = (surname >= 0 ? 1.4 + page.value(surname) / 100 : 0.5) + (isList && surname >= 0 ? 0.6 : 0);
  return { start, end, logOdds, rule: 'set apart for alignment', repeats: true };
}
