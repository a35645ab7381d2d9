import { DianmingError } from '../errors.js';
import { type FileBytes, handedFile } from '../lexicon/handed-files.js';
import { loadBundledModel } from './bundled-model.js';
import { Tagger } from './tagger.js';
import { readModel, type TaggerModel } from './tagger-model.js';

/** Which model to read with: `true` the bundled one, `false` none, or the path or the bytes of a model file. */
export type TaggerSource = boolean | string | Uint8Array;

/** Taggers of the bundled model, by convention. */
const BUNDLED = new Map<string, Promise<Tagger>>();

/**
 * A tagger for a convention.
 *
 * @throws DianmingError `ERR_INPUT` if the file can't be read, `ERR_BINARY` if it is damaged, cut short or of another version
 */
export async function loadTagger(source: TaggerSource, convention: string): Promise<Tagger | undefined> {
  if (source === false) return undefined;
  if (source === true) {
    let tagger = BUNDLED.get(convention);
    if (tagger === undefined) {
      tagger = loadBundledModel().then((model) => new Tagger(model, convention));
      BUNDLED.set(convention, tagger);
      // A failed read is tried again.
      tagger.catch(() => BUNDLED.delete(convention));
    }
    return tagger;
  }
  return new Tagger(await readOwnModel(source), convention);
}

async function readOwnModel(source: string | Uint8Array): Promise<TaggerModel> {
  if (typeof source !== 'string') return readModel(source, 'model');
  const { bytes } = handedFile(source) ?? (await readModelFile(source));
  return readModel(bytes, source);
}

/** @throws DianmingError `ERR_INPUT` if the file can't be read */
export async function readModelFile(path: string): Promise<FileBytes> {
  const { readFile } = await import('node:fs/promises');
  try {
    return { bytes: await readFile(path), path };
  } catch (cause) {
    throw new DianmingError('ERR_INPUT', `${path}: can't be read: ${(cause as Error).message}`, { cause });
  }
}
