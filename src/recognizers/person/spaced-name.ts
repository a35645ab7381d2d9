import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const NO_NAME = classSet('position', 'byline', 'heading', 'boundary', 'courtesy-suffix');
const TITLE_END = classSet('position', 'position-head', 'byline');
/** From these log-odds on a name set apart counts for the habit of its page. */
const SURE = 1;
/** From these on one found here is sought elsewhere. */
const LIKELY = 0.5;
/** So many names set apart make it a habit. */
const HABIT = 2;
/** More say no more. */
const MOST = 6;

/**
 * Names of two characters with a space between them in running text, on a page that sets its names so: `局长绿　荫通报了`,
 * `替补的蓝　天送出`. The words beside them stand so close that the text layer took the space for one between words.
 *
 * @param names What the other rules found.
 */
export function spacedNames(page: Page, names: readonly NameCandidate[]): NameCandidate[] {
  let habit = 0;
  const starts = new Set<number>();
  const known = new Set<string>();
  for (const { start, end, logOdds } of names) {
    if (logOdds < SURE || end - start > 3 || starts.has(start)) continue;
    if (!page.isSetApart(start, end) && page.kindAt(start + 1) !== KIND.space) continue;
    starts.add(start);
    known.add(compact(page.text.slice(start, end)));
    habit++;
  }
  if (habit < HABIT) return [];
  const found: NameCandidate[] = [];
  for (let at = 1; at + 1 < page.length; at++) {
    if (page.kindAt(at) !== KIND.space || page.kindAt(at - 1) !== KIND.han || page.kindAt(at + 1) !== KIND.han)
      continue;
    if (starts.has(at - 1)) continue;
    const name = readName(page, at - 1, at + 2, Math.min(habit, MOST));
    if (!name) continue;
    found.push(name);
    if (name.logOdds >= LIKELY) known.add(compact(page.text.slice(name.start, name.end)));
  }
  const read = new Set(found.map(({ start }) => start));
  for (let at = 1; at + 1 < page.length; at++) {
    if (page.kindAt(at) !== KIND.space || starts.has(at - 1) || read.has(at - 1)) continue;
    if (!known.has((page.text[at - 1] as string) + (page.text[at + 1] ?? ''))) continue;
    found.push({
      start: at - 1,
      end: at + 2,
      logOdds: 3,
      rule: 'set apart, named elsewhere on the page',
      repeats: true,
    });
  }
  return found;
}

function compact(name: string): string {
  return name.replace(/\s/g, '');
}

function readName(page: Page, start: number, end: number, habit: number): NameCandidate | undefined {
  // 局长　王明, 王明　李丽: the space stands between words.
  const given = page.longestFrom(end - 1, NO_NAME);
  if (page.isInsideWord(start) || (given >= 0 && page.end(given) > end)) return undefined;
  if (page.longestTo(start + 1, TITLE_END) >= 0 || page.longestFrom(end - 1, TITLE_END) >= 0) return undefined;
  const before = witnessBefore(page, start).weight;
  const after = witnessAfter(page, end).weight;
  if (before < 0.2 || after < -0.3) return undefined;
  const surname = page.longestFrom(start, SURNAME) >= 0 ? 0.6 : 0;
  const logOdds = -0.9 + 0.3 * habit + 0.5 * Math.min(before, 2) + 0.5 * after + surname;
  return logOdds < 0 ? undefined : { start, end, logOdds, rule: 'set apart as the page does', repeats: true };
}
