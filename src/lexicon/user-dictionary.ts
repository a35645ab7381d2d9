import { errorFromIssues, type Issue } from '../errors.js';
import { checkEntry } from './check-entries.js';
import type { DictionaryEntry } from './dictionary-entry.js';
import type { DoubleArrayData } from './double-array.js';
import { buildDoubleArray } from './double-array-builder.js';
import { splitsLatin } from './latin-edge.js';

/** An occurrence of a user's entry, or of one of its aliases. */
export interface UserMatch<Type extends string = string> {
  /** Positions in the normalized text that was scanned, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly entry: DictionaryEntry<Type>;
}

/** One spelling of one entry. */
interface Spelling<Type extends string> {
  readonly entry: DictionaryEntry<Type>;
  readonly written: string;
  readonly folded: string;
}

/**
 * A user's names, ready for scanning. It never changes: adding and removing means compiling another one.
 *
 * ```ts
 * const dictionary = UserDictionary.compile([{ text: '二砂', type: 'place' }], fold);
 * dictionary.scan('走进二砂', original); // [{ start: 2, end: 4, entry }]
 * ```
 */
export class UserDictionary<Type extends string = string> {
  /** Without those that a later one replaced. */
  readonly entries: readonly DictionaryEntry<Type>[];
  /** The types of the entries, each once. */
  readonly types: readonly Type[];
  readonly #trie: DoubleArrayData;
  /** By trie value. */
  readonly #spellings: readonly (readonly Spelling<Type>[])[];

  private constructor(
    entries: readonly DictionaryEntry<Type>[],
    spellings: ReadonlyMap<string, readonly Spelling<Type>[]>,
  ) {
    const keys = [...spellings.keys()].sort();
    this.entries = entries;
    this.types = [...new Set(entries.map((entry) => entry.type))];
    this.#trie = buildDoubleArray(
      keys,
      keys.map((_, index) => index),
    );
    this.#spellings = keys.map((key) => spellings.get(key) ?? []);
  }

  /**
   * Of entries with the same text, type and id the last one counts.
   *
   * @param fold what texts go through before they are scanned, one to one by UTF-16 unit
   * @throws DianmingError `ERR_DICTIONARY` with every entry that has a wrong value; `line` counts entries from 1
   */
  static compile<Type extends string>(
    entries: readonly DictionaryEntry<Type>[],
    fold: (text: string) => string,
  ): UserDictionary<Type> {
    const issues: Issue[] = [];
    for (const [index, entry] of entries.entries()) {
      const raw = { line: index + 1, fields: entry as unknown as Record<string, unknown> };
      checkEntry(raw, { file: 'entries' }, issues);
    }
    if (issues.length > 0) throw errorFromIssues('ERR_DICTIONARY', issues);
    const last = new Map<string, DictionaryEntry<Type>>();
    for (const entry of entries) {
      const identity = JSON.stringify([fold(entry.text), entry.type, entry.id ?? '']);
      // Deleted first, so that the entry takes the place of the last one too.
      last.delete(identity);
      last.set(identity, entry);
    }
    const spellings = new Map<string, Spelling<Type>[]>();
    for (const entry of last.values()) {
      for (const written of new Set([entry.text, ...(entry.aliases ?? [])])) {
        const folded = fold(written.trim());
        const key = lowered(folded);
        if (key === '') {
          issues.push({
            file: 'entries',
            line: entries.indexOf(entry) + 1,
            value: written,
            expected: 'visible characters',
          });
          continue;
        }
        const sharing = spellings.get(key);
        if (sharing === undefined) spellings.set(key, [{ entry, written, folded }]);
        else sharing.push({ entry, written, folded });
      }
    }
    if (issues.length > 0) throw errorFromIssues('ERR_DICTIONARY', issues);
    return new UserDictionary([...last.values()], spellings);
  }

  /**
   * Every occurrence of every entry, sorted by start, then by longer end, then in the order of the entries. Linear in
   * the text for a given dictionary. Entries that begin or end with a Latin letter or a digit do not match inside a
   * longer run of these: `5G` is not in `15G`.
   *
   * @param text normalized
   * @param original the text as given that stands behind `[start, end)` of `text`; asked only for entries that tell
   *   full from half width
   */
  scan(text: string, original: (start: number, end: number) => string): UserMatch<Type>[] {
    const { codes, base, check } = this.#trie;
    const matches: UserMatch<Type>[] = [];
    const ends: number[] = [];
    const values: number[] = [];
    for (let start = 0; start < text.length; start++) {
      if (splitsLatin(text, start)) continue;
      let found = 0;
      let node = 0;
      for (let i = start; i < text.length; i++) {
        const word = base[node] as number;
        if (word < 0) break;
        const label = codes[LOWER[text.charCodeAt(i)] as number] as number;
        const child = (word >> 1) + label;
        if (label === 0 || check[child] !== label) break;
        node = child;
        const own = base[node] as number;
        const value = own < 0 ? ~own : (own & 1) === 1 ? (base[own >> 1] as number) : -1;
        if (value < 0) continue;
        ends[found] = i + 1;
        values[found] = value;
        found++;
      }
      while (--found >= 0)
        this.#collect(text, start, ends[found] as number, values[found] as number, original, matches);
    }
    return matches;
  }

  #collect(
    text: string,
    start: number,
    end: number,
    value: number,
    original: (start: number, end: number) => string,
    matches: UserMatch<Type>[],
  ): void {
    if (splitsLatin(text, end)) return;
    let previous: DictionaryEntry<Type> | undefined;
    for (const { entry, written, folded } of this.#spellings[value] ?? []) {
      // A text and its alias may fold to one key.
      if (entry === previous) continue;
      if (entry.case === 'sensitive' && text.slice(start, end) !== folded) continue;
      if (entry.width === 'sensitive' && widths(original(start, end)) !== widths(written)) continue;
      matches.push({ start, end, entry });
      previous = entry;
    }
  }
}

/** Lower case by UTF-16 unit, so that positions stay: where lower case takes more units (İ), upper case stays. */
const LOWER = createLowerCaseTable();

function createLowerCaseTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
  // Above U+2C00 only full-width Latin has cases that matter here.
  for (let unit = 0; unit < 0xff3b; unit = unit === 0x2bff ? 0xff21 : unit + 1) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (lower.length === 1) table[unit] = lower.charCodeAt(0);
  }
  return table;
}

function lowered(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) result += String.fromCharCode(LOWER[text.charCodeAt(i)] as number);
  return result;
}

/** One letter for each character that comes in both widths: F or H. */
function widths(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x20 && unit < 0x7f) result += 'H';
    else if (unit >= 0xff01 && unit <= 0xff5e) result += 'F';
  }
  return result;
}
