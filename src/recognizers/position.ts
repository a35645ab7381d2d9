import type { Candidate } from './candidate.js';
import { classSet, type Page, tagSet } from './page.js';
import { englishFieldEnd } from './position/english-field.js';
import { extendLeft } from './position/extension.js';
import { parenthesisEnd } from './position/parenthesis.js';
import { type Core, type PositionCandidate, position } from './position/position-candidate.js';
import { edgePenalty, hasOwnedBody, hasWitness, isLabel, nameFollows } from './position/witness.js';
import type { Recognizer } from './recognizer.js';
import { spokenTitle } from './spoken-title.js';

const CORE = classSet('position', 'position-head', 'position-foreign', 'position-spoken');
const SPOKEN = classSet('position-spoken');
const HEAD = classSet('position-head');
const LATIN_CORE = classSet('position-foreign');
const WHOLE = classSet('position');
const VERB_TAG = tagSet((tag) => /^v/.test(tag));
const NEVER = classSet('never-position');
const TALK = 0.8;
/** What a title costs that is only the beginning of a longer one. */
const BEGINNING = 0.25;
/** A title that the word behind it unmakes. */
const BROKEN = 0.3;
/** A title whose first word is an organ here. */
const OWNED = 0.4;

/**
 * Positions: modifiers and fields, repeated, before a head that the dictionary knows.
 *
 *     常务 副 市长        财务 总监        驻 石门村 第一 书记
 *     ^modifiers ^core    ^field ^core     ^posting     ^modifier ^core
 *
 * Every step to the left gives a candidate of its own, for the resolver decides how much of `党委书记` belongs to
 * the organization before it.
 */
export function createPositionRecognizer(): Recognizer<'position'> {
  return { name: 'position', types: ['position'], recognize };
}

function recognize(page: Page): Candidate<'position'>[] {
  const found: Candidate<'position'>[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    if (!CORE[wordClass]) continue;
    const start = page.start(match);
    const end = page.end(match);
    if (isInside(page, start, end, NEVER)) continue;
    if (LATIN_CORE[wordClass]) {
      const fieldEnd = englishFieldEnd(page, end);
      if (fieldEnd > end) found.push(position(start, fieldEnd, 0.9, 'foreign title with its field', page.word(match)));
      const foreign: Core = { start, end, certainty: 0.9, fit: 0, entry: page.word(match) };
      found.push(position(start, end, foreign.certainty, 'foreign title', foreign.entry));
      found.push(...extendLeft(page, foreign));
      continue;
    }
    if (SPOKEN[wordClass]) {
      if (start > 0 && spokenTitle(page, start - 1, start) === match)
        found.push(position(start, end, TALK, 'spoken title', page.word(match)));
      continue;
    }
    addTitles(page, match, start, end, found);
  }
  return found;
}

/** The title itself, and what is added to it on both sides. */
function addTitles(page: Page, match: number, start: number, end: number, found: PositionCandidate[]): void {
  const entry = page.word(match);
  const fit = edgePenalty(page, start, end);
  const core: Core = { start, end, certainty: certaintyOf(page, match, start, end, fit), fit, entry };
  // What a head is worth on its own, its entry as a whole position says; 员 alone is none.
  const isHead = HEAD[page.matches.wordClass[match] as number];
  const isHeadOnly = isHead && (end - start === 1 || page.matchAt(start, end, WHOLE) >= 0);
  if (!isHeadOnly) found.push(position(start, end, core.certainty, 'title', entry));
  const closing = parenthesisEnd(page, end);
  if (closing > end) {
    found.push(position(start, closing, core.certainty, 'title with its field in parentheses', entry));
    for (const extended of extendLeft(page, core)) found.push({ ...extended, end: closing });
  }
  found.push(...extendLeft(page, core));
}

function certaintyOf(page: Page, match: number, start: number, end: number, fit: number): number {
  const strength = page.value(match);
  if (hasOwnedBody(page, start, end)) return OWNED;
  if (strength < 90 && isLabel(page, start, end, strength)) return 0.86;
  const breaker = page.longestFrom(end, NEVER);
  // 厂长|们, 部长|级: nobody's title.
  if (breaker >= 0 && page.kindOfEntry(breaker) === 'after' && !nameFollows(page, end)) return BROKEN;
  const isVerb = strength < 90 && page.isToken(start, end) && VERB_TAG[page.tagAt(start)] === 1;
  if (isVerb && !nameFollows(page, end)) return 0.35;
  // 首席|财务官, 理事|长: the beginning of a longer title.
  const longer = page.longestFrom(start, WHOLE, 90);
  const cost = longer >= 0 && page.end(longer) > end ? fit + BEGINNING : fit;
  if (strength >= 60) return 0.92 - cost;
  if (strength >= 50) return 0.75 - cost;
  return (hasWitness(page, start, end) ? 0.72 : 0.4) - cost;
}

/** Whether a longer match of a set covers `[start, end)`. */
function isInside(page: Page, start: number, end: number, set: Uint8Array): boolean {
  for (let before = Math.max(0, start - 4); before <= start; before++) {
    const match = page.longestFrom(before, set);
    if (match >= 0 && page.end(match) >= end && page.end(match) - before > end - start) return true;
  }
  return false;
}
