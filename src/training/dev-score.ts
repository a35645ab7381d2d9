import { spansOf } from '../tagger/labels.js';
import { createLattice, scoreExample, type Weights } from '../tagger/training/learner.js';
import type { ScoredExample } from './examples.js';

/** Precision, recall and F1 of outer mentions, exact spans and types, each 0–1. */
export interface DevScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * How well weights read examples.
 *
 * @param factor what weights of features are multiplied by
 */
export function devScore(examples: readonly ScoredExample[], weights: Weights, factor = 1): DevScore {
  const lattice = createLattice(weights.labels);
  let [hits, gold, found] = [0, 0, 0];
  for (const example of examples) {
    scoreExample(example, weights, lattice);
    const cells = example.length * weights.labels.size;
    for (let cell = 0; cell < cells; cell++) lattice.scores[cell] = (lattice.scores[cell] as number) * factor;
    const expected = new Set(example.spans.map(({ start, end, type }) => `${start} ${end} ${type}`));
    gold += expected.size;
    for (const { start, end, type } of spansOf(lattice.viterbi(example.length), weights.labels)) {
      if (!example.known.includes(type)) continue;
      found++;
      if (expected.has(`${start} ${end} ${type}`)) hits++;
    }
  }
  const precision = found > 0 ? hits / found : 0;
  const recall = gold > 0 ? hits / gold : 0;
  return { precision, recall, f1: hits > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
