import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadBundledLexicon } from '../../src/lexicon/bundled.js';
import { expandSources } from '../../src/lexicon/compiler/expand-sources.js';
import { readSources, sourceFiles } from '../../src/lexicon/compiler/read-sources.js';
import { parseDictionarySource } from '../../src/lexicon/dictionary-source.js';
import { foldWord } from '../../src/text/normalizer.js';

const FOLDER = fileURLToPath(new URL('../../dict', import.meta.url));

/** Code points and not UTF-16 units: 𠮷 comes behind ＡＢ. */
function byCodePoint(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const difference = (one[i]?.codePointAt(0) as number) - (other[i]?.codePointAt(0) as number);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

describe.each(sourceFiles(FOLDER))('dict/%s', (path) => {
  const text = readFileSync(join(FOLDER, path), 'utf8');
  const lines = text.split('\n');
  const { source, issues } = parseDictionarySource(text, path);
  const words = (source?.rows ?? []).map(({ word }) => word);

  it('passes the checker', () => {
    expect(issues).toEqual([]);
    expect(words.length).toBeGreaterThan(0);
  });

  it('says in Chinese what it holds, and then class, columns, origin and licence', () => {
    expect(lines[0]).toMatch(/^# \p{Script=Han}/u);
    const header = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    );
    for (const key of ['class', 'columns', 'origin', 'licence']) {
      expect(header.filter((line) => new RegExp(`^# ${key}: \\S`).test(line))).toHaveLength(1);
    }
  });

  it('is sorted, and has no word twice', () => {
    expect(words).toEqual([...words].sort(byCodePoint));
    expect(words).toHaveLength(new Set(words).size);
  });

  it('has plain line ends and the last line closed', () => {
    expect(text).not.toMatch(/\r|\ufeff/);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

describe('all dictionaries', () => {
  it('do not contradict each other', async () => {
    const { variants } = await loadBundledLexicon();
    const { sources, issues } = readSources(FOLDER);
    expect(issues).toEqual([]);
    expect(expandSources(sources, (word) => foldWord(word, variants)).issues).toEqual([]);
  });

  it('are all there is in the folder', () => {
    const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(files.filter((name) => !name.endsWith('.tsv'))).toEqual(['README.md']);
  });
});
