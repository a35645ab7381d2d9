import { type Bigrams, classBigrams, type SparseRows } from './bigrams.js';
import { entropyTerm } from './entropy-term.js';

/** The word that stands between sequences. It has class 0 to itself and stays there. */
export const BOUNDARY = 0;

export interface ExchangeOptions {
  /** Passes over the vocabulary at most. */
  readonly rounds: number;
  /** The last pass is one that moves less than this share of the words. */
  readonly leastMoved: number;
  /** Called after each pass. */
  readonly onRound?: (round: number, moved: number) => void;
}

/**
 * The exchange algorithm for class bigrams (Martin, Liermann, Ney 1998): goes through the words and puts each where the
 * mutual information of neighbouring classes is greatest with all the others left where they are, until few move.
 *
 * Of `p(class | class before) · p(word | class)` only these terms of the log likelihood depend on the classes, with
 * N counts of class bigrams and F(n) = n ln n:
 *
 *     Σ F(N(g, h)) − Σ F(N(g, ·)) − Σ F(N(·, h))
 *
 * Both neighbours of a word count, and a word is measured against classes, not words, on each side. A pass costs
 * classes × Σ over words of the classes it has beside it: far less than classes² × words, since most words are rare.
 *
 * Words are visited in order of their number. One moves only for something better, and of classes that are equally good
 * goes to the lowest, so the result is the same each time.
 *
 * @param classes by word, from 1 on but for {@link BOUNDARY}; changed in place
 */
export function exchange(bigrams: Bigrams, classes: Int32Array, classCount: number, options: ExchangeOptions): void {
  const state = new ExchangeState(bigrams, classes, classCount);
  for (let round = 1; round <= options.rounds; round++) {
    let moved = 0;
    for (let word = BOUNDARY + 1; word < bigrams.size; word++) if (state.move(word)) moved++;
    options.onRound?.(round, moved);
    if (moved === 0 || moved < options.leastMoved * bigrams.size) break;
  }
}

/** How often a word stands beside each class: `counts` by class, and the classes where that is not 0. */
interface Neighbours {
  readonly counts: Int32Array;
  readonly classes: Int32Array;
  length: number;
}

class ExchangeState {
  readonly #bigrams: Bigrams;
  readonly #classes: Int32Array;
  readonly #classCount: number;

  // Class bigrams and their entropy terms twice: `#byFirst[g * classCount + h]` is `#bySecond[h * classCount + g]`. The
  // inner loop tries all classes for one side of a bigram, and so reads one row of one of them from end to end.
  readonly #byFirst: Int32Array;
  readonly #bySecond: Int32Array;
  readonly #termByFirst: Float64Array;
  readonly #termBySecond: Float64Array;
  readonly #firstSums: Int32Array;
  readonly #secondSums: Int32Array;

  readonly #next: Neighbours;
  readonly #previous: Neighbours;
  readonly #gains: Float64Array;

  constructor(bigrams: Bigrams, classes: Int32Array, classCount: number) {
    this.#bigrams = bigrams;
    this.#classes = classes;
    this.#classCount = classCount;
    this.#byFirst = classBigrams(bigrams, classes, classCount);
    this.#bySecond = new Int32Array(classCount * classCount);
    this.#firstSums = new Int32Array(classCount);
    this.#secondSums = new Int32Array(classCount);
    for (let first = 0; first < classCount; first++) {
      for (let second = 0; second < classCount; second++) {
        const count = this.#byFirst[first * classCount + second]!;
        this.#bySecond[second * classCount + first] = count;
        this.#firstSums[first]! += count;
        this.#secondSums[second]! += count;
      }
    }
    this.#termByFirst = Float64Array.from(this.#byFirst, entropyTerm);
    this.#termBySecond = Float64Array.from(this.#bySecond, entropyTerm);
    this.#next = { counts: new Int32Array(classCount), classes: new Int32Array(classCount), length: 0 };
    this.#previous = { counts: new Int32Array(classCount), classes: new Int32Array(classCount), length: 0 };
    this.#gains = new Float64Array(classCount);
  }

  /** Puts a word into its best class; false if that is where it was. */
  move(word: number): boolean {
    const classes = this.#classes;
    const from = classes[word]!;
    const itself = this.#gather(this.#bigrams.next, word, this.#next);
    this.#gather(this.#bigrams.previous, word, this.#previous);
    this.#add(from, itself, -1);
    this.#fillGains(itself);
    const gains = this.#gains;
    let best = from;
    for (let to = BOUNDARY + 1; to < this.#classCount; to++) {
      // Gains are sums of many terms: what is equal but for rounding is no reason to move.
      if (gains[to]! > gains[best]! + 1e-7) best = to;
    }
    this.#add(best, itself, 1);
    classes[word] = best;
    return best !== from;
  }

  /** Sums a word's neighbours by class. Returns how often it stands beside itself, which is in no sum. */
  #gather(rows: SparseRows, word: number, into: Neighbours): number {
    for (let i = 0; i < into.length; i++) into.counts[into.classes[i]!] = 0;
    let length = 0;
    let itself = 0;
    for (let i = rows.starts[word]!; i < rows.starts[word + 1]!; i++) {
      const other = rows.words[i]!;
      const count = rows.counts[i]!;
      if (other === word) {
        itself = count;
        continue;
      }
      const beside = this.#classes[other]!;
      if (into.counts[beside] === 0) into.classes[length++] = beside;
      into.counts[beside]! += count;
    }
    into.length = length;
    return itself;
  }

  /**
   * Adds the gathered word to a class, or takes it out. Sums change by its own tokens only: those of its neighbours are
   * what they are wherever it goes.
   */
  #add(to: number, itself: number, sign: 1 | -1): void {
    let asFirst = itself;
    for (let i = 0; i < this.#next.length; i++) {
      const second = this.#next.classes[i]!;
      const count = this.#next.counts[second]!;
      this.#count(to, second, sign * count);
      asFirst += count;
    }
    let asSecond = itself;
    for (let i = 0; i < this.#previous.length; i++) {
      const first = this.#previous.classes[i]!;
      const count = this.#previous.counts[first]!;
      this.#count(first, to, sign * count);
      asSecond += count;
    }
    if (itself > 0) this.#count(to, to, sign * itself);
    this.#firstSums[to]! += sign * asFirst;
    this.#secondSums[to]! += sign * asSecond;
  }

  #count(first: number, second: number, count: number): void {
    const byFirst = first * this.#classCount + second;
    const bySecond = second * this.#classCount + first;
    const sum = this.#byFirst[byFirst]! + count;
    this.#byFirst[byFirst] = sum;
    this.#bySecond[bySecond] = sum;
    this.#termByFirst[byFirst] = entropyTerm(sum);
    this.#termBySecond[bySecond] = entropyTerm(sum);
  }

  /** For each class, what the log likelihood gains by taking in the gathered word, which is in no class at the moment. */
  #fillGains(itself: number): void {
    const gains = this.#gains;
    const next = this.#next;
    const previous = this.#previous;
    gains.fill(0);
    const size = this.#classCount;
    const asFirst = addRows(gains, next, this.#bySecond, this.#termBySecond) + itself;
    const asSecond = addRows(gains, previous, this.#byFirst, this.#termByFirst) + itself;
    for (let to = BOUNDARY + 1; to < size; to++) {
      const firsts = this.#firstSums[to]!;
      const seconds = this.#secondSums[to]!;
      gains[to]! -= entropyTerm(firsts + asFirst) - entropyTerm(firsts);
      gains[to]! -= entropyTerm(seconds + asSecond) - entropyTerm(seconds);
      const before = previous.counts[to]!;
      const behind = next.counts[to]!;
      if (itself === 0 && (before === 0 || behind === 0)) continue;
      // On the diagonal both sides and the word itself fall on one count: put right what was taken one by one.
      const own = this.#byFirst[to * size + to]!;
      const term = entropyTerm(own);
      gains[to]! += entropyTerm(own + before + behind + itself) + term;
      gains[to]! -= entropyTerm(own + before) + entropyTerm(own + behind);
    }
  }
}

/** The inner loop: adds the gain of every class for each neighbour. Returns the sum of the neighbours' counts. */
function addRows(gains: Float64Array, neighbours: Neighbours, counts: Int32Array, terms: Float64Array): number {
  const size = gains.length;
  let sum = 0;
  for (let i = 0; i < neighbours.length; i++) {
    const beside = neighbours.classes[i]!;
    const count = neighbours.counts[beside]!;
    const row = beside * size;
    sum += count;
    for (let to = 0; to < size; to++) gains[to]! += entropyTerm(counts[row + to]! + count) - terms[row + to]!;
  }
  return sum;
}
