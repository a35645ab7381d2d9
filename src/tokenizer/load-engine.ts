import { DianmingError } from '../errors.js';

/**
 * Imports an optional package. Its name arrives in a variable, so that bundlers do not try to include it.
 *
 * @param entry what to import of it, if not its main file
 * @throws DianmingError `ERR_ENGINE`, which says what to install or what went wrong
 */
export async function loadEngine(packageName: string, entry = packageName): Promise<unknown> {
  try {
    const loaded = (await import(/* @vite-ignore */ /* webpackIgnore: true */ entry)) as { default?: unknown };
    return loaded.default ?? loaded;
  } catch (cause) {
    throw engineError(packageName, cause);
  }
}

/** The `ERR_ENGINE` error for a package that is missing, or present but broken. */
export function engineError(packageName: string, cause: unknown): DianmingError {
  const code = (cause as { code?: unknown } | null)?.code;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  const advice = isMissing
    ? `is not installed: run \`npm install ${packageName}\`, or use the tokenizer "builtin", which needs no package`
    : `does not work here (${reason}): reinstall it with its install scripts allowed, or use the tokenizer "builtin"`;
  return new DianmingError('ERR_ENGINE', `the package "${packageName}" ${advice}`, { cause });
}
