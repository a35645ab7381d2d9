import type { AssetName } from '../lexicon/assets/asset.js';
import { readPackedHeader } from '../lexicon/assets/packed-file.js';

/** Checksums of the data files that this build was made with; the build fills it in. */
declare const __ASSET_CHECKSUMS__: Readonly<Record<AssetName, number>> | undefined;

const CACHE = 'dianming';
// The cache wants URLs. Data files are the same wherever they came from, so there is one entry a name.
const keyOf = (name: AssetName) => `https://dianming.invalid/${name}`;

/** Whether a file is whole and that of this build: another version's never is. */
function isCurrent(name: AssetName, bytes: Uint8Array): boolean {
  if (typeof __ASSET_CHECKSUMS__ === 'undefined') return false;
  const header = readPackedHeader(bytes);
  return header !== undefined && header.length === bytes.length && header.checksum === __ASSET_CHECKSUMS__[name];
}

/** A data file from an earlier visit. No cache, or one that refuses, is no error: then it is fetched. */
export async function cachedAsset(name: AssetName): Promise<Uint8Array | undefined> {
  try {
    const cache = await caches.open(CACHE);
    const answer = await cache.match(keyOf(name));
    if (answer === undefined) return undefined;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return isCurrent(name, bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a file for the next visit, in place of an older version's. */
export async function keepAsset(name: AssetName, bytes: Uint8Array): Promise<void> {
  if (!isCurrent(name, bytes)) return;
  try {
    const cache = await caches.open(CACHE);
    await cache.put(keyOf(name), new Response(bytes as Uint8Array<ArrayBuffer>));
  } catch {
    // Full, or forbidden: the next visit fetches it again.
  }
}
