import type { DoubleArrayData } from '../lexicon/double-array.js';

/** In {@link WordLexicon.tag}: the word has no tag of its own, {@link lexiconTag}'s rule for unknown words decides. */
export const NO_TAG = 255;

/** cppjieba's log probability of what its model has never seen. */
export const IMPOSSIBLE = -3.14e100;

/**
 * Words with their probabilities, and the model that joins leftover characters: all that jieba's algorithm reads.
 *
 * A word number stands for a probability, a tag and a flag, not for one word: words that agree in all three share it.
 * That makes the tables small enough to stay in a processor's cache and a third of the file's size. Frequent
 * combinations have low numbers.
 */
export interface WordLexicon {
  /** From word to word number. */
  readonly trie: DoubleArrayData;
  /** Natural logarithm of the share of all occurrences, by word number. */
  readonly logProbability: Float64Array;
  /** Tag id or {@link NO_TAG}, by word number. */
  readonly tag: Uint8Array;
  /** By word number: 1 for a user's word of one character, which the model must not join with its neighbours. */
  readonly standsAlone: Uint8Array;
  /** That of the rarest word: the price of a character that is no word. */
  readonly leastLogProbability: number;
  readonly hmm: HmmModel;
}

/**
 * A hidden Markov model over characters with the states B, E, M, S (begin, end and middle of a word, single), in this
 * order. All numbers are natural logarithms, {@link IMPOSSIBLE} for 0.
 */
export interface HmmModel {
  /** 4 numbers. */
  readonly start: Float64Array;
  /** 16 numbers: from state × 4 + to state. */
  readonly transition: Float64Array;
  /** By UTF-16 unit: its row in `emission`, 0 for characters never seen. */
  readonly rows: Uint16Array;
  /** 4 numbers a row; row 0 is all {@link IMPOSSIBLE}. */
  readonly emission: Float64Array;
}
