import { KIND, kindOf } from '../recognizers/character-kind.js';
import { COLUMN, type Columns, MARGIN, STRIDE } from './columns.js';
import { hashOf } from './hash.js';

/** No word is longer; what is (a key, a link) has no more to tell. */
const LONGEST = 40;
/** How much of a word's beginning and end is seen by itself. */
const PART = 3;

/**
 * Fills the columns of words in Latin letters. Tokens and characters tell nothing of them: all Latin letters are one
 * character there, and all Latin words nearly one word.
 */
export function lookAtLatin(text: string, columns: Columns): void {
  const { cells } = columns;
  let start = 0;
  while (start < text.length) {
    if (kindOf(text.charCodeAt(start)) !== KIND.latin) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < text.length && isInside(text.charCodeAt(end))) end++;
    const word = text.slice(start, Math.min(end, start + LONGEST));
    const small = word.toLowerCase();
    const [whole, shape] = [hashOf(small), shapeOf(word)];
    const [head, tail] = [hashOf(small.slice(0, PART)), hashOf(small.slice(-PART))];
    for (let at = start; at < end; at++) {
      const base = (at + MARGIN) * STRIDE;
      cells[base + COLUMN.latin] = whole;
      cells[base + COLUMN.latinShape] = shape;
      cells[base + COLUMN.latinHead] = head;
      cells[base + COLUMN.latinTail] = tail;
    }
    start = end;
  }
}

function isInside(code: number): boolean {
  const kind = kindOf(code);
  return kind === KIND.latin || kind === KIND.digit;
}

/** How a word is written (`word`, `Word`, `WORD`, `woRd`; with digits) and how long it is, as one number > 0. */
function shapeOf(word: string): number {
  const length = word.length < 5 ? word.length : word.length < 9 ? 5 : word.length < 16 ? 6 : 7;
  const isSmall = word === word.toLowerCase();
  const isCapital = word === word.toUpperCase();
  const isCapitalized = word.slice(1) === word.slice(1).toLowerCase();
  const letters = isSmall ? 0 : isCapital ? 1 : isCapitalized ? 2 : 3;
  return 1 + length + 8 * (letters + 4 * (/\d/.test(word) ? 1 : 0));
}
