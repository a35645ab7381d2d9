import { readFile } from 'node:fs/promises';
import { DianmingError } from '../errors.js';
import { loadBundledModel, readModel, type TaggerModel } from '../training/index.js';
import { reasonOf } from './read-input.js';
import { printError } from './report-error.js';
import { shownName } from './shown-name.js';

/**
 * The model to go on from: that of a file, `bundled`, or nothing for `none`. If nothing is asked for, it is the bundled
 * one, as long as the package has one.
 *
 * @throws {@link DianmingError} `ERR_INPUT` if the file can't be read, `ERR_BINARY` if it is no model for this version
 */
export async function loadBase(base: string | undefined): Promise<TaggerModel | undefined> {
  if (base === 'none') return undefined;
  if (base === undefined || base === 'bundled') {
    try {
      return await loadBundledModel();
    } catch (error) {
      const isMissing =
        error instanceof DianmingError && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
      if (base !== undefined || !isMissing) throw error;
      printError('there is no bundled model: training begins from nothing (--base none)');
      return undefined;
    }
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(base);
  } catch (cause) {
    throw new DianmingError('ERR_INPUT', `${shownName(base)}: ${reasonOf(cause)}`, { cause });
  }
  return readModel(bytes, shownName(base));
}
