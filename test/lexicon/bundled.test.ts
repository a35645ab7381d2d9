import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundledLexicon, readLexicon } from '../../src/lexicon/bundled.js';
import { compileLexicon } from '../../src/lexicon/compiler/compile-lexicon.js';
import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { sourceOf } from './tiny-lexicon.js';

describe('readLexicon', () => {
  let folder = '';
  const place = (name: string) => pathToFileURL(join(folder, name));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianming-'));
    await writeFile(join(folder, 'a.bin'), compileLexicon({ sources: [sourceOf('surname', ['王'])] }));
    await writeFile(join(folder, 'damaged.bin'), 'DIANMING');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('opens the first place that has a file', async () => {
    const lexicon = await readLexicon([place('none.bin'), place('a.bin'), place('damaged.bin')]);
    expect(lexicon.entryCount).toBe(1);
  });

  it('says where it looked and what to do', async () => {
    await expect(readLexicon([place('none.bin')])).rejects.toMatchObject({
      code: 'ERR_BINARY',
      message: `dianming.bin not found in ${join(folder, 'none.bin')}: run “npm run dict” to compile it`,
    });
  });

  it('names a damaged file instead of looking further', async () => {
    await expect(readLexicon([place('damaged.bin'), place('a.bin')])).rejects.toThrow(join(folder, 'damaged.bin'));
  });
});

// Needs `npm run dict`, which `npm test` runs first.
describe('the bundled lexicon', () => {
  let lexicon: Lexicon;
  const fold = (text: string) =>
    text.replace(/./gsu, (character) => {
      const unit = lexicon.variants[character.charCodeAt(0)] as number;
      return character.length === 1 ? String.fromCharCode(unit) : character;
    });

  beforeAll(async () => {
    lexicon = await loadBundledLexicon();
  });

  it('is read once', async () => {
    expect(await loadBundledLexicon()).toBe(lexicon);
  });

  it.each([
    ['中原区', 'division', '410102'],
    ['新疆', 'division-short', '650000'],
    ['内蒙古', 'division-short', '150000'],
    ['恩施', 'division-short', '422800'],
    ['朝阳', 'division-short', '211300'],
    ['浦东', 'division-short', '310115'],
    ['東華門街道', 'division', '110101001'],
    ['香港特別行政區', 'division', '810000'],
  ] as const)('has %s as %s %s', (word, wordClass, kind) => {
    expect(lexicon.lookUp(fold(word))).toContainEqual(expect.objectContaining({ wordClass, kind }));
  });

  it.each(['市辖区', '省直辖县级行政区划', '县', '城区', '开发区', '公安', '高新技术产业开发'])(
    'has no division %s',
    (word) => {
      expect(lexicon.lookUp(word).filter(({ wordClass }) => wordClass.startsWith('division'))).toEqual([]);
    },
  );

  it('knows the way up from every division', () => {
    const { divisions } = lexicon;
    expect(divisions.length).toBeGreaterThan(44000);
    expect(divisions.edition).toBeGreaterThanOrEqual(2023);
    for (let index = 0; index < divisions.length; index++) {
      const parent = divisions.parent(index);
      expect(parent).toBeLessThan(index);
      if (parent >= 0) expect(divisions.level(parent)).toBe(divisions.level(index) - 1);
      else expect(divisions.level(index)).toBe(1);
    }
    const paths = divisions.byName('中原区').map((index) => divisions.path(index).join(' '));
    expect(paths).toContain('河南省 郑州市 中原区');
    expect(divisions.byName('济源市').map((index) => divisions.path(index))).toEqual([['河南省', '济源市']]);
    expect(divisions.byName('东莞市').map((index) => divisions.path(index))).toEqual([['广东省', '东莞市']]);
  });

  it('tells characters of names from others', () => {
    const { givenName } = lexicon;
    const unit = (character: string) => character.charCodeAt(0);
    for (const [name, other] of ['伟的', '芳是', '婷区', '霞在']) {
      expect(givenName.second(unit(name as string))).toBeGreaterThan(givenName.second(unit(other as string)));
      expect(givenName.single(unit(name as string))).toBeGreaterThan(givenName.single(unit(other as string)));
    }
  });

  it('holds sections for the tokenizer', () => {
    expect(Object.keys(lexicon.sections('words.')).length).toBeGreaterThan(0);
  });
});
