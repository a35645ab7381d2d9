import type { AssetOptions } from './assets/asset.js';
import { AssetShelf, readUnpacked } from './assets/asset-shelf.js';
import { readContainer, writeContainer } from './container.js';
import type { FileBytes } from './handed-files.js';
import { Lexicon } from './lexicon.js';
import { unpackLexicon } from './packing/pack-lexicon.js';

export const LEXICON_FILE = 'dianming.bin';

const lexicons = new AssetShelf((bytes, fileName) => Lexicon.fromBinary(bytes, fileName));

/** Which dictionaries: all of them, or the small ones of `dianming/lite`. */
export type LexiconAsset = typeof LEXICON_FILE | 'lite.bin';

/**
 * The lexicon that comes with the package. Read once, on the first call, and shared by all callers; a failed read is
 * tried again by the next call. Where there are no files it is fetched.
 *
 * @throws DianmingError `ERR_BINARY` if the file is missing, cut short or damaged
 */
export function loadBundledLexicon(options: AssetOptions = {}, name: LexiconAsset = LEXICON_FILE): Promise<Lexicon> {
  return lexicons.get(name, options);
}

/**
 * The compiled file that comes with the package, unpacked so far that opening it copies nothing: for those who share it
 * between threads.
 *
 * @throws DianmingError `ERR_BINARY` if it is missing, cut short or damaged
 */
export async function readBundledLexicon(options: AssetOptions = {}): Promise<FileBytes> {
  const { bytes, path } = await readUnpacked(LEXICON_FILE, options);
  return { bytes: writeContainer(unpackLexicon(readContainer(bytes, path).withPrefix(''))), path };
}
