import { readFirst } from '../lexicon/bundled.js';
import type { FileBytes } from '../lexicon/handed-files.js';
import { readModel, type TaggerModel } from './tagger-model.js';

// Beside dist/index.js, above dist/cli/main.js, and in the tree when run from src/.
export const MODEL_FILE = 'tagger.bin';
const PLACES = [`./data/${MODEL_FILE}`, `../data/${MODEL_FILE}`, `./bundled/${MODEL_FILE}`];

let shared: Promise<TaggerModel> | undefined;

/**
 * The model that comes with the package. Read once, on the first call, and shared by all callers; a failed read is
 * tried again by the next call.
 *
 * @throws DianmingError `ERR_BINARY` if the file is missing or damaged
 */
export function loadBundledModel(): Promise<TaggerModel> {
  shared ??= readBundledModel()
    .then(({ bytes, path }) => readModel(bytes, path))
    .catch((error: unknown) => {
      shared = undefined;
      throw error;
    });
  return shared;
}

/**
 * The model's file.
 *
 * @throws DianmingError `ERR_BINARY` if it is missing
 */
export function readBundledModel(): Promise<FileBytes> {
  return readFirst(
    MODEL_FILE,
    PLACES.map((place) => new URL(place, import.meta.url)),
    'install the package again, or create the extractor with tagger: false',
  );
}
