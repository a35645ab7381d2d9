import type { Duplex } from 'node:stream';
import type { MentionType } from '../document/types.js';
import { DianmingError } from '../errors.js';
import { extractInOrder, type TextInput, type TextReader } from '../extraction.js';

/**
 * A Node stream in object mode: texts in, or objects with a `text`; an `Extraction` of each out, in the same order. It
 * takes no more texts while nobody takes what came of them. A text that can't be read has an `error` in its place and
 * does not end the stream.
 *
 * ```ts
 * import { Readable } from 'node:stream';
 * import { pipeline } from 'node:stream/promises';
 *
 * await pipeline(Readable.from(texts), createExtractTransform(extractor), async (extractions) => {
 *   for await (const { input, document, error } of extractions) save(input, document ?? error);
 * });
 * ```
 *
 * @param reader an extractor, or a pool, whose threads then read several texts at once; it is not closed at the end
 * @throws DianmingError `ERR_OPTION` where there are no Node streams
 */
export function createExtractTransform<Type extends string = MentionType>(reader: TextReader<Type>): Duplex {
  // Not imported: what runs in browsers imports this module too.
  const stream = globalThis.process?.getBuiltinModule?.('node:stream');
  if (stream === undefined) {
    throw new DianmingError('ERR_OPTION', 'no Node streams here: use ExtractTransformStream, or Node 20.16 or later');
  }
  return stream.Duplex.from((inputs: AsyncIterable<TextInput>, { signal }: { readonly signal?: AbortSignal } = {}) =>
    extractInOrder(reader, inputs, { signal }),
  );
}
