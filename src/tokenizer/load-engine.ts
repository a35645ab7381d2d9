import type { DianmingError } from '../errors.js';
import { loadOptionalPackage, packageError } from '../optional-package.js';

const REMEDY = 'use the tokenizer "builtin", which needs no package';

/**
 * Imports the package of an engine.
 *
 * @param entry what to import of it, if not its main file
 * @throws DianmingError `ERR_ENGINE`, which says what to install or what went wrong
 */
export function loadEngine(packageName: string, entry = packageName): Promise<unknown> {
  return loadOptionalPackage(packageName, REMEDY, entry);
}

/** The `ERR_ENGINE` error for an engine that is missing, or present but broken. */
export function engineError(packageName: string, cause: unknown): DianmingError {
  return packageError(packageName, cause, REMEDY);
}
