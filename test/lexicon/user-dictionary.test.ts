import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DianmingError } from '../../src/errors.js';
import type { DictionaryEntry } from '../../src/lexicon/dictionary-entry.js';
import { UserDictionary } from '../../src/lexicon/user-dictionary.js';

/** Full-width letters and digits, and one Traditional character: enough to tell folded from original. */
function fold(text: string): string {
  return text
    .replace(/[\uff10-\uff5a]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('東', '东');
}

/** Occurrences as `start-end text/type`; the text is folded as the extractor does before scanning. */
function scan(entries: readonly DictionaryEntry[], original: string): string[] {
  const matches = UserDictionary.compile(entries, fold).scan(fold(original), (start, end) =>
    original.slice(start, end),
  );
  return matches.map(({ start, end, entry }) => `${start}-${end} ${entry.text}/${entry.type}`);
}

const place = (text: string, rest: Partial<DictionaryEntry> = {}): DictionaryEntry => ({
  text,
  type: 'place',
  ...rest,
});

describe('UserDictionary', () => {
  it('finds every occurrence, overlapping ones too, the longer first', () => {
    expect(scan([place('二砂'), place('二砂文化创意园'), place('文化')], '二砂文化创意园即二砂')).toEqual([
      '0-7 二砂文化创意园/place',
      '0-2 二砂/place',
      '2-4 文化/place',
      '8-10 二砂/place',
    ]);
  });

  it('finds aliases and tells whose they are', () => {
    expect(scan([{ text: '国家发展和改革委员会', type: 'organization', aliases: ['发改委'] }], '发改委发文')).toEqual([
      '0-3 国家发展和改革委员会/organization',
    ]);
  });

  it('reports an entry once where its text and alias are one after folding', () => {
    expect(scan([place('东站', { aliases: ['東站', '东站'] })], '到東站')).toEqual(['1-3 东站/place']);
  });

  it('finds entries that share a text, in their order', () => {
    expect(
      scan(
        [
          { text: '小米', type: 'organization' },
          { text: '小米', type: 'person', id: '7' },
        ],
        '小米',
      ),
    ).toEqual(['0-2 小米/organization', '0-2 小米/person']);
  });

  it('lets the last of several equal entries count', () => {
    const dictionary = UserDictionary.compile(
      [place('二砂', { mode: 'hint' }), place('大剧院'), place('二砂', { mode: 'merge' })],
      fold,
    );
    expect(dictionary.types).toEqual(['place']);
    expect(dictionary.entries).toEqual([place('大剧院'), place('二砂', { mode: 'merge' })]);
    expect(dictionary.scan('二砂', () => '')[0]?.entry.mode).toBe('merge');
  });

  it.each([
    ['5G', '15G', []],
    ['5G', '5GHz', []],
    ['5G', '用5G网', ['1-3 5G/place']],
    ['AI', 'AIDS和ai', ['5-7 AI/place']],
    ['A座', 'BA座A座', ['3-5 A座/place']],
    ['第1', '第12', []],
    ['C++', '学C++，C+++', ['1-4 C++/place', '5-8 C++/place']],
    ['C++', 'ABC++', []],
    ['Louis Vuitton', '去Louis Vuitton店', ['1-14 Louis Vuitton/place']],
    ['“万人助万企”', '在“万人助万企”中', ['1-8 “万人助万企”/place']],
    [' 二砂 ', '在二砂', ['1-3  二砂 /place']],
  ])('%s in %s', (text, original, expected) => {
    expect(scan([place(text)], original)).toEqual(expected);
  });

  it.each([
    [{}, ['AI', 'ai', 'ＡＩ', 'ａｉ']],
    [{ case: 'sensitive' }, ['AI', 'ＡＩ']],
    [{ width: 'sensitive' }, ['AI', 'ai']],
    [{ case: 'sensitive', width: 'sensitive' }, ['AI']],
  ] as const)('AI with %j', (options, expected) => {
    const spellings = ['AI', 'ai', 'ＡＩ', 'ａｉ'];
    expect(spellings.filter((spelling) => scan([place('AI', options)], spelling).length === 1)).toEqual(expected);
  });

  it('compares an alias by its own case and width', () => {
    expect(scan([place('人工智能', { aliases: ['ＡＩ'], width: 'sensitive' })], '人工智能ＡＩ、AI')).toEqual([
      '0-4 人工智能/place',
      '4-6 人工智能/place',
    ]);
  });

  it('does not shift positions for letters whose lower case is longer', () => {
    expect('İ'.toLowerCase()).toHaveLength(2);
    expect(scan([place('İstanbul')], 'İİ İSTANBUL')).toEqual(['3-11 İstanbul/place']);
    expect(scan([place('ΑΘΗΝΑ')], '到αθηνα')).toEqual(['1-6 ΑΘΗΝΑ/place']);
  });

  it('is empty without entries', () => {
    expect(scan([], '郑州')).toEqual([]);
  });

  it('reports every wrong value of every entry', () => {
    const entries = [
      place('二砂'),
      { text: '', type: 'place' },
      { text: '张三', type: 'person', mode: 'Force', case: 'no' },
      { text: '李四', type: '', aliases: ['', 3] },
      { text: '王五', type: 'person', tpye: 'person', id: 7, metadata: 'x' },
    ] as unknown as DictionaryEntry[];
    try {
      UserDictionary.compile(entries, fold);
      expect.unreachable();
    } catch (error) {
      expect((error as DianmingError).code).toBe('ERR_DICTIONARY');
      expect(
        (error as DianmingError).issues.map(({ line, value, expected }) => `${line} ${value}: ${expected}`),
      ).toEqual([
        '2 : a text that is not empty',
        '3 Force: mode to be force or merge or hint',
        '3 no: case to be insensitive or sensitive',
        '4 : a type; or give the option type for all entries without one',
        '4 ["",3]: aliases to be an array of texts that are not empty',
        '5 7: id to be a string',
        '5 x: metadata to be an object',
        '5 tpye: a key of text, type, id, name, aliases, mode, case, width, metadata; put others into metadata',
      ]);
    }
  });

  it('reports an entry of which folding leaves nothing', () => {
    expect(() =>
      UserDictionary.compile([place('东'), place('\u200b')], (text) => text.replaceAll('\u200b', '')),
    ).toThrow('entries:2: "\u200b": expected visible characters');
  });

  it('finds what indexOf finds', () => {
    const unit = fc.constantFrom('中', '原', '。', '東', ' ');
    const name = fc.string({ unit, minLength: 1, maxLength: 4 }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { selector: fold, maxLength: 10 }),
        fc.string({ unit, maxLength: 40 }),
        (names, text) => {
          const expected: string[] = [];
          for (const name of names) {
            for (let at = fold(text).indexOf(fold(name)); at >= 0; at = fold(text).indexOf(fold(name), at + 1)) {
              expected.push(`${at}-${at + name.length} ${name}/place`);
            }
          }
          expect(
            scan(
              names.map((name) => place(name)),
              text,
            ).sort(),
          ).toEqual(expected.sort());
        },
      ),
    );
  });
});
