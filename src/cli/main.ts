#!/usr/bin/env node
import { EXIT } from './exit-codes.js';
import { createProgram } from './program.js';
import { reasonOf } from './read-input.js';
import { printError, reportError } from './report-error.js';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  printError(`(stdout): cannot write: ${reasonOf(error)}`);
  process.exit(EXIT.output);
});
// Nobody is left to be told.
process.stderr.on('error', () => undefined);

try {
  process.exitCode = await createProgram(process.argv.slice(2)).run();
} catch (error) {
  process.exitCode = reportError(error);
}
