import type { DocumentParts } from '../document/create-document.js';
import { DianmingError, type ErrorCode, type Issue } from '../errors.js';
import type { ExtractorOptions } from '../extractor-options.js';
import type { FileBytes } from '../lexicon/handed-files.js';

/** What each thread gets when it starts. */
export interface ThreadSetup {
  /** On shared memory, by the name under which they are looked for. */
  readonly files: readonly (readonly [name: string, file: FileBytes])[];
  readonly options: ExtractorOptions<string>;
}

/** A text to read; without one the thread only says whether it is ready. */
export interface ThreadTask {
  readonly text?: string;
}

/** The document without its text, which the asker has; nothing if there was no text; or what went wrong. */
export type ThreadAnswer =
  | { readonly parts?: Omit<DocumentParts, 'text'>; readonly fault?: undefined }
  | { readonly parts?: undefined; readonly fault: Fault };

/** Threads that answer. */
export interface TextThreads {
  /**
   * @param signal ends the thread that has the task, if one has
   * @throws what ended the thread
   */
  run(task: ThreadTask, signal?: AbortSignal): Promise<ThreadAnswer>;
  /** Ends all threads, whatever they do. */
  end(): Promise<void>;
}

/** A {@link DianmingError} as plain data: between threads errors lose their class and fields. */
export interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly cause: string | undefined;
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof DianmingError)) {
    const stack = error instanceof Error ? error.stack : String(error);
    return { code: 'ERR_WORKER', message: `internal error, please report it: ${stack}`, issues: [], cause: undefined };
  }
  const { code, message, issues, cause } = error;
  return { code, message, issues, cause: cause instanceof Error ? cause.message : undefined };
}

export function errorOfFault({ code, message, issues, cause }: Fault): DianmingError {
  return new DianmingError(code, message, { issues, ...(cause === undefined ? {} : { cause: new Error(cause) }) });
}
