import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedLogarithm } from '../../src/tokenizer/rounded-logarithm.js';

describe('roundedLogarithm', () => {
  it.each([
    [1, 0],
    [2, Math.LN2],
    [0.5, -Math.LN2],
    [10, Math.LN10],
    [Math.E, 1],
    // As the GNU C library has them, for frequencies in jieba's dictionary over the sum of all.
    [131 / 60101983, -13.03635607076828],
    [147 / 60101983, -12.921120807190695],
    [172 / 60101983, -12.76405891715598],
    [280 / 60101983, -12.276763790800183],
    [883634 / 60101983, -4.219755165231878],
  ])('of %d is %d', (x, expected) => {
    expect(roundedLogarithm(x)).toBe(expected);
  });

  it('is within one unit in the last place of Math.log', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        const approximate = Math.log(x);
        expect(Math.abs(roundedLogarithm(x) - approximate)).toBeLessThanOrEqual(Math.abs(approximate) * 2 ** -51);
      }),
    );
  });

  it('never falls as its argument grows', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), (x) => {
        expect(roundedLogarithm(x * (1 + Number.EPSILON))).toBeGreaterThanOrEqual(roundedLogarithm(x));
      }),
    );
  });
});
