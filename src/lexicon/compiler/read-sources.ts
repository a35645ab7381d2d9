import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { Issue } from '../../errors.js';
import { type DictionarySource, parseDictionarySource } from '../dictionary-source.js';

export interface ReadSources {
  readonly sources: readonly DictionarySource[];
  readonly issues: readonly Issue[];
}

/** All `.tsv` files below a folder, as paths with `/` relative to it, ascending. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsv'))
    .map((path) => path.split(sep).join(posix.sep))
    .sort();
}

/** Reads every dictionary file below a folder; bad lines become issues and are left out. */
export function readSources(folder: string): ReadSources {
  const sources: DictionarySource[] = [];
  const issues: Issue[] = [];
  for (const path of sourceFiles(folder)) {
    const file = posix.join('dict', path);
    const text = decode(readFileSync(join(folder, path)));
    if (text === undefined) {
      issues.push({ file, line: 0, value: '', expected: 'UTF-8; save the file in this encoding' });
      continue;
    }
    const parsed = parseDictionarySource(text, file);
    issues.push(...parsed.issues);
    if (parsed.source !== undefined) sources.push(parsed.source);
  }
  return { sources, issues };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
