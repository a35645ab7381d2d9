import { KIND } from './character-kind.js';
import { classSet, type Page } from './page.js';

const SPOKEN = classSet('position-spoken');
const SURNAME = classSet('surname');
const FOLLOWER = classSet('speech-verb', 'boundary');
/** Words rarer than this (natural logarithm) are unknown. */
const RARE = -20;
/** Rarer surnames are too often something else before one character. */
const LEAST = 8;

/**
 * The spoken title behind the surname `[start, end)`, or -1. Nothing but a mark may stand before the surname, and a mark,
 * a pronoun or a verb of speech behind the title, so that 周总量 and 马局 in 马局长 are none.
 */
export function spokenTitle(page: Page, start: number, end: number): number {
  if (end - start !== 1 || page.kindAt(start - 1) === KIND.han || page.longestFrom(start, SURNAME, LEAST) < 0)
    return -1;
  const title = page.longestFrom(end, SPOKEN);
  if (title < 0) return -1;
  const after = page.end(title);
  // 高工, 党总: a word of its own.
  if (page.wordEnd(start, RARE) >= after) return -1;
  if (page.kindAt(after) !== KIND.han) return title;
  return page.isTokenStart(after) && page.longestFrom(after, FOLLOWER, 40) >= 0 && !page.isInsideWord(after)
    ? title
    : -1;
}
