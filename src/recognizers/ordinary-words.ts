import type { WordLexicon } from '../tokenizer/word-lexicon.js';

/** Words at least this likely (natural logarithm) are frequent: one in a million. */
export const FREQUENT = -13.8;
/** The longest word that counts as one in running text. */
const LONGEST_FREQUENT = 4;
/** Words of more characters than this are not looked for in {@link OrdinaryWords.readingOdds}. */
const LONGEST_WORD = 5;
/** The longest stretch that {@link OrdinaryWords.readingOdds} reads. */
const LONGEST_READING = 24;
const SCRATCH = new Float64Array(LONGEST_READING + 1);
/** In `#frequent`: not asked for yet. */
const UNASKED = 0xff;

/**
 * The words of a text that the tokenizer's lexicon has, whatever the tokenizer made of them: tokens around an unknown
 * name are often wrong. Many rules ask about the same position, so the answer to the common question is kept.
 */
export class OrdinaryWords {
  readonly #units: Uint16Array;
  readonly #words: WordLexicon;
  /** Length of the longest frequent word from each position, 0 for none. */
  readonly #frequent: Uint8Array;

  /** @param units UTF-16 units of the normalized text */
  constructor(units: Uint16Array, words: WordLexicon) {
    this.#units = units;
    this.#words = words;
    this.#frequent = new Uint8Array(units.length).fill(UNASKED);
  }

  /**
   * End of the longest word of two to four characters that starts at a position; the position itself if there is none.
   *
   * @param least logarithm of the smallest share of running text that counts
   */
  end(position: number, least: number): number {
    if (least !== FREQUENT) return this.#walk(position, least);
    const known = this.#frequent[position];
    // Behind the text there is no word.
    if (known === undefined) return position;
    if (known !== UNASKED) return position + known;
    const end = this.#walk(position, FREQUENT);
    this.#frequent[position] = end - position;
    return end;
  }

  /** Whether a frequent word runs across a position: 主|持. */
  isInside(position: number): boolean {
    for (let length = 1; length < LONGEST_FREQUENT; length++) {
      const start = position - length;
      if (start < 0) return false;
      if (this.end(start, FREQUENT) > position) return true;
    }
    return false;
  }

  #walk(position: number, least: number): number {
    const { trie, logProbability } = this.#words;
    const { codes, base, check } = trie;
    const units = this.#units;
    const limit = Math.min(units.length, position + LONGEST_FREQUENT);
    let node = 0;
    let end = position;
    for (let at = position; at < limit; at++) {
      const own = base[node] as number;
      if (own < 0) break;
      const label = codes[units[at] as number] as number;
      const child = (own >> 1) + label;
      if (label === 0 || check[child] !== label) break;
      node = child;
      if (at === position) continue;
      const word = wordOf(base, node);
      if (word >= 0 && (logProbability[word] as number) > least) end = at + 1;
    }
    return end;
  }

  /** Tag id of the word `[start, end)`; -1 if it is none. */
  tag(start: number, end: number): number {
    const { trie, tag } = this.#words;
    const { codes, base, check } = trie;
    let node = 0;
    for (let at = start; at < end; at++) {
      const own = base[node] as number;
      const label = codes[this.#units[at] ?? 0] as number;
      const child = (own >> 1) + label;
      if (own < 0 || label === 0 || check[child] !== label) return -1;
      node = child;
    }
    const word = wordOf(base, node);
    return word < 0 ? -1 : (tag[word] as number);
  }

  /** The likeliest reading of `[start, end)` as words of the lexicon, as a natural logarithm; the longer, the less. */
  readingOdds(start: number, end: number): number {
    const { trie, logProbability, leastLogProbability } = this.#words;
    const { codes, base, check } = trie;
    const units = this.#units;
    const length = Math.min(end - start, LONGEST_READING);
    for (let at = 1; at <= length; at++) SCRATCH[at] = -Infinity;
    SCRATCH[0] = 0;
    for (let from = 0; from < length; from++) {
      const soFar = SCRATCH[from] as number;
      const skipped = soFar + leastLogProbability;
      if (skipped > (SCRATCH[from + 1] as number)) SCRATCH[from + 1] = skipped;
      const limit = Math.min(length, from + LONGEST_WORD);
      let node = 0;
      for (let at = from; at < limit; at++) {
        const own = base[node] as number;
        if (own < 0) break;
        const label = codes[units[start + at] as number] as number;
        const child = (own >> 1) + label;
        if (label === 0 || check[child] !== label) break;
        node = child;
        const word = wordOf(base, node);
        if (word < 0) continue;
        const odds = soFar + (logProbability[word] as number);
        if (odds > (SCRATCH[at + 1] as number)) SCRATCH[at + 1] = odds;
      }
    }
    return SCRATCH[length] as number;
  }
}

/** The word that ends at a node, -1 if none does. */
function wordOf(base: Int32Array, node: number): number {
  const own = base[node] as number;
  return own < 0 ? ~own : (own & 1) === 1 ? (base[own >> 1] as number) : -1;
}
