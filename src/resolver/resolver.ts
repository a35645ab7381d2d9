import type { Candidate } from '../recognizers/candidate.js';
import { bestNonOverlapping } from './best-reading.js';
import { mayHold } from './nesting-policy.js';
import { sortedByStart } from './sorted-candidates.js';

/** A candidate that made it into the reading. Positions are normalized positions. */
export interface ResolvedMention<Type extends string = string> {
  readonly candidate: Candidate<Type>;
  /** 0 for outer mentions. */
  readonly depth: number;
}

/** Nesting deeper than this is no name but a pile; the bound keeps hostile text linear. */
const DEEPEST = 4;

/**
 * The best reading of overlapping candidates: outer mentions that do not overlap and, inside each, the best reading of
 * the candidates it may hold. Overlap is decided here and nowhere else.
 *
 * @param candidates In any order.
 * @returns Sorted by start, outer before nested.
 */
export function resolve<Type extends string>(
  candidates: readonly Candidate<Type>[],
  text: string,
): ResolvedMention<Type>[] {
  const eligible = eligibleOf(candidates, text.length);
  const resolved: ResolvedMention<Type>[] = [];
  readLevel(eligible, bestNonOverlapping(eligible), 0, text, resolved);
  return resolved;
}

/**
 * The reading whose outer mentions are given.
 *
 * @param outer In text order, without overlaps.
 * @param candidates What may stand inside them, in any order.
 */
export function resolveInside<Type extends string>(
  outer: readonly Candidate<Type>[],
  candidates: readonly Candidate<Type>[],
  text: string,
): ResolvedMention<Type>[] {
  const resolved: ResolvedMention<Type>[] = [];
  readLevel(eligibleOf(candidates, text.length), outer, 0, text, resolved);
  return resolved;
}

function eligibleOf<Type extends string>(candidates: readonly Candidate<Type>[], length: number): Candidate<Type>[] {
  return dedupe(
    candidates.filter(({ score, forced }) => score >= 0.5 || forced),
    length,
  );
}

function readLevel<Type extends string>(
  candidates: readonly Candidate<Type>[],
  chosen: readonly Candidate<Type>[],
  depth: number,
  text: string,
  resolved: ResolvedMention<Type>[],
): void {
  // Candidates come sorted by start, chosen ones too: one sweep hands each its own insides.
  let next = 0;
  for (const candidate of chosen) {
    resolved.push({ candidate, depth });
    if (depth + 1 >= DEEPEST) continue;
    const inside: Candidate<Type>[] = [];
    while (next < candidates.length && (candidates[next] as Candidate<Type>).start < candidate.start) next++;
    for (let i = next; i < candidates.length; i++) {
      const inner = candidates[i] as Candidate<Type>;
      if (inner.start >= candidate.end) break;
      if (inner.end > candidate.end || inner.end - inner.start >= candidate.end - candidate.start) continue;
      if (mayHold(candidate, inner, text)) inside.push(inner);
    }
    if (inside.length > 0) readLevel(inside, bestNonOverlapping(inside, candidate), depth + 1, text, resolved);
  }
}

/** One candidate per span and type: the forced or surest; sorted by start, then by longer end. */
function dedupe<Type extends string>(candidates: readonly Candidate<Type>[], length: number): Candidate<Type>[] {
  const sorted = sortedByStart(
    candidates,
    length,
    (a, b) =>
      b.end - a.end ||
      (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
      Number(b.forced ?? false) - Number(a.forced ?? false) ||
      b.score - a.score,
  );
  return sorted.filter((candidate, i) => {
    const previous = sorted[i - 1];
    return (
      !previous ||
      previous.start !== candidate.start ||
      previous.end !== candidate.end ||
      previous.type !== candidate.type
    );
  });
}
