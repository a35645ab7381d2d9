/**
 * Stable codes of {@link DianmingError}; match on these, never on messages.
 *
 * - `ERR_OPTION`: a wrong call: unknown option, wrong value, unknown type or format name.
 * - `ERR_DICTIONARY`: dictionary sources with bad lines; `issues` lists every one.
 * - `ERR_BINARY`: a compiled file or a roster that is missing, truncated, corrupt or of another version.
 * - `ERR_ENGINE`: a tokenizer engine or another optional package that is not installed or failed to load.
 * - `ERR_INPUT`: an input file that can't be read, or whose encoding can't be told.
 * - `ERR_OUTPUT`: an output file that can't be written.
 * - `ERR_GOLD`: an annotated file that breaks its format.
 * - `ERR_LIMIT`: a text that is longer than a pool was told to read.
 * - `ERR_WORKER`: a thread of a pool that ended, most likely out of memory, while it read a text.
 * - `ERR_CLOSED`: a pool or a roster that was asked after it was closed.
 */
export type ErrorCode =
  | 'ERR_OPTION'
  | 'ERR_DICTIONARY'
  | 'ERR_BINARY'
  | 'ERR_ENGINE'
  | 'ERR_INPUT'
  | 'ERR_OUTPUT'
  | 'ERR_GOLD'
  | 'ERR_LIMIT'
  | 'ERR_WORKER'
  | 'ERR_CLOSED';

/** One bad place in a source file. `line` counts from 1; 0 means the file as a whole. */
export interface Issue {
  readonly file: string;
  readonly line: number;
  /** What stands there. */
  readonly value: string;
  /** What was expected instead, and so what to do. */
  readonly expected: string;
}

export interface DianmingErrorDetails {
  readonly issues?: readonly Issue[];
  readonly cause?: unknown;
}

/** The one error class of this package. Text never causes it; only misuse and bad files do. */
export class DianmingError extends Error {
  override readonly name = 'DianmingError';
  readonly code: ErrorCode;
  /** Every bad place, for errors that come from files; empty otherwise. */
  readonly issues: readonly Issue[];

  constructor(code: ErrorCode, message: string, details: DianmingErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
  }
}

/** One error for all bad places found in a set of files: nothing is half-loaded, and all is reported at once. */
export function errorFromIssues(code: ErrorCode, issues: readonly Issue[]): DianmingError {
  const lines = issues.map(
    (issue) => `${issue.file}:${issue.line}: ${JSON.stringify(issue.value)}: expected ${issue.expected}`,
  );
  return new DianmingError(code, lines.join('\n'), { issues });
}
