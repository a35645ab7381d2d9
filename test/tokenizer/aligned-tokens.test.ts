import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTokens } from '../../src/tokenizer/aligned-tokens.js';

/** Tokens as words, each with the engine's word it stands for in brackets if they are not the same. */
function align(text: string, words: readonly string[]): string[] {
  const shown: string[] = [];
  const { length, starts } = alignTokens(text, words, (index, start, end) => {
    const token = text.slice(start, end);
    shown.push(words[index] === token ? token : `${token}[${words[index] ?? ''}]`);
    return 0;
  });
  expect(shown).toHaveLength(length);
  expect(starts[length]).toBe(text.length);
  return shown;
}

describe('words of an engine in the text', () => {
  it.each<[string, string[], string[]]>([
    ['北京市长', ['北京', '市长'], ['北京', '市长']],
    ['', [], []],
    ['', ['北京'], []],
    // Dropped characters.
    ['北京 市长', ['北京', '市长'], ['北京', ' []', '市长']],
    ['北京市长。', ['北京', '市长'], ['北京', '市长', '。[]']],
    ['北京', [], ['北京[]']],
    ['北京', ['', '北', '', '京'], ['北', '京']],
    // Changed ones.
    ['A股涨', ['a', '股', '涨'], ['A[a]', '股', '涨']],
    ['在ﬁ中国', ['在', 'fi', '中国'], ['在', 'ﬁ[fi]', '中国']],
    ['ＡＢ股', ['A', 'B', '股'], ['ＡＢ[]', '股']],
    ['北京市', ['北京', '省'], ['北京', '市[省]']],
    ['好\ud83d的', ['好', '\ufffd', '的'], ['好', '\ud83d[\ufffd]', '的']],
    // Invented ones.
    ['北京', ['北', '东', '京'], ['北', '京']],
    ['北京', ['北京', '市'], ['北京']],
  ])('%j with %j: %j', (text, words, expected) => {
    expect(align(text, words)).toEqual(expected);
  });

  it('always cover the text, whatever the engine returns, and split no surrogate pair', () => {
    const text = fc.string({ unit: fc.constantFrom('中', '国', 'a', ' ', '😀', '\ud83d', '\ude00'), maxLength: 200 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.string({ unit: 'binary', maxLength: 90 })),
        fc.array(text),
        (sample, odd, words) => {
          const engineWords = [...words, ...odd, ...Array.from(sample).reverse(), ...words];
          const { length, starts } = alignTokens(sample, engineWords, () => 0);
          expect([starts[0], starts[length]]).toEqual([0, sample.length]);
          for (let i = 0; i < length; i++) {
            const end = starts[i + 1] ?? 0;
            expect(end).toBeGreaterThan(starts[i] ?? 0);
            expect(/^[\ud800-\udbff][\udc00-\udfff]/.test(sample.slice(end - 1, end + 1))).toBe(false);
          }
        },
      ),
    );
  });

  it('find the way back when many words in a row were changed', () => {
    const text = `${'甲'.repeat(200)}中国`;
    const words = [...'乙'.repeat(200), '中国'];
    expect(align(text, words).at(-1)).toBe('中国');
  });
});
