import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type DictionaryEntry, type Extractor } from '../../src/index.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianming-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const brand = (...texts: readonly string[]): DictionaryEntry[] => texts.map((text) => ({ text, type: 'brand' }));

/** Texts of what comes from the user's dictionaries. */
function found(extractor: Extractor<string>, text: string): string[] {
  return extractor
    .extract(text)
    .mentions.filter(({ evidence }) => evidence.recognizer === 'user-dictionary')
    .map((mention) => mention.text);
}

describe('files', () => {
  it.each([
    ['names.txt', '星河 10 ns\n云帆 nr\n'],
    ['names.csv', 'text,type\n星河,place\n云帆,person\n'],
    ['names.tsv', 'text\ttype\r\n星河\tplace\r\n云帆\tperson\r\n'],
    ['names.json', '[{"text":"星河","type":"place"},\n{"text":"云帆","type":"person"}]'],
    ['names.jsonl', '{"text":"星河","type":"place"}\n{"text":"云帆","type":"person"}\n'],
  ])('%s', async (name, content) => {
    const path = await fileOf(name, content);
    const extractor = await createExtractor({ dictionaries: [path] });
    expect(extractor.dictionaries).toEqual([path]);
    const { mentions } = extractor.extract('他带星河到云帆');
    expect(mentions.map(({ type, text }) => `${type} ${text}`)).toEqual(['place 星河', 'person 云帆']);
  });
});

describe('a live extractor', () => {
  const text = '他带星河到云帆';

  it('takes, replaces and gives back dictionaries', async () => {
    const extractor: Extractor<string> = await createExtractor();
    expect(found(extractor, text)).toEqual([]);
    await extractor.setDictionary('车', brand('星河'));
    await extractor.setDictionary('船', brand('云帆'));
    expect(extractor.dictionaries).toEqual(['车', '船']);
    expect(found(extractor, text)).toEqual(['星河', '云帆']);
    await extractor.setDictionary('船', brand('帆'));
    expect(found(extractor, text)).toEqual(['星河', '帆']);
    extractor.removeDictionary('车');
    expect(found(extractor, text)).toEqual(['帆']);
    extractor.removeDictionary('船');
    expect(found(extractor, text)).toEqual([]);
    expect(extractor.dictionaries).toEqual([]);
  });

  it('replaces a file by a later version of it', async () => {
    const path = await fileOf('ships.txt', '星河 ns');
    const extractor: Extractor<string> = await createExtractor();
    await extractor.setDictionary('船', path);
    expect(found(extractor, text)).toEqual(['星河']);
    await fileOf('ships.txt', '云帆 ns');
    await extractor.setDictionary('船', path);
    expect(found(extractor, text)).toEqual(['云帆']);
  });

  it('knows the dictionaries of its creation by name', async () => {
    const dictionaries = [{ name: '车', entries: brand('星河') }, brand('云帆')];
    const extractor: Extractor<string> = await createExtractor({ dictionaries });
    expect(extractor.dictionaries).toEqual(['车', 'dictionary-2']);
    extractor.removeDictionary('车');
    expect(found(extractor, text)).toEqual(['云帆']);
  });

  it('is the only one that notices', async () => {
    const [one, other]: Extractor<string>[] = await Promise.all([createExtractor(), createExtractor()]);
    await one?.setDictionary('车', brand('星河'));
    expect(found(one as Extractor<string>, text)).toEqual(['星河']);
    expect(found(other as Extractor<string>, text)).toEqual([]);
  });

  it('does not change what was extracted, nor with entries that change later', async () => {
    const extractor: Extractor<string> = await createExtractor();
    const entries = brand('星河');
    await extractor.setDictionary('车', entries);
    const before = extractor.extract(text);
    const json = JSON.stringify(before);
    entries.push(...brand('云帆'));
    expect(found(extractor, text)).toEqual(['星河']);
    extractor.removeDictionary('车');
    expect(JSON.stringify(before)).toBe(json);
  });

  it('takes dictionaries that arrive at once', async () => {
    const extractor: Extractor<string> = await createExtractor();
    await Promise.all([extractor.setDictionary('车', brand('星河')), extractor.setDictionary('船', brand('云帆'))]);
    expect(found(extractor, text)).toEqual(['星河', '云帆']);
  });
});
