import { describe, expect, it } from 'vitest';
import { parseDictionarySource } from '../../src/lexicon/dictionary-source.js';

const HEADER = [
  '# 姓氏',
  '# class: surname',
  '# columns: word\tvalue\tkind\tname\taliases\tnote',
  '# origin: test',
  '# licence: MIT',
];

/** `line: value: expected` of each issue. */
function issuesOf(lines: readonly string[], header = HEADER): string[] {
  const { issues } = parseDictionarySource([...header, ...lines].join('\n'), 'surnames.tsv');
  return issues.map(({ line, value, expected }) => `${line} ${value}: ${expected}`);
}

describe('parseDictionarySource', () => {
  it('reads words, and fills what the line leaves open', () => {
    const { source, issues } = parseDictionarySource(
      [...HEADER, '发改委\t\torgan\t国家发展和改革委员会\t国家发改委|发展改革委', '', '# 常见', '王\t95'].join('\r\n'),
      'a.tsv',
    );
    expect(issues).toEqual([]);
    expect(source).toEqual({
      file: 'a.tsv',
      wordClass: 'surname',
      rows: [
        {
          line: 6,
          word: '发改委',
          value: 100,
          kind: 'organ',
          name: '国家发展和改革委员会',
          aliases: ['国家发改委', '发展改革委'],
        },
        { line: 9, word: '王', value: 95, kind: '', name: '', aliases: [] },
      ],
    });
  });

  it('takes columns in the order of the header', () => {
    const header = ['# class: position-foreign', '# columns: value word', '# origin: test', '# licence: MIT'];
    const { source } = parseDictionarySource([...header, '80\tCEO'].join('\n'), 'a.tsv');
    expect(source?.rows[0]).toMatchObject({ word: 'CEO', value: 80 });
  });

  it('tolerates a byte order mark', () => {
    expect(parseDictionarySource(`\ufeff${[...HEADER, '王'].join('\n')}`, 'a.tsv').issues).toEqual([]);
  });

  it.each([
    ['王\t300', '6 300: a whole number from 0 to 255 in the column value'],
    ['王\tmany', '6 many: a whole number from 0 to 255 in the column value'],
    ['王\t-1', '6 -1: a whole number from 0 to 255 in the column value'],
    ['\t90', '6 \t90: a word in the column word'],
    [' 王', '6  王: no space before or after a cell'],
    ['王\t1\t2\t3\t4\t5\t6', /at most 6 cells \(word, value, kind, name, aliases, note\), separated by tabs/],
    ['王\t\t\t王', '6 王: no name where it equals the word'],
    ['王\t\t\t\t汪||黄', '6 汪||黄: aliases separated by one |, without spaces around them'],
    ['王\t\t\t\t汪|王', '6 王: aliases that differ from the word and from each other'],
    ['王\t\t\t\t汪|汪', '6 汪: aliases that differ from the word and from each other'],
  ])('reports %j', (line, expected) => {
    const issues = issuesOf([line]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(expected);
  });

  it('reports a word that stands twice, and where it stood first', () => {
    expect(issuesOf(['李', '王', '王'])).toEqual(['8 王: each word once in a file; it stands in line 7 already']);
  });

  it('reports disorder once, in code points and not in UTF-16 units', () => {
    expect(issuesOf(['王', '李', '张'])).toEqual([
      '7 李: code-point order, so before 王; “npm run dict -- --sort” sorts all files',
    ]);
    // U+FA11 sorts before U+20BB7, though its unit is greater than a surrogate.
    expect(issuesOf(['﨑', '𠮷'])).toEqual([]);
    expect(issuesOf(['𠮷', '﨑'])).toHaveLength(1);
  });

  it('reports every bad line, not only the first', () => {
    expect(issuesOf(['李\t999', '王\tx', '\t1'])).toHaveLength(3);
  });

  it('reports a header that does not say what the file is', () => {
    expect(issuesOf(['王'], ['# 姓氏'])).toEqual([
      '0 : a header line “# class: …” with one of the classes in src/lexicon/word-class.ts',
      '0 : a header line “# columns: …” with the column word',
      '0 : a header line “# origin: …”',
      '0 : a header line “# licence: …”',
    ]);
    expect(issuesOf(['王'], ['# class: sirname', ...HEADER.slice(2)])).toEqual([
      '1 sirname: a header line “# class: …” with one of the classes in src/lexicon/word-class.ts',
    ]);
    expect(issuesOf(['王'], ['# class: surname', '# columns: word worth word', ...HEADER.slice(3)])).toEqual([
      '2 worth: a column of word, value, kind, name, aliases, note',
      '2 word: each column once',
    ]);
  });

  it('holds some classes to their kinds and values', () => {
    const header = (wordClass: string) => [`# class: ${wordClass}`, ...HEADER.slice(2)];
    expect(issuesOf(['任命\t\tappointed', '出任\t\tstarts'], header('appoint-verb'))).toEqual([
      '6 starts: kind of class appoint-verb to be holds, appointed, removed or none',
    ]);
    expect(issuesOf(['郑州市\t2\t410100', '雄安新区\t6\tspecial'], header('division'))).toEqual([
      '6 6: a whole number from 0 to 5 in the column value',
      '6 special: kind of class division to be a code of 6 or 9 digits, or nothing',
    ]);
  });
});
