import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBigrams, countBigrams, type SparseRows, sparseBigrams } from '../../../src/tagger/clusters/bigrams.js';

const SIZE = 6;
const someTokens = fc.array(fc.nat(SIZE - 1), { maxLength: 60 });

/** `row column count` of every entry, in order. */
function entriesOf({ starts, words, counts }: SparseRows): string[] {
  return Array.from(words, (column, i) => {
    const row = starts.findIndex((_, at) => starts[at]! <= i && i < starts[at + 1]!);
    return `${row} ${column} ${counts[i]}`;
  });
}

describe('bigrams', () => {
  it('count neighbours, by the first word and by the second', () => {
    const bigrams = countBigrams(Int32Array.of(0, 1, 2, 0, 1, 2, 2, 0), 3);
    expect(entriesOf(bigrams.next)).toEqual(['0 1 2', '1 2 2', '2 0 2', '2 2 1']);
    expect(entriesOf(bigrams.previous)).toEqual(['0 2 2', '1 0 2', '2 1 2', '2 2 1']);
  });

  it.each([[[]], [[0]]])('of %j are none', (tokens) => {
    expect(entriesOf(countBigrams(Int32Array.from(tokens), 1).next)).toEqual([]);
  });

  it('reach up to the greatest pair of words', () => {
    const last = 65535;
    expect(countBigrams(Int32Array.of(last, last), last + 1).next.words).toEqual(Int32Array.of(last));
  });

  it('of classes are those of the tokens with each word replaced by its class', () => {
    fc.assert(
      fc.property(someTokens, fc.array(fc.nat(3), { minLength: SIZE, maxLength: SIZE }), (tokens, classes) => {
        const joint = classBigrams(countBigrams(Int32Array.from(tokens), SIZE), Int32Array.from(classes), 4);
        const replaced = countBigrams(
          Int32Array.from(tokens, (word) => classes[word]!),
          4,
        );
        expect(sparseBigrams(joint, 4)).toEqual(replaced);
      }),
    );
  });
});
