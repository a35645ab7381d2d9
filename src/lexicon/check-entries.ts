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

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  mode: DICTIONARY_MODES,
  case: SENSITIVITIES,
  width: SENSITIVITIES,
};
const KEYS = ['text', 'type', 'id', 'name', 'aliases', 'mode', 'case', 'width', 'metadata'];

/** Turns raw entries into entries; reports every value that is none. */
export function checkEntries(raw: readonly RawEntry[], options: CheckOptions): CheckedEntries {
  const issues: Issue[] = [];
  const entries: DictionaryEntry[] = [];
  const seen = new Map<string, { readonly type: string; readonly line: number }>();
  for (const { line, fields } of raw) {
    const before = issues.length;
    const report = (value: unknown, expected: string): void => {
      const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      issues.push({ file: options.file, line, value: shown, expected });
    };
    const entry = entryOf(fields, options, report);
    if (issues.length > before) continue;
    const known = seen.get(entry.text);
    if (known === undefined) seen.set(entry.text, { type: entry.type, line });
    else if (known.type !== entry.type) {
      report(entry.text, `one type for one text; line ${known.line} says ${known.type}, this one ${entry.type}`);
      continue;
    }
    entries.push(entry);
  }
  return { entries, issues };
}

type Report = (value: unknown, expected: string) => void;

function entryOf(fields: Readonly<Record<string, unknown>>, options: CheckOptions, report: Report): DictionaryEntry {
  const { text, aliases, metadata } = fields;
  const type = fields.type ?? options.type;
  if (!isName(text)) report(text ?? '', 'a text that is not empty');
  if (!isName(type)) {
    report(fields.type ?? text ?? '', 'a type; or give the option type for all entries without one');
  } else if (options.types !== undefined && !options.types.includes(type)) {
    report(type, `a type of ${options.types.join(', ')}`);
  }
  for (const [key, allowed] of Object.entries(CHOICES)) {
    const value = fields[key];
    if (value !== undefined && !allowed.includes(value as string))
      report(value, `${key} to be ${allowed.join(' or ')}`);
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
  for (const key of Object.keys(fields)) {
    if (!KEYS.includes(key)) report(key, `a key of ${KEYS.join(', ')}; put others into metadata`);
  }
  const given = KEYS.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]);
  // Checked above, key by key; entries with a report are dropped by the caller.
  return { ...Object.fromEntries(given), type } as unknown as DictionaryEntry;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
