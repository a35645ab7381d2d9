import { type Columns, MARGIN } from './columns.js';
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
  mark(hints.reading, columns.of('reading'));
  mark(hints.habit, columns.of('habit'));
  mark(hints.inside, columns.of('inside'));
  mark(hints.rivals, columns.of('rival'));
  const rule = columns.of('readingRule');
  const score = columns.of('readingScore');
  const before = columns.of('readingBefore');
  const behind = columns.of('readingBehind');
  for (const hint of hints.reading) {
    const from = hint.start + MARGIN;
    const to = hint.end + MARGIN;
    const type = numberOf(hint.type);
    rule.fill(ruleHash(hint.rule), from, to);
    score.fill(1 + type * 16 + Math.round(hint.score * 10), from, to);
    for (let away = 0; away < FAR; away++) {
      if (to + away < before.length) before[to + away] = 1 + away + FAR * type;
      const place = from - 1 - away;
      if (place >= 0 && behind[place] === 0) behind[place] = 1 + away + FAR * type;
    }
  }
}

function mark(hints: readonly Hint[], column: Int32Array): void {
  for (const { start, end, type } of hints) {
    const base = 1 + 4 * numberOf(type);
    for (let at = start; at < end; at++) {
      const place = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
      column[at + MARGIN] = base + place;
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
