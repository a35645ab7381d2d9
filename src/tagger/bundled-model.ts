import type { AssetOptions } from '../lexicon/assets/asset.js';
import { AssetShelf, readUnpacked } from '../lexicon/assets/asset-shelf.js';
import type { FileBytes } from '../lexicon/handed-files.js';
import { readModel, type TaggerModel } from './tagger-model.js';

export const MODEL_FILE = 'tagger.bin';

const models = new AssetShelf(readModel);

/**
 * The model that comes with the package. Read once, on the first call, and shared by all callers; a failed read is
 * tried again by the next call.
 *
 * @throws DianmingError `ERR_BINARY` if the file is missing, cut short or damaged
 */
export function loadBundledModel(options: AssetOptions = {}): Promise<TaggerModel> {
  return models.get(MODEL_FILE, options);
}

/**
 * The model's file, unpacked.
 *
 * @throws DianmingError `ERR_BINARY` if it is missing, cut short or damaged
 */
export function readBundledModel(options: AssetOptions = {}): Promise<FileBytes> {
  return readUnpacked(MODEL_FILE, options);
}
