import { DianmingError } from '../errors.js';
import { type FileBytes, handedFile } from './handed-files.js';
import { Lexicon } from './lexicon.js';

export const LEXICON_FILE = 'dianming.bin';

// Beside dist/index.js, above dist/cli/main.js, and in the tree when run from src/.
const PLACES = [`./data/${LEXICON_FILE}`, `../data/${LEXICON_FILE}`, `../../dist/data/${LEXICON_FILE}`];

const REMEDY = 'run “npm run dict” to compile it';

let shared: Promise<Lexicon> | undefined;

/**
 * The lexicon that comes with the package. Read once, on the first call, and shared by all callers; a failed read is
 * tried again by the next call. Needs a file system: elsewhere fetch `dist/data/dianming.bin` and open the bytes
 * with {@link Lexicon.fromBinary}.
 *
 * @throws DianmingError `ERR_BINARY` if the file is missing or damaged
 */
export function loadBundledLexicon(): Promise<Lexicon> {
  shared ??= readBundledLexicon()
    .then(({ bytes, path }) => Lexicon.fromBinary(bytes, path))
    .catch((error: unknown) => {
      shared = undefined;
      throw error;
    });
  return shared;
}

/**
 * The compiled file that comes with the package.
 *
 * @throws DianmingError `ERR_BINARY` if it is missing
 */
export function readBundledLexicon(): Promise<FileBytes> {
  return readFirst(
    LEXICON_FILE,
    PLACES.map((place) => new URL(place, import.meta.url)),
    REMEDY,
  );
}

/** Opens the first of several files that exists. */
export async function readLexicon(places: readonly URL[]): Promise<Lexicon> {
  const { bytes, path } = await readFirst(LEXICON_FILE, places, REMEDY);
  return Lexicon.fromBinary(bytes, path);
}

/**
 * The first of several files that exists, or the one that was handed to this thread.
 *
 * @param name what the message calls the file
 * @param remedy what to do if there is none
 * @throws DianmingError `ERR_BINARY` if none is there, or one can't be read
 */
export async function readFirst(name: string, places: readonly URL[], remedy: string): Promise<FileBytes> {
  const handed = handedFile(name);
  if (handed !== undefined) return handed;
  // Imported here and not above, so that bundlers for browsers can leave it out.
  const { readFile } = await import('node:fs/promises');
  const { fileURLToPath } = await import('node:url');
  let missing: unknown;
  for (const place of places) {
    const path = fileURLToPath(place);
    try {
      return { bytes: await readFile(path), path };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        missing = error;
        continue;
      }
      throw new DianmingError('ERR_BINARY', `${path}: can't be read: ${(error as Error).message}`, { cause: error });
    }
  }
  const looked = places.map((place) => fileURLToPath(place)).join(', ');
  throw new DianmingError('ERR_BINARY', `${name} not found in ${looked}: ${remedy}`, { cause: missing });
}
