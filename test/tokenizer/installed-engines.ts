import { createRequire } from 'node:module';
import type { TestContext } from 'vitest';

const require = createRequire(import.meta.url);

/** Whether a package can be loaded, its native part included. */
export function isInstalled(packageName: string): boolean {
  try {
    const loaded = require(packageName) as { tag?: (text: string) => unknown };
    // nodejieba loads its native part at the first call.
    loaded.tag?.('');
    return true;
  } catch {
    return false;
  }
}

/**
 * Skips a test that needs a package which is not there, and says so; under CI, where nobody reads what was skipped, the
 * test fails.
 */
export function skipUnlessInstalled(packageName: string, context: TestContext): void {
  if (isInstalled(packageName)) return;
  const message =
    `${packageName} is not installed or does not load: what is compared with it is NOT tested. ` +
    `Run \`npm install ${packageName}\` with install scripts allowed.`;
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(message);
  context.skip(message);
}

/** nodejieba's own interface, for comparison. */
export interface Nodejieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  cut(text: string, hmm?: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

export function requireNodejieba(): Nodejieba {
  return require('nodejieba') as Nodejieba;
}
