import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DianmingError } from '../errors.js';
import {
  type AnnotatedDocument,
  parseGold,
  readCluener,
  readConll,
  readJsonl,
  type StrictReading,
} from '../evaluation/index.js';
import { readInput, reasonOf } from './read-input.js';
import { shownName } from './shown-name.js';

/** Formats of annotated files. */
export const ANNOTATIONS = ['gold', 'jsonl', 'conll', 'cluener'] as const;
export type AnnotationFormat = (typeof ANNOTATIONS)[number];

const FORMAT_OF_EXTENSION: Readonly<Record<string, AnnotationFormat>> = {
  '.gold': 'gold',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.bio': 'conll',
  '.bioes': 'conll',
  '.bmes': 'conll',
  '.conll': 'conll',
  // As CLUENER2020 is distributed: train.json, dev.json.
  '.json': 'cluener',
};

/**
 * The files that paths name: a folder stands for the gold files in it, by name.
 *
 * @throws {@link DianmingError} `ERR_INPUT` if there are none, or a path can't be read.
 */
export async function annotatedFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => name.endsWith('.gold')).sort();
    if (names.length > 0) return names.map((name) => join(path, name));
  } catch (cause) {
    throw new DianmingError('ERR_INPUT', `${shownName(path)}: ${reasonOf(cause)}`, { cause });
  }
  throw new DianmingError('ERR_INPUT', `${shownName(path)}: no .gold files in this folder`);
}

/**
 * The documents of an annotated file; without `format`, its extension tells.
 *
 * @throws {@link DianmingError} `ERR_INPUT` if it can't be read, `ERR_GOLD` with every bad line if it breaks its format.
 */
export async function readAnnotated(path: string, format?: AnnotationFormat): Promise<readonly AnnotatedDocument[]> {
  const known = formatOf(path, format);
  return parseAnnotated(await readInput(path), path, known);
}

/**
 * The documents in the content of an annotated file; without `format`, its extension tells.
 *
 * @param strict for texts to train on.
 * @throws {@link DianmingError} `ERR_GOLD` with every bad line.
 */
export function parseAnnotated(
  source: string,
  path: string,
  format?: AnnotationFormat,
  strict?: StrictReading,
): readonly AnnotatedDocument[] {
  switch (formatOf(path, format)) {
    case 'gold':
      return [parseGold(source, shownName(path))];
    case 'jsonl':
      return readJsonl(source, shownName(path), strict);
    case 'conll':
      return readConll(source, shownName(path), strict);
    case 'cluener':
      return readCluener(source, shownName(path), strict);
  }
}

function formatOf(path: string, format: AnnotationFormat | undefined): AnnotationFormat {
  const known = format ?? FORMAT_OF_EXTENSION[extname(path).toLowerCase()];
  if (known !== undefined) return known;
  throw new DianmingError(
    'ERR_OPTION',
    `${shownName(path)}: its name does not say what annotated file it is; give --annotation ${ANNOTATIONS.join('|')}`,
  );
}
