import { DianmingError } from './errors.js';
import type { DictionarySource } from './extractor-options.js';
import type { DictionaryEntry } from './lexicon/dictionary-entry.js';
import { parseDictionary } from './lexicon/parse-dictionary.js';
import { readFile } from './platform/node.js';

/** A user's dictionary, read and checked. */
export interface NamedDictionary<Type extends string = string> {
  readonly name: string;
  readonly entries: readonly DictionaryEntry<Type>[];
}

/**
 * Reads a dictionary from where the user has it. Entries given as objects go through the same checks as a file's lines.
 *
 * @param fallbackName Name for a source that has none.
 * @throws DianmingError `ERR_DICTIONARY` with every bad line; `ERR_INPUT` if a file can't be read.
 */
export async function readDictionary<Type extends string>(
  source: DictionarySource<Type>,
  fallbackName: string,
): Promise<NamedDictionary<Type>> {
  if (typeof source === 'string') {
    const entries = parseDictionary(await readBytes(source), { file: source });
    return { name: source, entries: entries as DictionaryEntry<Type>[] };
  }
  const named = Array.isArray(source) ? { name: fallbackName, entries: source } : (source as NamedDictionary<Type>);
  if (typeof named !== 'object' || named === null || !Array.isArray(named.entries)) {
    throw new DianmingError(
      'ERR_OPTION',
      'dictionaries: each is the path of a file, an array of entries, or { name, entries }',
    );
  }
  const name = named.name ?? fallbackName;
  // One line an entry, so that a message's line is the entry's place in the array.
  const lines = named.entries.map((entry) => JSON.stringify(entry) ?? 'null').join('\n');
  const entries = parseDictionary(lines, { file: name, format: 'jsonl' });
  return { name, entries: entries as DictionaryEntry<Type>[] };
}

/** The entries of all dictionaries; of the same text in several the last dictionary counts. */
export function latestEntries(
  dictionaries: readonly NamedDictionary[],
  fold: (text: string) => string,
): DictionaryEntry[] {
  const taken = new Set<string>();
  const kept: DictionaryEntry[][] = [];
  for (const { entries } of [...dictionaries].reverse()) {
    kept.push(entries.filter(({ text }) => !taken.has(fold(text))));
    for (const { text } of entries) taken.add(fold(text));
  }
  return kept.reverse().flat();
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new DianmingError('ERR_INPUT', `${path}: can't be read: ${(error as Error).message}`, { cause: error });
  }
}
