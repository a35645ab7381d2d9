import type { LabelSet } from '../../src/tagger/labels.js';

/** Scores of a sequence as plain numbers. */
export interface NaiveLattice {
  readonly length: number;
  /** A label set's size a position. */
  readonly scores: readonly number[];
  readonly transitions: readonly number[];
}

/** Every sequence of labels in which mentions begin, go on and end as they must, by trying all. */
export function wellFormed(labels: LabelSet, length: number): number[][] {
  let sequences: number[][] = [[]];
  for (let at = 0; at < length; at++) {
    sequences = sequences.flatMap((sequence) =>
      Array.from({ length: labels.size }, (_, label) => [...sequence, label]).filter((longer) => {
        const [before, label] = [longer.at(-2), longer.at(-1)!];
        const begins = label === 0 || [0, 3].includes(labels.placeOf(label));
        if (before === undefined || before === 0 || [2, 3].includes(labels.placeOf(before))) return begins;
        return !begins && labels.typeOf(before) === labels.typeOf(label);
      }),
    );
  }
  return sequences.filter((sequence) => {
    const last = sequence.at(-1)!;
    return last === 0 || [2, 3].includes(labels.placeOf(last));
  });
}

/** Every well-formed sequence with its score, the best first. */
export function enumerate(
  labels: LabelSet,
  { length, scores, transitions }: NaiveLattice,
): { readonly sequence: number[]; readonly score: number }[] {
  return wellFormed(labels, length)
    .map((sequence) => {
      let score = 0;
      sequence.forEach((label, at) => {
        score += scores[at * labels.size + label]!;
        if (at > 0) score += transitions[sequence[at - 1]! * labels.size + label]!;
      });
      return { sequence, score };
    })
    .sort((a, b) => b.score - a.score);
}
