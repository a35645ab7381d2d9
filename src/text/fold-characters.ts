import { isDroppedUnit } from './fold-table.js';
import { HtmlReader, type HtmlRemnant, NOTHING } from './html-remnant.js';

/** A text with its characters folded and its layout still in place: the input of the layout steps. */
export interface FoldedText {
  /** The first `length` entries count. U+3000 is a wide space, U+2029 a line end that no sentence runs across. */
  readonly units: Uint16Array;
  readonly length: number;
  /** Original offsets of each unit's first and behind its last source unit; null while they are `i` and `i + 1`. */
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
  /** Whether `units` differs from the original. */
  readonly changed: boolean;
  /** Positions of spaces and of line ends, ascending. */
  readonly spaces: readonly number[];
  readonly lineEnds: readonly number[];
}

/** Folds the characters of one text. */
export type CharacterFolder = (original: string) => FoldedText;

// What a unit asks for besides its entry in the fold table.
const PLAIN = 0;
const DROPPED = 1;
const SPACE = 2;
const LINE_END = 3;
const LESS_THAN = 4;
const AMPERSAND = 5;
const HIGH_SURROGATE = 6;
const LOW_SURROGATE = 7;

const REPLACEMENT = 0xfffd;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const PARAGRAPH_END = 0x2029;

// Variation selectors 17–256 are one high surrogate with these low ones.
const SELECTOR_HIGH = 0xdb40;
const FIRST_SELECTOR_LOW = 0xdd00;
const LAST_SELECTOR_LOW = 0xddef;

const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

function createActions(fold: Uint16Array): Uint8Array {
  const actions = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = fold[unit]!;
    if (isDroppedUnit(unit)) actions[unit] = DROPPED;
    else if (folded === 0x20 || folded === 0x3000) actions[unit] = SPACE;
    else if (folded === LINE_FEED || folded === PARAGRAPH_END) actions[unit] = LINE_END;
  }
  actions[0x3c] = LESS_THAN;
  actions[0x26] = AMPERSAND;
  actions.fill(HIGH_SURROGATE, 0xd800, 0xdc00);
  actions.fill(LOW_SURROGATE, 0xdc00, 0xe000);
  return actions;
}

/** @param fold a table of `createFoldTable`. */
export function createCharacterFolder(fold: Uint16Array): CharacterFolder {
  const actions = createActions(fold);
  return (original) => new Folding(original, fold, actions).run();
}

class Folding {
  readonly #original: string;
  readonly #fold: Uint16Array;
  readonly #actions: Uint8Array;
  readonly #units: Uint16Array;
  #length = 0;
  #changed = false;
  #starts: Int32Array | null = null;
  #ends: Int32Array | null = null;
  readonly #spaces: number[] = [];
  readonly #lineEnds: number[] = [];

  constructor(original: string, fold: Uint16Array, actions: Uint8Array) {
    this.#original = original;
    this.#fold = fold;
    this.#actions = actions;
    // Nothing is read as more units than it is written with.
    this.#units = new Uint16Array(original.length);
  }

  run(): FoldedText {
    const original = this.#original;
    const actions = this.#actions;
    let html: HtmlReader | null = null;
    let at = this.#runPlain(0);
    while (at < original.length) {
      const unit = original.charCodeAt(at);
      const action = actions[unit]!;
      if (action === PLAIN || action === SPACE) {
        this.#put(unit, at, at + 1);
        at++;
      } else if (action === LINE_END) {
        const end = unit === CARRIAGE_RETURN && original.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
        this.#put(unit, at, end);
        at = end;
      } else if (action === HIGH_SURROGATE || action === LOW_SURROGATE) {
        at = this.#surrogate(unit, at);
      } else if (action === DROPPED) {
        at++;
        this.#shift();
      } else {
        html ??= new HtmlReader(original);
        const remnant: HtmlRemnant | null = action === LESS_THAN ? html.tag(at) : html.entity(at);
        if (remnant === null) this.#emit(unit, at, at + 1);
        else this.#putCodePoint(remnant.reading, at, remnant.end);
        at = remnant?.end ?? at + 1;
      }
      at = this.#runPlain(at);
    }
    return {
      units: this.#units,
      length: this.#length,
      starts: this.#starts,
      ends: this.#ends,
      changed: this.#changed,
      spaces: this.#spaces,
      lineEnds: this.#lineEnds,
    };
  }

  /** The fast lane: units that fold one to one, up to the next that asks for more. Returns where that stands. */
  #runPlain(from: number): number {
    const original = this.#original;
    const fold = this.#fold;
    const actions = this.#actions;
    const units = this.#units;
    const starts = this.#starts;
    const ends = this.#ends;
    let length = this.#length;
    let difference = 0;
    let at = from;
    for (; at < original.length; at++, length++) {
      const unit = original.charCodeAt(at);
      if (actions[unit] !== PLAIN) break;
      const folded = fold[unit]!;
      units[length] = folded;
      difference |= folded ^ unit;
      if (starts !== null) {
        starts[length] = at;
        ends![length] = at + 1;
      }
    }
    this.#length = length;
    if (difference !== 0) this.#changed = true;
    return at;
  }

  #surrogate(unit: number, at: number): number {
    const next = this.#original.charCodeAt(at + 1);
    if (this.#actions[unit] === LOW_SURROGATE || !isLowSurrogate(next)) {
      this.#emit(REPLACEMENT, at, at + 1);
      return at + 1;
    }
    if (unit === SELECTOR_HIGH && next >= FIRST_SELECTOR_LOW && next <= LAST_SELECTOR_LOW) {
      this.#shift();
      return at + 2;
    }
    this.#emit(unit, at, at + 1);
    this.#emit(next, at + 1, at + 2);
    return at + 2;
  }

  /** What an entity or tag reads as. Both units of a surrogate pair cover the whole source. */
  #putCodePoint(codePoint: number, start: number, end: number): void {
    if (codePoint === NOTHING) {
      this.#shift();
    } else if (codePoint > 0xffff) {
      this.#emit(0xd800 + ((codePoint - 0x10000) >> 10), start, end);
      this.#emit(0xdc00 + ((codePoint - 0x10000) & 0x3ff), start, end);
    } else if (this.#actions[codePoint]! >= HIGH_SURROGATE) {
      this.#emit(REPLACEMENT, start, end);
    } else if (this.#actions[codePoint] === DROPPED) {
      this.#shift();
    } else {
      this.#put(codePoint, start, end);
    }
  }

  /** Folds `unit` and remembers spaces and line ends. */
  #put(unit: number, start: number, end: number): void {
    const action = this.#actions[unit];
    if (action === SPACE) this.#spaces.push(this.#length);
    else if (action === LINE_END) this.#lineEnds.push(this.#length);
    this.#emit(this.#fold[unit]!, start, end);
  }

  #emit(unit: number, start: number, end: number): void {
    if (end - start !== 1) this.#shift();
    if (this.#original.charCodeAt(start) !== unit) this.#changed = true;
    if (this.#starts !== null) {
      this.#starts[this.#length] = start;
      this.#ends![this.#length] = end;
    }
    this.#units[this.#length++] = unit;
  }

  /** From here on positions and offsets differ: writes the maps out for all that came before. */
  #shift(): void {
    this.#changed = true;
    if (this.#starts !== null) return;
    this.#starts = new Int32Array(this.#original.length);
    this.#ends = new Int32Array(this.#original.length);
    for (let i = 0; i < this.#length; i++) {
      this.#starts[i] = i;
      this.#ends[i] = i + 1;
    }
  }
}
