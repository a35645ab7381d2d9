import { DianmingError } from '../errors.js';
import type { AssetOptions } from '../lexicon/assets/asset.js';
import { type FileBytes, handedFile } from '../lexicon/handed-files.js';
import { readFile } from '../platform/node.js';
import { loadBundledModel } from './bundled-model.js';
import { Tagger } from './tagger.js';
import { readModel, type TaggerModel } from './tagger-model.js';

/** Which model to read with: `true` the bundled one, `false` none, or the path or the bytes of a model file. */
export type TaggerSource = boolean | string | Uint8Array;

/** Taggers by model and convention: what is made of a model once serves all who read with it. */
const TAGGERS = new WeakMap<TaggerModel, Map<string, Tagger>>();

/**
 * A tagger for a convention.
 *
 * @throws DianmingError `ERR_INPUT` if the file can't be read, `ERR_BINARY` if it is damaged, cut short or of another version
 */
export async function loadTagger(
  source: TaggerSource,
  convention: string,
  options: AssetOptions = {},
): Promise<Tagger | undefined> {
  if (source === false) return undefined;
  if (source === true) {
    const model = await loadBundledModel(options);
    const byConvention = TAGGERS.get(model) ?? new Map<string, Tagger>();
    TAGGERS.set(model, byConvention);
    const tagger = byConvention.get(convention) ?? new Tagger(model, convention);
    byConvention.set(convention, tagger);
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
  try {
    return { bytes: await readFile(path), path };
  } catch (cause) {
    throw new DianmingError('ERR_INPUT', `${path}: can't be read: ${(cause as Error).message}`, { cause });
  }
}
