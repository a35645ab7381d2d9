import { describe, expect, it } from 'vitest';
import { foldClusterWord, rareClusterWord } from '../../../src/tagger/clusters/fold-cluster-word.js';

describe('a word counts as', () => {
  it.each([
    ['北京', '北京'],
    ['，', '，'],
    ['<', '<'],
    ['-', '-'],
    ['', ''],
    ['2024', '<year>'],
    ['1999', '<year>'],
    ['1899', '<num>'],
    ['20245', '<num>'],
    ['3.5%', '<num>'],
    ['12:30', '<num>'],
    ['三十八', '<numeral>'],
    ['二〇二四', '<numeral>'],
    ['三', '三'],
    ['三个', '三个'],
    ['GDP', '<caps>'],
    ['iPhone', '<eng>'],
    ["O'Neil", '<eng>'],
    ['A4', '<mixed>'],
    ['5G', '<mixed>'],
    [' ', '<space>'],
    ['\t\n', '<space>'],
  ])('%j → %j', (word, folded) => {
    expect(foldClusterWord(word)).toBe(folded);
    expect(foldClusterWord(folded)).toBe(folded);
  });
});

describe('a rare word counts as', () => {
  it.each([
    ['㐂', '<rare1>'],
    ['𠮷', '<rare1>'],
    ['𠮷野', '<rare2>'],
    ['<caps>', '<caps>'],
    ['司马山', '<rare3>'],
    ['司马山川', '<rare4>'],
    ['司马山川河', '<rare5>'],
    ['司马山川河流星辰', '<rare5>'],
  ])('%s → %s', (word, folded) => {
    expect(rareClusterWord(word)).toBe(folded);
  });
});
