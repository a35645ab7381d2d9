import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNormalizer, foldWord } from '../../src/text/normalizer.js';
import { tinyVariants } from './tiny-variants.js';

const variants = tinyVariants();

describe('foldWord', () => {
  it.each([
    ['阿依古麗•買買提', '阿依古丽·买买提'],
    ['ＡＢＢ（中國）', 'ABB（中国）'],
    ['R&D <中心>', 'R&D <中心>'],
    ['甲　乙\u200b', '甲 乙'],
  ])('%j folds to %j', (word, folded) => {
    expect(foldWord(word, variants)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const folded = foldWord(word, variants);
        expect(foldWord(folded, variants)).toBe(folded);
      }),
    );
  });

  it('folds a word as a text that holds it reads', () => {
    const normalize = createNormalizer(variants);
    const characters = fc.constantFrom(...'書记麗张陳國ＡＢ１％•·（）－“”﹐⼈\u200b\u00ad');
    fc.assert(
      fc.property(fc.string({ unit: characters }), (word) => {
        expect(normalize(word).text).toBe(foldWord(word, variants));
      }),
    );
  });
});
