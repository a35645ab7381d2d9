import { existsSync } from 'node:fs';
import { format } from 'node:util';
import ts from 'typescript';
import { type Examples, programOf } from './page.js';

const SOURCE = new URL('../../src/', import.meta.url);

/** The file of `src/` that a subpath of the package is built from; undefined for other packages. */
export function sourceOf(module: string): string | undefined {
  if (module !== 'dianming' && !module.startsWith('dianming/')) return undefined;
  const file = new URL(`.${module.slice('dianming'.length)}/index.ts`, SOURCE);
  if (!existsSync(file)) throw new Error(`${module}: no such subpath of the package`);
  return file.pathname;
}

/** What came of one example. */
export interface Outcome {
  readonly printed: readonly string[];
  readonly error?: unknown;
}

/** Runs all examples of a page in order, in the working directory; those behind one that fails do not run. */
export async function runExamples(page: Examples): Promise<Outcome[]> {
  const outcomes: { printed: string[]; error?: unknown }[] = [];
  const log = (...values: unknown[]) => outcomes.at(-1)?.printed.push(...format(...values).split('\n'));
  const begin = () => outcomes.push({ printed: [] });
  const names = ['console', 'begin'];
  const values: unknown[] = [{ log }, begin];
  for (const { local, module, name, isType } of page.imports) {
    if (isType) continue;
    const exports = (await import(sourceOf(module) ?? module)) as Record<string, unknown>;
    if (!(name in exports)) throw new Error(`${module} exports no ${name}`);
    names.push(local);
    values.push(exports[name]);
  }
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(
    programOf(page, () => 'begin();'),
    { compilerOptions },
  );
  try {
    await new AsyncFunction(...names, outputText)(...values);
  } catch (error) {
    const failed = outcomes.at(-1);
    if (failed === undefined) throw error;
    failed.error = error;
  }
  return page.examples.map((_, index) => outcomes[index] ?? { printed: [], error: 'an example before it failed' });
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;
