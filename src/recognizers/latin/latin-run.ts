import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';

const TITLE = classSet('position-foreign');

/** Latin words in a row, with single spaces between them. */
export interface LatinRun {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** Every word begins with a capital. */
  readonly isCapitalized: boolean;
  /** No small letter at all: `IBM`. */
  readonly isUpperCase: boolean;
  readonly hasDigit: boolean;
}

/** Six words are more than a name has; a longer run is a sentence of another language. */
const MOST_WORDS = 6;

/** The runs of a page, titles (`CEO`, `Director of Engineering`) taken off their ends. */
export function* latinRuns(page: Page): Generator<LatinRun> {
  for (let position = 0; position < page.length; position++) {
    if (page.kindAt(position) !== KIND.latin || isWordPart(page, position - 1)) continue;
    const end = runEnd(page, position);
    const run = withoutTitles(page, position, end);
    if (run.start < run.end) {
      const words = page.text.slice(run.start, run.end).split(' ');
      if (words.length <= MOST_WORDS) {
        yield {
          ...run,
          words: words.length,
          isCapitalized:
            words.every((word) => /^[\p{Lu}]/u.test(word) || /^(?:of|and|the|de|van|von|da|bin|al|&)$/.test(word)) &&
            /^\p{Lu}/u.test(words[0] ?? ''),
          isUpperCase: !/\p{Ll}/u.test(words.join('')),
          hasDigit: /\d/.test(words.join('')),
        };
      }
    }
    position = end;
  }
}

function runEnd(page: Page, start: number): number {
  let end = start;
  for (;;) {
    while (end < page.length && isWordPart(page, end)) end++;
    const goesOn =
      page.text[end] === ' ' &&
      (page.kindAt(end + 1) === KIND.latin || (page.text[end + 1] === '&' && page.text[end + 2] === ' '));
    if (!goesOn) break;
    end++;
  }
  // A full stop at the end belongs to the sentence, except behind an abbreviation.
  while (end > start && /[-&'’.]/.test(page.text[end - 1] as string)) {
    if (/(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St)|[A-Z])\.$/.test(page.text.slice(Math.max(start, end - 5), end))) break;
    end--;
  }
  return end;
}

function isWordPart(page: Page, position: number): boolean {
  const kind = page.kindAt(position);
  return kind === KIND.latin || kind === KIND.digit || (position >= 0 && "-&'’.".includes(page.text[position] ?? ' '));
}

function withoutTitles(page: Page, start: number, end: number): { start: number; end: number } {
  const before = page.longestFrom(start, TITLE);
  let from = start;
  if (before >= 0 && page.end(before) <= end) from = page.skipSpaces(page.end(before));
  const after = page.longestTo(end, TITLE);
  let to = end;
  if (after >= 0 && page.start(after) > from) to = page.skipSpacesBack(page.start(after));
  return { start: from, end: Math.max(from, to) };
}
