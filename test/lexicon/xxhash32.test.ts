import { describe, expect, it } from 'vitest';
import { xxhash32 } from '../../src/lexicon/xxhash32.js';

describe('xxhash32', () => {
  // Values of the reference implementation, seed 0: each takes another path through the tail.
  it.each([
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('%j', (text, hash) => {
    expect(xxhash32(new TextEncoder().encode(text).slice())).toBe(hash);
  });
});
