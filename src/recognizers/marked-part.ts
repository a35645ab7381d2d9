import { KIND } from './character-kind.js';
import { characterSet } from './character-set.js';
import type { Part } from './name-part.js';
import { classSet, type Page } from './page.js';

/** Marks inside a Latin word. */
const MARKS = characterSet(".&-’'");
const PLACE = classSet('division', 'division-short', 'place-name');
const TRADE = classSet('organization-inner', 'organization-suffix');

/** `Halo`, `3M`, `O’Neill`: a run of Latin letters and digits. */
export function latinPart(page: Page, end: number): Part | undefined {
  let start = end;
  let hasLatin = false;
  while (start > 0 && end - start < 24) {
    const kind = page.kindAt(start - 1);
    if (kind === KIND.latin) hasLatin = true;
    else if (kind !== KIND.digit && !page.isOneOf(start - 1, MARKS)) {
      const joinsWords = page.text[start - 1] === ' ' && page.kindAt(start - 2) === KIND.latin;
      if (!joinsWords) break;
    }
    start--;
  }
  return hasLatin ? { start, kind: 'proper' } : undefined;
}

/** `84564|部队`, `135|工厂`: three digits or more that stand alone are the name of a unit. */
export function numberPart(page: Page, end: number, right: Part | undefined): Part | undefined {
  if (right !== undefined) return undefined;
  let start = end;
  while (start > 0 && page.kindAt(start - 1) === KIND.digit && end - start < 6) start--;
  const before = page.kindAt(start - 1);
  const isAlone = before !== KIND.digit && before !== KIND.latin && page.text[start - 1] !== '.';
  return end - start >= 3 && isAlone ? { start, kind: 'proper' } : undefined;
}

/** `（中国）` inside a company's name. */
export function parenthesisPart(page: Page, end: number): Part | undefined {
  const place = page.longestTo(end - 1, PLACE);
  // 汉江（集团）控股|有限公司 has a word of trade there.
  const word = place >= 0 ? place : page.longestTo(end - 1, TRADE);
  if (word < 0 || page.kindAt(page.start(word) - 1) !== KIND.open) return undefined;
  const start = page.start(word) - 1;
  const isRound = page.text[start] === '(' || page.text[start] === '（';
  return place >= 0 || (isRound && page.kindAt(start - 1) === KIND.han) ? { start, kind: 'inner' } : undefined;
}

/** `“新时代宣讲师”` inside a name. */
export function quotedPart(page: Page, end: number): Part | undefined {
  for (let start = end - 2; start >= 0 && end - start < 14; start--) {
    const character = page.text[start];
    if (character === '“') return end - start > 3 ? { start, kind: 'proper' } : undefined;
    if (page.kindAt(start) !== KIND.han) return undefined;
  }
  return undefined;
}
