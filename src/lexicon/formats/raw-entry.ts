import type { Issue } from '../../errors.js';

/** What a file format found on one line, before anything in it is believed. */
export interface RawEntry {
  /** From 1. */
  readonly line: number;
  /** Keys as in {@link DictionaryEntry}; absent where the file says nothing. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface RawEntries {
  readonly entries: readonly RawEntry[];
  /** Lines that break the format itself. */
  readonly issues: readonly Issue[];
}
