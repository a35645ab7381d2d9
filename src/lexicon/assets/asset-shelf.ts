import { inflate, readAsset } from '../../platform/node.js';
import { type FileBytes, handedFile } from '../handed-files.js';
import type { AssetName, AssetOptions, AssetProgress, AssetSource } from './asset.js';
import { openPackedFile } from './packed-file.js';

interface Loading<Opened> {
  readonly opened: Promise<Opened>;
  readonly listeners: Set<(progress: AssetProgress) => void>;
  /** How far it was last. */
  progress?: AssetProgress;
}

/**
 * Data files of one kind, each read once and shared by all who ask for the same file from the same place. A failed read
 * is tried again by the next call.
 */
export class AssetShelf<Opened> {
  readonly #open: (bytes: Uint8Array, fileName: string) => Opened;
  readonly #byPlace = new Map<string, Loading<Opened>>();
  readonly #byFunction = new WeakMap<object, Map<string, Loading<Opened>>>();

  constructor(open: (bytes: Uint8Array, fileName: string) => Opened) {
    this.#open = open;
  }

  /** @throws DianmingError `ERR_BINARY` if the file is missing, cut short, damaged or of another version */
  async get(name: AssetName, { assets, onProgress }: AssetOptions = {}): Promise<Opened> {
    const [shelf, place] = this.#shelfOf(assets, name);
    let loading = shelf.get(place);
    if (loading === undefined) {
      const listeners = new Set<(progress: AssetProgress) => void>();
      const report = (progress: AssetProgress) => {
        started.progress = progress;
        for (const listener of listeners) listener(progress);
      };
      const started: Loading<Opened> = { opened: this.#load(name, assets, report), listeners };
      loading = started;
      shelf.set(place, started);
      started.opened.catch(() => shelf.delete(place));
    }
    if (onProgress && loading.progress) onProgress(loading.progress);
    if (onProgress) loading.listeners.add(onProgress);
    try {
      return await loading.opened;
    } finally {
      if (onProgress) loading.listeners.delete(onProgress);
    }
  }

  #shelfOf(assets: AssetSource | undefined, name: AssetName): [Map<string, Loading<Opened>>, string] {
    if (typeof assets !== 'function') return [this.#byPlace, `${assets ?? ''} ${name}`];
    const shelf = this.#byFunction.get(assets) ?? new Map<string, Loading<Opened>>();
    this.#byFunction.set(assets, shelf);
    return [shelf, name];
  }

  async #load(
    name: AssetName,
    assets: AssetSource | undefined,
    onProgress: (progress: AssetProgress) => void,
  ): Promise<Opened> {
    const { bytes, path } = await readUnpacked(name, { assets, onProgress });
    return this.#open(bytes, path);
  }
}

/**
 * The container in a data file: from where the options say, or as it was handed to this thread.
 *
 * @throws DianmingError `ERR_BINARY` if the file is missing, cut short, damaged or of another version
 */
export async function readUnpacked(name: AssetName, { assets, onProgress }: AssetOptions): Promise<FileBytes> {
  const handed = assets === undefined ? handedFile(name) : undefined;
  if (handed !== undefined) return handed;
  const { bytes, path, remedy } = await readAsset(name, assets, (progress) => onProgress?.(progress));
  return { bytes: await openPackedFile(bytes, path, inflate, remedy), path };
}
