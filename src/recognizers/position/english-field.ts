import { classSet, type Page } from '../page.js';

const DOMAIN = classSet('position-domain');
const JOINS = [' of ', ' for ', ', ', ' & ', ' and ', ' '];
/** Fields of an English title; more is a sentence. */
const MOST_FIELDS = 4;

/** `Vice President| of Sales and Marketing`: the end behind the fields that follow an English title; `end` if none does. */
export function englishFieldEnd(page: Page, end: number): number {
  let last = end;
  for (let count = 0; count < MOST_FIELDS; count++) {
    const join = JOINS.find((word) => page.text.startsWith(word, last));
    // The first field wants its preposition: Manager Sales is none.
    if (join === undefined || (count === 0 && join === ' ')) return last;
    const field = page.longestFrom(last + join.length, DOMAIN);
    if (field < 0) return last;
    last = page.end(field);
  }
  return last;
}
