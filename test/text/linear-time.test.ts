import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../src/text/normalizer.js';
import { tinyVariants } from './tiny-variants.js';

const normalize = createNormalizer(tinyVariants());

const fastest = (text: string): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const start = performance.now();
    normalize(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
};

describe('four times the text takes about four times as long', () => {
  it.each([
    '<',
    '<a ',
    '<!--',
    '<script>',
    '<style><script>',
    '</',
    '<b title="',
    '&',
    '&#',
    '&amp',
    '“\n',
    '张 ',
    '张　三 ',
    '\n',
    ' ',
    '张三，\n',
    '一',
    '“',
    '（',
    '😀',
    '\ud800',
    '\u200b',
    'a. ',
    '。',
    '"',
  ])('%j', (piece) => {
    const count = Math.ceil(30_000 / piece.length);
    const ratio = fastest(piece.repeat(count * 4)) / fastest(piece.repeat(count));
    // Quadratic time makes it 16; garbage collection alone may double 4.
    expect(ratio).toBeLessThan(12);
  });
});
