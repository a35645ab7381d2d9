import { describe, expect, it } from 'vitest';
import { givenNameSections } from '../../src/lexicon/compiler/given-names.js';
import { tinyLexicon } from './tiny-lexicon.js';

const DICTIONARY = [
  '王建国 3 nr',
  '李建军 3 nr',
  '张国强 9999 nr',
  '欧阳建 3 nr',
  '王伟 5 nr',
  '昌平 171 nr',
  '昌盛华 2 nr',
  '国家 20000 n',
  '建设 15000 vn',
  '军 900 n',
  '伟大 600 a',
  '的 100000 uj',
  'KTV 3 n',
  '克林顿 30 nrt',
].join('\n');

function statistics(notNames: readonly string[] = []) {
  const surnames = new Set(['王', '李', '张', '昌', '欧阳']);
  const sections = givenNameSections({
    dictionary: DICTIONARY,
    surnames,
    notNames: new Set(notNames),
    fold: (text) => text,
  });
  return tinyLexicon({}, { givenNames: sections }).givenName;
}

const unit = (character: string) => character.charCodeAt(0);

describe('givenNameSections', () => {
  it('tells places apart, and says 0 where a character was never seen', () => {
    const names = statistics();
    expect(names.first(unit('建'))).toBeGreaterThan(0);
    expect(names.second(unit('建'))).toBe(0);
    expect(names.second(unit('军'))).toBeGreaterThan(0);
    expect(names.first(unit('军'))).toBe(0);
    expect(names.single(unit('伟'))).toBeGreaterThan(0);
    expect(names.single(unit('的'))).toBe(0);
    expect(names.first(unit('林'))).toBe(0);
  });

  it('reads compound surnames before simple ones', () => {
    expect(statistics().single(unit('建'))).toBeGreaterThan(0);
    expect(statistics().first(unit('阳'))).toBe(0);
  });

  it('compares with running text: 128 is as common there as in names', () => {
    // 强 stands in no word of the text, 国 in a frequent one; both end or begin one name each.
    const names = statistics();
    expect(names.second(unit('强'))).toBeGreaterThan(128);
    expect(names.second(unit('强'))).toBeGreaterThan(names.second(unit('国')));
    // Half of 4 first characters are 建, plus half an observation, against 15,000 of 172,700 plus the same half.
    expect(names.first(unit('建'))).toBe(Math.round(128 + 16 * Math.log2((2 / 4 + 0.125) / (15000 / 172700 + 0.125))));
  });

  it('counts names and not how famous their bearers are', () => {
    const names = statistics();
    expect(names.second(unit('强'))).toBe(names.second(unit('华')));
  });

  it('leaves out words that are tagged as names and are none', () => {
    expect(statistics().single(unit('平'))).toBeGreaterThan(0);
    expect(statistics(['昌平']).single(unit('平'))).toBe(0);
  });
});
