import { DianmingError } from '../../errors.js';
import type { Document } from '../types.js';
import { writeBrat } from './brat.js';
import { CONLL_SCHEMES, type ConllOptions, writeConll } from './conll.js';
import { type CsvOptions, writeAppointmentsCsv, writeMentionsCsv } from './csv.js';
import { type DisplacyOptions, writeDisplacy } from './displacy.js';
import { type HtmlOptions, writeHtml } from './html.js';
import { type JsonOptions, writeJson } from './json.js';
import type { LabelOptions } from './labels.js';
import { WRITER_LANGUAGES } from './language.js';
import { writeNdjson } from './ndjson.js';
import { writePopolo } from './popolo.js';
import { type SpacyOptions, writeSpacy } from './spacy.js';
import { type TerminalOptions, writeTerminal } from './terminal.js';
import { type WebAnnotationOptions, writeWebAnnotation } from './web-annotation.js';

/** Formats a document can be written in. */
export const FORMATS = [
  'json',
  'ndjson',
  'csv',
  'csv-appointments',
  'conll',
  'brat',
  'spacy',
  'displacy',
  'web-annotation',
  'html',
  'popolo',
  'terminal',
] as const;
export type Format = (typeof FORMATS)[number];

/** The options of each format, all optional. */
export interface FormatOptions {
  readonly json: JsonOptions;
  readonly ndjson: Readonly<Record<never, never>>;
  readonly csv: CsvOptions;
  readonly 'csv-appointments': CsvOptions;
  readonly conll: ConllOptions;
  readonly brat: LabelOptions;
  readonly spacy: SpacyOptions;
  readonly displacy: DisplacyOptions;
  readonly 'web-annotation': WebAnnotationOptions;
  readonly html: HtmlOptions;
  readonly popolo: Readonly<Record<never, never>>;
  readonly terminal: TerminalOptions;
}

interface Writer<Options> {
  write(document: Document<string>, options: Options): string;
  /** What each option may be. */
  readonly options: { readonly [Name in keyof Options]-?: OptionKind };
}

type OptionKind = 'boolean' | 'string' | 'number' | 'object' | readonly string[];

const WRITERS: { readonly [F in Format]: Writer<FormatOptions[F]> } = {
  json: { write: writeJson, options: { indent: 'number' } },
  ndjson: { write: writeNdjson, options: {} },
  csv: { write: writeMentionsCsv, options: { byteOrderMark: 'boolean', escapeFormulas: 'boolean' } },
  'csv-appointments': { write: writeAppointmentsCsv, options: { byteOrderMark: 'boolean', escapeFormulas: 'boolean' } },
  conll: { write: writeConll, options: { scheme: CONLL_SCHEMES, labels: 'object' } },
  brat: { write: writeBrat, options: { labels: 'object' } },
  spacy: { write: writeSpacy, options: { labels: 'object', spansKey: 'string' } },
  displacy: { write: writeDisplacy, options: { labels: 'object', title: 'string' } },
  'web-annotation': { write: writeWebAnnotation, options: { source: 'string' } },
  html: { write: writeHtml, options: { form: ['page', 'fragment'], title: 'string', language: WRITER_LANGUAGES } },
  popolo: { write: writePopolo, options: {} },
  terminal: { write: writeTerminal, options: { color: 'boolean', language: WRITER_LANGUAGES } },
};

/**
 * A document in one of {@link FORMATS}. Every format but JSON, CSV and Web Annotation, which say so, counts offsets in
 * code points; all are end-exclusive.
 *
 *     write(document, 'conll', { scheme: 'BMES' })
 *
 * @throws DianmingError `ERR_OPTION` for an unknown format, an unknown option or a value of the wrong kind.
 */
export function write<F extends Format>(document: Document<string>, format: F, options?: FormatOptions[F]): string {
  if (!Object.hasOwn(WRITERS, format)) {
    throw new DianmingError('ERR_OPTION', `format ${JSON.stringify(format)}: expected one of ${FORMATS.join(', ')}`);
  }
  const writer: Writer<FormatOptions[F]> = WRITERS[format];
  const given = options ?? ({} as FormatOptions[F]);
  checkOptions(format, given, writer.options);
  return writer.write(document, given);
}

function checkOptions(format: string, given: object, known: Readonly<Record<string, OptionKind>>): void {
  for (const [name, value] of Object.entries(given)) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) {
      const names = Object.keys(known);
      throw new DianmingError(
        'ERR_OPTION',
        `option ${JSON.stringify(name)} of format ${format}: expected ${names.length > 0 ? names.join(', ') : 'no options'}`,
      );
    }
    if (value === undefined) continue;
    const isRight = typeof kind === 'string' ? typeof value === kind && value !== null : kind.includes(value as string);
    if (!isRight) {
      throw new DianmingError(
        'ERR_OPTION',
        `option ${name} of format ${format}: expected ${typeof kind === 'string' ? `a ${kind}` : kind.join(' or ')}, got ${JSON.stringify(value)}`,
      );
    }
  }
}
