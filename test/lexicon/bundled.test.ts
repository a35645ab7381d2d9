import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssetProgress, AssetSource } from '../../src/lexicon/assets/asset.js';
import { loadBundledLexicon } from '../../src/lexicon/bundled.js';
import { compileLexicon } from '../../src/lexicon/compiler/compile-lexicon.js';
import { packedLexicon } from '../../src/lexicon/compiler/packed-lexicon.js';
import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { sourceOf } from './tiny-lexicon.js';

describe('loadBundledLexicon from another folder', () => {
  let folder = '';
  const lite = packedLexicon({ sources: [sourceOf('surname', ['王'])] }, false);
  const load = (assets: AssetSource) => loadBundledLexicon({ assets }, 'lite.bin');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianming-'));
    await writeFile(join(folder, 'lite.bin'), lite);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('opens the file there: a path, a URL, or what a function gives', async () => {
    const unpacked = compileLexicon({ sources: [sourceOf('surname', ['王', '李'])] });
    expect((await load(folder)).entryCount).toBe(1);
    expect((await load(pathToFileURL(folder))).entryCount).toBe(1);
    expect((await load(async () => lite.buffer)).entryCount).toBe(1);
    expect((await load(async () => unpacked)).entryCount).toBe(2);
  });

  it('reads it once for all who ask at one time, and tells each of them how it goes', async () => {
    let calls = 0;
    const assets = async () => {
      calls++;
      return lite;
    };
    const heard: AssetProgress[] = [];
    const onProgress = (progress: AssetProgress) => heard.push(progress);
    const [one, two] = await Promise.all([
      loadBundledLexicon({ assets, onProgress }, 'lite.bin'),
      loadBundledLexicon({ assets, onProgress: (progress) => heard.push(progress) }, 'lite.bin'),
    ]);
    expect(two).toBe(one);
    expect(calls).toBe(1);
    const whole = { asset: 'lite.bin', loaded: lite.length, total: lite.length };
    expect(heard).toEqual([whole, whole]);
  });

  it('tries again after a failure', async () => {
    let calls = 0;
    const assets = async () => (calls++ === 0 ? lite.subarray(0, 100) : lite);
    await expect(load(assets)).rejects.toMatchObject({ code: 'ERR_BINARY' });
    expect((await load(assets)).entryCount).toBe(1);
  });

  it('says where it looked and what to do', async () => {
    const missing = join(folder, 'none');
    await expect(load(missing)).rejects.toMatchObject({
      code: 'ERR_BINARY',
      message: `lite.bin not found in ${join(missing, 'lite.bin')}: name the folder of the package’s data files with the option “assets”`,
    });
  });

  it.each([
    ['cut short', () => lite.subarray(0, lite.length - 1), `${lite.length - 1} bytes of ${lite.length}`],
    ['damaged', () => lite.map((byte, at) => (at === 40 ? byte ^ 1 : byte)), 'checksum does not match'],
    ['of a later version', () => lite.map((byte, at) => (at === 8 ? 9 : byte)), 'packed in version 9'],
    ['a web page', () => new TextEncoder().encode('<!doctype html><title>首页</title>'), 'is a web page'],
    ['empty', () => new Uint8Array(0), 'too short'],
    ['something else', () => new Uint8Array(64), 'not a file of this package'],
  ])('names a file that is %s', async (_, make, message) => {
    await expect(load(async () => make())).rejects.toMatchObject({
      code: 'ERR_BINARY',
      message: expect.stringMatching(new RegExp(`^lite.bin: .*${message}`)),
    });
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
