import type { Issue } from '../errors.js';
import { DICTIONARY_MODES, type DictionaryEntry, SENSITIVITIES } from './dictionary-entry.js';
import type { RawEntry } from './formats/raw-entry.js';

export interface CheckOptions {
  readonly file: string;
  /** Type of entries that name none. */
  readonly type?: string;
  /** All types there are; default: any. */
  readonly types?: readonly string[];
}

export interface CheckedEntries {
  readonly entries: readonly DictionaryEntry[];
  readonly issues: readonly Issue[];
}

const CHOICES: readonly (readonly [key: string, allowed: readonly string[]])[] = [
  ['mode', DICTIONARY_MODES],
  ['case', SENSITIVITIES],
  ['width', SENSITIVITIES],
];
const KEYS = ['text', 'type', 'id', 'name', 'aliases', 'mode', 'case', 'width', 'metadata'];

/** Turns raw entries into entries; reports every value that is none, and every text that is given two types. */
export function checkEntries(raw: readonly RawEntry[], options: CheckOptions): CheckedEntries {
  const issues: Issue[] = [];
  const entries: DictionaryEntry[] = [];
  const seen = new Map<string, { readonly type: string; readonly line: number }>();
  for (const candidate of raw) {
    const entry = checkEntry(candidate, options, issues);
    if (entry === undefined) continue;
    const { line } = candidate;
    const known = seen.get(entry.text);
    if (known !== undefined && known.type !== entry.type) {
      const expected = `one type for one text; line ${known.line} says ${known.type}, this one ${entry.type}`;
      issues.push({ file: options.file, line, value: entry.text, expected });
      continue;
    }
    if (known === undefined) seen.set(entry.text, { type: entry.type, line });
    entries.push(entry);
  }
  return { entries, issues };
}

/** One raw entry as an entry; undefined if a value in it is none, and then `issues` has grown. */
export function checkEntry(raw: RawEntry, options: CheckOptions, issues: Issue[]): DictionaryEntry | undefined {
  const { line, fields } = raw;
  const before = issues.length;
  const report = (value: unknown, expected: string): void => {
    const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    issues.push({ file: options.file, line, value: shown, expected });
  };
  const { text, aliases, metadata } = fields;
  const type = fields.type ?? options.type;
  if (!isName(text)) report(text ?? '', 'a text that is not empty');
  if (!isName(type)) {
    report(fields.type ?? text ?? '', 'a type; or give the option type for all entries without one');
  } else if (options.types !== undefined && !options.types.includes(type)) {
    report(type, `a type of ${options.types.join(', ')}`);
  }
  for (const [key, allowed] of CHOICES) {
    const value = fields[key];
    if (value !== undefined && !allowed.includes(value as string)) {
      report(value, `${key} to be ${allowed.join(' or ')}`);
    }
  }
  for (const key of ['id', 'name']) {
    const value = fields[key];
    if (value !== undefined && typeof value !== 'string') report(value, `${key} to be a string`);
  }
  if (aliases !== undefined && !(Array.isArray(aliases) && aliases.every(isName))) {
    report(aliases, 'aliases to be an array of texts that are not empty');
  }
  if (metadata !== undefined && (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))) {
    report(metadata, 'metadata to be an object');
  }
  const given: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    if (!KEYS.includes(key)) report(key, `a key of ${KEYS.join(', ')}; put others into metadata`);
    else if (fields[key] !== undefined) given[key] = fields[key];
  }
  given.type = type;
  // Checked above, key by key.
  return issues.length > before ? undefined : (given as unknown as DictionaryEntry);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
