import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from '../../src/tagger/calibration.js';

describe('calibrated probabilities', () => {
  it('keep order, ends and middle, and come nearer to the middle', () => {
    for (const fixed of [0, 0.5, 1]) expect(calibrated(fixed)).toBe(fixed);
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(probability, probability, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(calibrated(low)).toBeLessThanOrEqual(calibrated(high));
        expect(Math.abs(calibrated(one) - 0.5)).toBeLessThanOrEqual(Math.abs(one - 0.5) + 1e-12);
      }),
    );
  });
});
