import { DianmingError } from '../errors.js';

/**
 * The inputs to read: the given paths, or standard input if there are none and something is piped in.
 *
 * @throws {@link DianmingError} `ERR_OPTION` if there is nothing to read, or standard input would be read twice.
 */
export function inputPaths(given: readonly string[]): readonly string[] {
  if (given.filter((path) => path === '-').length > 1) {
    throw new DianmingError('ERR_OPTION', 'standard input (-) can be read only once');
  }
  if (given.length > 0) return given;
  if (process.stdin.isTTY) throw new DianmingError('ERR_OPTION', 'no input: give files, or - for standard input');
  return ['-'];
}
