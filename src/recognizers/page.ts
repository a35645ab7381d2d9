import type { Lexicon } from '../lexicon/lexicon.js';
import type { Matches } from '../lexicon/matches.js';
import { WORD_CLASSES, type WordClass } from '../lexicon/word-class.js';
import type { SourceText } from '../text/source-text.js';
import { TAGS, type Tokens } from '../tokenizer/tokenizer.js';
import type { WordLexicon } from '../tokenizer/word-lexicon.js';
import { KIND, kindsOf } from './character-kind.js';
import type { CharacterSet } from './character-set.js';
import type { Established } from './established-territory.js';
import { FREQUENT, OrdinaryWords } from './ordinary-words.js';
import type { Witness } from './person/witness.js';

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

  /** The text's UTF-16 units: reading one costs a tenth of `text.charCodeAt`. */
  readonly units: Uint16Array;

  /** The witnesses before and behind a name at each position that was asked for: many rules ask for the same ones. */
  readonly witnessesBefore: (Witness | undefined)[];
  readonly witnessesAfter: (Witness | undefined)[];

  /** The territories that the page settles, once somebody asked. */
  established: Established | undefined;

  /** Kind of the character at each position. */
  readonly #kinds: Uint8Array;
  readonly #ordinary: OrdinaryWords;
  #gaps: Uint8Array | undefined;

  constructor(
    readonly source: SourceText,
    readonly tokens: Tokens,
    readonly matches: Matches,
    readonly lexicon: Lexicon,
    readonly words: WordLexicon,
  ) {
    this.text = source.text;
    this.units = source.units;
    this.#kinds = kindsOf(source.units);
    this.witnessesBefore = new Array(source.text.length + 1);
    this.witnessesAfter = new Array(source.text.length + 1);
    this.#ordinary = new OrdinaryWords(source.units, words);
    this.length = source.text.length;
    this.tokenAt = new Int32Array(this.length + 1);
    const { starts } = tokens;
    for (let token = 0, position = 0; token < tokens.length; token++) {
      for (const end = starts[token + 1] as number; position < end; position++) this.tokenAt[position] = token;
    }
    this.tokenAt[this.length] = tokens.length;
  }

  /** Kind of the character at a position; {@link KIND.stop} outside the text, so that edges read as sentence ends. */
  kindAt(position: number): number {
    return position < 0 || position >= this.length ? KIND.stop : (this.#kinds[position] as number);
  }

  /** Whether the character at a position is one of a set; no character outside the text is. */
  isOneOf(position: number, set: CharacterSet): boolean {
    const unit = this.units[position];
    return unit !== undefined && (((set[unit >> 3] as number) >> (unit & 7)) & 1) === 1;
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
    return this.#ordinary.end(position, least);
  }

  /** Whether a frequent word runs across a position: 主|持. */
  isInsideWord(position: number): boolean {
    return this.#ordinary.isInside(position);
  }

  /** Tag id of the dictionary's word `[start, end)`, whatever the tokenizer made of it; -1 if it is none. */
  wordTag(start: number, end: number): number {
    return this.#ordinary.tag(start, end);
  }

  /** The likeliest reading of `[start, end)` as words of the dictionary, as a natural logarithm; the longer, the less. */
  readingOdds(start: number, end: number): number {
    return this.#ordinary.readingOdds(start, end);
  }

  /** Whether spaces stood between the characters of `[start, end)` before layout was removed: `揣　摩`. */
  isSetApart(start: number, end: number): boolean {
    this.#gaps ??= gapsOf(this.source);
    if (this.#gaps === NO_GAPS) return false;
    for (let at = start + 1; at < end; at++) if (this.#gaps[at]) return true;
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

  /** A number that stands for `[start, end)` and no other span of the page. */
  spanKey(start: number, end: number): number {
    return start * (this.length + 1) + end;
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

const NO_GAPS = new Uint8Array(0);

/** By position, whether spaces stood before it in the original that the text layer removed. */
function gapsOf(source: SourceText): Uint8Array {
  const { length } = source.units;
  let gaps = NO_GAPS;
  for (let at = 1; at < length; at++) {
    const from = source.originalEnd(at);
    const to = source.originalStart(at);
    if (to > from && !/[\n\r]/.test(source.original.slice(from, to))) {
      if (gaps === NO_GAPS) gaps = new Uint8Array(length);
      gaps[at] = 1;
    }
  }
  return gaps;
}
