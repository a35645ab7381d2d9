import { readFirst } from '../lexicon/bundled.js';
import { readModel, type TaggerModel } from './tagger-model.js';

// Beside dist/index.js, above dist/cli/main.js, and in the tree when run from src/.
const FILE_NAME = 'tagger.bin';
const PLACES = [`./data/${FILE_NAME}`, `../data/${FILE_NAME}`, `./bundled/${FILE_NAME}`];

let shared: Promise<TaggerModel> | undefined;

/**
 * The model that comes with the package. Read once, on the first call, and shared by all callers; a failed read is
 * tried again by the next call.
 *
 * @throws DianmingError `ERR_BINARY` if the file is missing or damaged
 */
export function loadBundledModel(): Promise<TaggerModel> {
  shared ??= readFirst(
    FILE_NAME,
    PLACES.map((place) => new URL(place, import.meta.url)),
    'install the package again, or create the extractor with tagger: false',
  )
    .then(({ bytes, path }) => readModel(bytes, path))
    .catch((error: unknown) => {
      shared = undefined;
      throw error;
    });
  return shared;
}
