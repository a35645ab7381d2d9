import { DianmingError } from '../errors.js';
import { checkOptions, type EngineName, type ExtractorOptions } from '../extractor-options.js';

/**
 * Options of {@link createExtractorPool}: those of an extractor, but for functions, which can't go to another thread.
 * So there are no recognizers of one's own here, and a tokenizer is named.
 */
export interface PoolOptions<Custom extends string = never>
  extends Omit<ExtractorOptions<Custom>, 'recognizers' | 'tokenizer'> {
  /** Engine by name. Default: `'builtin'`. */
  readonly tokenizer?: EngineName;
  /** How many texts are read at once, each by a thread. Default: as many as the machine runs at once. */
  readonly threads?: number;
  /**
   * The longest text to read, in UTF-16 units; a longer one gets `ERR_LIMIT`. A text of a million wants about half a
   * gigabyte while it is read. Default: 1,000,000; `Infinity` for no limit.
   */
  readonly maxLength?: number;
  /**
   * The most that the heap of one thread may hold, in megabytes. A text that wants more gets `ERR_WORKER`. Default:
   * Node's own limit, which depends on the machine.
   */
  readonly memory?: number;
}

export const DEFAULT_MAX_LENGTH = 1_000_000;

/** @throws DianmingError `ERR_OPTION` that names the option and what it may be. */
export function checkPoolOptions(options: unknown): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new DianmingError('ERR_OPTION', 'options: expected an object');
  }
  const { threads, maxLength, memory, ...others } = options as Record<string, unknown>;
  checkWhole('threads', threads);
  if (maxLength !== Infinity) checkWhole('maxLength', maxLength);
  checkWhole('memory', memory);
  const remedy = 'functions can’t go to another thread; use createExtractor';
  if (others.recognizers !== undefined) throw new DianmingError('ERR_OPTION', `recognizers: ${remedy}`);
  if (typeof others.tokenizer === 'object') {
    throw new DianmingError('ERR_OPTION', `tokenizer: give the name of an engine: ${remedy} for one of your own`);
  }
  checkOptions(others);
}

/**
 * @param option what the message says to raise
 * @throws DianmingError `ERR_LIMIT` if the text is longer
 */
export function checkLength(text: string, maxLength: number, option: string): void {
  if (text.length <= maxLength) return;
  throw new DianmingError(
    'ERR_LIMIT',
    `text: ${text.length} UTF-16 units long, the limit is ${maxLength}: split it, or raise ${option}`,
  );
}

function checkWhole(option: string, value: unknown): void {
  if (value === undefined || (Number.isSafeInteger(value) && (value as number) >= 1)) return;
  throw new DianmingError('ERR_OPTION', `${option}: expected a whole number from 1 on, got ${String(value)}`);
}
