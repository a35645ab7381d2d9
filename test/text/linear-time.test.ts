import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../src/text/normalizer.js';
import { tinyVariants } from './tiny-variants.js';

const normalize = createNormalizer(tinyVariants());

const UNITS = 20_000;
const FACTOR = 8;
// Linear time makes the ratio 8, quadratic 64; a busy machine makes it anything in between, now and then.
const BOUND = 24;
const ATTEMPTS = 5;

const time = (text: string): number => {
  const start = performance.now();
  // The bounds of sentences are found when somebody asks for them.
  expect(normalize(text).sentences.length).toBeGreaterThan(0);
  return performance.now() - start;
};

/** Ratio of the fastest runs, long over short, interleaved; more of them while it looks bad. */
function growth(piece: string): number {
  const short = piece.repeat(Math.ceil(UNITS / piece.length));
  const long = short.repeat(FACTOR);
  let fastestShort = Number.POSITIVE_INFINITY;
  let fastestLong = Number.POSITIVE_INFINITY;
  normalize(short);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for (let round = 0; round < 2; round++) {
      fastestShort = Math.min(fastestShort, time(short));
      fastestLong = Math.min(fastestLong, time(long));
    }
    if (fastestLong / fastestShort < BOUND) break;
  }
  return fastestLong / fastestShort;
}

describe('eight times the text takes about eight times as long', () => {
  it.each([
    ...[
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
    ],
    ...[
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
      '。 ',
      '春耕生产春耕生产春耕生产春耕生产\n',
    ],
  ])('%j', (piece) => {
    expect(growth(piece)).toBeLessThan(BOUND);
  });
});
