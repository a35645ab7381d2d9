import type { AssetOptions } from '../lexicon/assets/asset.js';
import { LEXICON_FILE, readBundledLexicon } from '../lexicon/bundled.js';
import type { FileBytes } from '../lexicon/handed-files.js';
import { MODEL_FILE, readBundledModel } from '../tagger/bundled-model.js';
import { readModelFile, type TaggerSource } from '../tagger/load-tagger.js';
import type { ThreadSetup } from './thread-messages.js';

/**
 * The files that every thread needs, read once, on memory that all threads see.
 *
 * @throws DianmingError `ERR_BINARY` if the package's own are missing, `ERR_INPUT` if a model file can't be read
 */
export async function sharedFiles(tagger: TaggerSource, options: AssetOptions = {}): Promise<ThreadSetup['files']> {
  const files: (readonly [string, FileBytes])[] = [[LEXICON_FILE, await readBundledLexicon(options)]];
  if (tagger === true) files.push([MODEL_FILE, await readBundledModel(options)]);
  else if (typeof tagger === 'string') files.push([tagger, await readModelFile(tagger)]);
  return files.map(([name, { bytes, path }]) => [name, { bytes: onSharedMemory(bytes), path }]);
}

export function onSharedMemory(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
