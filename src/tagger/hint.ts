import { COLUMN, type Columns, MARGIN, STRIDE } from './columns.js';
import { hashOf } from './hash.js';

/** A mention that another reader of the text proposes. Positions are normalized positions, end exclusive. */
export interface Hint {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly score: number;
  /** What it was made by, for instance `person: surname + given name`. */
  readonly rule: string;
}

/** What other readers made of a text; each list is in text order and does not overlap itself. */
export interface Hints {
  readonly reading: readonly Hint[];
  /** The reading in the habits of the convention. */
  readonly habit: readonly Hint[];
  /** The innermost mentions nested in those of `reading`. */
  readonly inside: readonly Hint[];
  /** The best mentions that lost to those of `reading`. */
  readonly rivals: readonly Hint[];
}

export const NO_HINTS: Hints = { reading: [], habit: [], inside: [], rivals: [] };

const TYPES = ['person', 'position', 'organization', 'place'];
/** How far away the neighbours of a position are still seen. */
const FAR = 4;

/** Fills the columns of hints. */
export function lookAtHints(hints: Hints, columns: Columns): void {
  mark(hints.reading, columns, COLUMN.reading);
  mark(hints.habit, columns, COLUMN.habit);
  mark(hints.inside, columns, COLUMN.inside);
  mark(hints.rivals, columns, COLUMN.rival);
  const { cells } = columns;
  for (const { start, end, type, rule, score } of hints.reading) {
    const number = numberOf(type);
    columns.fill(COLUMN.readingRule, ruleHash(rule), start, end);
    columns.fill(COLUMN.readingScore, 1 + number * 16 + Math.round(score * 10), start, end);
    for (let away = 0; away < FAR; away++) {
      const seen = 1 + away + FAR * number;
      const before = (start - 1 - away + MARGIN) * STRIDE + COLUMN.readingBehind;
      if (before >= 0 && cells[before] === 0) cells[before] = seen;
      const behind = (end + away + MARGIN) * STRIDE + COLUMN.readingBefore;
      if (behind < cells.length) cells[behind] = seen;
    }
  }
}

function mark(hints: readonly Hint[], columns: Columns, column: number): void {
  const { cells } = columns;
  for (const { start, end, type } of hints) {
    const base = 1 + 4 * numberOf(type);
    for (let at = start; at < end; at++) {
      const place = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
      cells[(at + MARGIN) * STRIDE + column] = base + place;
    }
  }
}

/** Types of the user's own are all one to the bundled model: it never saw them. */
function numberOf(type: string): number {
  const number = TYPES.indexOf(type);
  return number < 0 ? TYPES.length : number;
}

const HASHES = new Map<string, number>();

/** Rules are few and fixed, so their hashes are kept. */
function ruleHash(rule: string): number {
  let hash = HASHES.get(rule);
  if (hash === undefined) {
    hash = hashOf(rule);
    if (HASHES.size < 1000) HASHES.set(rule, hash);
  }
  return hash;
}
