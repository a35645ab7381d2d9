import { describe, expect, it } from 'vitest';
import { type JiebaFormatOptions, readJiebaEntries } from '../../../src/lexicon/formats/jieba.js';

function read(text: string, options: Omit<JiebaFormatOptions, 'file'> = {}) {
  const { entries, issues } = readJiebaEntries(text, { file: 'user.txt', ...options });
  return {
    entries: entries.map(({ line, fields }) => `${line} ${fields.text}/${fields.type}`),
    issues: issues.map(({ line, value }) => `${line} ${value}`),
  };
}

describe('jieba format', () => {
  it.each([
    ['梁晓东 3 nr', '梁晓东/person'],
    ['梁晓东 nr', '梁晓东/person'],
    ['阿凡提 nrt', '阿凡提/person'],
    ['二砂 10 ns', '二砂/place'],
    ['三泰广告 nt', '三泰广告/organization'],
    ['党组书记 nnt', '党组书记/position'],
    ['党组书记 职位', '党组书记/position'],
    ['党组书记 100 position', '党组书记/position'],
    ['麒麟 5 product', '麒麟/product'],
    ['麒麟 5 产品', '麒麟/产品'],
    ['Louis Vuitton 5 nt', 'Louis Vuitton/organization'],
    ['Louis Vuitton nt', 'Louis Vuitton/organization'],
    ['Louis\tVuitton\t5\tnt', 'Louis\tVuitton/organization'],
    ['  二砂   10   ns  ', '二砂/place'],
    ['二砂 1.5 ns', '二砂/place'],
  ])('%j', (line, expected) => {
    expect(read(line)).toEqual({ entries: [`1 ${expected}`], issues: [] });
  });

  it.each([
    ['云计算', '云计算/term'],
    ['云计算 10', '云计算/term'],
    ['云计算 n', '云计算/term'],
    ['云计算 10 nz', '云计算/term'],
    ['Louis Vuitton', 'Louis Vuitton/term'],
    ['Louis Vuitton 10', 'Louis Vuitton/term'],
    ['梁晓东 nr', '梁晓东/person'],
  ])('%j with a default type', (line, expected) => {
    expect(read(line, { type: 'term' })).toEqual({ entries: [`1 ${expected}`], issues: [] });
  });

  it('reports words that no tag gives a type', () => {
    expect(read('云计算\n蓝翔 n\n区块链 10 nz\n二砂 ns')).toEqual({
      entries: ['4 二砂/place'],
      issues: ['1 云计算', '2 n', '3 nz'],
    });
  });

  it('takes custom tags only from the allowed types, if these are given', () => {
    const types = ['person', '产品'];
    expect(read('麒麟 产品\n麒麟 5 产品\n二砂 5 scene\n', { types })).toEqual({
      entries: ['1 麒麟/产品', '2 麒麟/产品'],
      issues: ['3 scene'],
    });
  });

  it('reads over blank lines and comments', () => {
    expect(read('# 园区\n\n二砂 ns\r\n   \n#1 号楼 ns')).toEqual({
      entries: ['3 二砂/place', '5 #1 号楼/place'],
      issues: [],
    });
  });
});
