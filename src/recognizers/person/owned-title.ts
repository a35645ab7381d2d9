import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const TITLE = classSet('position');
/** From these log-odds on the name before a title owns it. */
const SURE = 1.5;
const COST = 2.5;
/** Of words at least this likely (natural logarithm) hardly any is a name here; jieba takes 贺信 for one. */
const COMMON = -15;

/**
 * A title belongs to the name right before it, so it does not speak for the word behind: `王明总统|战略|引领`,
 * `王明主席|贺信|`. What is no word may still be a name: `王明局长李雷副局长`.
 */
export function yieldToOwners(page: Page, names: readonly NameCandidate[]): void {
  const ends = new Set<number>();
  for (const { start, end, logOdds } of names) if (logOdds >= SURE && end - start > 1) ends.add(end);
  if (ends.size === 0) return;
  const behind = new Set<number>();
  const { matches } = page;
  for (let match = 0; match < matches.length; match++)
    if (TITLE[matches.wordClass[match] as number] && ends.has(page.start(match))) behind.add(page.end(match));
  if (behind.size === 0) return;
  for (const name of names) {
    if (!behind.has(name.start)) continue;
    if (page.wordEnd(name.start, COMMON) === name.end) name.logOdds -= COST;
  }
}
