import { DianmingError } from './errors.js';

/**
 * Imports an optional package. Its name arrives in a variable, so that bundlers do not try to include it.
 *
 * @param packageName what a user installs
 * @param remedy what else one may do, behind “or”; empty if there is nothing
 * @param entry what to import of it, if not its main file
 * @throws DianmingError `ERR_ENGINE`, which says what to install or what went wrong
 */
export async function loadOptionalPackage(packageName: string, remedy = '', entry = packageName): Promise<unknown> {
  try {
    const loaded = (await import(/* @vite-ignore */ /* webpackIgnore: true */ entry)) as { default?: unknown };
    return loaded.default ?? loaded;
  } catch (cause) {
    throw packageError(packageName, cause, remedy);
  }
}

/** The `ERR_ENGINE` error for a package that is missing, or present but broken. */
export function packageError(packageName: string, cause: unknown, remedy = ''): DianmingError {
  const code = (cause as { code?: unknown } | null)?.code;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  const advice = isMissing
    ? `is not installed: run \`npm install ${packageName}\``
    : `does not work here (${reason}): reinstall it with its install scripts allowed`;
  const otherwise = remedy === '' ? '' : `, or ${remedy}`;
  return new DianmingError('ERR_ENGINE', `the package "${packageName}" ${advice}${otherwise}`, { cause });
}
