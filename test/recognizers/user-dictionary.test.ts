import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor, type DictionaryEntry, type Mention } from '../../src/index.js';

/** `outer person 王明 · nested place 青河` */
function drawn(mentions: readonly Mention<string>[]): string {
  return mentions.map(({ type, text, depth }) => `${'>'.repeat(depth)}${type} ${text}`).join(' · ');
}

async function extractWith(entries: readonly DictionaryEntry[], text: string): Promise<string> {
  const extractor = await createExtractor({ dictionaries: [entries] });
  return drawn(extractor.extract(text).mentions);
}

describe('modes', () => {
  it.each([
    ['force wins over a surer name', '王明', 'place', 'force', '县委书记王明到会。', 'place 王明'],
    ['force wins over a longer name', '星河', 'organization', 'force', '星河科技有限公司', 'organization 星河'],
    ['force wins inside a word', '高铁东', 'place', 'force', '我们去高铁东站吃饭。', 'place 高铁东'],
    ['merge finds a word nobody knows', '星河', 'organization', 'merge', '他在星河。', 'organization 星河'],
    [
      'merge loses to a longer name',
      '星河',
      'organization',
      'merge',
      '星河科技有限公司',
      'organization 星河科技有限公司',
    ],
    ['merge loses to a surer name', '王明', 'place', 'merge', '县委书记王明到会。', 'person 王明'],
    ['hint finds what nothing contradicts', '星河', 'organization', 'hint', '他在星河。', 'organization 星河'],
    ['hint loses to a surer name', '王明', 'place', 'hint', '县委书记王明到会。', 'person 王明'],
  ] as const)('%s', async (_, name, type, mode, text, expected) => {
    const found = await extractWith([{ text: name, type, mode }], text);
    expect(found.split(' · ')).toContain(expected);
    expect(found.split(' · ').filter((mention) => mention.includes(name))).toEqual([expected]);
  });

  it('force is the default, and forced spans may nest', async () => {
    const entries = [
      { text: '青河', type: 'place' },
      { text: '青河集团', type: 'organization' },
    ];
    expect(await extractWith(entries, '青河集团在青河。')).toBe('organization 青河集团 · >place 青河 · place 青河');
  });

  it('of forced spans that cross the reading with more forced characters wins', async () => {
    const entries = [
      { text: '东方明珠', type: 'brand' },
      { text: '明珠塔顶层', type: 'brand' },
    ];
    expect(await extractWith(entries, '他在东方明珠塔顶层。')).toBe('brand 明珠塔顶层');
  });

  it('evidence names mode and entry', async () => {
    const extractor = await createExtractor({ dictionaries: [[{ text: '路易威登', type: 'brand', aliases: ['LV'] }]] });
    expect(extractor.extract('他买了lv的包').mentions.map(({ evidence }) => evidence)).toEqual([
      { recognizer: 'user-dictionary', rule: 'force', entry: '路易威登' },
    ]);
  });
});

describe('spellings', () => {
  it.each([
    ['aliases', { text: '路易威登', aliases: ['Louis Vuitton', 'LV'] }, '買了Louis Vuitton和LV', 'Louis Vuitton LV'],
    ['any case', { text: 'AcmeX' }, 'acmex ACMEX AcmeX', 'acmex ACMEX AcmeX'],
    ['one case', { text: 'AcmeX', case: 'sensitive' }, 'acmex ACMEX AcmeX ＡｃｍｅＸ', 'AcmeX ＡｃｍｅＸ'],
    ['any width', { text: 'AcmeX' }, 'ＡＣＭＥＸ、AcmeX', 'ＡＣＭＥＸ AcmeX'],
    ['one width', { text: 'AcmeX', width: 'sensitive' }, 'ＡＣＭＥＸ、ACMEX', 'ACMEX'],
    ['full width asked for', { text: 'ＡｃｍｅＸ', width: 'sensitive' }, 'AcmeX、ＡｃｍｅＸ', 'ＡｃｍｅＸ'],
    ['whole Latin words only', { text: '5G' }, '5G、15G、5GHz、５ｇ', '5G ５ｇ'],
    ['Traditional for Simplified', { text: '台湾星河' }, '在臺灣星河', '臺灣星河'],
    ['Simplified for Traditional', { text: '台灣星河' }, '在台湾星河', '台湾星河'],
    ['symbols', { text: 'C++' }, '他会C++和c++', 'C++ c++'],
    ['spaces between Latin words', { text: 'Blue Sky' }, '他在 Blue Sky 工作', 'Blue Sky'],
    ['alignment spaces in the text', { text: '星小河' }, '出席：星　小　河', '星　小　河'],
  ] as [string, Omit<DictionaryEntry, 'type'>, string, string][])('%s', async (_, entry, text, expected) => {
    const extractor = await createExtractor({ dictionaries: [[{ ...entry, type: 'brand' }]] });
    const brands = extractor.extract(text).mentions.filter(({ type }) => type === 'brand');
    expect(brands.map((mention) => mention.text).join(' ')).toBe(expected);
  });
});

describe('types of one’s own', () => {
  it('are reported beside the built-in ones and may be asked for alone', async () => {
    const brands = [{ text: '星河', type: 'brand' }] as const;
    const text = '县长王明用星河。';
    const all = await createExtractor({ dictionaries: [brands] });
    expect(drawn(all.extract(text).mentions)).toBe('position 县长 · person 王明 · brand 星河');
    const only = await createExtractor({ dictionaries: [brands], types: ['brand'] });
    expect(drawn(only.extract(text).mentions)).toBe('brand 星河');
  });
});

describe('several dictionaries', () => {
  it.each([
    ['place', 'brand'],
    ['brand', 'place'],
  ])('the later one wins: %s, then %s', async (first, second) => {
    const dictionaries = [[{ text: '星河', type: first }], [{ text: '星河', type: second }]];
    const extractor = await createExtractor({ dictionaries });
    expect(drawn(extractor.extract('他用星河。').mentions)).toBe(`${second} 星河`);
  });

  it('the later one decides the mode too', async () => {
    const entry = { text: '王明', type: 'place' };
    const dictionaries = [[entry], [{ ...entry, mode: 'hint' } as const]];
    const extractor = await createExtractor({ dictionaries });
    expect(drawn(extractor.extract('县长王明到会。').mentions)).toBe('position 县长 · person 王明');
  });
});

// Invariant 5 of docs/design.md.
describe('what a dictionary names is found', () => {
  const HAN = fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}$/);
  const LATIN = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{1,8}$/);
  const surroundings = fc.constantFrom('', '。', '县委书记', '（', '“', '\n', ' ', '王明和', '他在', '！', '有限公司');

  it('whatever it is and wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(HAN, LATIN), surroundings, surroundings, async (name, before, after) => {
        const extractor = await createExtractor({ dictionaries: [[{ text: name, type: 'brand' }]] });
        const text = before + name + after;
        const found = extractor.extract(text).mentions.filter(({ type }) => type === 'brand');
        expect(found.some(({ start, end }) => start === before.length && end === start + name.length)).toBe(true);
      }),
      { seed: 20_240_501, numRuns: 150 },
    );
  });

  it('each of many, as often as it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(HAN, { minLength: 1, maxLength: 30 }), async (names) => {
        const entries = names.map((name) => ({ text: name, type: 'brand' }));
        const extractor = await createExtractor({ dictionaries: [entries] });
        const text = [...names, ...names].join('。');
        const found = extractor.extract(text).mentions.filter(({ type }) => type === 'brand');
        for (const name of names) {
          expect(found.filter((mention) => mention.text === name).length).toBeGreaterThanOrEqual(2);
        }
      }),
      { seed: 20_240_502, numRuns: 60 },
    );
  });
});
