import type { MentionType } from '../document/types.js';
import { type Extraction, extractInOrder, type TextInput, type TextReader } from '../extraction.js';

/**
 * A Web stream for `pipeThrough`: texts in, or objects with a `text`; an `Extraction` of each out, in the same order. It
 * takes no more texts while nobody takes what came of them. A text that can't be read has an `error` in its place and
 * does not end the stream.
 *
 * ```ts
 * for await (const { input, document, error } of texts.pipeThrough(new ExtractTransformStream(extractor))) {
 *   save(input, document ?? error);
 * }
 * ```
 */
export class ExtractTransformStream<Input extends TextInput = TextInput, Type extends string = MentionType>
  implements TransformStream<Input, Extraction<Input, Type>>
{
  readonly readable: ReadableStream<Extraction<Input, Type>>;
  readonly writable: WritableStream<Input>;

  /** @param reader an extractor, or a pool, whose threads then read several texts at once; it is not closed at the end */
  constructor(reader: TextReader<Type>) {
    const { readable: inputs, writable } = new TransformStream<Input, Input>();
    const source = inputs.getReader();
    const cancelling = new AbortController();
    const extractions = extractInOrder<Input, Type>(reader, valuesOf(source), { signal: cancelling.signal });
    this.writable = writable;
    this.readable = new ReadableStream<Extraction<Input, Type>>(
      {
        async pull(controller) {
          try {
            const { done, value } = await extractions.next();
            if (done === true) controller.close();
            else controller.enqueue(value);
          } catch (error) {
            // Whoever writes is to hear of it too.
            await source.cancel(error).catch(() => undefined);
            throw error;
          }
        },
        async cancel(reason) {
          cancelling.abort(reason);
          await source.cancel(reason);
          await extractions.return();
        },
      },
      // Nothing is read before somebody asks.
      { highWaterMark: 0 },
    );
  }
}

/** What a stream holds; not every platform's streams can be iterated. */
async function* valuesOf<Value>(source: ReadableStreamDefaultReader<Value>): AsyncGenerator<Value, void, undefined> {
  for (;;) {
    const { done, value } = await source.read();
    if (done) return;
    yield value;
  }
}
