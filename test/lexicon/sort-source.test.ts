import { describe, expect, it } from 'vitest';
import { sortSource } from '../../src/lexicon/compiler/sort-source.js';

const HEADER = '# 职位\n# class: position\n# columns: word\tvalue\n';

describe('sortSource', () => {
  it('sorts entries, keeps the header on top and each comment with the entry behind it', () => {
    const text = `${HEADER}\n# 企业\n总经理\n书记\n# 末尾`;
    expect(sortSource(text)).toEqual({ text: `${HEADER}书记\n# 企业\n总经理\n# 末尾\n`, removed: 0 });
  });

  it('drops lines that say the same twice, and only those', () => {
    const { text, removed } = sortSource(`${HEADER}书记\t90\n书记\t90\n书记\t80\n`);
    expect(text).toBe(`${HEADER}书记\t90\n书记\t80\n`);
    expect(removed).toBe(1);
  });

  it('sorts by the column of the word, by code point', () => {
    const header = '# columns: value word\n';
    expect(sortSource(`${header}1\t𠮷\n2\t﨑\n3\t王\n`).text).toBe(`${header}3\t王\n2\t﨑\n1\t𠮷\n`);
  });

  it('leaves a sorted file as it is, and makes line ends uniform', () => {
    const text = `${HEADER}书记\n# 企业\n总经理\n`;
    expect(sortSource(text).text).toBe(text);
    expect(sortSource(`\ufeff${text.replaceAll('\n', '\r\n')}`).text).toBe(text);
  });
});
