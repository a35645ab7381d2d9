import { describe, expect, it } from 'vitest';
import { readCsvEntries } from '../../../src/lexicon/formats/csv.js';

describe('CSV format', () => {
  it('reads known columns, and all others as metadata', () => {
    const text =
      'text,type,id,name,aliases,mode,case,width,level,备注\n发改委,organization,7,国家发展和改革委员会,国家发改委 | 发展改革委,hint,sensitive,sensitive,1,中央\n';
    expect(readCsvEntries(text, 'a.csv', ',')).toEqual({
      issues: [],
      entries: [
        {
          line: 2,
          fields: {
            text: '发改委',
            type: 'organization',
            id: '7',
            name: '国家发展和改革委员会',
            aliases: ['国家发改委', '发展改革委'],
            mode: 'hint',
            case: 'sensitive',
            width: 'sensitive',
            metadata: { level: '1', 备注: '中央' },
          },
        },
      ],
    });
  });

  it('counts lines of the file, not rows', () => {
    const text = 'text,备注\n"二砂","上一行\n下一行"\n\n奥体中心,\n';
    const { entries } = readCsvEntries(text, 'a.csv', ',');
    expect(entries).toEqual([
      { line: 2, fields: { text: '二砂', metadata: { 备注: '上一行\n下一行' } } },
      { line: 5, fields: { text: '奥体中心' } },
    ]);
  });

  it('keeps separators and doubled quotation marks inside quoted cells', () => {
    const { entries } = readCsvEntries('text\tname\n"Smith, ""Jr."""\t李,四', 'a.tsv', '\t');
    expect(entries.map(({ fields }) => fields)).toEqual([{ text: 'Smith, "Jr."', name: '李,四' }]);
  });

  it.each([
    ['', '1 : a header row with the column text'],
    ['二砂,place\n', '1 二砂,place: a header row with the column text'],
    ['text,type,type\n', '1 type: each column once'],
    [
      'text,type\n二砂,place,x\n',
      '2 二砂,place,x: at most 2 cells, as in the header row; quote cells that hold the separator',
    ],
    ['text\n二砂\n"奥体', /^3 .*: balanced quotation marks/],
  ])('reports %j', (text, expected) => {
    const { issues } = readCsvEntries(text, 'a.csv', ',');
    expect(issues).toHaveLength(1);
    expect(issues.map(({ line, value, expected }) => `${line} ${value}: ${expected}`)[0]).toMatch(expected);
  });

  it('hands an empty text on, so that it is reported', () => {
    expect(readCsvEntries('text,type\n,place', 'a.csv', ',').entries).toEqual([
      { line: 2, fields: { text: '', type: 'place' } },
    ]);
  });
});
