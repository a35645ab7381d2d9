import { DianmingError, errorFromIssues, type Issue } from '../errors.js';
import type { DictionaryEntry } from '../lexicon/dictionary-entry.js';
import { parseDictionary } from '../lexicon/parse-dictionary.js';
import { readInput } from './read-input.js';

/** A user's dictionary file, read. */
export interface FileDictionary {
  readonly name: string;
  readonly entries: readonly DictionaryEntry[];
}

/**
 * Reads a user's dictionary in the encodings that texts may have, GB18030 included.
 *
 * @param type of words that name none.
 * @throws {@link DianmingError} `ERR_INPUT` if it can't be read, `ERR_DICTIONARY` with every bad line.
 */
export async function readDictionaryFile(path: string, type?: string): Promise<FileDictionary> {
  if (path === '-')
    throw new DianmingError('ERR_OPTION', '-: a dictionary must be a file, as its name says its format');
  const source = await readInput(path);
  return { name: path, entries: parseDictionary(source, { file: path, ...(type === undefined ? {} : { type }) }) };
}

/** {@link readDictionaryFile} for several files; bad lines of all of them are in one error. */
export async function readDictionaryFiles(paths: readonly string[], type?: string): Promise<FileDictionary[]> {
  const issues: Issue[] = [];
  const dictionaries: FileDictionary[] = [];
  for (const path of paths) {
    try {
      dictionaries.push(await readDictionaryFile(path, type));
    } catch (error) {
      if (!(error instanceof DianmingError) || error.issues.length === 0) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw errorFromIssues('ERR_DICTIONARY', issues);
  return dictionaries;
}
