import {
  CHARACTER_CLASS,
  CLOSING,
  COLON,
  COMMA,
  closingKind,
  DIGIT,
  ENUMERATION_COMMA,
  FULL_STOP,
  HAN,
  LATIN,
  LOW_SURROGATE,
  NAME_DOT,
  OPENING,
  openingKind,
  SEMICOLON,
  SPACE,
  STOP,
} from './character-class.js';
import type { FoldedText } from './fold-characters.js';
import { isListItem } from './list-item.js';

/** What layout needs to know of a line; bits of {@link LineTable.traits}. */
export const STARTS_HAN = 1;
export const STARTS_OPENING = 1 << 1;
/** With a letter or digit of ASCII. */
export const STARTS_WORD = 1 << 2;
/** With a mark that only goes on with what came before: `，` `。` `”` `）`. */
export const STARTS_CLOSING = 1 << 3;
/** By two columns or more. */
export const INDENTED = 1 << 4;
/** `一、` `（二）` `3.` */
export const LIST_ITEM = 1 << 5;
/** `副组长：…` */
export const LABELLED = 1 << 6;
/** Begins with words set apart by spaces: a dateline (`本报讯 3月10日`), a by-line (`记者 张三`), a list of names. */
export const SPACED_START = 1 << 7;
export const ENDS_HAN = 1 << 8;
export const ENDS_WORD = 1 << 9;
export const ENDS_COMMA = 1 << 10;
export const ENDS_OPENING = 1 << 11;
export const ENDS_CLOSING = 1 << 12;
/** With `。` `？` `；` `：` and the like, closing marks behind it included. */
export const ENDS_TERMINAL = 1 << 13;
/** With a short word set apart by a space from the Chinese before it: `通讯员 李兰`. */
export const ENDS_SPACED_WORD = 1 << 14;
/** Holds `。` `！` `？` `；`, at its end or before. */
export const HAS_STOP = 1 << 15;
/** Holds `。` or `；` before its end. */
export const HAS_INNER_STOP = 1 << 16;
/** No sentence runs across the line end before it. */
export const AFTER_PARAGRAPH_END = 1 << 17;

const PARAGRAPH_END = 0x2029;
const IDEOGRAPHIC_SPACE = 0x3000;
const ELLIPSIS = 0x2026;
const IDEOGRAPHIC_FULL_STOP = 0x3002;

const INDENTATION = 2;
// `新华社北京3月10日电 ` stands within; a first clause of prose that holds a space further on proves nothing.
const DATELINE_REACH = 20;
// `党支部副书记：` fits.
const LABEL_REACH = 8;
// 彭明慧; 欧阳志远. Names with dots may be longer.
const LONGEST_NAME = 4;
// Closing marks further in belong to a quotation of their own.
const CLOSING_REACH = 100;

/** The lines of a text that hold more than space, as columns. */
export interface LineTable {
  readonly length: number;
  /** Bounds of the content, spaces around it left out. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Width of indentation and content in columns: 1 for ASCII, 2 for a Han character. */
  readonly widths: Int32Array;
  readonly traits: Int32Array;
  /** Count of `，`. */
  readonly commas: Int32Array;
  /** Kinds of marks (bit `1 << kind`) that the line opens and leaves open, or closes near its start without opening. */
  readonly opens: Uint16Array;
  readonly closes: Uint16Array;
  /** Line ends between the line before and this one: 1, or more with blank lines. */
  readonly distances: Int32Array;
}

/** @param removed alignment spaces already marked as removed, which part no words. */
export function createLineTable(folded: FoldedText, removed: Uint8Array): LineTable {
  const { units, lineEnds } = folded;
  const capacity = lineEnds.length + 1;
  const table = {
    length: 0,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    widths: new Int32Array(capacity),
    traits: new Int32Array(capacity),
    commas: new Int32Array(capacity),
    opens: new Uint16Array(capacity),
    closes: new Uint16Array(capacity),
    distances: new Int32Array(capacity),
  };
  const scanner = new LineScanner(folded, removed);
  let from = 0;
  let distance = 0;
  let afterParagraphEnd = false;
  for (let i = 0; i < capacity; i++) {
    const to = i < lineEnds.length ? lineEnds[i]! : folded.length;
    if (scanner.scan(from, to)) {
      const line = table.length++;
      table.starts[line] = scanner.start;
      table.ends[line] = scanner.end;
      table.widths[line] = scanner.width;
      table.traits[line] = scanner.traits | (afterParagraphEnd ? AFTER_PARAGRAPH_END : 0);
      table.commas[line] = scanner.commas;
      table.opens[line] = scanner.opens;
      table.closes[line] = scanner.closes;
      table.distances[line] = distance;
      distance = 0;
      afterParagraphEnd = false;
    }
    distance++;
    if (units[to] === PARAGRAPH_END) afterParagraphEnd = true;
    from = to + 1;
  }
  return table;
}

/** Reads one line at a time into its fields. */
class LineScanner {
  start = 0;
  end = 0;
  width = 0;
  traits = 0;
  commas = 0;
  opens = 0;
  closes = 0;
  readonly #folded: FoldedText;
  readonly #removed: Uint8Array;

  constructor(folded: FoldedText, removed: Uint8Array) {
    this.#folded = folded;
    this.#removed = removed;
  }

  /** @returns false for a line of nothing but space. */
  scan(from: number, to: number): boolean {
    const { units } = this.#folded;
    let start = from;
    let indentation = 0;
    while (start < to && CHARACTER_CLASS[units[start]!] === SPACE) {
      indentation += units[start] === IDEOGRAPHIC_SPACE ? 2 : 1;
      start++;
    }
    if (start === to) return false;
    let end = to;
    while (CHARACTER_CLASS[units[end - 1]!] === SPACE) end--;
    this.start = start;
    this.end = end;
    this.width = indentation;
    this.traits = indentation >= INDENTATION ? INDENTED : 0;
    this.commas = 0;
    this.opens = 0;
    this.closes = 0;
    this.#readContent();
    this.#readStart();
    this.#readEnd();
    return true;
  }

  #readContent(): void {
    const { units } = this.#folded;
    let punctuated = false;
    let stopped = false;
    let fullyStopped = false;
    let previous = SPACE;
    // The word being read, and whether a space parts it from Chinese before it.
    let wordLength = 0;
    let wordHasDot = false;
    let wordIsSpaced = false;
    for (let i = this.start; i < this.end; i++) {
      const unit = units[i]!;
      const characterClass = CHARACTER_CLASS[unit]!;
      if (characterClass === LOW_SURROGATE) continue;
      if (characterClass === SPACE) {
        this.width += unit === IDEOGRAPHIC_SPACE ? 2 : 1;
        if (this.#removed[i] === 1) continue;
        if (previous !== SPACE) wordIsSpaced = previous === HAN;
        wordLength = 0;
        wordHasDot = false;
        previous = SPACE;
        continue;
      }
      this.width += unit < 0x300 ? 1 : 2;
      if (previous === SPACE && wordIsSpaced && !punctuated && i - this.start <= DATELINE_REACH) {
        if (characterClass === HAN || characterClass === DIGIT) this.traits |= SPACED_START;
      }
      if (fullyStopped && characterClass !== CLOSING && characterClass !== STOP) this.traits |= HAS_INNER_STOP;
      if (characterClass === HAN || characterClass === NAME_DOT) {
        wordLength++;
        wordHasDot ||= characterClass === NAME_DOT;
      } else if (characterClass !== LATIN && characterClass !== DIGIT) {
        this.#readMark(unit, characterClass, i, punctuated);
        if (characterClass === SEMICOLON || (characterClass === STOP && unit !== ELLIPSIS)) stopped = true;
        if (characterClass === SEMICOLON || unit === IDEOGRAPHIC_FULL_STOP) fullyStopped = true;
        if (characterClass >= COMMA && characterClass <= CLOSING && characterClass !== FULL_STOP) punctuated = true;
        wordIsSpaced = false;
      } else {
        wordIsSpaced = false;
      }
      previous = characterClass;
    }
    if (stopped) this.traits |= HAS_STOP;
    if (wordIsSpaced && wordLength > 0 && (wordLength <= LONGEST_NAME || wordHasDot)) this.traits |= ENDS_SPACED_WORD;
  }

  #readMark(unit: number, characterClass: number, position: number, punctuated: boolean): void {
    if (characterClass === COMMA) {
      this.commas++;
    } else if (characterClass === COLON) {
      if (!punctuated && position - this.start <= LABEL_REACH) this.traits |= LABELLED;
    } else if (characterClass === OPENING) {
      this.opens |= 1 << openingKind(unit);
    } else if (characterClass === CLOSING) {
      const kind = 1 << closingKind(unit);
      if ((this.opens & kind) !== 0) this.opens &= ~kind;
      else if (position - this.start <= CLOSING_REACH) this.closes |= kind;
    }
  }

  #readStart(): void {
    const { units } = this.#folded;
    const unit = units[this.start]!;
    const characterClass = CHARACTER_CLASS[unit]!;
    if (isListItem(units, this.start, this.end)) this.traits |= LIST_ITEM;
    if (characterClass === HAN) this.traits |= STARTS_HAN;
    else if (characterClass === OPENING) this.traits |= STARTS_OPENING;
    else if (characterClass === LATIN || characterClass === DIGIT) this.traits |= STARTS_WORD;
    else if (characterClass >= COMMA && characterClass <= STOP && unit > 0x7f && unit !== ELLIPSIS) {
      this.traits |= STARTS_CLOSING;
    } else if (characterClass === CLOSING || unit === 0x2c) this.traits |= STARTS_CLOSING;
  }

  #readEnd(): void {
    const { units } = this.#folded;
    let last = this.end - 1;
    const lastClass = CHARACTER_CLASS[units[last]!]!;
    while (last > this.start && (CHARACTER_CLASS[units[last]!] === CLOSING || units[last] === 0x22)) last--;
    let characterClass = CHARACTER_CLASS[units[last]!]!;
    if (characterClass === LOW_SURROGATE) characterClass = CHARACTER_CLASS[units[last - 1]!]!;
    if (characterClass >= COLON && characterClass <= FULL_STOP) this.traits |= ENDS_TERMINAL;
    else if (lastClass === CLOSING) this.traits |= ENDS_CLOSING;
    else if (characterClass === HAN) this.traits |= ENDS_HAN;
    else if (characterClass === LATIN || characterClass === DIGIT) this.traits |= ENDS_WORD;
    else if (characterClass === COMMA || characterClass === ENUMERATION_COMMA) this.traits |= ENDS_COMMA;
    else if (characterClass === OPENING) this.traits |= ENDS_OPENING;
  }
}
