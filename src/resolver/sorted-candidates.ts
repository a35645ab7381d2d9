import type { Candidate } from '../recognizers/candidate.js';

type Order<Type extends string> = (a: Candidate<Type>, b: Candidate<Type>) => number;

/** From this many on, candidates of one position are sorted by the library's sort. */
const MANY = 16;

/**
 * Candidates sorted by start, those of one start by `order`; equals keep their order. The text's positions are the
 * buckets, so that the comparison, which takes longest, is asked among the few candidates of one position.
 *
 * @param length of the text
 */
export function sortedByStart<Type extends string>(
  candidates: readonly Candidate<Type>[],
  length: number,
  order: Order<Type>,
): Candidate<Type>[] {
  // First where the candidates of each position begin, and in the end where they end.
  const bounds = new Int32Array(length + 2);
  for (const { start } of candidates) bounds[start + 1] = (bounds[start + 1] as number) + 1;
  for (let position = 1; position < bounds.length; position++)
    bounds[position] = (bounds[position] as number) + (bounds[position - 1] as number);
  const sorted: Candidate<Type>[] = new Array(candidates.length);
  for (const candidate of candidates) {
    const at = bounds[candidate.start] as number;
    bounds[candidate.start] = at + 1;
    sorted[at] = candidate;
  }
  for (let from = 0; from < sorted.length; ) {
    const end = bounds[(sorted[from] as Candidate<Type>).start] as number;
    sortRange(sorted, from, end, order);
    from = end;
  }
  return sorted;
}

function sortRange<Type extends string>(
  sorted: Candidate<Type>[],
  from: number,
  end: number,
  order: Order<Type>,
): void {
  if (end - from >= MANY) {
    const range = sorted.slice(from, end).sort(order);
    for (let i = from; i < end; i++) sorted[i] = range[i - from] as Candidate<Type>;
    return;
  }
  for (let next = from + 1; next < end; next++) {
    const candidate = sorted[next] as Candidate<Type>;
    let at = next;
    for (; at > from && order(sorted[at - 1] as Candidate<Type>, candidate) > 0; at--)
      sorted[at] = sorted[at - 1] as Candidate<Type>;
    sorted[at] = candidate;
  }
}
