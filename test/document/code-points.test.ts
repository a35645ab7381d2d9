import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, utf16Offsets } from '../../src/document/code-points.js';

describe('code-point offsets', () => {
  it('count as Array.from does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const codePointOf = codePointOffsets(text);
        const utf16Of = utf16Offsets(text);
        let offset = 0;
        Array.from(`${text}$`).forEach((character, index) => {
          expect(codePointOf(offset)).toBe(index);
          expect(utf16Of(index)).toBe(offset);
          offset += character.length;
        });
      }),
    );
  });

  it('count lone surrogates once', () => {
    expect(codePointOffsets('\udc00\ud800甲')(2)).toBe(2);
  });

  it('may be asked for in any order', () => {
    const offsetOf = codePointOffsets('😀李😀晓');
    expect([6, 2, 5, 0, 3].map(offsetOf)).toEqual([4, 1, 3, 0, 2]);
  });
});
