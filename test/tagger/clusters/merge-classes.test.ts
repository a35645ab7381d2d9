import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBigrams, countBigrams } from '../../../src/tagger/clusters/bigrams.js';
import { BOUNDARY } from '../../../src/tagger/clusters/exchange.js';
import { mergeClasses } from '../../../src/tagger/clusters/merge-classes.js';
import { naiveLikelihood } from './naive-likelihood.js';

const SIZE = 7;
const own = Int32Array.from({ length: SIZE }, (_, index) => index);

function mergedTo(wanted: number, tokens: readonly number[]): Int32Array {
  return mergeClasses(classBigrams(countBigrams(Int32Array.from(tokens), SIZE), own, SIZE), SIZE, wanted);
}

describe('merging', () => {
  it('joins the two classes that lose least, each time', () => {
    const someTokens = fc.array(fc.nat(SIZE - 1), { minLength: 2, maxLength: 150 });
    fc.assert(
      fc.property(someTokens, fc.integer({ min: 1, max: SIZE - 2 }), (tokens, wanted) => {
        const before = mergedTo(wanted + 1, tokens);
        const likelihood = naiveLikelihood(tokens, mergedTo(wanted, tokens));
        const left = [...new Set(before)].filter((index) => index !== BOUNDARY);
        expect(left).toHaveLength(wanted + 1);
        for (const kept of left) {
          for (const gone of left) {
            if (kept === gone) continue;
            const other = before.map((index) => (index === gone ? kept : index));
            expect(likelihood).toBeGreaterThan(naiveLikelihood(tokens, other) - 1e-6);
          }
        }
      }),
    );
  });

  it('joins classes under the lowest of them, and none with the boundary', () => {
    const merged = mergedTo(1, [0, 1, 2, 0, 3, 4, 5, 6, 0]);
    expect(merged).toEqual(Int32Array.of(0, 1, 1, 1, 1, 1, 1));
  });

  it('does nothing if no more classes are there than wanted', () => {
    expect(mergedTo(SIZE - 1, [0, 1, 2, 3, 0])).toEqual(own);
    expect(mergedTo(100, [0, 1, 2, 3, 0])).toEqual(own);
  });
});
