import { DianmingError } from '../../errors.js';
import type { LabelSet } from '../labels.js';
import { Lattice } from '../lattice.js';
import type { Example } from './example.js';

/** Weights under training: `labels.size` a feature, and transitions, shared ones and those of each convention. */
export class Weights {
  readonly features: Float32Array;
  /** (1 + conventions) × size²; the first block is shared. */
  readonly transitions: Float32Array;

  constructor(
    readonly labels: LabelSet,
    readonly featureCount: number,
    readonly conventions: number,
  ) {
    this.features = new Float32Array(featureCount * labels.size);
    this.transitions = new Float32Array((1 + conventions) * labels.size ** 2);
  }
}

/** A way to change weights after an example. Examples come one by one, in an order that the trainer decides. */
export interface Learner {
  readonly name: string;
  /** The weights as they are now; a training that goes on from a model puts its weights here first. */
  readonly weights: Weights;
  learn(example: Example): void;
  /** The weights to use: what has been learned so far, averaged if the algorithm averages. */
  result(): Weights;
  /** All that the learner has in mind. The arrays are its own: they change with the next example. */
  state(): LearnerState;
  /** Goes on where another learner of the same kind and size was. */
  restore(state: LearnerState): void;
}

/** What a learner remembers, enough to go on as if it had never stopped. */
export interface LearnerState {
  /** Examples seen + 1. */
  readonly steps: number;
  readonly arrays: Readonly<Record<string, Float32Array>>;
}

/** @throws DianmingError `ERR_OPTION` if the state is that of a learner of another kind or size */
export function restoreArrays(own: LearnerState['arrays'], kept: LearnerState['arrays']): void {
  for (const [name, array] of Object.entries(own)) {
    if (kept[name]?.length !== array.length) {
      throw new DianmingError(
        'ERR_OPTION',
        `the learner's state has ${kept[name]?.length ?? 'no'} ${name}, not ${array.length}`,
      );
    }
  }
  for (const [name, array] of Object.entries(own)) array.set(kept[name] as Float32Array);
}

/** Fills a lattice with the scores of an example. */
export function scoreExample(example: Example, weights: Weights, lattice: Lattice): void {
  const { labels } = weights;
  const { size } = labels;
  const { features: table, transitions } = weights;
  lattice.reset(example.length);
  const { scores } = lattice;
  const { offsets, features } = example;
  for (let at = 0; at < example.length; at++) {
    const row = at * size;
    const end = offsets[at + 1] as number;
    for (let i = offsets[at] as number; i < end; i++) {
      const from = (features[i] as number) * size;
      for (let label = 0; label < size; label++) {
        scores[row + label] = (scores[row + label] as number) + (table[from + label] as number);
      }
    }
  }
  const cells = size * size;
  const own = (1 + example.convention) * cells;
  for (let cell = 0; cell < cells; cell++) {
    lattice.transitions[cell] = (transitions[cell] as number) + (transitions[own + cell] as number);
  }
  lattice.transitionsChanged();
}

export function createLattice(labels: LabelSet): Lattice {
  return new Lattice(labels, new Float64Array(labels.size ** 2));
}

/**
 * The mean of all weights there have been (Daumé 2006, § 2.1.1).
 *
 * @param sums of changes, each times the step it was made at
 */
export function averaged(weights: Weights, sums: Weights, steps: number): Weights {
  const mean = new Weights(weights.labels, weights.featureCount, weights.conventions);
  for (const part of ['features', 'transitions'] as const) {
    const [now, changes, result] = [weights[part], sums[part], mean[part]];
    for (let i = 0; i < now.length; i++) result[i] = (now[i] as number) - (changes[i] as number) / steps;
  }
  return mean;
}
