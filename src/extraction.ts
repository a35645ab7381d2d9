import type { Document, MentionType } from './document/types.js';
import { DianmingError } from './errors.js';
import { inOrder } from './in-order.js';

/** What to read: a text, or an object that holds one beside whatever else belongs to it. */
export type TextInput = string | { readonly text: string };

/** What came of one input: its document, or the error that kept it from having one. */
export type Extraction<Input = TextInput, Type extends string = MentionType> =
  | { readonly input: Input; readonly document: Document<Type>; readonly error?: undefined }
  | { readonly input: Input; readonly document?: undefined; readonly error: DianmingError };

/** Whoever reads texts: an extractor, or a pool of them. */
export interface TextReader<Type extends string = MentionType> {
  extract(text: string, options?: ExtractOptions): Document<Type> | Promise<Document<Type>>;
  /** How many texts it reads at once; absent if it reads in the thread that asks. */
  readonly threads?: number;
}

export interface ExtractOptions {
  /** Ends the work; what waits for it is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Texts under way for each thread: enough that one long text does not leave the other threads idle. */
const AHEAD = 4;

/**
 * Documents of many texts, in the order of the texts. At most four texts a thread are under way, those read whose
 * documents nobody has taken yet among them; more are not asked for. What goes wrong with one input is in its
 * {@link Extraction}, and the others go on.
 *
 * @throws the reason of the signal; what the inputs throw, behind the documents of the inputs before; DianmingError
 *   `ERR_CLOSED` if the reader is a pool that was closed
 */
export function extractInOrder<Input extends TextInput, Type extends string>(
  reader: TextReader<Type>,
  inputs: AsyncIterable<Input> | Iterable<Input>,
  { signal }: ExtractOptions = {},
): AsyncGenerator<Extraction<Input, Type>, void, undefined> {
  const read = async (input: Input): Promise<Extraction<Input, Type>> => {
    try {
      const text = textOf(input);
      return {
        input,
        document: await (reader.threads === undefined ? reader.extract(text) : reader.extract(text, { signal })),
      };
    } catch (error) {
      if (!(error instanceof DianmingError) || error.code === 'ERR_CLOSED') throw error;
      return { input, error };
    }
  };
  // A reader without threads of its own is done with a text when it has got it: nothing is won by asking ahead.
  return inOrder(inputs, read, reader.threads === undefined ? 1 : reader.threads * AHEAD, signal);
}

function textOf(input: unknown): string {
  const text = typeof input === 'object' && input !== null ? (input as { text?: unknown }).text : input;
  if (typeof text === 'string') return text;
  const found = typeof input === 'object' && input !== null ? `an object whose text is ${typeof text}` : typeof input;
  throw new DianmingError('ERR_OPTION', `input: expected a string or an object with a string text, got ${found}`);
}
