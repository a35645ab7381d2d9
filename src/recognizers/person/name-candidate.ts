import type { Candidate } from '../candidate.js';

/** A possible name before its page-wide witnesses are in: log-odds instead of a score, so that they add up. */
export interface NameCandidate {
  readonly start: number;
  readonly end: number;
  logOdds: number;
  rule: string;
  readonly entry?: string;
  /** Whether the same string elsewhere on the page profits from this one and it from them. */
  readonly repeats: boolean;
}

export function toCandidate(name: NameCandidate): Candidate<'person'> {
  const evidence =
    name.entry === undefined
      ? { recognizer: 'person', rule: name.rule }
      : { recognizer: 'person', rule: name.rule, entry: name.entry };
  return { start: name.start, end: name.end, type: 'person', score: logistic(name.logOdds), evidence };
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
