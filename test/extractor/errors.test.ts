import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, DianmingError, type ExtractorOptions } from '../../src/index.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianming-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a call throws, which must be of the one error class. */
async function errorOf(call: () => unknown): Promise<DianmingError> {
  try {
    await call();
  } catch (error) {
    expect(error).toBeInstanceOf(DianmingError);
    return error as DianmingError;
  }
  throw new Error('nothing was thrown');
}

describe('options', () => {
  it.each([
    [
      'an unknown option',
      { dictionary: [] },
      'unknown option "dictionary"',
      'dictionaries, tokenizer, tagger, recognizers, types',
    ],
    ['no options object', 'builtin', 'options: expected an object', '"builtin"'],
    ['an array', [], 'options: expected an object', 'got'],
    ['null', null, 'options: expected an object', 'null'],
    ['an unknown type', { types: ['persn'] }, 'unknown type "persn"', 'person, position, organization, place'],
    ['types that are no list', { types: 'person' }, 'types: expected an array', '"person"'],
    ['dictionaries that are no list', { dictionaries: 'names.csv' }, 'dictionaries: expected an array', '"names.csv"'],
    ['a wrong tokenizer', { tokenizer: 'jieba' }, 'unknown tokenizer "jieba"', '"builtin", "nodejieba"'],
    ['a tokenizer that cannot tokenize', { tokenizer: {} }, 'tokenizer: expected', 'tokenize function'],
    ['a dictionary that is none', { dictionaries: [7] }, 'dictionaries: each is', 'path of a file'],
    ['a dictionary without entries', { dictionaries: [{ name: '车' }] }, 'dictionaries: each is', '{ name, entries }'],
    ['a recognizer that is none', { recognizers: [{ name: 'x' }] }, 'recognizers: each needs', 'recognize function'],
  ])('%s', async (_, options, says, remedy) => {
    const error = await errorOf(() => createExtractor(options as ExtractorOptions));
    expect(error.code).toBe('ERR_OPTION');
    expect(error.message).toContain(says);
    expect(error.message).toContain(remedy);
  });

  it('a type is known if a dictionary or a recognizer brings it', async () => {
    const dictionaries = [[{ text: '星河', type: 'brand' }]] as const;
    const own = [{ name: 'own', types: ['tag'], recognize: () => [] }] as const;
    const types = ['brand', 'tag'] as const;
    await expect(createExtractor({ dictionaries, recognizers: own, types })).resolves.toBeDefined();
    const error = await errorOf(() => createExtractor({ types: ['brand'] } as object));
    expect(error.code).toBe('ERR_OPTION');
  });

  it.each([[5], [undefined], [null], [['王明']], [{}]])('a text that is %j', async (text) => {
    const extractor = await createExtractor();
    for (const call of [() => extractor.extract(text as string), () => extractor.explain(text as string)]) {
      expect(await errorOf(call)).toMatchObject({ code: 'ERR_OPTION', message: expect.stringContaining('text') });
    }
  });

  it('a dictionary that was never added', async () => {
    const extractor = await createExtractor({ dictionaries: [{ name: '车', entries: [] }] });
    const error = await errorOf(() => extractor.removeDictionary('船'));
    expect(error).toMatchObject({ code: 'ERR_OPTION', message: 'no dictionary "船": loaded are 车' });
  });
});

describe('dictionary files', () => {
  it('that are missing', async () => {
    const path = join(folder, 'none.csv');
    const error = await errorOf(() => createExtractor({ dictionaries: [path] }));
    expect(error.code).toBe('ERR_INPUT');
    expect(error.message).toContain(path);
    expect(error.cause).toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['bad.csv', 'text,type\n星河,place\n,place\n云帆,\n', [3, ''], [4, '云帆']],
    ['bad.tsv', 'text\ttype\tmode\n星河\tplace\talways\n', [2, 'always']],
    ['header.csv', 'name,type\n星河,place\n', [1, 'name,type']],
    ['bad.json', '[\n{"text":"星河","type":"place"},\n{"text":5,"type":"place"}\n]', [3, '5']],
    ['shape.json', '{"text":"星河"}', [1, '{"text":"星河"}']],
    ['bad.jsonl', '{"text":"星河","type":"place"}\n{"text":\n', [2, '{"text":']],
    ['bad.txt', '星河 10 ns\n云帆 5\n', [2, '云帆 5']],
    ['twice.csv', 'text,type\n星河,place\n星河,person\n', [3, '星河']],
  ] as [string, string, ...[number, string][]][])('%s: all bad lines at once', async (name, content, ...bad) => {
    const path = join(folder, name);
    await writeFile(path, content);
    const error = await errorOf(() => createExtractor({ dictionaries: [path] }));
    expect(error.code).toBe('ERR_DICTIONARY');
    expect(error.issues.map(({ file, line, value }) => [file, line, value])).toEqual(
      bad.map(([line, value]) => [path, line, value]),
    );
    for (const [i, line] of error.message.split('\n').entries()) {
      const { file, line: number, value, expected } = error.issues[i] ?? {};
      expect(line).toBe(`${file}:${number}: ${JSON.stringify(value)}: expected ${expected}`);
    }
  });

  it('in another encoding, or of a format that the name does not tell', async () => {
    const gbk = join(folder, 'gbk.csv');
    await writeFile(gbk, Uint8Array.of(0xd0, 0xc7, 0xba, 0xd3));
    expect(await errorOf(() => createExtractor({ dictionaries: [gbk] }))).toMatchObject({
      code: 'ERR_DICTIONARY',
      message: expect.stringContaining('UTF-8'),
    });
    const unknown = join(folder, 'names.xls');
    await writeFile(unknown, '星河');
    expect(await errorOf(() => createExtractor({ dictionaries: [unknown] }))).toMatchObject({
      code: 'ERR_OPTION',
      message: expect.stringContaining(unknown),
    });
  });
});

describe('entries given as objects', () => {
  it('go through the same checks', async () => {
    const entries = [
      { text: '星河', type: 'brand' },
      { text: ' ', type: 'brand' },
      { text: '云帆', type: 'brand', colour: 'red' },
      { text: '北斗', type: 'brand', aliases: '斗' },
    ];
    const error = await errorOf(() => createExtractor({ dictionaries: [{ name: '车', entries }] } as object));
    expect(error.code).toBe('ERR_DICTIONARY');
    expect(error.issues.map(({ file, value }) => [file, value])).toEqual([
      ['车', ' '],
      ['车', 'colour'],
      ['车', '斗'],
    ]);
  });
});

describe('nothing is half-loaded', () => {
  const text = '他带星河到云帆和北斗';

  it('a bad dictionary leaves the old one and all others', async () => {
    const extractor = await createExtractor({
      dictionaries: [{ name: '车', entries: [{ text: '星河', type: 'brand' }] }],
    });
    const json = JSON.stringify(extractor.extract(text));
    const bad = [
      { text: '云帆', type: 'brand' },
      { text: '', type: 'brand' },
    ] as const;
    expect((await errorOf(() => extractor.setDictionary('车', bad))).code).toBe('ERR_DICTIONARY');
    expect((await errorOf(() => extractor.setDictionary('船', bad))).code).toBe('ERR_DICTIONARY');
    const invisible = [{ text: '云帆', type: 'brand', aliases: ['\u200b'] }] as const;
    expect((await errorOf(() => extractor.setDictionary('船', invisible))).code).toBe('ERR_DICTIONARY');
    expect((await errorOf(() => extractor.setDictionary('船', join(folder, 'none.csv')))).code).toBe('ERR_INPUT');
    expect(extractor.dictionaries).toEqual(['车']);
    expect(JSON.stringify(extractor.extract(text))).toBe(json);
  });
});
