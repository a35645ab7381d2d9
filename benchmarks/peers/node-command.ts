import { join } from 'node:path';
import { build } from 'tsup';
import { INSTALLED } from './installation.js';

/**
 * Bundles `answer-lines.ts`, and returns what starts it for a tool of this language: for this package, from a file of it,
 * with options for `createExtractor`, as JSON.
 */
export async function nodeCommands(dianming: string, options: string): Promise<(name: string) => readonly string[]> {
  const folder = join(INSTALLED, 'node');
  await build({
    config: false,
    entry: [join(import.meta.dirname, 'answer-lines.ts')],
    outDir: folder,
    format: 'esm',
    target: 'node20',
    skipNodeModulesBundle: true,
    silent: true,
  });
  return (name) => [process.execPath, join(folder, 'answer-lines.js'), name, dianming, options];
}
