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

/** Gradients below this change nothing that matters and are skipped: most positions are long decided. */
const NEGLIGIBLE = 0.002;

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001), trained example by example with step
 * sizes by AdaGrad (Duchi, Hazan & Singer 2011). Where types are not annotated, the likelihood is summed over all
 * labellings that agree with what is (Tsuboi et al. 2008).
 */
export class ConditionalRandomField implements Learner {
  readonly name = 'conditional random field';
  readonly weights: Weights;
  readonly #squares: Float32Array;
  readonly #transitionSquares: Float32Array;
  /** Sums of changes times the step they were made at, for averaging. */
  readonly #sums: Weights;
  readonly #lattice: Lattice;
  #steps = 1;
  #wanted = new Float64Array(0);

  constructor(
    labels: LabelSet,
    featureCount: number,
    conventions: number,
    private readonly options: { readonly rate: number; readonly decay: number },
  ) {
    this.weights = new Weights(labels, featureCount, conventions);
    this.#sums = new Weights(labels, featureCount, conventions);
    this.#squares = new Float32Array(this.weights.features.length).fill(0.01);
    this.#transitionSquares = new Float32Array(this.weights.transitions.length).fill(0.01);
    this.#lattice = createLattice(labels);
  }

  learn(example: Example): void {
    const lattice = this.#lattice;
    const weights = this.weights;
    const { size } = weights.labels;
    const cells = example.length * size;
    scoreExample(example, weights, lattice);
    if (this.#wanted.length < cells) this.#wanted = new Float64Array(cells * 2);
    const wanted = this.#wanted;
    const wantedPairs = new Float64Array(size * size);
    if (example.allowed) {
      lattice.forwardBackward(example.length, example.allowed, true);
      wanted.set(lattice.marginals.subarray(0, cells));
      wantedPairs.set(lattice.pairs);
    } else {
      wanted.fill(0, 0, cells);
      for (let at = 0; at < example.length; at++) {
        const label = example.gold[at] as number;
        wanted[at * size + label] = 1;
        if (at > 0) {
          const cell = (example.gold[at - 1] as number) * size + label;
          wantedPairs[cell] = (wantedPairs[cell] as number) + 1;
        }
      }
    }
    lattice.forwardBackward(example.length, undefined, true);
    this.#steps++;
    this.#step(example, wanted);
    this.#stepTransitions(example, wantedPairs);
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
        featureSquares: this.#squares,
        transitionSquares: this.#transitionSquares,
      },
    };
  }

  restore(state: LearnerState): void {
    restoreArrays(this.state().arrays, state.arrays);
    this.#steps = state.steps;
  }

  #step(example: Example, wanted: Float64Array): void {
    const { features: table, labels } = this.weights;
    const { size } = labels;
    const squares = this.#squares;
    const sums = this.#sums.features;
    const steps = this.#steps;
    const { marginals } = this.#lattice;
    const { offsets, features } = example;
    const { rate, decay } = this.options;
    const moved = new Uint8Array(size);
    const gradient = new Float64Array(size);
    for (let at = 0; at < example.length; at++) {
      let count = 0;
      for (let label = 0; label < size; label++) {
        const slope = (marginals[at * size + label] as number) - (wanted[at * size + label] as number);
        if (slope > NEGLIGIBLE || slope < -NEGLIGIBLE) {
          moved[count] = label;
          gradient[count++] = slope;
        }
      }
      if (count === 0) continue;
      const end = offsets[at + 1] as number;
      for (let i = offsets[at] as number; i < end; i++) {
        const from = (features[i] as number) * size;
        for (let m = 0; m < count; m++) {
          const cell = from + (moved[m] as number);
          const weight = table[cell] as number;
          const slope = (gradient[m] as number) + decay * weight;
          const square = (squares[cell] as number) + slope * slope;
          squares[cell] = square;
          const change = (rate * slope) / Math.sqrt(square);
          table[cell] = weight - change;
          sums[cell] = (sums[cell] as number) - change * steps;
        }
      }
    }
  }

  #stepTransitions(example: Example, wanted: Float64Array): void {
    const { transitions } = this.weights;
    const { pairs } = this.#lattice;
    for (const block of [0, 1 + example.convention]) {
      for (let cell = 0; cell < pairs.length; cell++) {
        const slope = (pairs[cell] as number) - (wanted[cell] as number);
        if (Math.abs(slope) < NEGLIGIBLE) continue;
        const at = block * pairs.length + cell;
        const square = (this.#transitionSquares[at] as number) + slope * slope;
        this.#transitionSquares[at] = square;
        const change = (this.options.rate * slope) / Math.sqrt(square);
        transitions[at] = (transitions[at] as number) - change;
        this.#sums.transitions[at] = (this.#sums.transitions[at] as number) - change * this.#steps;
      }
    }
  }
}
