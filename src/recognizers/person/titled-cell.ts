import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const TITLE = classSet('position');
const PIECE = classSet('surname', 'minority-name');
const NO_NAME = classSet(
  'position',
  'position-head',
  'position-modifier',
  'byline',
  'heading',
  'nationality',
  'organization-name',
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'place-suffix',
  'place-venue-suffix',
  'division',
);
const SHORTEST = 2;
/** 勅使河原彻一: a surname of four characters and a given name of two. */
const LONGEST = 6;
/** From here on a cell is longer than a Chinese name. */
const FOREIGN = 4;
/** So many lines of the page must have a title and one cell behind it. */
const LEAST_LINES = 2;

/**
 * What stands alone behind a title and a wide gap, in lines that hold nothing else, whatever the words in it mean:
 *
 *     外务大臣　　|二宫翼|
 *     财务大臣　　|五十岚雅夫|
 */
export function titledCells(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  let lineStart = 0;
  let lines = 0;
  for (let at = 0; at <= page.length; at++) {
    if (at < page.length && page.kindAt(at) !== KIND.lineEnd) continue;
    const start = cellBehindTitle(page, page.skipSpaces(lineStart), at);
    lineStart = at + 1;
    if (start < 0) continue;
    lines++;
    const name = readCell(page, start, page.skipSpacesBack(at));
    if (name) names.push(name);
  }
  return lines < LEAST_LINES ? [] : names;
}

/** Where the only cell behind the title of a line begins; -1 if the line is no such. */
function cellBehindTitle(page: Page, start: number, end: number): number {
  let at = start;
  while (at < end && page.kindAt(at) === KIND.han) at++;
  const title = page.longestTo(at, TITLE);
  if (title < 0 || page.end(title) - page.start(title) < 2) return -1;
  const cell = page.skipSpaces(at);
  return cell - at >= 2 || page.text[at] === '\u3000' ? cell : -1;
}

function readCell(page: Page, start: number, end: number): NameCandidate | undefined {
  let characters = 0;
  for (let at = start; at < end; at++) {
    const kind = page.kindAt(at);
    if (kind === KIND.han) characters++;
    else if (kind !== KIND.space) return undefined;
  }
  if (characters < SHORTEST || characters > LONGEST || end - start > LONGEST + 2) return undefined;
  // Two names side by side are two cells.
  if (characters < end - start && (characters > 5 || page.kindAt(end - 2) !== KIND.space)) return undefined;
  for (let at = start; at < end; at++) {
    const match = page.longestFrom(at, NO_NAME);
    if (match >= 0 && page.end(match) - at > 1) return undefined;
  }
  const isNamely = page.longestFrom(start, PIECE) >= 0;
  const logOdds = 0.8 + (isNamely ? 0.6 : 0) - (characters > FOREIGN ? 0.3 : 0);
  return { start, end, logOdds, rule: 'in a cell behind a title', repeats: true };
}
