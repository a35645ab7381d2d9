import { DianmingError, errorFromIssues } from '../errors.js';
import { checkEntries } from './check-entries.js';
import type { DictionaryEntry } from './dictionary-entry.js';
import { readCsvEntries } from './formats/csv.js';
import { readJiebaEntries } from './formats/jieba.js';
import { readJsonEntries, readJsonLinesEntries } from './formats/json.js';
import type { RawEntries } from './formats/raw-entry.js';

export const DICTIONARY_FORMATS = ['jieba', 'csv', 'tsv', 'json', 'jsonl'] as const;
export type DictionaryFormat = (typeof DICTIONARY_FORMATS)[number];

export interface ParseDictionaryOptions {
  /** Name of the file, for messages and for guessing the format: `names.csv`. */
  readonly file: string;
  /** Default: by the ending of the file name; `.txt`, `.dict` and `.utf8` are jieba's format. */
  readonly format?: DictionaryFormat;
  /** Type of entries that name none. Default: such entries are reported. */
  readonly type?: string;
  /** All types there are; entries of others are reported. Default: any type is allowed. */
  readonly types?: readonly string[];
}

const FORMAT_OF_ENDING: Readonly<Record<string, DictionaryFormat>> = {
  txt: 'jieba',
  dict: 'jieba',
  dic: 'jieba',
  utf8: 'jieba',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/**
 * Reads a user's dictionary file. Bytes are UTF-8, or UTF-16 with a byte order mark.
 *
 * ```ts
 * parseDictionary('二砂 10 ns\n梁晓东 nr\n党组书记 nnt', { file: 'names.txt' });
 * // [{ text: '二砂', type: 'place' }, { text: '梁晓东', type: 'person' }, { text: '党组书记', type: 'position' }]
 * ```
 *
 * @throws DianmingError `ERR_DICTIONARY` with every bad line; `ERR_OPTION` for a format that is unknown or can't be guessed
 */
export function parseDictionary(source: string | Uint8Array, options: ParseDictionaryOptions): DictionaryEntry[] {
  const { file } = options;
  const format = options.format ?? formatOf(file);
  const text = typeof source === 'string' ? source.replace(/^\ufeff/, '') : decode(source, file);
  const raw = read(text, format, options);
  const checked = checkEntries(raw.entries, options);
  const issues = [...raw.issues, ...checked.issues].sort((a, b) => a.line - b.line);
  if (issues.length > 0) throw errorFromIssues('ERR_DICTIONARY', issues);
  return [...checked.entries];
}

function read(text: string, format: DictionaryFormat, options: ParseDictionaryOptions): RawEntries {
  const { file } = options;
  switch (format) {
    case 'jieba':
      return readJiebaEntries(text, options);
    case 'csv':
      return readCsvEntries(text, file, ',');
    case 'tsv':
      return readCsvEntries(text, file, '\t');
    case 'json':
      return readJsonEntries(text, file);
    case 'jsonl':
      return readJsonLinesEntries(text, file);
    default: {
      const unknown: never = format;
      throw new DianmingError(
        'ERR_OPTION',
        `format ${JSON.stringify(unknown)}: give one of ${DICTIONARY_FORMATS.join(', ')}`,
      );
    }
  }
}

function formatOf(file: string): DictionaryFormat {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const format = Object.hasOwn(FORMAT_OF_ENDING, ending) ? FORMAT_OF_ENDING[ending] : undefined;
  if (format === undefined) {
    const message = `${file}: the name does not tell the format: give the option format, one of ${DICTIONARY_FORMATS.join(', ')}`;
    throw new DianmingError('ERR_OPTION', message);
  }
  return format;
}

function decode(bytes: Uint8Array, file: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    // Byte order marks are dropped by the decoder.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw errorFromIssues('ERR_DICTIONARY', [
      { file, line: 0, value: '', expected: 'UTF-8; save the file in this encoding' },
    ]);
  }
}
