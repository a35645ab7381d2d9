/** The data files of the package: all dictionaries, the small ones of `dianming/lite`, and the statistical model. */
export type AssetName = 'dianming.bin' | 'lite.bin' | 'tagger.bin';

/**
 * Where the data files are: a folder (a URL, or a string: a URL or, where there are files, a path), or a function that
 * gives a file's bytes. Default: `dist/data` of this package.
 */
export type AssetSource = URL | string | ((name: AssetName) => Promise<ArrayBuffer | Uint8Array>);

/** How far the loading of one data file is. */
export interface AssetProgress {
  readonly asset: AssetName;
  /** Bytes that are there, of the compressed file. */
  readonly loaded: number;
  /** Bytes of the whole file; 0 as long as nobody knows. */
  readonly total: number;
}

export interface AssetOptions {
  readonly assets?: AssetSource | undefined;
  readonly onProgress?: ((progress: AssetProgress) => void) | undefined;
}
