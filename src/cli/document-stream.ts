import type { Document } from '../document/types.js';
import { FORMATS, type Format, type FormatOptions, write } from '../document/writers/index.js';
import { DianmingError } from '../errors.js';
import { writeGold } from '../evaluation/index.js';
import { csvWithFile } from './csv-with-file.js';
import { shownName } from './shown-name.js';

/** The formats of documents, and `gold`: a file to correct by hand and score against. */
export const OUTPUT_FORMATS = [...FORMATS, 'gold'] as const;
export type OutputFormat = Format | 'gold';

/** Options of the format, as the library checks them; `gold` has none. */
export type OutputOptions = FormatOptions[Format];

/**
 * How documents of a format make one output: as elements of a JSON array, as rows of one table, simply one after another,
 * with the file's name between them, or not at all.
 */
const JOINING: Readonly<Record<OutputFormat, 'array' | 'table' | 'append' | 'headed' | 'never'>> = {
  json: 'array',
  spacy: 'array',
  displacy: 'array',
  'web-annotation': 'array',
  popolo: 'array',
  ndjson: 'append',
  conll: 'append',
  csv: 'table',
  'csv-appointments': 'table',
  terminal: 'headed',
  // Ids and pages begin anew in each document.
  brat: 'never',
  html: 'never',
  gold: 'never',
};

/** Turns documents into the text of one output, one at a time. */
export class DocumentStream {
  readonly #format: OutputFormat;
  readonly #options: OutputOptions;
  readonly #joining: (typeof JOINING)[OutputFormat] | 'single';
  #written = 0;

  /**
   * @param inputs how many there are to be: one alone is written as the format has it.
   * @throws {@link DianmingError} `ERR_OPTION` if the format can't hold several.
   */
  constructor(format: OutputFormat, options: OutputOptions, inputs: number) {
    this.#format = format;
    this.#options = options;
    this.#joining = inputs > 1 ? JOINING[format] : 'single';
    if (this.#joining === 'never') {
      const others = Object.keys(JOINING).filter((other) => JOINING[other as OutputFormat] !== 'never');
      throw new DianmingError(
        'ERR_OPTION',
        `format ${format} holds one document; give one file, or one of the formats ${others.join(', ')}`,
      );
    }
  }

  /** What to write for one more document. */
  add(document: Document<string>, path: string): string {
    const text = this.#write(document);
    const isFirst = this.#written === 0;
    this.#written++;
    switch (this.#joining) {
      case 'array':
        return `${isFirst ? '[' : ','}\n${text.trimEnd()}`;
      case 'table':
        return csvWithFile(text, shownName(path), isFirst);
      case 'headed':
        return `${isFirst ? '' : '\n'}==> ${shownName(path)} <==\n${text}`;
      case 'append':
        // An empty line ends a sentence of CoNLL; the others end their lines themselves.
        return this.#format === 'conll' && !isFirst ? `\n${text}` : text;
      default:
        return text;
    }
  }

  /** What to write behind the last document. */
  end(): string {
    return this.#joining === 'array' && this.#written > 0 ? '\n]\n' : '';
  }

  #write(document: Document<string>): string {
    if (this.#format !== 'gold') return write(document, this.#format, this.#options);
    const [option] = Object.keys(this.#options);
    if (option !== undefined)
      throw new DianmingError('ERR_OPTION', `option "${option}" of format gold: expected no options`);
    return writeGold(document);
  }
}
