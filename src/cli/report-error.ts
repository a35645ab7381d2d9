import { DianmingError } from '../errors.js';
import { EXIT, EXIT_OF_ERROR, type ExitCode } from './exit-codes.js';
import { oneLine } from './shown-name.js';

/** Writes an error to standard error, a line for each bad place, and gives its exit code. */
export function reportError(error: unknown): ExitCode {
  if (error instanceof DianmingError) {
    for (const line of error.message.split('\n')) printError(line);
    return EXIT_OF_ERROR[error.code];
  }
  printError(
    `internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return EXIT.failure;
}

/** One line on standard error. */
export function printError(message: string): void {
  process.stderr.write(`dianming: ${oneLine(message)}\n`);
}
