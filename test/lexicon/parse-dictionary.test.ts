import { describe, expect, it } from 'vitest';
import { DianmingError } from '../../src/errors.js';
import { type ParseDictionaryOptions, parseDictionary } from '../../src/lexicon/parse-dictionary.js';

/** `line value: expected` of each issue. */
function issuesOf(source: string, options: ParseDictionaryOptions): string[] {
  try {
    parseDictionary(source, options);
  } catch (error) {
    if (!(error instanceof DianmingError) || error.code !== 'ERR_DICTIONARY') throw error;
    return error.issues.map(({ file, line, value, expected }) => {
      expect(file).toBe(options.file);
      return `${line} ${value}: ${expected}`;
    });
  }
  return [];
}

describe('parseDictionary', () => {
  it.each([
    ['names.txt', '梁晓东 3 nr'],
    ['names.DICT', '梁晓东 nr'],
    ['user.dict.utf8', '梁晓东 nr'],
    ['names.csv', 'text,type\n梁晓东,person'],
    ['names.tsv', 'text\ttype\n梁晓东\tperson'],
    ['names.json', '[{"text":"梁晓东","type":"person"}]'],
    ['names.jsonl', '{"text":"梁晓东","type":"person"}'],
    ['names.ndjson', '\n{"text":"梁晓东","type":"person"}\n'],
  ])('guesses the format of %s', (file, source) => {
    const expected = [{ text: '梁晓东', type: 'person' }];
    expect(parseDictionary(source, { file })).toEqual(expected);
    expect(parseDictionary(`\ufeff${source}`, { file })).toEqual(expected);
    expect(parseDictionary(new TextEncoder().encode(`\ufeff${source}`), { file })).toEqual(expected);
    expect(parseDictionary(source.replaceAll('\n', '\r\n'), { file })).toEqual(expected);
  });

  it('asks for the format where the name does not tell it, and takes no other', () => {
    for (const file of ['names', 'names.xlsx', 'names.toString']) {
      expect(() => parseDictionary('', { file })).toThrow(
        `${file}: the name does not tell the format: give the option format, one of jieba, csv, tsv, json, jsonl`,
      );
    }
    expect(() => parseDictionary('', { file: 'a', format: 'xml' as 'csv' })).toThrow(
      'format "xml": give one of jieba, csv',
    );
    expect(parseDictionary('梁晓东 nr', { file: 'names', format: 'jieba' })).toHaveLength(1);
  });

  it('reads UTF-16 with a byte order mark, and refuses what is no UTF-8', () => {
    const utf16 = new Uint8Array(Uint16Array.from('\ufeff二砂 ns', (character) => character.charCodeAt(0)).buffer);
    expect(parseDictionary(utf16, { file: 'a.txt' })).toEqual([{ text: '二砂', type: 'place' }]);
    // 二砂 in GBK
    expect(() => parseDictionary(Uint8Array.of(0xb6, 0xfe, 0xc9, 0xb0), { file: 'a.txt' })).toThrow(
      'a.txt:0: "": expected UTF-8',
    );
  });

  it('uses the default type where an entry has none, and only there', () => {
    const options = { file: 'a.json', type: 'product' };
    expect(parseDictionary('["麒麟", {"text": "二砂", "type": "place"}]', options)).toEqual([
      { text: '麒麟', type: 'product' },
      { text: '二砂', type: 'place' },
    ]);
    expect(issuesOf('["麒麟"]', { file: 'a.json' })).toEqual([
      '1 麒麟: a type; or give the option type for all entries without one',
    ]);
  });

  it('holds entries to the allowed types', () => {
    const options = { file: 'a.csv', types: ['person', 'product'] };
    expect(issuesOf('text,type\n麒麟,product\n二砂,plcae', options)).toEqual(['3 plcae: a type of person, product']);
  });

  it('reports a text that two lines give different types, and allows homonyms', () => {
    const source = '张伟 nr\n小米 nt\n小米 ns\n';
    expect(issuesOf(source, { file: 'a.txt' })).toEqual([
      '3 小米: one type for one text; line 2 says organization, this one place',
    ]);
    expect(parseDictionary('text,type,id\n张伟,person,1\n张伟,person,2', { file: 'a.csv' })).toHaveLength(2);
  });

  it('reports every bad line, in line order, and loads nothing', () => {
    const source = 'text,type,mode\n二砂,place,Force\n,place,hint\n张三,,\n"李四,person,';
    expect(issuesOf(source, { file: 'a.csv' }).map((issue) => issue.split(':')[0])).toEqual([
      '2 Force',
      '3 ',
      '4 张三',
      expect.stringMatching(/^5 /),
    ]);
  });
});
