import type { Document } from '../document/types.js';
import { DianmingError } from '../errors.js';
import type { ByteLine } from './byte-lines.js';

/** How records are read and written. */
export interface RecordFields {
  readonly textField: string;
  /** The field that names a record, which every record then needs. */
  readonly idField?: string | undefined;
  /** The field that holds what was found; undefined if that is put among the record's own fields. */
  readonly resultField?: string | undefined;
}

/** A record of the input, or what is wrong with it. */
export type PipeRecord = {
  /** Of the input, from 1. */
  readonly line: number;
  readonly id?: string | number | undefined;
  /** The object as it was written, but for its closing brace; undefined if nothing can be added to it. */
  readonly open?: string | undefined;
} & (
  | { readonly text: string; readonly error?: undefined }
  | { readonly text?: undefined; readonly error: DianmingError }
);

/** Names of what is added to a record. */
const ADDED = ['mentions', 'entities', 'appointments', 'error'] as const;

/** Undefined for a line with nothing on it. */
export function parseRecord(
  { number: line, bytes }: ByteLine,
  longest: number,
  { textField, idField, resultField }: RecordFields,
): PipeRecord | undefined {
  const bad = (problem: string, more: Pick<PipeRecord, 'id' | 'open'> = {}): PipeRecord => ({
    line,
    ...more,
    error: new DianmingError('ERR_INPUT', problem),
  });
  if (bytes === undefined) {
    const problem = `more than ${longest} bytes long: split the text, or raise --max-length`;
    return { line, error: new DianmingError('ERR_LIMIT', problem) };
  }
  let json: string;
  let record: unknown;
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return bad('not UTF-8');
  }
  if (json === '') return undefined;
  try {
    record = JSON.parse(json);
  } catch (error) {
    return bad(`not JSON: ${(error as Error).message}`);
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return bad(
      `expected a JSON object, got ${Array.isArray(record) ? 'an array' : JSON.stringify(record).slice(0, 40)}`,
    );
  }
  const fields = new Map(Object.entries(record));
  const given = idField === undefined ? undefined : fields.get(idField);
  const id = typeof given === 'string' || typeof given === 'number' ? given : undefined;
  const taken = (resultField === undefined ? ADDED : [resultField]).find((name) => fields.has(name));
  if (taken !== undefined) {
    return bad(`has a field ${JSON.stringify(taken)} already: name another for the result with --result-field`, { id });
  }
  // Spliced, not written anew: what JSON can hold and JavaScript can't, such as long numbers, passes through.
  const open = json.slice(0, -1).trimEnd() + (fields.size > 0 ? ',' : '');
  const text = fields.get(textField);
  if (typeof text !== 'string') {
    const problem = `field ${JSON.stringify(textField)}: expected a string, got ${kindOf(text)}`;
    return bad(text === undefined ? `${problem}; name another with --text-field` : problem, { id, open });
  }
  if (idField !== undefined && id === undefined) {
    return bad(`field ${JSON.stringify(idField)}: expected a string or a number, got ${kindOf(given)}`, { open });
  }
  return { line, id, open, text };
}

/** The line of output for a record that was read. */
export function documentLine({ open }: PipeRecord, document: Document<string>, { resultField }: RecordFields): string {
  const { mentions, entities, appointments } = document.toJSON();
  return lineOf(open, { mentions, entities, appointments }, resultField);
}

/** The line of output for a record that was not. */
export function errorLine(
  { line, id, open }: PipeRecord,
  { code, message }: DianmingError,
  { resultField }: RecordFields,
): string {
  return lineOf(open, { error: { code, message, line, ...(id === undefined ? {} : { id }) } }, resultField);
}

function lineOf(open = '{', added: object, resultField: string | undefined): string {
  const json = JSON.stringify(resultField === undefined ? added : { [resultField]: added });
  return `${open}${json.slice(1)}\n`;
}

function kindOf(value: unknown): string {
  return value === undefined ? 'none' : value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
}
