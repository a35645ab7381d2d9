import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuiltinTokenizerOptions, createBuiltinTokenizer } from '../../src/tokenizer/builtin.js';
import { cut, tag } from '../../src/tokenizer/cut.js';
import { TAGS } from '../../src/tokenizer/tokenizer.js';
import { tinyLexicon } from './tiny-lexicon.js';

const lexicon = tinyLexicon();
const tokenizer = createBuiltinTokenizer(lexicon);

function cutWith(text: string, userDictionary: string, options: BuiltinTokenizerOptions = {}): string[] {
  return cut(createBuiltinTokenizer(tinyLexicon(userDictionary), options), text);
}

describe('the likeliest reading', () => {
  it.each([
    // 中国(.1)·人民(.1) beats 中国人(.05)·民(.005).
    ['中国人民', ['中国', '人民']],
    ['中国人', ['中国人']],
    ['中国人的', ['中国人', '的']],
    // 北京·市 and 北·京市 cost the same, and a longer word wins only if it is strictly better: 北 stays.
    ['北京市', ['北', '京市']],
    ['', []],
  ])('%j → %j', (text, words) => {
    expect(cut(tokenizer, text)).toEqual(words);
  });

  it('is cut at separators before words are looked up', () => {
    expect(cutWith('中国，人民', '中国，人民')).toEqual(['中国', '，', '人民']);
    expect(cutWith('中国、人民', '中国、人民')).toEqual(['中国、人民']);
    expect(cut(tokenizer, ' \t\n，。')).toEqual([' ', '\t', '\n', '，', '。']);
    expect(cut(tokenizer, '\r！')).toEqual(['\r', '！']);
  });
});

describe('the model for what is in no word', () => {
  it.each([
    ['王明', ['王明']],
    ['王小明', ['王小明']],
    ['王明的', ['王明', '的']],
    ['王，明', ['王', '，', '明']],
    ['中国王小明', ['中国', '王小明']],
    // Unseen characters: every path is impossible, and E is taken for the state before.
    ['鑫淼', ['鑫', '淼']],
  ])('%s → %j', (text, words) => {
    expect(cut(tokenizer, text)).toEqual(words);
  });

  it('can be left out', () => {
    expect(cutWith('王小明abc12', '', { hmm: false })).toEqual(['王', '小', '明', 'a', 'b', 'c', '1', '2']);
  });

  it("never joins a user's word of one character", () => {
    expect(cutWith('王明王小明', '')).toEqual(['王明', '王小明']);
    expect(cutWith('王明王小明', '小 nr')).toEqual(['王明', '王', '小', '明']);
    expect(cutWith('王明王小明', '王')).toEqual(['王', '明', '王', '小', '明']);
  });

  it.each([
    ['abc12', ['abc12']],
    ['12ab', ['12', 'ab']],
    ['3.14.15x', ['3.14.15', 'x']],
    ['.5', ['.', '5']],
    ['a-b', ['a', '-', 'b']],
    ['T恤', ['T恤']],
    ['XT恤', ['X', 'T恤']],
    ['王A明', ['王', 'A', '明']],
  ])('leaves ASCII to a rule: %s → %j', (text, words) => {
    expect(cut(tokenizer, text)).toEqual(words);
  });
});

describe('characters outside the Basic Multilingual Plane', () => {
  it.each([
    ['😀😀', ['😀', '😀']],
    ['王😀明', ['王', '😀', '明']],
    ['𠮷野家', ['𠮷', '野', '家']],
    ['\ud83d\ud83d\ude00\ude00', ['\ud83d', '😀', '\ude00']],
    ['\ude00\ud83d', ['\ude00', '\ud83d']],
  ])('%j → %j', (text, words) => {
    expect(cut(tokenizer, text)).toEqual(words);
  });

  it('are found in words', () => {
    expect(cutWith('在𠮷野家', '𠮷野家')).toEqual(['在', '𠮷野家']);
    expect(cutWith('😀😀好', '😀😀')).toEqual(['😀😀', '好']);
    expect(cutWith('王😀明', '😀')).toEqual(['王', '😀', '明']);
    // U+D842 alone is not the first half of 𠮷.
    expect(cutWith('\ud842野家', '𠮷野家')).toEqual(['\ud842', '野', '家']);
  });
});

describe('tags', () => {
  it.each([
    ['中国人民', ['ns', 'n']],
    ['王小明的', ['x', 'uj']],
    ['abc 12 3.14 a 5', ['eng', 'x', 'm', 'x', 'eng', 'x', 'x', 'x', 'x']],
    ['T恤', ['n']],
    ['😀，', ['x', 'x']],
  ])('%s: %j', (text, tags) => {
    expect(tag(tokenizer, text).map((token) => token.tag)).toEqual(tags);
  });

  it('of a word the model joined are those of the word, if it is one', () => {
    // 王明 is rarer than 王 and 明 apart, yet the model joins them again.
    const rare = tinyLexicon('', '王 500 n\n明 499 n\n王明 1 nr');
    expect(tag(createBuiltinTokenizer(rare), '王明')).toEqual([{ word: '王明', tag: 'nr' }]);
    expect(tag(createBuiltinTokenizer(rare, { hmm: false }), '王明').map((token) => token.tag)).toEqual(['n', 'n']);
  });

  it("of a user's word without a tag follow the rule for unknown words", () => {
    const own = createBuiltinTokenizer(tinyLexicon('云计算\n4K屏\n5号'));
    expect(tag(own, '云计算').map((token) => token.tag)).toEqual(['x']);
    expect(tag(own, '4K屏').map((token) => token.tag)).toEqual(['m']);
    expect(tag(own, '5号').map((token) => token.tag)).toEqual(['m']);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom('中国', '人民', '王', '小', '明', '的', '北京市', ' ', '，', '。', 'T恤', 'abc', '3.5', '😀', '\0'),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('is covered without gaps by tokens that split no surrogate pair', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const { length, starts, tags } = tokenizer.tokenize(sample);
        expect(starts).toHaveLength(length + 1);
        expect(tags).toHaveLength(length);
        expect([starts[0], starts[length]]).toEqual([0, sample.length]);
        for (let i = 0; i < length; i++) {
          const [start = 0, end = 0] = [starts[i], starts[i + 1]];
          expect(end).toBeGreaterThan(start);
          expect(/^[\ud800-\udbff][\udc00-\udfff]/.test(sample.slice(end - 1, end + 1))).toBe(false);
          expect(tags[i]).toBeLessThan(TAGS.length);
        }
      }),
    );
  });

  it('gives results that later calls leave alone', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (samples) => {
        const fresh = samples.map((sample) => createBuiltinTokenizer(lexicon).tokenize(sample));
        const shared = samples.map((sample) => tokenizer.tokenize(sample));
        expect(shared).toEqual(fresh);
      }),
      { numRuns: 30 },
    );
  });

  it('is cut the same in one piece as between separators', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (samples) => {
        const apart = samples.flatMap((sample) => [...cut(tokenizer, sample), '。']);
        expect(cut(tokenizer, samples.map((sample) => `${sample}。`).join(''))).toEqual(apart);
      }),
    );
  });

  it('may be longer than the scratch memory, with separators or without', () => {
    const sentence = '中国人民，王小明。';
    const words = cut(tokenizer, sentence);
    expect(cut(tokenizer, sentence.repeat(3000))).toEqual(Array.from({ length: 3000 }, () => words).flat());
    expect(cut(tokenizer, '中国人民'.repeat(20000))).toHaveLength(40000);
    expect(cut(tokenizer, '王小明'.repeat(20000))).toHaveLength(20000);
    expect(cut(tokenizer, `${'😀'.repeat(20000)}，中国`).slice(-3)).toEqual(['😀', '，', '中国']);
    expect(cut(tokenizer, sentence)).toEqual(words);
  });
});

describe('growth', () => {
  /** Shortest of several rounds, in milliseconds. */
  function time(text: string): number {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      tokenizer.tokenize(text);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }

  it.each(['中', '王小明', 'a', '1.', '\0', '😀', '\ud83d', ' ', '中国人民，'])(
    'is linear for %j repeated',
    (piece) => {
      const short = piece.repeat(Math.ceil(100_000 / piece.length));
      time(short);
      // Eight times the text: quadratic time would take 64 times as long.
      expect(time(short.repeat(8)) / time(short)).toBeLessThan(32);
    },
  );
});
