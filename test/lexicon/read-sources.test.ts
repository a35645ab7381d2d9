import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandSources } from '../../src/lexicon/compiler/expand-sources.js';
import { readJiebaFiles } from '../../src/lexicon/compiler/jieba-files.js';
import { readSources, sourceFiles } from '../../src/lexicon/compiler/read-sources.js';
import { describeSources } from '../../src/lexicon/compiler/statistics.js';

const HEADER = '# class: surname\n# columns: word\n# origin: test\n# licence: MIT\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianming-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('readSources', () => {
  it('reads all files of all folders, in order, and reports what is wrong in any', () => {
    mkdirSync(join(folder, 'person'));
    writeFileSync(join(folder, 'README.md'), '# class');
    writeFileSync(join(folder, 'person/b.tsv'), `${HEADER}王\n李\n`);
    writeFileSync(join(folder, 'person/a.tsv'), `${HEADER}王\n`);
    writeFileSync(join(folder, 'gbk.tsv'), Uint8Array.of(0xcd, 0xf5));
    const { sources, issues } = readSources(folder);
    expect(sourceFiles(folder)).toEqual(['gbk.tsv', 'person/a.tsv', 'person/b.tsv']);
    expect(sources.map(({ file, rows }) => [file, rows.length])).toEqual([
      ['dict/person/a.tsv', 1],
      ['dict/person/b.tsv', 2],
    ]);
    expect(issues.map(({ file, line }) => [file, line])).toEqual([
      ['dict/gbk.tsv', 0],
      ['dict/person/b.tsv', 6],
    ]);
    const description = describeSources(sources);
    expect(description).toMatch(/^surname +3 words +0 aliases\n {2}dict\/person\/a\.tsv +1 words/m);
    expect(description).toMatch(/^all +3 words/m);
  });

  it('finds nothing wrong with the dictionaries of this package', () => {
    const { sources, issues } = readSources(fileURLToPath(new URL('../../dict', import.meta.url)));
    expect([...issues, ...expandSources(sources, (text) => text).issues]).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('readJiebaFiles', () => {
  const files = { 'jieba.dict.utf8': '王 3 nr', 'user.dict.utf8': '', 'hmm_model.utf8': '#' };

  it('reads the files of an installed package, in the folder or above it', () => {
    const root = join(folder, 'repository/package');
    const dictionaries = join(folder, 'repository/node_modules/nodejieba/submodules/cppjieba/dict');
    mkdirSync(root, { recursive: true });
    mkdirSync(dictionaries, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(dictionaries, name), content);
    expect(readJiebaFiles(root)).toEqual({ dictionary: '王 3 nr', userDictionary: '', hmm: '#' });
  });

  it('says what to do if they are neither installed nor to be had', () => {
    const root = join(folder, 'empty');
    mkdirSync(root);
    const { PATH } = process.env;
    // Without a search path npm can't be started.
    process.env.PATH = '';
    try {
      expect(() => readJiebaFiles(root)).toThrow(/nodejieba is not installed, and “npm install .*” failed/);
    } finally {
      process.env.PATH = PATH;
    }
  });
});
