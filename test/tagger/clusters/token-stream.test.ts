import { describe, expect, it } from 'vitest';
import { TokenStream } from '../../../src/tagger/clusters/token-stream.js';

function numbered(least: number, ...sequences: readonly string[][]): string[] {
  const stream = new TokenStream();
  for (const sequence of sequences) stream.add(sequence);
  const { words, tokens } = stream.number(least);
  return Array.from(tokens, (number) => words[number]!);
}

describe('the token stream', () => {
  it('has one boundary before, between and behind sequences', () => {
    expect(numbered(1, ['他', '说'], [], ['她'])).toEqual(['', '他', '说', '', '她', '']);
    expect(numbered(1)).toEqual(['']);
  });

  it('replaces rare words by their length, and folds before it counts', () => {
    const tokens = numbered(2, ['他', '说', '2023', 'GDP'], ['他', '说道', '1999']);
    expect(tokens).toEqual(['', '他', '<rare1>', '<year>', '<caps>', '', '他', '<rare2>', '<year>', '']);
  });

  it('takes more tokens than it has room for at first', () => {
    const many = Array.from({ length: 200_000 }, () => '他');
    expect(numbered(1, many)).toHaveLength(200_002);
  });
});
