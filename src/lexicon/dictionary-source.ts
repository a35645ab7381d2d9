import type { Issue } from '../errors.js';
import { compareCodePoints } from './code-point-order.js';
import { WORD_CLASSES, type WordClass } from './word-class.js';

/** One line of a dictionary file. Cells that the file does not have are empty, `value` is 100 then. */
export interface DictionaryRow {
  readonly line: number;
  readonly word: string;
  readonly value: number;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** One file of `dict/`, see `dict/README.md`. */
export interface DictionarySource {
  readonly file: string;
  readonly wordClass: WordClass;
  readonly rows: readonly DictionaryRow[];
}

export interface ParsedDictionarySource {
  /** Absent if the header does not say what the file holds. */
  readonly source?: DictionarySource;
  /** Every bad line, in line order. */
  readonly issues: readonly Issue[];
}

export const DEFAULT_VALUE = 100;

const COLUMNS = ['word', 'value', 'kind', 'name', 'aliases', 'note'] as const;
type Column = (typeof COLUMNS)[number];

/** Kinds and values that a class restricts; other classes take any. */
const CLASS_RULES: Partial<
  Record<WordClass, { readonly kind?: RegExp; readonly greatest?: number; readonly says: string }>
> = {
  'appoint-verb': { kind: /^(holds|appointed|removed|none)$/, says: 'holds, appointed, removed or none' },
  division: { kind: /^(\d{6}|\d{9})?$/, greatest: 5, says: 'a code of 6 or 9 digits, or nothing' },
  'division-short': { kind: /^(\d{6}|\d{9})?$/, greatest: 5, says: 'a code of 6 or 9 digits, or nothing' },
};

/**
 * Reads one dictionary file and checks all that can be checked in it alone. Line ends may be of any kind.
 *
 * @param file what issues call the file
 */
export function parseDictionarySource(text: string, file: string): ParsedDictionarySource {
  return new SourceParser(text, file).parse();
}

type Header = ReadonlyMap<string, { readonly value: string; readonly line: number }>;

class SourceParser {
  readonly #lines: readonly string[];
  readonly #issues: Issue[] = [];
  readonly #rows: DictionaryRow[] = [];
  readonly #lineOf = new Map<string, number>();
  readonly #file: string;
  #previous = '';
  #disorder = false;

  constructor(text: string, file: string) {
    this.#lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
    this.#file = file;
  }

  parse(): ParsedDictionarySource {
    const header = this.#header();
    const wordClass = this.#wordClass(header);
    const columns = this.#columns(header);
    for (const key of ['origin', 'licence']) {
      if (!header.has(key)) this.#report(0, '', `a header line “# ${key}: …”`);
    }
    if (columns !== undefined) {
      this.#lines.forEach((text, index) => {
        if (text !== '' && !text.startsWith('#')) this.#row(text, index + 1, columns, wordClass);
      });
    }
    const issues = this.#issues;
    if (wordClass === undefined || columns === undefined) return { issues };
    return { source: { file: this.#file, wordClass, rows: this.#rows }, issues };
  }

  /** `# key: value` lines before the first entry; the first of a key counts. */
  #header(): Header {
    const header = new Map<string, { readonly value: string; readonly line: number }>();
    for (const [index, text] of this.#lines.entries()) {
      if (text !== '' && !text.startsWith('#')) break;
      const match = /^# ?([a-z]+):(.*)$/.exec(text);
      const key = match?.[1];
      if (key !== undefined && !header.has(key)) header.set(key, { value: (match?.[2] ?? '').trim(), line: index + 1 });
    }
    return header;
  }

  #wordClass(header: Header): WordClass | undefined {
    const named = header.get('class');
    const known = WORD_CLASSES.find((wordClass) => wordClass === named?.value);
    if (known === undefined) {
      const expected = 'a header line “# class: …” with one of the classes in src/lexicon/word-class.ts';
      this.#report(named?.line ?? 0, named?.value ?? '', expected);
    }
    return known;
  }

  #columns(header: Header): readonly Column[] | undefined {
    const named = header.get('columns');
    const names = (named?.value ?? '').split(/[\t ,]+/).filter((name) => name !== '');
    const unknown = names.filter((name) => !(COLUMNS as readonly string[]).includes(name));
    const repeated = names.filter((name, index) => names.indexOf(name) !== index);
    const line = named?.line ?? 0;
    if (!names.includes('word'))
      this.#report(line, names.join(' '), 'a header line “# columns: …” with the column word');
    for (const name of unknown) this.#report(line, name, `a column of ${COLUMNS.join(', ')}`);
    for (const name of repeated) this.#report(line, name, 'each column once');
    const usable = names.includes('word') && unknown.length + repeated.length === 0;
    return usable ? (names as Column[]) : undefined;
  }

  #row(text: string, line: number, columns: readonly Column[], wordClass: WordClass | undefined): void {
    const cells = text.split('\t');
    if (cells.length > columns.length) {
      this.#report(line, text, `at most ${columns.length} cells (${columns.join(', ')}), separated by tabs`);
      return;
    }
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
    const word = cell('word');
    for (const content of cells) {
      if (content !== content.trim()) this.#report(line, content, 'no space before or after a cell');
    }
    if (word.trim() === '') {
      this.#report(line, text, 'a word in the column word');
      return;
    }
    this.#checkPlace(word, line);
    const value = this.#value(cell('value'), line, wordClass);
    const kind = cell('kind');
    const rule = wordClass === undefined ? undefined : CLASS_RULES[wordClass];
    if (rule?.kind !== undefined && !rule.kind.test(kind)) {
      this.#report(line, kind, `kind of class ${wordClass} to be ${rule.says}`);
    }
    const name = cell('name');
    if (name === word) this.#report(line, name, 'no name where it equals the word');
    this.#rows.push({ line, word, value, kind, name, aliases: this.#aliases(cell('aliases'), word, line) });
  }

  /** No word twice, and words in order; one report of disorder is enough, sorting mends all. */
  #checkPlace(word: string, line: number): void {
    const first = this.#lineOf.get(word);
    if (first !== undefined) {
      this.#report(line, word, `each word once in a file; it stands in line ${first} already`);
      return;
    }
    this.#lineOf.set(word, line);
    if (!this.#disorder && compareCodePoints(word, this.#previous) < 0) {
      this.#report(
        line,
        word,
        `code-point order, so before ${this.#previous}; “npm run dict -- --sort” sorts all files`,
      );
      this.#disorder = true;
    }
    this.#previous = word;
  }

  #value(cell: string, line: number, wordClass: WordClass | undefined): number {
    if (cell === '') return DEFAULT_VALUE;
    const greatest = (wordClass === undefined ? undefined : CLASS_RULES[wordClass]?.greatest) ?? 255;
    const value = /^\d{1,3}$/.test(cell) ? Number(cell) : Number.NaN;
    if (value <= greatest) return value;
    this.#report(line, cell, `a whole number from 0 to ${greatest} in the column value`);
    return DEFAULT_VALUE;
  }

  #aliases(cell: string, word: string, line: number): readonly string[] {
    if (cell === '') return [];
    const aliases = cell.split('|');
    for (const [index, alias] of aliases.entries()) {
      if (alias.trim() === '' || alias !== alias.trim()) {
        this.#report(line, cell, 'aliases separated by one |, without spaces around them');
      } else if (alias === word || aliases.indexOf(alias) !== index) {
        this.#report(line, alias, 'aliases that differ from the word and from each other');
      }
    }
    return aliases.filter((alias, index) => alias.trim() !== '' && alias !== word && aliases.indexOf(alias) === index);
  }

  #report(line: number, value: string, expected: string): void {
    this.#issues.push({ file: this.#file, line, value, expected });
  }
}
