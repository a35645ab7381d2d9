import { type Convention, followConvention } from '../convention/conventions.js';
import type { Candidate } from '../recognizers/candidate.js';
import type { Hint, Hints } from '../tagger/hint.js';
import type { RuleReading } from './rule-reader.js';

/** What the tagger sees of a reading by rules. */
export function hintsOf(reading: RuleReading, convention: Convention): Hints {
  const outer = reading.resolved.filter(({ depth }) => depth === 0).map(({ candidate }) => candidate);
  const habit =
    convention === 'dianming'
      ? outer
      : followConvention(reading.resolved, reading.page, convention)
          .filter(({ depth }) => depth === 0)
          .map(({ candidate }) => candidate);
  return {
    reading: outer.map(hintOf),
    habit: habit.map(hintOf),
    inside: reading.resolved.filter(({ depth }) => depth > 0).map(({ candidate }) => hintOf(candidate)),
    rivals: rivalsOf(reading.candidates, outer, reading.page.length).map(hintOf),
  };
}

function hintOf({ start, end, type, score, evidence }: Candidate<string>): Hint {
  return { start, end, type, score, rule: `${evidence.recognizer}: ${evidence.rule}` };
}

/** The best candidates among those that are not in the reading and don't overlap each other. */
function rivalsOf(
  candidates: readonly Candidate<string>[],
  chosen: readonly Candidate<string>[],
  length: number,
): Candidate<string>[] {
  const taken = new Set(chosen.map(({ start, end, type }) => `${start} ${end} ${type}`));
  const rest = candidates
    .filter(({ start, end, type }) => !taken.has(`${start} ${end} ${type}`))
    .sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const rivals: Candidate<string>[] = [];
  const isCovered = new Uint8Array(length);
  for (const candidate of rest) {
    if (isCovered.subarray(candidate.start, candidate.end).includes(1)) continue;
    isCovered.fill(1, candidate.start, candidate.end);
    rivals.push(candidate);
  }
  return rivals;
}
