import { describe, expect, it } from 'vitest';
import { divisionShortForm } from '../../src/lexicon/compiler/division-short-form.js';
import { tinyLexicon } from './tiny-lexicon.js';

const NATIONALITIES = [
  '维吾尔族',
  '达斡尔族',
  '鄂温克族',
  '土家族',
  '维吾尔',
  '蒙古族',
  '达斡尔',
  '东乡族',
  '壮族',
  '苗族',
  '回族',
  '蒙古',
  '黎族',
];

describe('divisionShortForm', () => {
  it.each([
    ['郑州市', '郑州'],
    ['河南省', '河南'],
    ['朝阳区', '朝阳'],
    ['阿里地区', '阿里'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['香港特别行政区', '香港'],
    ['恩施土家族苗族自治州', '恩施'],
    ['广西壮族自治区', '广西'],
    ['新疆维吾尔自治区', '新疆'],
    ['和布克赛尔蒙古自治县', '和布克赛尔'],
    // 蒙古 belongs to the name: what is left without it is too short.
    ['内蒙古自治区', '内蒙古'],
    ['管城回族区', '管城'],
    ['梅里斯达斡尔族区', '梅里斯'],
    ['龙胜各族自治县', '龙胜'],
    // Named after the nationality alone.
    ['东乡族自治县', '东乡'],
    ['鄂温克族自治旗', '鄂温克'],
    ['大柴旦行政委员会', '大柴旦'],
    ['克什克腾旗', '克什克腾'],
    ['津市市', '津市'],
    ['新区', undefined],
    ['沙县', undefined],
    ['阿拉善左旗', undefined],
    ['镇江新区', undefined],
    ['清新区', '清新'],
    ['梁园区', '梁园'],
    ['苏州工业园区', undefined],
    ['郑州高新技术产业开发区', undefined],
    ['西沙群岛', undefined],
  ])('%s → %s', (name, expected) => {
    expect(divisionShortForm(name, NATIONALITIES)).toBe(expected);
  });
});

const ROWS = [
  { code: '410000', name: '河南省', level: 1, parent: -1, shortForms: ['河南'] },
  { code: '410100', name: '郑州市', level: 2, parent: 0, shortForms: ['郑州'] },
  { code: '410102', name: '中原区', level: 3, parent: 1, shortForms: ['中原'] },
  { code: '419000', name: '', level: 2, parent: 0, shortForms: [] },
  { code: '419001', name: '济源市', level: 3, parent: 3, shortForms: ['济源'] },
  { code: '632324', name: '河南蒙古族自治县', level: 3, parent: -1, shortForms: ['河南'] },
  { code: '410102001', name: '林山寨街道', level: 4, parent: 2, shortForms: [] },
  { code: '', name: '中西区', level: 3, parent: -1, shortForms: [] },
  { code: '419002', name: '城区', level: 3, parent: 3, shortForms: [] },
];
const DIVISIONS = { edition: 2023, rows: ROWS };

describe('Divisions', () => {
  const { divisions } = tinyLexicon({}, { divisions: DIVISIONS });

  it('tells code, name, level, parent and edition', () => {
    expect(divisions.edition).toBe(2023);
    expect(divisions.length).toBe(ROWS.length);
    expect([divisions.code(2), divisions.name(2), divisions.level(2), divisions.parent(2)]).toEqual([
      '410102',
      '中原区',
      3,
      1,
    ]);
    expect(divisions.code(6)).toBe('410102001');
    expect(divisions.code(7)).toBe('');
    expect(divisions.parent(0)).toBe(-1);
  });

  it('leaves groupings out of paths', () => {
    expect(divisions.path(6)).toEqual(['河南省', '郑州市', '中原区', '林山寨街道']);
    expect(divisions.path(4)).toEqual(['河南省', '济源市']);
  });

  it('finds full names and short forms, higher levels first', () => {
    expect(divisions.byName('中原')).toEqual([2]);
    expect(divisions.byName('林山寨街道')).toEqual([6]);
    expect(divisions.byName('河南')).toEqual([0, 5]);
    expect(divisions.byName('林山寨')).toEqual([]);
    expect(divisions.byName('')).toEqual([]);
  });

  it('finds every name of every row', () => {
    for (const [index, row] of ROWS.entries()) {
      if (row.name !== '') expect(divisions.byName(row.name)).toContain(index);
    }
  });
});

describe('division words', () => {
  it('are one entry a name, with the highest level and its code', () => {
    const lexicon = tinyLexicon({}, { divisions: DIVISIONS });
    expect(lexicon.lookUp('中原区')).toEqual([
      { word: '中原区', wordClass: 'division', value: 3, kind: '410102', name: '' },
    ]);
    expect(lexicon.lookUp('河南')).toEqual([
      { word: '河南', wordClass: 'division-short', value: 1, kind: '410000', name: '河南省' },
    ]);
  });

  it('give way to what dict/ says of them', () => {
    const lexicon = tinyLexicon(
      { division: ['城区 0'], 'division-short': ['中原 5', '济 4 419001 济源市'] },
      { divisions: DIVISIONS },
    );
    expect(lexicon.lookUp('城区')).toEqual([]);
    expect(lexicon.divisions.byName('城区')).toEqual([8]);
    expect(lexicon.lookUp('中原')).toMatchObject([{ value: 5, kind: '410102', name: '中原区' }]);
    expect(lexicon.lookUp('济')).toMatchObject([{ value: 4, name: '济源市' }]);
    expect(lexicon.divisions.byName('济')).toEqual([4]);
  });
});
