import { DoubleArray } from '../lexicon/double-array.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Matches } from '../lexicon/matches.js';
import { WORD_CLASSES, type WordClass } from '../lexicon/word-class.js';
import type { SourceText } from '../text/source-text.js';
import { TAGS, type Tokens } from '../tokenizer/tokenizer.js';
import type { WordLexicon } from '../tokenizer/word-lexicon.js';
import { KIND, kindOf } from './character-kind.js';

/** Words at least this likely (natural logarithm) are frequent: one in a million. */
const FREQUENT = -13.8;
/** Words of more characters than this are not looked for in {@link Page.readingOdds}. */
const LONGEST_WORD = 5;
/** The longest stretch that {@link Page.readingOdds} reads. */
const LONGEST_READING = 24;
const SCRATCH = new Float64Array(LONGEST_READING + 1);

/** A set of word classes, made once per rule: `set[classId] === 1`. */
export type ClassSet = Uint8Array;

export function classSet(...classes: readonly WordClass[]): ClassSet {
  const set = new Uint8Array(WORD_CLASSES.length);
  for (const wordClass of classes) set[WORD_CLASSES.indexOf(wordClass)] = 1;
  return set;
}

/** A set of part-of-speech tags by their spelling: `set[tagId] === 1`. */
export function tagSet(includes: (tag: string) => boolean): Uint8Array {
  return Uint8Array.from(TAGS, (tag) => (includes(tag) ? 1 : 0));
}

/**
 * Everything recognizers may look at: the normalized text, its words and the dictionary matches in it.
 * All positions are normalized positions. A page is read-only; recognizers share it.
 */
export class Page {
  readonly text: string;
  readonly length: number;
  /** Token that covers each position; `tokenAt[length] === tokens.length`. */
  readonly tokenAt: Int32Array;

  readonly #trie: DoubleArray;

  constructor(
    readonly source: SourceText,
    readonly tokens: Tokens,
    readonly matches: Matches,
    readonly lexicon: Lexicon,
    readonly words: WordLexicon,
  ) {
    this.#trie = new DoubleArray(words.trie);
    this.text = source.text;
    this.length = source.text.length;
    this.tokenAt = new Int32Array(this.length + 1);
    const { starts } = tokens;
    for (let token = 0; token < tokens.length; token++) {
      this.tokenAt.fill(token, starts[token] as number, starts[token + 1] as number);
    }
    this.tokenAt[this.length] = tokens.length;
  }

  /** Kind of the character at a position; {@link KIND.stop} outside the text, so that edges read as sentence ends. */
  kindAt(position: number): number {
    return position < 0 || position >= this.length ? KIND.stop : kindOf(this.text.charCodeAt(position));
  }

  isTokenStart(position: number): boolean {
    return this.tokens.starts[this.tokenAt[position] as number] === position;
  }

  /** Start of the token that covers a position. */
  tokenStart(position: number): number {
    return this.tokens.starts[this.tokenAt[position] as number] as number;
  }

  /** End of the token that covers a position. */
  tokenEnd(position: number): number {
    const token = this.tokenAt[position] as number;
    return token >= this.tokens.length ? this.length : (this.tokens.starts[token + 1] as number);
  }

  /** Tag id of the token that covers a position. */
  tagAt(position: number): number {
    return this.tokens.tags[this.tokenAt[position] as number] ?? 0;
  }

  /** Whether `[start, end)` is exactly one token. */
  isToken(start: number, end: number): boolean {
    return this.isTokenStart(start) && this.tokenEnd(start) === end;
  }

  /**
   * End of the longest frequent word (two to four characters) that starts at a position, whatever the tokenizer made of
   * it; the position itself if there is none. `least` is the logarithm of the smallest share of running text that counts. Tokens around an unknown name are often wrong: 闻人|杰主|持 hides 主持.
   */
  wordEnd(position: number, least = FREQUENT): number {
    let node = this.#trie.root;
    let end = position;
    for (let at = position; at < Math.min(this.length, position + 4); at++) {
      node = this.#trie.step(node, this.text.charCodeAt(at));
      if (node === 0) break;
      const word = this.#trie.value(node);
      if (word >= 0 && at > position && (this.words.logProbability[word] as number) > least) end = at + 1;
    }
    return end;
  }

  /** Whether a frequent word runs across a position: 主|持. */
  isInsideWord(position: number): boolean {
    for (let start = position - 1; start >= Math.max(0, position - 3); start--) {
      if (this.wordEnd(start) > position) return true;
    }
    return false;
  }

  /** Tag id of the dictionary's word `[start, end)`, whatever the tokenizer made of it; -1 if it is none. */
  wordTag(start: number, end: number): number {
    let node = this.#trie.root;
    for (let at = start; at < end; at++) {
      node = this.#trie.step(node, this.text.charCodeAt(at));
      if (node === 0) return -1;
    }
    const word = this.#trie.value(node);
    return word < 0 ? -1 : (this.words.tag[word] as number);
  }

  /** The likeliest reading of `[start, end)` as words of the dictionary, as a natural logarithm; the longer, the less. */
  readingOdds(start: number, end: number): number {
    const length = Math.min(end - start, LONGEST_READING);
    SCRATCH.fill(-Infinity, 1, length + 1);
    SCRATCH[0] = 0;
    for (let from = 0; from < length; from++) {
      const soFar = SCRATCH[from] as number;
      SCRATCH[from + 1] = Math.max(SCRATCH[from + 1] as number, soFar + this.words.leastLogProbability);
      let node = this.#trie.root;
      for (let at = from; at < length && at - from < LONGEST_WORD; at++) {
        node = this.#trie.step(node, this.text.charCodeAt(start + at));
        if (node === 0) break;
        const word = this.#trie.value(node);
        if (word < 0) continue;
        const odds = soFar + (this.words.logProbability[word] as number);
        if (odds > (SCRATCH[at + 1] as number)) SCRATCH[at + 1] = odds;
      }
    }
    return SCRATCH[length] as number;
  }

  /** Whether spaces stood between the characters of `[start, end)` before layout was removed: `揣　摩`. */
  isSetApart(start: number, end: number): boolean {
    const { source } = this;
    for (let at = start + 1; at < end; at++) {
      const from = source.originalEnd(at);
      const to = source.originalStart(at);
      if (to > from && !/[\n\r]/.test(source.original.slice(from, to))) return true;
    }
    return false;
  }

  /** The longest match of a set of classes, of some value at least, that starts at a position, or -1. */
  longestFrom(position: number, set: ClassSet, least = 0): number {
    const { firstAt, wordClass, value } = this.matches;
    const last = firstAt[position + 1] as number;
    for (let match = firstAt[position] as number; match < last; match++) {
      if (set[wordClass[match] as number] && (value[match] as number) >= least) return match;
    }
    return -1;
  }

  /** The longest match of a set of classes, of some value at least, that ends at a position, or -1. */
  longestTo(position: number, set: ClassSet, least = 0): number {
    const { lastEndingAt, previousEnding, wordClass, value } = this.matches;
    for (let match = lastEndingAt[position] as number; match >= 0; match = previousEnding[match] as number) {
      if (set[wordClass[match] as number] && (value[match] as number) >= least) return match;
    }
    return -1;
  }

  /** The match of a set of classes, of some value at least, that covers exactly `[start, end)`, or -1. */
  matchAt(start: number, end: number, set: ClassSet, least = 0): number {
    const { firstAt, wordClass, value, end: ends } = this.matches;
    const last = firstAt[start + 1] as number;
    for (let match = firstAt[start] as number; match < last; match++) {
      const matchEnd = ends[match] as number;
      if (matchEnd < end) return -1;
      if (matchEnd === end && set[wordClass[match] as number] && (value[match] as number) >= least) return match;
    }
    return -1;
  }

  start(match: number): number {
    return this.matches.start[match] as number;
  }

  end(match: number): number {
    return this.matches.end[match] as number;
  }

  value(match: number): number {
    return this.matches.value[match] as number;
  }

  /** Reading form of a match: its dictionary word. */
  word(match: number): string {
    return this.text.slice(this.start(match), this.end(match));
  }

  kindOfEntry(match: number): string {
    return this.lexicon.entry(this.matches.entry[match] as number).kind;
  }

  nameOfEntry(match: number): string {
    return this.lexicon.entry(this.matches.entry[match] as number).name;
  }

  /** Position before `position` with spaces inside the line skipped backwards. */
  skipSpacesBack(position: number): number {
    while (position > 0 && this.kindAt(position - 1) === KIND.space) position--;
    return position;
  }

  /** Position at or behind `position` with spaces inside the line skipped. */
  skipSpaces(position: number): number {
    while (position < this.length && this.kindAt(position) === KIND.space) position++;
    return position;
  }
}
