import type { ErrorCode } from '../errors.js';

/** Exit codes of the command line. With several things wrong, the first decides. */
export const EXIT = {
  /** All done. A reader that closes the pipe early (`| head`) is fine too. */
  ok: 0,
  /** A defect of this program. */
  failure: 1,
  /** Wrong command, option or argument; nothing was done. */
  usage: 2,
  /** An input file can't be read, is no text, or breaks its format. Other input files are done. */
  input: 3,
  /** A user dictionary has bad lines. */
  dictionary: 4,
  /** The output can't be written. */
  output: 5,
  /** An optional package is not installed, or the package's own data, a model or a roster are damaged or of another version. */
  installation: 6,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code for each error that the library throws. */
export const EXIT_OF_ERROR: Readonly<Record<ErrorCode, ExitCode>> = {
  ERR_OPTION: EXIT.usage,
  ERR_INPUT: EXIT.input,
  ERR_GOLD: EXIT.input,
  ERR_LIMIT: EXIT.input,
  // Nearly always a text that wants more memory than there is.
  ERR_WORKER: EXIT.input,
  ERR_CLOSED: EXIT.failure,
  ERR_DICTIONARY: EXIT.dictionary,
  ERR_OUTPUT: EXIT.output,
  ERR_ENGINE: EXIT.installation,
  ERR_BINARY: EXIT.installation,
};
