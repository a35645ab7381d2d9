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

/** Small words that may stand inside a name. */
const PARTICLE = /^(?:of|and|the|de|van|von|da|bin|al|&)$/;

/** The runs of a page, titles (`CEO`, `Director of Engineering`) taken off their ends. */
export function latinRuns(page: Page): LatinRun[] {
  const runs: LatinRun[] = [];
  for (let position = 0; position < page.length; position++) {
    if (page.kindAt(position) !== KIND.latin || isWordPart(page, position - 1)) continue;
    const end = runEnd(page, position);
    const { start: from, end: to } = withoutTitles(page, position, end);
    if (from < to) {
      const run = readRun(page, from, to);
      if (run.words <= MOST_WORDS) runs.push(run);
    }
    position = end;
  }
  return runs;
}

function readRun(page: Page, start: number, end: number): LatinRun {
  let words = 0;
  let isCapitalized = isUpper(page, start);
  let isUpperCase = true;
  let hasDigit = false;
  for (let at = start; at <= end; ) {
    let to = at;
    while (to < end && page.units[to] !== SPACE) to++;
    words++;
    if (isCapitalized && !isUpper(page, at)) isCapitalized = PARTICLE.test(page.text.slice(at, to));
    for (; at < to; at++) {
      if (isLower(page, at)) isUpperCase = false;
      else if (page.kindAt(at) === KIND.digit) hasDigit = true;
    }
    at++;
  }
  return { start, end, words, isCapitalized, isUpperCase, hasDigit };
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
  while (end > start && isMark(page.units[end - 1])) {
    if (ABBREVIATION.test(page.text.slice(Math.max(start, end - 5), end))) break;
    end--;
  }
  return end;
}

const ABBREVIATION = /(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St)|[A-Z])\.$/;
const SPACE = 0x20;

function isWordPart(page: Page, position: number): boolean {
  const kind = page.kindAt(position);
  return kind === KIND.latin || kind === KIND.digit || (position >= 0 && isMark(page.units[position]));
}

/** `-`, `&`, `'`, `’`, `.`: a mark inside a word. */
function isMark(unit: number | undefined): boolean {
  return unit === 0x2d || unit === 0x26 || unit === 0x27 || unit === 0x2019 || unit === 0x2e;
}

function isUpper(page: Page, position: number): boolean {
  const unit = page.units[position] ?? 0;
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /\p{Lu}/u.test(page.text.charAt(position));
}

function isLower(page: Page, position: number): boolean {
  const unit = page.units[position] ?? 0;
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /\p{Ll}/u.test(page.text.charAt(position));
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
