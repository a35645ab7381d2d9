import { readFile as readBytes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { DianmingError } from '../errors.js';
import type { AssetName, AssetProgress, AssetSource } from '../lexicon/assets/asset.js';
import type { FileBytes } from '../lexicon/handed-files.js';
import type { English } from './english.js';

/**
 * What Node does its own way; `browser.ts` has the same names for everyone else. Every build takes one of the two, so
 * that the rooms need not know where they run.
 */
const FOLDERS = ['./data/', '../data/', '../../dist/data/'];
const REMEDY = 'install the package again; in the repository run “npm run build”';
const unzip = promisify(gunzip);

/** What is unpacked at once, at least and at most: the default of 16 KB means hundreds of trips between threads. */
const CHUNK = { least: 1 << 16, most: 1 << 25 };

/** Undoes gzip. */
export async function inflate(gzipped: Uint8Array): Promise<Uint8Array> {
  // The last four bytes are the length; where they lie, it only takes more chunks.
  const length =
    gzipped.length < 4 ? 0 : new DataView(gzipped.buffer, gzipped.byteOffset).getUint32(gzipped.length - 4, true);
  return unzip(gzipped, { chunkSize: Math.min(Math.max(length, CHUNK.least), CHUNK.most) });
}

/**
 * The bytes of a data file.
 *
 * @throws DianmingError `ERR_BINARY` if it can't be had, with what to do
 */
export async function readAsset(
  name: AssetName,
  assets: AssetSource | undefined,
  report: (progress: AssetProgress) => void,
): Promise<FileBytes & { readonly remedy: string }> {
  const file = await readFrom(name, assets);
  report({ asset: name, loaded: file.bytes.length, total: file.bytes.length });
  return { ...file, remedy: assets === undefined ? REMEDY : 'copy the file of this version of the package' };
}

async function readFrom(name: AssetName, assets: AssetSource | undefined): Promise<FileBytes> {
  if (typeof assets === 'function') return { bytes: asBytes(await assets(name)), path: name };
  if (assets === undefined) {
    // Beside dist/index.js, above dist/cli/main.js, and in the tree when run from src/.
    return readFirst(
      name,
      FOLDERS.map((folder) => fileURLToPath(new URL(folder + name, import.meta.url))),
      REMEDY,
    );
  }
  const folder = String(assets);
  const advice = 'name the folder of the package’s data files with the option “assets”';
  if (/^https?:/.test(folder)) return fetchFile(new URL(name, folder.replace(/\/?$/, '/')), advice);
  return readFirst(name, [join(folder.startsWith('file:') ? fileURLToPath(folder) : folder, name)], advice);
}

/** The first of several files that exists. */
async function readFirst(name: string, paths: readonly string[], remedy: string): Promise<FileBytes> {
  let missing: unknown;
  for (const path of paths) {
    try {
      return { bytes: await readBytes(path), path };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw new DianmingError('ERR_BINARY', `${path}: can't be read: ${(error as Error).message}`, { cause: error });
      }
      missing = error;
    }
  }
  throw new DianmingError('ERR_BINARY', `${name} not found in ${paths.join(', ')}: ${remedy}`, { cause: missing });
}

async function fetchFile(url: URL, remedy: string): Promise<FileBytes> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    return { bytes: new Uint8Array(await answer.arrayBuffer()), path: url.href };
  } catch (cause) {
    throw new DianmingError('ERR_BINARY', `${url}: can't be fetched: ${(cause as Error).message}: ${remedy}`, {
      cause,
    });
  }
}

/** The file of a path that a user named; fails as Node does. */
export async function readFile(path: string): Promise<Uint8Array> {
  return readBytes(path);
}

let english: English | null | undefined;

/** The English model, loaded by the first call: most Chinese texts never ask for it. Null if it can't be. */
export function englishModel(): English | null {
  if (english === undefined) {
    try {
      english = createRequire(import.meta.url)('compromise') as English;
    } catch {
      english = null;
    }
  }
  return english;
}

/** Nothing to do ahead: {@link englishModel} can load it when a text asks. */
export async function prepareEnglish(): Promise<void> {}

function asBytes(bytes: ArrayBuffer | Uint8Array): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}
