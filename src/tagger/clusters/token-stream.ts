import { BOUNDARY } from './exchange.js';
import { foldClusterWord, rareClusterWord } from './fold-cluster-word.js';

/** Words by number, 0 the boundary, and the texts in these numbers. */
export interface NumberedTokens {
  readonly words: readonly string[];
  readonly tokens: Int32Array;
}

/** Collects sequences of words as numbers. Words are folded when they come in, and rare ones when all have come. */
export class TokenStream {
  readonly #numbers = new Map<string, number>([['', BOUNDARY]]);
  readonly #words: string[] = [''];
  readonly #counts: number[] = [0];
  #tokens = new Int32Array(1 << 16);
  #length = 1;

  /** One sequence; its first and last words have the boundary as their neighbour. */
  add(words: Iterable<string>): void {
    for (const word of words) this.#push(this.#numberOf(foldClusterWord(word)));
    if (this.#tokens[this.#length - 1] !== BOUNDARY) this.#push(BOUNDARY);
  }

  /** All that was added, words that occur less than `least` times replaced by their class of rare ones. */
  number(least: number): NumberedTokens {
    const numbers = new Map<string, number>();
    const kept: string[] = [];
    const renumbered = new Int32Array(this.#words.length);
    this.#words.forEach((word, old) => {
      const shown = old === BOUNDARY || this.#counts[old]! >= least ? word : rareClusterWord(word);
      let number = numbers.get(shown);
      if (number === undefined) {
        number = kept.length;
        numbers.set(shown, number);
        kept.push(shown);
      }
      renumbered[old] = number;
    });
    return { words: kept, tokens: this.#tokens.subarray(0, this.#length).map((old) => renumbered[old]!) };
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.length;
      this.#numbers.set(word, number);
      this.#words.push(word);
      this.#counts.push(0);
    }
    this.#counts[number]!++;
    return number;
  }

  #push(number: number): void {
    if (this.#length === this.#tokens.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#tokens);
      this.#tokens = longer;
    }
    this.#tokens[this.#length++] = number;
  }
}
