import { DianmingError } from '../errors.js';
import { Container, readContainer, type Sections } from './container.js';
import { Divisions } from './divisions.js';
import { DoubleArray } from './double-array.js';
import { ForeignNameStatistics } from './foreign-name-statistics.js';
import { GivenNameStatistics } from './given-name-statistics.js';
import type { Matches } from './matches.js';
import { unpackLexicon } from './packing/pack-lexicon.js';
import { type ScannedLexicon, scanText } from './scan.js';
import { StringTable } from './string-table.js';
import { utf16Units } from './utf16-units.js';
import { WORD_CLASSES, type WordClass } from './word-class.js';

/** A word as one dictionary file has it. A word of several classes has several entries. */
export interface LexiconEntry {
  /** As the dictionary writes it. */
  readonly word: string;
  readonly wordClass: WordClass;
  /** 0–255; its meaning is up to the class. */
  readonly value: number;
  /** Empty if the dictionary gives none, like `name`. */
  readonly kind: string;
  /** The fullest form, if the word is a shorter one: 发改委 → 国家发展和改革委员会. */
  readonly name: string;
}

const NO_ENTRIES: readonly LexiconEntry[] = Object.freeze([]);

/**
 * All bundled knowledge about words, as views on the bytes of one compiled file. It never changes and may be shared
 * freely; texts that scan it must be normalized with a fold that ends in {@link variants}.
 */
export class Lexicon {
  /** Class id (index into `WORD_CLASSES`) by entry number, for hot loops. */
  readonly entryWordClass: Uint8Array;
  /** Value by entry number, for hot loops. */
  readonly entryValue: Uint8Array;
  readonly divisions: Divisions;
  readonly givenName: GivenNameStatistics;
  readonly foreignName: ForeignNameStatistics;
  readonly #container: Container;
  readonly #strings: StringTable;
  readonly #scanned: ScannedLexicon;
  readonly #trie: DoubleArray;
  readonly #word: Uint32Array;
  readonly #kind: Uint32Array;
  readonly #name: Uint32Array;
  /** Of the entries that somebody asked for, by number. */
  readonly #entries: (LexiconEntry | undefined)[];
  /** Of the words that somebody looked up, by where their postings begin. */
  readonly #entriesOfRun = new Map<number, readonly LexiconEntry[]>();
  readonly #variantsFrom: Uint16Array;
  readonly #variantsTo: Uint16Array;
  #variants: Uint16Array | undefined;

  private constructor(container: Container) {
    this.#container = container;
    this.#strings = StringTable.from(container, 'strings.');
    assertSameClasses(this.#strings, container);
    this.entryWordClass = container.get('entries.wordClass', 'u8');
    this.entryValue = container.get('entries.value', 'u8');
    this.#entries = new Array(this.entryWordClass.length);
    this.#word = container.get('entries.word', 'u32');
    this.#kind = container.get('entries.kind', 'u32');
    this.#name = container.get('entries.name', 'u32');
    this.#trie = new DoubleArray({
      codes: container.get('trie.codes', 'u16'),
      base: container.get('trie.base', 'i32'),
      check: container.get('trie.check', 'u16'),
    });
    this.#scanned = {
      trie: this.#trie.data,
      postings: container.get('entries.postings', 'i32'),
      entryWordClass: this.entryWordClass,
      entryValue: this.entryValue,
    };
    this.#variantsFrom = container.get('variants.from', 'u16');
    this.#variantsTo = container.get('variants.to', 'u16');
    this.divisions = new Divisions(container, this.#strings);
    this.givenName = new GivenNameStatistics(container);
    this.foreignName = new ForeignNameStatistics(container);
  }

  /**
   * Opens a compiled file, packed or not; nothing is copied that need not be, so leave the bytes alone from here on.
   *
   * @param fileName what messages call the file
   * @throws DianmingError `ERR_BINARY` if the file is damaged, of another version or compiled for other word classes
   */
  static fromBinary(bytes: Uint8Array, fileName: string): Lexicon {
    return new Lexicon(new Container(unpackLexicon(readContainer(bytes, fileName).withPrefix('')), fileName));
  }

  get entryCount(): number {
    return this.entryWordClass.length;
  }

  /**
   * All words of all classes at all positions, in linear time. Words that begin or end with a Latin letter or a digit
   * do not match inside a longer run of these.
   *
   * @param text normalized, as `SourceText.text` is, or its UTF-16 units; positions in the result are positions in it
   */
  scan(text: string | Uint16Array): Matches {
    return scanText(typeof text === 'string' ? utf16Units(text) : text, this.#scanned);
  }

  /** The entries of a normalized word, by class id; empty if there are none. */
  lookUp(word: string): readonly LexiconEntry[] {
    const run = this.#trie.get(word);
    if (run < 0) return NO_ENTRIES;
    let entries = this.#entriesOfRun.get(run);
    if (entries === undefined) {
      const { postings } = this.#scanned;
      const numbers = postings.subarray(run + 1, run + 1 + (postings[run] as number));
      entries = Object.freeze(Array.from(numbers, (number) => this.entry(number)));
      this.#entriesOfRun.set(run, entries);
    }
    return entries;
  }

  /**
   * @param number an entry number from {@link Matches.entry}
   * @throws DianmingError `ERR_OPTION` if there is no such entry
   */
  entry(number: number): LexiconEntry {
    let entry = this.#entries[number];
    if (entry === undefined) {
      entry = this.#decode(number);
      this.#entries[number] = entry;
    }
    return entry;
  }

  #decode(number: number): LexiconEntry {
    const wordClass = WORD_CLASSES[this.entryWordClass[number] ?? -1];
    if (wordClass === undefined) {
      throw new DianmingError('ERR_OPTION', `no entry ${number}: entry numbers go from 0 to ${this.entryCount - 1}`);
    }
    return {
      word: this.#strings.get(this.#word[number] as number),
      wordClass,
      value: this.entryValue[number] as number,
      kind: this.#strings.get(this.#kind[number] as number),
      name: this.#strings.get(this.#name[number] as number),
    };
  }

  /** Index of a class in `WORD_CLASSES`. */
  wordClassId(name: WordClass): number {
    return WORD_CLASSES.indexOf(name);
  }

  /**
   * What each UTF-16 unit folds to: Traditional and variant characters to the Simplified one, all else to itself.
   * 65,536 units, of which the text layer makes its fold table.
   */
  get variants(): Uint16Array {
    if (this.#variants === undefined) {
      const table = new Uint16Array(0x10000);
      for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
      this.#variantsFrom.forEach((unit, index) => {
        table[unit] = this.#variantsTo[index] as number;
      });
      this.#variants = table;
    }
    return this.#variants;
  }

  /** The raw arrays that another room compiled into the file, such as the tokenizer's `words.`; names without the prefix. */
  sections(prefix: string): Sections {
    return this.#container.withPrefix(prefix);
  }
}

/** Entries hold class ids, so a file compiled before a class was added or moved would be read wrongly. */
function assertSameClasses(strings: StringTable, container: Container): void {
  const ids = container.get('classes', 'u32');
  const compiled = Array.from(ids, (id) => strings.get(id));
  if (compiled.join() === WORD_CLASSES.join()) return;
  const problem = 'compiled for other word classes than this package has';
  throw new DianmingError('ERR_BINARY', `${container.fileName}: ${problem}: run “npm run dict” again`);
}
