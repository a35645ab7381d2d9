import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { access, constants, type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DianmingError } from '../errors.js';
import { reasonOf } from './read-input.js';
import { shownName } from './shown-name.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Where results go. */
export interface Output {
  write(text: string): Promise<void>;
  /** Makes what was written visible. */
  commit(): Promise<void>;
  /** Drops what was written; after a commit, does nothing. */
  discard(): Promise<void>;
}

/** Standard output, which nobody can take back. */
export function standardOutput(): Output {
  return {
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

/**
 * A file that appears whole or not at all: it is written beside its place under another name, and renamed at the end.
 * What is no regular file (a device, a pipe) is written to directly.
 *
 * @param inputs files that are read meanwhile.
 * @throws {@link DianmingError} `ERR_OPTION` if `path` is one of `inputs`, `ERR_OUTPUT` if it can't be written.
 */
export async function fileOutput(path: string, inputs: readonly string[]): Promise<Output> {
  const name = shownName(path);
  const failure = (cause: unknown): DianmingError =>
    new DianmingError('ERR_OUTPUT', `${name}: cannot write: ${reasonOf(cause)}`, { cause });
  const existing = await stat(path).catch(() => undefined);
  if (existing !== undefined) {
    if (existing.isDirectory()) throw new DianmingError('ERR_OUTPUT', `${name}: cannot write: a folder, not a file`);
    for (const input of inputs) {
      const other = input === '-' ? undefined : await stat(input).catch(() => undefined);
      if (existing.isFile() && other?.ino === existing.ino && other.dev === existing.dev) {
        throw new DianmingError('ERR_OPTION', `${name}: is an input file; give -o another name`);
      }
    }
  }
  // Through a symbolic link the file behind it is replaced, not the link.
  const target = existing === undefined ? path : await realpath(path).catch(() => path);
  const inPlace = existing !== undefined && !existing.isFile();
  const written = inPlace
    ? target
    : join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  const removeTemporary = (): void => {
    if (!inPlace) rmSync(written, { force: true });
  };
  const interrupt = (_: NodeJS.Signals, number: number): void => {
    removeTemporary();
    // As a shell reports the signal.
    process.exit(128 + number);
  };
  const stopListening = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  };
  // Before the file is there: a signal right behind its creation finds somebody to remove it.
  for (const signal of SIGNALS) process.once(signal, interrupt);
  let file: FileHandle;
  try {
    // Renaming would replace even a file that is protected.
    if (existing !== undefined) await access(target, constants.W_OK);
    file = await open(written, inPlace ? 'w' : 'wx', existing?.mode ?? 0o666);
  } catch (cause) {
    stopListening();
    throw failure(cause);
  }
  let pending = true;
  const close = async (): Promise<void> => {
    pending = false;
    stopListening();
    await file.close();
  };
  const discard = async (): Promise<void> => {
    if (!pending) return;
    await close().catch(() => undefined);
    removeTemporary();
  };
  const orDiscard = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (cause) {
      await discard();
      removeTemporary();
      throw failure(cause);
    }
  };
  return {
    write: (text) =>
      orDiscard(async () => {
        await file.writeFile(text);
      }),
    commit: () =>
      orDiscard(async () => {
        if (!inPlace) await file.sync();
        await close();
        if (!inPlace) await rename(written, target);
      }),
    discard,
  };
}
