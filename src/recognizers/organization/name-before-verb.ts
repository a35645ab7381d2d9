import { characterSet } from '../character-set.js';
import { classSet, type Page } from '../page.js';

const FRAME = classSet('office-frame');
const SURNAME = classSet('surname');
/** What a frame of appointment is closed with: 任命孙丽华|为. */
const CLOSING = characterSet('为任');
/** A given name has one character or two; the name of the body takes its last. */
const LONGEST_NAME = 3;

/**
 * Whether a short known name is the end of a person and a verb, 孙丽|华为| in `任命孙丽华为局长`: a verb of appointment stands
 * before a surname that begins shortly before it.
 */
export function isNameAndVerb(page: Page, start: number, end: number): boolean {
  if (end - start !== 2 || !page.isOneOf(end - 1, CLOSING)) return false;
  for (let first = start - 1; first > start - LONGEST_NAME; first--) {
    if (page.longestFrom(first, SURNAME) < 0) continue;
    const frame = page.longestTo(first, FRAME, 100);
    if (frame >= 0 && page.kindOfEntry(frame) === 'object') return true;
  }
  return false;
}
