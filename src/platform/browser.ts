import { DianmingError } from '../errors.js';
import type { AssetName, AssetProgress, AssetSource } from '../lexicon/assets/asset.js';
import type { FileBytes } from '../lexicon/handed-files.js';
import { cachedAsset, keepAsset } from './browser-cache.js';
import { fetchBytes } from './browser-fetch.js';
import type { English } from './english.js';

/** What `node.ts` has, for every place without Node: browsers, workers, edge runtimes. */
const HOW = 'serve the files of “dist/data” of this package and name their folder with the option “assets”';

// Written out, since bundlers look for exactly this expression to take the files along.
const BUNDLED: Readonly<Record<AssetName, () => URL>> = {
  'dianming.bin': () => new URL('./data/dianming.bin', import.meta.url),
  'lite.bin': () => new URL('./data/lite.bin', import.meta.url),
  'tagger.bin': () => new URL('./data/tagger.bin', import.meta.url),
};

/** Undoes gzip. */
export async function inflate(gzipped: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([gzipped as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The bytes of a data file: from the cache if it has that of this version, else fetched.
 *
 * @throws DianmingError `ERR_BINARY` if it can't be fetched, with what to do
 */
export async function readAsset(
  name: AssetName,
  assets: AssetSource | undefined,
  report: (progress: AssetProgress) => void,
): Promise<FileBytes & { readonly remedy: string }> {
  const done = (bytes: Uint8Array, path: string) => {
    report({ asset: name, loaded: bytes.length, total: bytes.length });
    return { bytes, path, remedy: HOW };
  };
  if (typeof assets === 'function') {
    const bytes = await assets(name);
    return done(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), name);
  }
  const url = assets === undefined ? BUNDLED[name]() : inFolder(name, assets);
  const cached = await cachedAsset(name);
  if (cached !== undefined) return done(cached, url.href);
  let bytes: Uint8Array;
  try {
    bytes = await fetchBytes(url, (loaded, total) => report({ asset: name, loaded, total }));
  } catch (cause) {
    throw new DianmingError('ERR_BINARY', `${url}: can't be fetched: ${(cause as Error).message}: ${HOW}`, { cause });
  }
  await keepAsset(name, bytes);
  return done(bytes, url.href);
}

function inFolder(name: AssetName, folder: URL | string): URL {
  const page = typeof location === 'undefined' ? undefined : location.href;
  try {
    return new URL(name, new URL(String(folder).replace(/\/?$/, '/'), page));
  } catch (cause) {
    throw new DianmingError('ERR_OPTION', `assets: ${JSON.stringify(String(folder))} is no URL`, { cause });
  }
}

/** There are no files. */
export async function readFile(_path: string): Promise<Uint8Array> {
  throw new Error('there are no files here; give the content instead of a path');
}

let english: English | null = null;

/** The English model, if {@link prepareEnglish} has loaded it. */
export function englishModel(): English | null {
  return english;
}

/**
 * Loads the English model ahead, since reading a text can't wait for it.
 *
 * @throws DianmingError `ERR_ENGINE` if it can't be loaded
 */
export async function prepareEnglish(): Promise<void> {
  if (english !== null) return;
  try {
    english = ((await import('compromise')) as unknown as { readonly default: English }).default;
  } catch (cause) {
    const advice = 'make it loadable by the name “compromise” (a bundler does, or an import map), or pass latin: false';
    throw new DianmingError(
      'ERR_ENGINE',
      `the package "compromise", for names in Latin letters, does not load: ${advice}`,
      {
        cause,
      },
    );
  }
}
