import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureCounter } from '../../../src/tagger/training/feature-counter.js';

describe('the counter of features', () => {
  it('numbers what is frequent enough, most frequent first, whatever the order', () => {
    const hashes = fc.array(
      fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      {
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 3 }), (all, least) => {
        // A small table grows several times.
        const counter = new FeatureCounter(4);
        for (const hash of all) counter.add(hash);
        const counts = new Map<number, number>();
        for (const hash of all) if (hash !== 0) counts.set(hash, (counts.get(hash) ?? 0) + 1);
        expect(counter.size).toBe(counts.size);
        const expected = [...counts]
          .filter(([, count]) => count >= least)
          .sort(([a, m], [b, n]) => n - m || (b >>> 0) - (a >>> 0))
          .map(([hash]) => hash);
        expect([...counter.keep(least)]).toEqual(expected);
        for (const hash of [0, ...all]) expect(counter.numberOf(hash)).toBe(expected.indexOf(hash));
      }),
      { numRuns: 50 },
    );
  });
});
