import type { Candidate } from '../candidate.js';

export type PositionCandidate = Candidate<'position'>;

export function position(start: number, end: number, score: number, rule: string, entry: string): PositionCandidate {
  return { start, end, type: 'position', score: Math.max(0, score), evidence: { recognizer: 'position', rule, entry } };
}

/** A title that the dictionary knows, before anything is added to it. */
export interface Core {
  readonly start: number;
  readonly end: number;
  readonly certainty: number;
  /** What its edges cost: the words that run across them. */
  readonly fit: number;
  readonly entry: string;
}
