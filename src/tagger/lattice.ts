import type { LabelSet } from './labels.js';

/**
 * The labels of one sequence as a lattice of columns: scores in, best path and marginals out. Works in typed arrays
 * that grow and are used again; a result is valid until the next call. Dynamic programs after Viterbi (1967) and
 * Lafferty, McCallum & Pereira (Conditional Random Fields, ICML 2001), with scaling by column sums as in Rabiner's
 * tutorial (1989).
 *
 * Where a method takes `allowed`, these are the labels that each position may have, `labels.words` words of bits a
 * position; all if it is absent.
 */
export class Lattice {
  /** Emission scores, `labels.size` a position. Fill before use. */
  scores = new Float64Array(0);
  /** After {@link forwardBackward}: P(label at position), `labels.size` a position. */
  marginals = new Float64Array(0);
  /** After {@link forwardBackward} with `pairs`: expected number of each transition, `labels.size`². */
  readonly pairs: Float64Array;

  #alpha = new Float64Array(0);
  #beta = new Float64Array(0);
  #psi = new Float64Array(0);
  #scale = new Float64Array(0);
  #back = new Uint8Array(0);
  readonly #potential: Float64Array;
  /** Bounds of each label's edges, one more than there are labels. */
  readonly #edges: Uint16Array;
  /** For each edge, the label that may stand before. */
  readonly #before: Uint8Array;
  /** Whether the transitions have changed since {@link #potential} was made. */
  #isStale = true;
  readonly #mayEnd: Uint8Array;
  readonly #mayBegin: Uint8Array;

  constructor(
    readonly labels: LabelSet,
    /** Transition scores, from label × size + to label. */
    readonly transitions: Float64Array,
  ) {
    const { size } = labels;
    this.pairs = new Float64Array(size * size);
    this.#potential = new Float64Array(size * size);
    this.#mayEnd = new Uint8Array(size);
    this.#mayBegin = new Uint8Array(size);
    for (const label of labels.closed) this.#mayEnd[label] = 1;
    for (const label of labels.opening) this.#mayBegin[label] = 1;
    const before = Array.from({ length: size }, (_, label) => {
      if (this.#mayBegin[label]) return labels.closed;
      const type = labels.typeOf(label);
      return [labels.of(type, 0), labels.of(type, 1)];
    });
    this.#before = Uint8Array.from(before.flat());
    this.#edges = new Uint16Array(size + 1);
    before.forEach((list, label) => {
      this.#edges[label + 1] = (this.#edges[label] as number) + list.length;
    });
  }

  /** To be called whenever {@link transitions} have been written to. */
  transitionsChanged(): void {
    this.#isStale = true;
  }

  /** Makes room for `length` positions and clears their scores. */
  reset(length: number): void {
    const cells = length * this.labels.size;
    if (this.scores.length < cells) {
      const room = cells * 2;
      this.scores = new Float64Array(room);
      this.marginals = new Float64Array(room);
      this.#alpha = new Float64Array(room);
      this.#beta = new Float64Array(room);
      this.#psi = new Float64Array(room);
      this.#back = new Uint8Array(room);
      this.#scale = new Float64Array(length * 2);
    } else this.scores.fill(0, 0, cells);
  }

  /**
   * The best sequence of labels.
   *
   * @param penalty added to every label but `gold`'s and those that `free` has: cost-augmented decoding for margins
   * @param free labels by position, as `allowed`
   */
  viterbi(length: number, allowed?: Int32Array, gold?: Uint8Array, penalty = 0, free?: Int32Array): Uint8Array {
    const { size, words } = this.labels;
    const best = this.#alpha;
    const { scores, transitions } = this;
    const back = this.#back;
    const edges = this.#edges;
    const before = this.#before;
    for (let at = 0; at < length; at++) {
      const row = at * size;
      const last = row - size;
      for (let label = 0; label < size; label++) {
        const cell = row + label;
        if (!this.#may(label, at, length, allowed, words)) {
          best[cell] = -Infinity;
          continue;
        }
        let top = at === 0 ? 0 : -Infinity;
        let from = 0;
        const end = at === 0 ? 0 : (edges[label + 1] as number);
        for (let edge = edges[label] as number; edge < end; edge++) {
          const previous = before[edge] as number;
          const value = (best[last + previous] as number) + (transitions[previous * size + label] as number);
          if (value > top) {
            top = value;
            from = previous;
          }
        }
        back[cell] = from;
        const isFree = !gold || gold[at] === label || (free !== undefined && isSet(free, at * words, label));
        best[cell] = top + (scores[cell] as number) + (isFree ? 0 : penalty);
      }
    }
    const path = new Uint8Array(length);
    if (length === 0) return path;
    let label = 0;
    for (let other = 1; other < size; other++) {
      if ((best[(length - 1) * size + other] as number) > (best[(length - 1) * size + label] as number)) label = other;
    }
    for (let at = length - 1; at >= 0; at--) {
      path[at] = label;
      label = back[at * size + label] as number;
    }
    return path;
  }

  /**
   * Marginal probabilities of all labels, under the labels that `allowed` leaves.
   *
   * @param pairs whether to sum up {@link pairs} too
   * @returns the logarithm of the partition sum
   */
  forwardBackward(length: number, allowed?: Int32Array, pairs = false): number {
    const { size } = this.labels;
    this.#refresh();
    let logarithm = this.#psiOf(length, allowed);
    logarithm += this.#forward(length);
    this.#backward(length);
    const alpha = this.#alpha;
    const beta = this.#beta;
    const { marginals } = this;
    for (let cell = 0; cell < length * size; cell++) marginals[cell] = (alpha[cell] as number) * (beta[cell] as number);
    if (pairs) this.#sumPairs(length);
    return logarithm;
  }

  /**
   * Probability of a mention of exactly this extent and type, 0–1. Valid after {@link forwardBackward}.
   *
   * @param length of the mention
   */
  spanProbability(start: number, length: number, type: number): number {
    const { size } = this.labels;
    const { labels } = this;
    const potential = this.#potential;
    const first = length === 1 ? labels.of(type, 3) : labels.of(type, 0);
    let product = this.#alpha[start * size + first] as number;
    let label = first;
    for (let at = start + 1; at < start + length && product > 0; at++) {
      const next = at === start + length - 1 ? labels.of(type, 2) : labels.of(type, 1);
      const step = (potential[label * size + next] as number) * (this.#psi[at * size + next] as number);
      product *= step / (this.#scale[at] as number);
      label = next;
    }
    // Rounding may leave a hair more than 1.
    return Math.min(1, product * (this.#beta[(start + length - 1) * size + label] as number));
  }

  #refresh(): void {
    if (!this.#isStale) return;
    const potential = this.#potential;
    for (let i = 0; i < potential.length; i++) potential[i] = Math.exp(this.transitions[i] as number);
    this.#isStale = false;
  }

  /** Whether a position may have a label. */
  #may(label: number, at: number, length: number, allowed: Int32Array | undefined, words: number): boolean {
    if (at === 0 && this.#mayBegin[label] === 0) return false;
    if (at === length - 1 && this.#mayEnd[label] === 0) return false;
    return allowed === undefined || isSet(allowed, at * words, label);
  }

  #psiOf(length: number, allowed: Int32Array | undefined): number {
    const { size, words } = this.labels;
    const psi = this.#psi;
    let logarithm = 0;
    for (let at = 0; at < length; at++) {
      const row = at * size;
      let top = -Infinity;
      for (let label = 0; label < size; label++) {
        const isAllowed = this.#may(label, at, length, allowed, words);
        psi[row + label] = isAllowed ? (this.scores[row + label] as number) : -Infinity;
        if (isAllowed) top = Math.max(top, this.scores[row + label] as number);
      }
      logarithm += top;
      for (let label = 0; label < size; label++) {
        const score = psi[row + label] as number;
        psi[row + label] = score === -Infinity ? 0 : Math.exp(score - top);
      }
    }
    return logarithm;
  }

  #forward(length: number): number {
    const { size } = this.labels;
    const psi = this.#psi;
    const alpha = this.#alpha;
    const potential = this.#potential;
    const edges = this.#edges;
    const before = this.#before;
    let logarithm = 0;
    for (let at = 0; at < length; at++) {
      const row = at * size;
      let sum = 0;
      for (let label = 0; label < size; label++) {
        let mass = psi[row + label] as number;
        if (mass > 0 && at > 0) {
          let inflow = 0;
          for (let edge = edges[label] as number; edge < (edges[label + 1] as number); edge++) {
            const previous = before[edge] as number;
            inflow += (alpha[row - size + previous] as number) * (potential[previous * size + label] as number);
          }
          mass *= inflow;
        }
        alpha[row + label] = mass;
        sum += mass;
      }
      // Below the smallest number only for scores no model gives; then the column is left as it is.
      if (!(sum > 0)) sum = 1;
      this.#scale[at] = sum;
      logarithm += Math.log(sum);
      for (let label = 0; label < size; label++) alpha[row + label] = (alpha[row + label] as number) / sum;
    }
    return logarithm;
  }

  #backward(length: number): void {
    const { size } = this.labels;
    const psi = this.#psi;
    const beta = this.#beta;
    const potential = this.#potential;
    const edges = this.#edges;
    const before = this.#before;
    if (length === 0) return;
    beta.fill(1, (length - 1) * size, length * size);
    for (let at = length - 2; at >= 0; at--) {
      const row = at * size;
      const next = row + size;
      beta.fill(0, row, next);
      const scale = this.#scale[at + 1] as number;
      for (let label = 0; label < size; label++) {
        const mass = ((psi[next + label] as number) * (beta[next + label] as number)) / scale;
        if (mass === 0) continue;
        for (let edge = edges[label] as number; edge < (edges[label + 1] as number); edge++) {
          const previous = before[edge] as number;
          beta[row + previous] =
            (beta[row + previous] as number) + mass * (potential[previous * size + label] as number);
        }
      }
    }
  }

  #sumPairs(length: number): void {
    const { size } = this.labels;
    const { pairs } = this;
    const edges = this.#edges;
    const before = this.#before;
    pairs.fill(0);
    for (let at = 1; at < length; at++) {
      const row = at * size;
      const scale = this.#scale[at] as number;
      for (let label = 0; label < size; label++) {
        const mass = ((this.#psi[row + label] as number) * (this.#beta[row + label] as number)) / scale;
        if (mass < 1e-6) continue;
        for (let edge = edges[label] as number; edge < (edges[label + 1] as number); edge++) {
          const previous = before[edge] as number;
          const cell = previous * size + label;
          const amount = (this.#alpha[row - size + previous] as number) * (this.#potential[cell] as number) * mass;
          pairs[cell] = (pairs[cell] as number) + amount;
        }
      }
    }
  }
}

function isSet(bits: Int32Array, from: number, label: number): boolean {
  return (((bits[from + (label >> 5)] as number) >>> (label & 31)) & 1) === 1;
}
