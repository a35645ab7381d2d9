import { describe, expect, it } from 'vitest';
import { DianmingError, type Issue } from '../../src/errors.js';
import { DoubleArray } from '../../src/lexicon/double-array.js';
import { compileWordLexicon } from '../../src/tokenizer/compile-word-lexicon.js';
import { TAGS } from '../../src/tokenizer/tokenizer.js';
import { IMPOSSIBLE, NO_TAG, type WordLexicon } from '../../src/tokenizer/word-lexicon.js';
import { wordLexiconFromSections, wordLexiconSections } from '../../src/tokenizer/word-lexicon-sections.js';
import { TINY_DICTIONARY, TINY_HMM, tinyLexicon } from './tiny-lexicon.js';

/** The share of all occurrences in thousandths, the tag and the flag; undefined if `word` is none. */
function entry(lexicon: WordLexicon, word: string): string | undefined {
  const number = new DoubleArray(lexicon.trie).get(word);
  if (number < 0) return undefined;
  const share = Math.round(Math.exp(lexicon.logProbability[number] ?? 0) * 100_000) / 100;
  const tag = lexicon.tag[number] ?? 0;
  return `${share} ${tag === NO_TAG ? '-' : TAGS[tag]}${lexicon.standsAlone[number] === 1 ? ' alone' : ''}`;
}

function issuesOf(dictionary: string, userDictionary = '', hmm = TINY_HMM): readonly Issue[] {
  try {
    compileWordLexicon({ dictionary, userDictionary, hmm });
  } catch (error) {
    expect(error).toBeInstanceOf(DianmingError);
    expect(error).toMatchObject({ code: 'ERR_DICTIONARY' });
    return (error as DianmingError).issues;
  }
  return [];
}

describe('the dictionary', () => {
  it.each([
    ['中国', '100 ns'],
    ['T恤', '5 n'],
    ['民', '5 ng'],
    ['国', undefined],
    ['中国人民', undefined],
  ])('%s: %s', (word, expected) => {
    expect(entry(tinyLexicon(), word)).toBe(expected);
  });

  it('gives the rarest probability to characters that are no word', () => {
    expect(Math.exp(tinyLexicon().leastLogProbability)).toBeCloseTo(0.005, 12);
  });

  it('may repeat a word: the last line wins, all count', () => {
    const lexicon = tinyLexicon('', '中国 300 n\n人民 600 n\n中国 100 ns');
    expect([entry(lexicon, '中国'), entry(lexicon, '人民')]).toEqual(['100 ns', '600 n']);
  });

  it('may have a byte order mark, Windows line ends and empty lines', () => {
    const lexicon = tinyLexicon('', '\ufeff中国 100 ns\r\n\r\n人民 900 n\r\n');
    expect([entry(lexicon, '中国'), entry(lexicon, '人民')]).toEqual(['100 ns', '900 n']);
  });

  it('shares one number between words that agree in everything, low numbers for the many', () => {
    const lexicon = tinyLexicon();
    const trie = new DoubleArray(lexicon.trie);
    expect(trie.get('北京市')).toBe(-1);
    // Of ten words only 北京 (ns) and 京市 (n) are equally frequent, and their tags differ.
    expect(lexicon.tag).toHaveLength(10);
    const many = tinyLexicon('', '甲 1 n\n乙 5 n\n丙 5 n\n丁 5 v');
    expect(['乙', '丙', '甲', '丁'].map((word) => new DoubleArray(many.trie).get(word))).toEqual([0, 0, 2, 1]);
  });
});

describe('the user dictionary', () => {
  // Frequencies in order: 5 5 40 50 100 100 150 150 200 200; the sixth is the middling one.
  it.each([
    ['云计算', '云计算', '100 -'],
    ['蓝翔 nz', '蓝翔', '100 nz'],
    ['区块链 10 nz', '区块链', '10 nz'],
    ['中国 1 n', '中国', '1 n'],
    ['王', '王', '100 - alone'],
    ['𠮷 nr', '𠮷', '100 nr alone'],
    ['王 7 nr', '王', '7 nr alone'],
  ])('%s', (line, word, expected) => {
    expect(entry(tinyLexicon(line), word)).toBe(expected);
  });
});

describe('bad lines', () => {
  const good = '中国 1 ns\n';

  it.each([
    ['中国 ns', '中国 ns', 'three fields'],
    ['中国 1 ns extra', '中国 1 ns extra', 'three fields'],
    ['中国  1 ns', '中国  1 ns', 'three fields'],
    [' 1 ns', '', 'a word at the start'],
    ['中国 0 ns', '0', 'greater than 0'],
    ['中国 -3 ns', '-3', 'greater than 0'],
    ['中国 many ns', 'many', 'greater than 0'],
    ['中国 1 place', 'place', 'a tag of TAGS'],
    [`${'中'.repeat(513)} 1 n`, '中'.repeat(513), 'at most 512 characters'],
  ])('of the dictionary: %s', (line, value, expected) => {
    expect(issuesOf(`${good}${line}\n`)).toEqual([
      { file: 'dictionary', line: 2, value, expected: expect.stringContaining(expected) },
    ]);
  });

  it.each([
    ['中国 1 ns extra', '中国 1 ns extra', 'at most three fields'],
    [' ns', '', 'a word at the start'],
    ['中国 0 ns', '0', 'a whole frequency'],
    ['中国 1.5 ns', '1.5', 'a whole frequency'],
    ['中国 place', 'place', 'a tag of TAGS'],
  ])('of the user dictionary: %s', (line, value, expected) => {
    expect(issuesOf(good, `云计算\n${line}`)).toEqual([
      { file: 'userDictionary', line: 2, value, expected: expect.stringContaining(expected) },
    ]);
  });

  it.each([
    ['-0.5', '0.5', /^0\.5$/, '0 or less'],
    ['-0.5 -1 ', '-0.5 ', /^-3\.14e\+100 -0\.5 -3/, 'four logarithms'],
    ['王:-1', '王小:-1', /^王小:-1$/, 'Basic Multilingual Plane'],
    ['王:-1', '𠮷:-1', /^𠮷:-1$/, 'Basic Multilingual Plane'],
    ['王:-1', '王:', /^王:$/, 'Basic Multilingual Plane'],
  ])('of the model: %s replaced by %s', (from, to, value, expected) => {
    const issues = issuesOf(good, '', TINY_HMM.replace(from, to));
    expect(issues[0]).toMatchObject({ file: 'hmm', expected: expect.stringContaining(expected) });
    expect(issues[0]?.value).toMatch(value);
    expect(issues[0]?.line).toBeGreaterThan(0);
  });

  it('of the model: a state after one it cannot follow', () => {
    // B after B.
    const issues = issuesOf(good, '', TINY_HMM.replace('-3.14e+100 -0.5 -1', '-2 -0.5 -1'));
    expect(issues).toMatchObject([{ file: 'hmm', line: 4, expected: `${IMPOSSIBLE} for B after B` }]);
  });

  it('of the model: too few', () => {
    expect(issuesOf(good, '', TINY_HMM.split('\n').slice(0, 5).join('\n'))).toMatchObject([
      { file: 'hmm', line: 0, value: '3 lines', expected: expect.stringContaining('nine lines') },
    ]);
  });

  it('are all reported at once, and so is a dictionary without words', () => {
    const issues = issuesOf('', '中国 place\n人民 place', '');
    expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'dictionary:0',
      'userDictionary:1',
      'userDictionary:2',
      'hmm:0',
    ]);
  });
});

describe('sections', () => {
  it('make the same lexicon again without copying', () => {
    const lexicon = tinyLexicon('云计算\n王');
    const again = wordLexiconFromSections(wordLexiconSections(lexicon));
    expect(again).toEqual(lexicon);
    expect(again.trie.base).toBe(lexicon.trie.base);
  });

  it('are the same for the same sources', () => {
    const dictionary = TINY_DICTIONARY.split('\n').reverse().join('\n');
    expect(wordLexiconSections(tinyLexicon('', dictionary))).toEqual(wordLexiconSections(tinyLexicon()));
  });

  const sections = wordLexiconSections(tinyLexicon());
  it.each([
    ['words.tag', undefined, 'is not a Uint8Array'],
    ['words.base', new Float64Array(4), 'is not a Int32Array'],
    ['words.check', new Uint16Array(4), 'has 4 elements instead of'],
    ['words.codes', new Uint16Array(4), 'has 4 elements instead of 65536'],
    ['words.standsAlone', new Uint8Array(4), 'has 4 elements instead of 10'],
    ['hmm.transition', new Float64Array(4), 'has 4 elements instead of 16'],
  ])('are refused: %s', (name, section, message) => {
    const read = () => wordLexiconFromSections({ ...sections, [name]: section });
    expect(read).toThrow(
      expect.objectContaining({ code: 'ERR_BINARY', message: expect.stringContaining(`section ${name} ${message}`) }),
    );
  });
});
