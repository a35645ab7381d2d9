import { type HmmModel, IMPOSSIBLE } from './word-lexicon.js';

/** Each state from itself: 3, 2, 1, 0 in two bits each. */
const EACH_FROM_ITSELF = 0b11_10_01_00;

/**
 * Finds the likeliest states of a run of characters (Viterbi), as cppjieba's `HMMSegment` does: same order of
 * additions, same winner of a tie. Owns its scratch memory, so one decoder serves one text at a time.
 */
export class HmmDecoder {
  readonly #model: HmmModel;
  /** By character: the best state before each of B, E, M, S, two bits each. */
  #path = new Uint8Array(64);

  constructor(model: HmmModel) {
    this.#model = model;
  }

  /**
   * Marks in `isEnd[start..end)` with 1 the last unit of each word and with 0 the others.
   *
   * @param units well-formed UTF-16; `[start, end)` is not empty and splits no surrogate pair
   */
  decode(units: Uint16Array, start: number, end: number, isEnd: Uint8Array): void {
    const { rows, emission, transition, start: first } = this.#model;
    const bToE = transition[1] as number;
    const bToM = transition[2] as number;
    const eToB = transition[4] as number;
    const eToS = transition[7] as number;
    const mToE = transition[9] as number;
    const mToM = transition[10] as number;
    const sToB = transition[12] as number;
    const sToS = transition[15] as number;
    if (this.#path.length < end - start) this.#path = new Uint8Array((end - start) * 2);
    const path = this.#path;

    let row = (rows[units[start] as number] as number) * 4;
    let b = (first[0] as number) + (emission[row] as number);
    let e = (first[1] as number) + (emission[row + 1] as number);
    let m = (first[2] as number) + (emission[row + 2] as number);
    let s = (first[3] as number) + (emission[row + 3] as number);
    for (let i = start + 1; i < end; i++) {
      const unit = units[i] as number;
      if ((unit & 0xfc00) === 0xdc00) {
        // The second half of a pair belongs to the character before it: nothing changes.
        path[i - start] = EACH_FROM_ITSELF;
        continue;
      }
      row = (rows[unit] as number) * 4;
      // Transitions not tried are impossible, and no sum with an impossible one exceeds IMPOSSIBLE. When none of the
      // others does either, cppjieba records E as the state before: hence the 1 each begins with.
      let nextB = IMPOSSIBLE;
      let nextE = IMPOSSIBLE;
      let nextM = IMPOSSIBLE;
      let nextS = IMPOSSIBLE;
      let fromB = 1;
      let fromE = 1;
      let fromM = 1;
      let fromS = 1;
      let emitted = emission[row] as number;
      let sum = e + eToB + emitted;
      if (sum > nextB) nextB = sum;
      sum = s + sToB + emitted;
      if (sum > nextB) {
        nextB = sum;
        fromB = 3;
      }
      emitted = emission[row + 1] as number;
      sum = b + bToE + emitted;
      if (sum > nextE) {
        nextE = sum;
        fromE = 0;
      }
      sum = m + mToE + emitted;
      if (sum > nextE) {
        nextE = sum;
        fromE = 2;
      }
      emitted = emission[row + 2] as number;
      sum = b + bToM + emitted;
      if (sum > nextM) {
        nextM = sum;
        fromM = 0;
      }
      sum = m + mToM + emitted;
      if (sum > nextM) {
        nextM = sum;
        fromM = 2;
      }
      emitted = emission[row + 3] as number;
      sum = e + eToS + emitted;
      if (sum > nextS) nextS = sum;
      sum = s + sToS + emitted;
      if (sum > nextS) {
        nextS = sum;
        fromS = 3;
      }
      b = nextB;
      e = nextE;
      m = nextM;
      s = nextS;
      path[i - start] = fromB | (fromE << 2) | (fromM << 4) | (fromS << 6);
    }

    // E and S, the odd states, end a word.
    let state = e >= s ? 1 : 3;
    for (let i = end - 1; i >= start; i--) {
      isEnd[i] = state & 1;
      state = ((path[i - start] as number) >> (2 * state)) & 3;
    }
    for (let i = start; i < end; i++) {
      if (((units[i] as number) & 0xfc00) === 0xd800) isEnd[i] = 0;
    }
  }
}
