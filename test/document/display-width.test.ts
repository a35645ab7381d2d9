import { describe, expect, it } from 'vitest';
import { alignColumns, displayWidth } from '../../src/document/display-width.js';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['李晓雷', 6],
    ['Ａ，。', 6],
    ['“', 1],
    ['𠮷😀', 4],
    ['e\u0301\u200b', 1],
    ['', 0],
  ])('%j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('alignColumns', () => {
  it('stands cells under each other', () => {
    expect(
      alignColumns([
        ['人名', '职位', '机构'],
        ['李晓雷', 'CEO', '青山银行'],
        ['Li', '书记'],
      ]),
    ).toEqual(['人名    职位  机构', '李晓雷  CEO   青山银行', 'Li      书记']);
  });
});
