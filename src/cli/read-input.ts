import { constants } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { DianmingError } from '../errors.js';
import { decodeText } from './decode-text.js';
import { shownName } from './shown-name.js';

/**
 * The text of a file, or of standard input if `path` is `-`.
 *
 * @throws {@link DianmingError} `ERR_INPUT`, with a message that names the file.
 */
export async function readInput(path: string, encoding?: string): Promise<string> {
  const name = shownName(path);
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await readStandardInput() : await readFile(path);
  } catch (cause) {
    throw new DianmingError('ERR_INPUT', `${name}: ${reasonOf(cause)}`, { cause });
  }
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new DianmingError('ERR_INPUT', `${name}: too large; split it into files of less than 500 MB`);
  }
  return decodeText(bytes, name, encoding);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder, not a file',
  ENOTDIR: 'a part of this path is not a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'a read-only disk',
  ENOSPC: 'no space left on the disk',
  ENAMETOOLONG: 'this name is too long',
  ELOOP: 'too many symbolic links',
  ERR_FS_FILE_TOO_LARGE: 'too large; split it into files of less than 500 MB',
};

/** What went wrong with a file, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
