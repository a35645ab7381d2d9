import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The version of an installed package, or `not installed`. */
export function installedVersion(name: string): string {
  try {
    for (let folder = dirname(require.resolve(name)); folder !== dirname(folder); folder = dirname(folder)) {
      if (!folder.endsWith(join('node_modules', ...name.split('/')))) continue;
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
      return manifest.version;
    }
  } catch {
    // Falls through: what cannot be resolved is not there.
  }
  return 'not installed';
}
