import { classSet, type Page } from '../recognizers/page.js';

const WORD = classSet('convention-word');

/** What a convention does with a word; the files in `dict/convention/` say what each means. */
export type WordAction =
  | 'owner'
  | 'place'
  | 'organization'
  | 'department'
  | 'company'
  | 'assembly'
  | 'bare'
  | 'position'
  | 'first'
  | 'last'
  | 'each'
  | 'sport'
  | 'nationality';

/** The longest word with one of these actions in a convention that ends at a position: its start, or -1. */
export function wordStart(page: Page, end: number, convention: string, action: WordAction): number {
  const { lastEndingAt, previousEnding, wordClass } = page.matches;
  for (let match = lastEndingAt[end] as number; match >= 0; match = previousEnding[match] as number) {
    if (WORD[wordClass[match] as number] && isMeant(page, match, convention, action)) return page.start(match);
  }
  return -1;
}

/** Whether a word with an action in a convention begins at a position. */
export function wordBegins(page: Page, start: number, convention: string, action: WordAction): boolean {
  const { firstAt, wordClass } = page.matches;
  const last = firstAt[start + 1] as number;
  for (let match = firstAt[start] as number; match < last; match++) {
    if (WORD[wordClass[match] as number] && isMeant(page, match, convention, action)) return true;
  }
  return false;
}

/** All words with an action in a convention, in text order. */
export function wordsOf(page: Page, convention: string, action: WordAction): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const { length, wordClass } = page.matches;
  for (let match = 0; match < length; match++) {
    if (!WORD[wordClass[match] as number] || !isMeant(page, match, convention, action)) continue;
    const previous = found[found.length - 1];
    // Matches come longest first: 集团公司 before 集团.
    if (!previous || previous.end <= page.start(match)) found.push({ start: page.start(match), end: page.end(match) });
  }
  return found;
}

function isMeant(page: Page, match: number, convention: string, action: WordAction): boolean {
  return page.kindOfEntry(match) === convention && page.nameOfEntry(match).split('、').includes(action);
}
