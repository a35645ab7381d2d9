import type { LabelSet } from '../labels.js';
import type { Lattice } from '../lattice.js';
import type { Example } from './example.js';
import {
  averaged,
  createLattice,
  type Learner,
  type LearnerState,
  restoreArrays,
  scoreExample,
  Weights,
} from './learner.js';

/**
 * Longest step. Any would do for a perceptron that begins at nothing, as only the proportions of weights count; this one
 * keeps them as large as those of a conditional random field, so that one may go on where the other ended.
 */
export const STEP = 0.05;

/**
 * The structured perceptron with averaged weights (Collins 2002; averaging after Daumé 2006, § 2.1.1). With a margin it
 * decodes against a cost and steps as far as the loss asks, which is 1-best MIRA (Crammer et al. 2006; McDonald, Crammer
 * & Pereira 2005).
 * Where types are not annotated, the best labelling that agrees with what is takes the place of the truth. No other that
 * agrees counts as wrong: a margin against those would make the learner believe whatever it believed first.
 */
export class Perceptron implements Learner {
  readonly name: string;
  readonly weights: Weights;
  /** Sums of changes times the step they were made at. */
  readonly #sums: Weights;
  readonly #lattice: Lattice;
  #steps = 1;

  /** @param margin cost of a wrong label; 0 for the plain perceptron */
  constructor(
    labels: LabelSet,
    featureCount: number,
    conventions: number,
    private readonly margin = 0,
    private readonly longestStep = STEP,
  ) {
    this.name = margin > 0 ? 'MIRA' : 'averaged perceptron';
    this.weights = new Weights(labels, featureCount, conventions);
    this.#sums = new Weights(labels, featureCount, conventions);
    this.#lattice = createLattice(labels);
  }

  learn(example: Example): void {
    const lattice = this.#lattice;
    const { length } = example;
    scoreExample(example, this.weights, lattice);
    const truth = example.allowed ? lattice.viterbi(length, example.allowed) : example.gold;
    const found = lattice.viterbi(length, undefined, truth, this.margin, example.allowed);
    this.#steps++;
    const wrong = this.#wrong(example, truth, found);
    if (wrong > 0) {
      this.#update(
        example,
        truth,
        found,
        this.margin > 0 ? this.#rate(example, truth, found, wrong) : this.longestStep,
      );
    }
  }

  result(): Weights {
    return averaged(this.weights, this.#sums, this.#steps);
  }

  state(): LearnerState {
    return {
      steps: this.#steps,
      arrays: {
        features: this.weights.features,
        transitions: this.weights.transitions,
        featureSums: this.#sums.features,
        transitionSums: this.#sums.transitions,
      },
    };
  }

  restore(state: LearnerState): void {
    restoreArrays(this.state().arrays, state.arrays);
    this.#steps = state.steps;
  }

  /** Positions whose label disagrees with the annotation. */
  #wrong({ length, allowed }: Example, truth: Uint8Array, found: Uint8Array): number {
    const { words } = this.weights.labels;
    let wrong = 0;
    for (let at = 0; at < length; at++) {
      const label = found[at] as number;
      const agrees = allowed
        ? ((allowed[at * words + (label >> 5)] as number) >>> (label & 31)) & 1
        : label === truth[at];
      if (!agrees) wrong++;
    }
    return wrong;
  }

  /** How far to step so that the truth wins by its margin: the loss by the squared length of the change. */
  #rate(example: Example, truth: Uint8Array, found: Uint8Array, wrong: number): number {
    const { scores } = this.#lattice;
    const { size } = this.weights.labels;
    let loss = wrong * this.margin;
    let length = 0;
    for (let at = 0; at < example.length; at++) {
      const row = at * size;
      if (truth[at] !== found[at]) {
        loss += (scores[row + (found[at] as number)] as number) - (scores[row + (truth[at] as number)] as number);
        length += 2 * ((example.offsets[at + 1] as number) - (example.offsets[at] as number));
      }
    }
    return length > 0 ? Math.max(0, Math.min(this.longestStep, loss / length)) : 0;
  }

  #update(example: Example, truth: Uint8Array, found: Uint8Array, rate: number): void {
    const { features: table, labels, transitions } = this.weights;
    const { size } = labels;
    const sums = this.#sums.features;
    const late = rate * this.#steps;
    const { offsets, features } = example;
    for (let at = 0; at < example.length; at++) {
      const right = truth[at] as number;
      const wrong = found[at] as number;
      if (right !== wrong) {
        const end = offsets[at + 1] as number;
        for (let i = offsets[at] as number; i < end; i++) {
          const from = (features[i] as number) * size;
          table[from + right] = (table[from + right] as number) + rate;
          table[from + wrong] = (table[from + wrong] as number) - rate;
          sums[from + right] = (sums[from + right] as number) + late;
          sums[from + wrong] = (sums[from + wrong] as number) - late;
        }
      }
      if (at === 0) continue;
      const rightCell = (truth[at - 1] as number) * size + right;
      const wrongCell = (found[at - 1] as number) * size + wrong;
      if (rightCell === wrongCell) continue;
      for (const block of [0, 1 + example.convention]) {
        const base = block * size * size;
        transitions[base + rightCell] = (transitions[base + rightCell] as number) + rate;
        transitions[base + wrongCell] = (transitions[base + wrongCell] as number) - rate;
        this.#sums.transitions[base + rightCell] = (this.#sums.transitions[base + rightCell] as number) + late;
        this.#sums.transitions[base + wrongCell] = (this.#sums.transitions[base + wrongCell] as number) - late;
      }
    }
  }
}
