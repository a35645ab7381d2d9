import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DianmingError } from '../errors.js';
import { reasonOf } from './read-input.js';
import { shownName } from './shown-name.js';

/**
 * Puts a file in its place, or in the place of an older one, wholly or not at all: it is written under another name and
 * renamed.
 *
 * @throws DianmingError `ERR_OUTPUT` if it can't be written; the older file is then untouched
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const written = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(written, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(written, path);
  } catch (cause) {
    await rm(written, { force: true }).catch(() => undefined);
    throw new DianmingError('ERR_OUTPUT', `${shownName(path)}: cannot write: ${reasonOf(cause)}`, { cause });
  }
}

/**
 * Says before long work whether its result can be written.
 *
 * @param inputs files that are read meanwhile
 * @throws DianmingError `ERR_OPTION` if `path` is one of `inputs`, `ERR_OUTPUT` if nothing can be written there
 */
export async function checkReplaceable(path: string, inputs: readonly string[]): Promise<void> {
  const existing = await stat(path).catch(() => undefined);
  if (existing !== undefined && !existing.isFile()) {
    throw new DianmingError('ERR_OUTPUT', `${shownName(path)}: cannot write: no regular file`);
  }
  for (const input of inputs) {
    const other = await stat(input).catch(() => undefined);
    if (existing !== undefined && other?.ino === existing.ino && other.dev === existing.dev) {
      throw new DianmingError('ERR_OPTION', `${shownName(path)}: is an input file; give -o another name`);
    }
  }
  const probe = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await (await open(probe, 'wx')).close();
    await rm(probe);
  } catch (cause) {
    throw new DianmingError('ERR_OUTPUT', `${shownName(path)}: cannot write: ${reasonOf(cause)}`, { cause });
  }
}
