import { describe, expect, it } from 'vitest';
import { splitsLatin } from '../../src/lexicon/latin-edge.js';

describe('splitsLatin', () => {
  it.each([
    ['15|G', true],
    ['AI|DS', true],
    ['São Pau|lo', true],
    ['é|é', true],
    ['用|AI', false],
    ['AI|用', false],
    ['AI| 用', false],
    ['A|·B', false],
    ['|AI', false],
    ['AI|', false],
    ['3|×4', false],
  ])('%s', (marked, expected) => {
    const position = marked.indexOf('|');
    expect(splitsLatin(marked.replace('|', ''), position)).toBe(expected);
  });
});
