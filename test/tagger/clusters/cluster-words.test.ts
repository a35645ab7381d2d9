import { describe, expect, it } from 'vitest';
import { type ClusterOptions, clusterWords } from '../../../src/tagger/clusters/cluster-words.js';
import { TokenStream } from '../../../src/tagger/clusters/token-stream.js';

const SURNAMES = ['欧阳', '司马', '诸葛'];
const GIVEN_NAMES = ['山川', '河流', '星辰'];
const VERBS = ['表示', '强调', '指出'];
const CITIES = ['东港', '西港', '南港'];
const ARRIVALS = ['抵达', '离开', '路过'];

/** Every surname with every given name before a verb, and every name before an arrival in every city. */
function sentences(): string[][] {
  const names = SURNAMES.flatMap((surname) => GIVEN_NAMES.map((given) => [surname, given]));
  const said = names.flatMap((name) => VERBS.map((verb) => [...name, verb]));
  const arrived = names.flatMap((name) => ARRIVALS.flatMap((verb) => CITIES.map((city) => [...name, verb, city])));
  return [...said, ...arrived];
}

/** Sets of words by cluster and by coarse class. */
function clustered(texts: readonly string[][], options: ClusterOptions) {
  const stream = new TokenStream();
  for (const text of texts) stream.add(text);
  const { words, tokens } = stream.number(1);
  const { clusters, coarse } = clusterWords(tokens, words.length, options);
  const sets = (ids: Int32Array) => {
    const found: string[][] = [];
    for (let word = 1; word < words.length; word++) {
      const index = ids[word]!;
      found[index] = [...(found[index] ?? []), words[word]!].sort();
    }
    return found;
  };
  return { clusters: sets(clusters), coarse: sets(coarse) };
}

const sorted = (sets: readonly (readonly string[])[]) => sets.map((words) => [...words].sort());

describe('clusters', () => {
  it('hold the words that have the same neighbours', () => {
    const { clusters } = clustered(sentences(), { clusters: 5, coarse: 2 });
    const expected = sorted([SURNAMES, GIVEN_NAMES, ARRIVALS, CITIES, VERBS]);
    expect(new Set(clusters.map(String))).toEqual(new Set(expected.map(String)));
  });

  it('are numbered by coarse class, the one with most tokens first', () => {
    const { clusters, coarse } = clustered(sentences(), { clusters: 5, coarse: 3 });
    expect(coarse).toHaveLength(3);
    expect(coarse.map((words) => words.length).reduce((sum, length) => sum + length)).toBe(15);
    expect(coarse[0]).toEqual(expect.arrayContaining(clusters[0]!));
    const inOrder = clusters.map((words) => coarse.findIndex((all) => words.every((word) => all.includes(word))));
    expect(inOrder).toEqual([...inOrder].sort());
    expect(inOrder).not.toContain(-1);
  });

  it('are the same each time', () => {
    const options = { clusters: 4, coarse: 2 };
    expect(clustered(sentences(), options)).toEqual(clustered(sentences(), options));
  });

  it('may be more than there are words', () => {
    const { clusters, coarse } = clustered([['欧阳', '表示']], { clusters: 50, coarse: 10 });
    expect(clusters.flat().sort()).toEqual(['欧阳', '表示'].sort());
    expect(coarse.flat()).toHaveLength(2);
  });

  it('are none without words', () => {
    expect(clusterWords(Int32Array.of(0), 1)).toEqual({ clusters: Int32Array.of(-1), coarse: Int32Array.of(-1) });
  });

  it.each([
    [65537, {}, '65537 words: at most 65536, so ask for more occurrences of each'],
    [2, { clusters: 0 }, '0 clusters in 32 classes: at least 1 of each'],
    [2, { coarse: Number.NaN }, '256 clusters in NaN classes: at least 1 of each'],
  ])('are refused for %i words and %j', (size, options, message) => {
    expect(() => clusterWords(Int32Array.of(0, 1, 0), size, options)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION', message }),
    );
  });
});
