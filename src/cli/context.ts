import type { ExitCode } from './exit-codes.js';
import type { Language, Translate } from './language.js';

/** What commands share. */
export interface Context {
  readonly language: Language;
  readonly t: Translate;
  /** Sets the exit code of the program. */
  finish(code: ExitCode): void;
}
