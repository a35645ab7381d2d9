import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelledSpan, LabelSet, labelsOf, MOST_TYPES, OUTSIDE, spansOf } from '../../src/tagger/labels.js';

const LABELS = new LabelSet(['person', 'place']);

/** Spans in text order, with gaps of 0 or more between them, and the length of the text. */
const spansAndLength = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 5 }), type: fc.nat(1) }), { maxLength: 8 })
  .chain((parts) => {
    let at = 0;
    const spans = parts.map(({ gap, length, type }): LabelledSpan => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, type };
    });
    return fc.tuple(
      fc.constant(spans),
      fc.nat(3).map((rest) => at + rest),
    );
  });

describe('labels', () => {
  it('say of each position where it stands in a mention', () => {
    const spans = [
      { start: 0, end: 1, type: 0 },
      { start: 1, end: 4, type: 1 },
    ];
    const sequence = labelsOf(spans, 5, LABELS);
    expect([...sequence]).toEqual([LABELS.of(0, 3), LABELS.of(1, 0), LABELS.of(1, 1), LABELS.of(1, 2), OUTSIDE]);
    expect([...sequence].map((label) => LABELS.typeOf(label))).toEqual([0, 1, 1, 1, -1]);
  });

  it('say the spans that they were made of', () => {
    fc.assert(
      fc.property(spansAndLength, ([spans, length]) => {
        expect(spansOf(labelsOf(spans, length, LABELS), LABELS)).toEqual(spans);
      }),
    );
  });

  it('are bits of as many words as they need', () => {
    const many = new LabelSet(Array.from({ length: 9 }, (_, type) => `type-${type}`));
    expect([many.size, many.words]).toEqual([37, 2]);
    const bits = many.bitsOf([0, 31, 32, 36]);
    expect([...bits].map((word) => word >>> 0)).toEqual([0x80000001, 0x00000011]);
  });

  it('are refused where a file has no room for them', () => {
    const types = Array.from({ length: MOST_TYPES + 1 }, (_, type) => `type-${type}`);
    expect(new LabelSet(types.slice(1)).size).toBe(125);
    expect(() => new LabelSet(types)).toThrow('32 types: a tagger tells at most 31 apart');
  });
});
