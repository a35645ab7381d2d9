import { createDocument } from '../document/create-document.js';
import type { Document, MentionType } from '../document/types.js';
import { DianmingError } from '../errors.js';
import {
  type Extraction,
  type ExtractOptions,
  extractInOrder,
  type TextInput,
  type TextReader,
} from '../extraction.js';
import { readDictionary } from '../user-dictionaries.js';
import { checkLength, checkPoolOptions, DEFAULT_MAX_LENGTH, type PoolOptions } from './pool-options.js';
import { onSharedMemory, sharedFiles } from './share-files.js';
import { errorOfFault, type TextThreads, type ThreadAnswer } from './thread-messages.js';
import { type ThreadOptions, Threads } from './threads.js';

/**
 * Extractors in several threads, which read several texts at once. Dictionaries and model are read once and lie in
 * memory that all threads share. A thread that dies takes only the text that it was reading, and is replaced.
 */
export class ExtractorPool<Type extends string = MentionType> implements TextReader<Type> {
  /** How many texts are read at once. */
  readonly threads: number;
  readonly #threads: TextThreads;
  readonly #maxLength: number;
  readonly #underWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  /** Use {@link createExtractorPool}. */
  constructor(threads: TextThreads, count: number, maxLength: number) {
    this.#threads = threads;
    this.threads = count;
    this.#maxLength = maxLength;
  }

  /**
   * Everything that a text names: the same document as that of an extractor. Texts wait until a thread is free.
   *
   * @param options `signal` takes the text back; the thread that is reading it is ended and replaced
   * @throws the reason of the signal; DianmingError `ERR_OPTION` if `text` is no string, `ERR_LIMIT` if it is longer
   *   than `maxLength`, `ERR_WORKER` if the thread died over it, `ERR_CLOSED` if the pool is closed
   */
  async extract(text: string, { signal }: ExtractOptions = {}): Promise<Document<Type>> {
    if (this.#closing !== undefined) {
      throw new DianmingError('ERR_CLOSED', 'the pool is closed: extract before close(), or create another pool');
    }
    signal?.throwIfAborted();
    if (typeof text !== 'string') throw new DianmingError('ERR_OPTION', `text: expected a string, got ${typeof text}`);
    checkLength(text, this.#maxLength, 'maxLength');
    const { parts, fault } = await this.#ask(text, signal);
    if (fault !== undefined) throw errorOfFault(fault);
    return createDocument<Type>({ text, mentions: [], entities: [], appointments: [], ...parts });
  }

  /**
   * Documents of many texts, in their order. No more than four texts a thread are held at a time, and the next is asked
   * for only when a document is taken. A text that can't be read has an `error` in its place, and the others go on.
   *
   * ```ts
   * for await (const { input, document, error } of pool.extractAll(texts)) {
   *   if (document) console.log(document.people.map(({ name }) => name));
   *   else console.error(input, error.message);
   * }
   * ```
   *
   * @param inputs texts, or objects with a `text` and whatever else belongs to it
   * @throws the reason of the signal; what `inputs` throw, behind the documents of all texts before; DianmingError
   *   `ERR_CLOSED` if the pool is closed meanwhile
   */
  extractAll<Input extends TextInput>(
    inputs: AsyncIterable<Input> | Iterable<Input>,
    options: ExtractOptions = {},
  ): AsyncGenerator<Extraction<Input, Type>, void, undefined> {
    return extractInOrder<Input, Type>(this, inputs, options);
  }

  /** Takes no more texts, waits for those that it has, and ends the threads. */
  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#underWay).then(() => this.#threads.end());
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #ask(text: string, signal: AbortSignal | undefined): Promise<ThreadAnswer> {
    const asked = this.#threads.run({ text }, signal);
    this.#underWay.add(asked);
    try {
      return await asked;
    } catch (cause) {
      signal?.throwIfAborted();
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new DianmingError(
        'ERR_WORKER',
        `text of ${text.length} UTF-16 units: the thread that read it died: ${reason}; other texts are not affected`,
        { cause },
      );
    } finally {
      this.#underWay.delete(asked);
    }
  }
}

// Beside dist/pool.js, above dist/cli/main.js, and in the tree when run from src/.
const PROGRAMS = ['./pool-worker.js', '../pool-worker.js', '../../dist/pool-worker.js'];

/**
 * Starts threads that have an extractor each, and waits until all are ready. Close the pool when it has done its work.
 *
 * ```ts
 * const pool = await createExtractorPool({ threads: 4 });
 * const document = await pool.extract('青禾县委书记欧阳志远到白沙镇调研。');
 * await pool.close();
 * ```
 *
 * @throws DianmingError as `createExtractor` does, and `ERR_WORKER` if threads can't be started
 */
export async function createExtractorPool<const Custom extends string = never>(
  options: PoolOptions<Custom> = {},
): Promise<ExtractorPool<MentionType | Custom>> {
  checkPoolOptions(options);
  const { availableParallelism } = await import('node:os');
  const { threads = availableParallelism(), maxLength = DEFAULT_MAX_LENGTH, memory, ...rest } = options;
  const { assets, onProgress, ...extractor } = rest;
  const { tagger = true, dictionaries = [] } = extractor;
  // Files are read here, once; threads get what was in them.
  const setup = {
    files: await sharedFiles(tagger, { assets, onProgress }),
    options: {
      ...extractor,
      tagger: tagger instanceof Uint8Array ? onSharedMemory(tagger) : tagger,
      dictionaries: await Promise.all(dictionaries.map((source, i) => readDictionary(source, `dictionary-${i + 1}`))),
    },
  };
  const started = await startThreads({ threads, memory, program: await findProgram(), setup });
  return new ExtractorPool<MentionType | Custom>(started, threads, maxLength);
}

/** @throws DianmingError what the first thread that fails to start has to say */
export async function startThreads(options: ThreadOptions): Promise<TextThreads> {
  // Tinypool is an ES module alone: imported like this it can be had from CommonJS too.
  const { default: Pool } = await import('tinypool');
  const threads = new Threads(Pool, options);
  try {
    const ready = await Promise.all(Array.from({ length: options.threads }, () => threads.run({})));
    for (const { fault } of ready) if (fault !== undefined) throw errorOfFault(fault);
  } catch (cause) {
    await threads.end();
    if (cause instanceof DianmingError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DianmingError('ERR_WORKER', `a thread could not be started: ${reason}`, { cause });
  }
  return threads;
}

async function findProgram(): Promise<URL> {
  const { existsSync } = await import('node:fs');
  const places = PROGRAMS.map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new DianmingError(
    'ERR_BINARY',
    `pool-worker.js not found in ${places.map(({ pathname }) => pathname).join(', ')}: run “npm run build”`,
  );
}
