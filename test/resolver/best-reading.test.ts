import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/recognizers/candidate.js';
import { bestNonOverlapping } from '../../src/resolver/best-reading.js';

type Span = Candidate<string>;

function span(start: number, end: number, score: number, forced = false): Span {
  return { start, end, score, forced, type: 'place', evidence: { recognizer: 'test', rule: `${start}-${end}` } };
}

const bySpan = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
const drawn = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join(' ');

// The weight that best-reading.ts documents: the surplus over 0.3 counts once a character, a mention costs 0.2.
const weightOf = (spans: readonly Span[]) =>
  spans.reduce(
    (sum, { start, end, score, forced }) => sum + (forced ? 1e9 * (end - start) : (score - 0.3) * (end - start) - 0.2),
    0,
  );

const overlaps = (spans: readonly Span[]) =>
  spans.some((a, i) => spans.some((b, j) => i < j && a.start < b.end && b.start < a.end));

/** The naive twin: the weight of the best of all subsets without overlap. */
function bestOfAllSubsets(spans: readonly Span[]): number {
  let best = 0;
  for (let subset = 0; subset < 2 ** spans.length; subset++) {
    const chosen = spans.filter((_, i) => subset & (1 << i));
    if (!overlaps(chosen)) best = Math.max(best, weightOf(chosen));
  }
  return best;
}

const randomSpan = fc
  .tuple(fc.nat({ max: 14 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 50, max: 100 }), fc.nat({ max: 9 }))
  .map(([start, length, percent, force]) => span(start, start + length, percent / 100, force === 0));
const randomSpans = fc.array(randomSpan, { maxLength: 10 }).map((spans) => spans.sort(bySpan));

describe('bestNonOverlapping', () => {
  it('is as good as the best of all subsets', () => {
    fc.assert(
      fc.property(randomSpans, (spans) => {
        const chosen = bestNonOverlapping(spans);
        expect(overlaps(chosen)).toBe(false);
        expect(chosen).toEqual([...chosen].sort(bySpan));
        for (const one of chosen) expect(spans).toContain(one);
        expect(weightOf(chosen)).toBeCloseTo(bestOfAllSubsets(spans), 4);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('keeps as many forced characters as can be kept', () => {
    const forcedCharacters = (spans: readonly Span[]) =>
      spans.reduce((sum, { start, end, forced }) => sum + (forced ? end - start : 0), 0);
    fc.assert(
      fc.property(randomSpans, (spans) => {
        const forced = spans.filter((one) => one.forced);
        expect(forcedCharacters(bestNonOverlapping(spans))).toBe(forcedCharacters(bestNonOverlapping(forced)));
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it.each([
    [
      'one long name beats its two halves of the same score',
      [span(0, 4, 0.9), span(0, 2, 0.9), span(2, 4, 0.9)],
      '0-4',
    ],
    ['two sure halves beat a doubtful whole', [span(0, 4, 0.55), span(0, 2, 0.95), span(2, 4, 0.95)], '0-2 2-4'],
    ['of two that cross the longer', [span(0, 4, 0.8), span(3, 6, 0.8)], '0-4'],
    ['of the same span the surer', [span(0, 2, 0.7), span(0, 2, 0.9)], '0-2'],
    ['neighbours do not overlap', [span(0, 2, 0.9), span(2, 4, 0.9), span(4, 5, 0.9)], '0-2 2-4 4-5'],
    ['a forced span beats any score', [span(0, 9, 1), span(4, 5, 0.1, true)], '4-5'],
    ['of forced spans the longer at a tie', [span(0, 4, 1, true), span(0, 2, 1, true), span(2, 4, 1, true)], '0-4'],
    ['nothing of nothing', [], ''],
  ])('%s', (_, spans, expected) => {
    expect(drawn(bestNonOverlapping([...spans].sort(bySpan)))).toBe(expected);
  });
});
