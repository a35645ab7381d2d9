import type { Candidate } from '../recognizers/candidate.js';

/** What a score must exceed to be worth its characters; the surplus counts once per character. */
const NEUTRAL = 0.3;
/** What each mention costs, so that one long name beats two short ones of the same score. */
const PER_MENTION = 0.2;
/** A forced span outweighs any reading without it: more than the longest text's characters at full score. */
const FORCED = 1e9;

/**
 * Weighted interval scheduling (Kleinberg & Tardos, Algorithm Design, § 6.1): of all sets of spans that do not overlap
 * the one with the greatest sum of weights. A weight grows with score and length, so that a long name beats the short
 * ones inside it unless it is doubtful. Ties: the earlier-ending reading, then the longer span, then the type's spelling.
 *
 * @param candidates Sorted by start, then by longer end.
 * @param outer The mention that all of them lie in, for nested readings.
 * @returns Sorted by start.
 */
export function bestNonOverlapping<Type extends string>(
  candidates: readonly Candidate<Type>[],
  outer?: Candidate<Type>,
): Candidate<Type>[] {
  const byEnd = [...candidates].sort((a, b) => a.end - b.end || a.start - b.start || (a.type < b.type ? -1 : 1));
  const ends = byEnd.map(({ end }) => end);
  const total = new Float64Array(byEnd.length + 1);
  const takes = new Uint8Array(byEnd.length);
  const previous = new Int32Array(byEnd.length);
  for (let i = 0; i < byEnd.length; i++) {
    const candidate = byEnd[i] as Candidate<Type>;
    const before = countEndingBy(ends, candidate.start, i);
    previous[i] = before;
    const taken = (total[before] as number) + weight(candidate, outer);
    const left = total[i] as number;
    takes[i] = taken > left ? 1 : 0;
    total[i + 1] = Math.max(taken, left);
  }
  const chosen: Candidate<Type>[] = [];
  for (let i = byEnd.length; i > 0; ) {
    if (takes[i - 1]) {
      chosen.push(byEnd[i - 1] as Candidate<Type>);
      i = previous[i - 1] as number;
    } else {
      i--;
    }
  }
  return chosen.reverse();
}

function weight<Type extends string>(candidate: Candidate<Type>, outer: Candidate<Type> | undefined): number {
  const length = candidate.end - candidate.start;
  const surplus = (candidate.score - NEUTRAL) * length - PER_MENTION;
  if (candidate.forced) return FORCED * length;
  // Inside a name, what begins it is likelier to be one of its parts than what begins in its middle.
  return outer && candidate.start === outer.start ? surplus + 0.2 : surplus;
}

/** Number of spans that end at or before `position`, among the first `limit` (sorted by end). */
function countEndingBy(ends: readonly number[], position: number, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
