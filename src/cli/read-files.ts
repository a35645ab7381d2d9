import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Document } from '../document/types.js';
import { DianmingError } from '../errors.js';
import type { TextReader } from '../extraction.js';
import { createExtractor } from '../extractor.js';
import { inOrder } from '../in-order.js';
import { createExtractorPool } from '../pool/index.js';
import { checkLength } from '../pool/pool-options.js';
import { extractorOptions } from './extractor-for.js';
import { readInput } from './read-input.js';
import type { ExtractorFlags, InputFlags, ThreadFlags } from './shared-options.js';
import { shownName } from './shown-name.js';

/** What came of one file. */
export type FileReading = { readonly path: string } & (
  | { readonly document: Document<string>; readonly error?: undefined }
  | { readonly document?: undefined; readonly error: DianmingError }
);

/** Bytes of input for each thread: with less, its start costs more than it saves. */
const BYTES_A_THREAD = 256 * 1024;
/** Files under way for each thread: enough that one long file does not leave the other threads idle. */
const AHEAD = 4;

/**
 * Documents of files in their order, read by as many threads as are asked for, or as many as pay off. With one there is
 * no other thread, and one file is read at a time.
 *
 * @throws DianmingError what is wrong with the options
 */
export async function readFiles(
  paths: readonly string[],
  flags: ExtractorFlags & InputFlags & ThreadFlags,
): Promise<{ readonly documents: AsyncIterable<FileReading>; close(): Promise<void> }> {
  const { threads = await threadsFor(paths), maxLength = Infinity, encoding } = flags;
  const options = await extractorOptions(flags);
  const pool = threads > 1 ? await createExtractorPool<string>({ ...options, threads, maxLength }) : undefined;
  const reader: TextReader<string> = pool ?? (await createExtractor<string>(options));
  const read = async (path: string): Promise<FileReading> => {
    try {
      const text = await readInput(path, encoding);
      return { path, document: await readText(text, path) };
    } catch (error) {
      if (error instanceof DianmingError) return { path, error };
      throw error;
    }
  };
  const readText = async (text: string, path: string): Promise<Document<string>> => {
    try {
      checkLength(text, maxLength, '--max-length');
      return await reader.extract(text);
    } catch (error) {
      if (!(error instanceof DianmingError)) throw error;
      throw new DianmingError(error.code, `${shownName(path)}: ${error.message}`, { cause: error });
    }
  };
  return {
    documents: inOrder(paths, read, pool === undefined ? 1 : threads * AHEAD),
    close: async () => pool?.close(),
  };
}

/** What can't be asked for its size, such as standard input, counts as nothing. */
async function threadsFor(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return Math.max(1, Math.min(availableParallelism(), paths.length, Math.floor(bytes / BYTES_A_THREAD)));
}
