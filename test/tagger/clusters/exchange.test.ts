import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBigrams } from '../../../src/tagger/clusters/bigrams.js';
import { BOUNDARY, exchange } from '../../../src/tagger/clusters/exchange.js';
import { naiveLikelihood } from './naive-likelihood.js';

const SIZE = 9;
const CLASSES = 4;
const someTokens = fc.array(fc.nat(SIZE - 1), { minLength: 2, maxLength: 120 });
const someClasses = fc
  .array(fc.integer({ min: 1, max: CLASSES - 1 }), { minLength: SIZE - 1, maxLength: SIZE - 1 })
  .map((classes) => Int32Array.of(BOUNDARY, ...classes));

/** Classes after the exchange, which the given ones are the start of. */
function exchanged(tokens: readonly number[], first: Int32Array, rounds: number): Int32Array {
  const classes = first.slice();
  exchange(countBigrams(Int32Array.from(tokens), SIZE), classes, CLASSES, { rounds, leastMoved: 0 });
  return classes;
}

describe('the exchange', () => {
  it('leaves no word that would be better off in another class', () => {
    fc.assert(
      fc.property(someTokens, someClasses, (tokens, first) => {
        const classes = exchanged(tokens, first, 100);
        const likelihood = naiveLikelihood(tokens, classes);
        for (let word = 1; word < SIZE; word++) {
          for (let other = 1; other < CLASSES; other++) {
            const moved = classes.with(word, other);
            expect(naiveLikelihood(tokens, moved)).toBeLessThan(likelihood + 1e-6);
          }
        }
      }),
    );
  });

  it('never makes the classes worse, and leaves the boundary alone', () => {
    fc.assert(
      fc.property(someTokens, someClasses, fc.integer({ min: 1, max: 3 }), (tokens, first, rounds) => {
        const classes = exchanged(tokens, first, rounds);
        expect(naiveLikelihood(tokens, classes)).toBeGreaterThan(naiveLikelihood(tokens, first) - 1e-6);
        expect(classes[BOUNDARY]).toBe(BOUNDARY);
        expect(classes.subarray(1).every((index) => index > BOUNDARY && index < CLASSES)).toBe(true);
      }),
    );
  });

  it('ends when less than the least share has moved', () => {
    const tokens = Int32Array.of(0, 1, 3, 0, 2, 3, 0, 1, 4, 0, 2, 4, 0);
    const movedBy = (leastMoved: number) => {
      const rounds: number[] = [];
      const classes = Int32Array.of(0, 1, 2, 1, 2);
      exchange(countBigrams(tokens, 5), classes, 3, { rounds: 9, leastMoved, onRound: (_, n) => rounds.push(n) });
      return rounds;
    };
    const all = movedBy(0);
    expect(all.at(-1)).toBe(0);
    expect(all.length).toBeGreaterThan(1);
    expect(movedBy(1)).toEqual(all.slice(0, 1));
  });
});
