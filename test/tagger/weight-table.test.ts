import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedRows, type WeightRows, WeightTable } from '../../src/tagger/weight-table.js';

type Plain = ReadonlyMap<number, ReadonlyMap<number, number>>;

const hashes = fc.oneof(fc.nat(20), fc.nat(2 ** 32 - 1));
/** Weights by label by hash; each feature has some. */
const plainRows: fc.Arbitrary<Plain> = fc
  .array(
    fc.tuple(
      hashes,
      fc.array(fc.tuple(fc.nat(8), fc.integer({ min: -127, max: 127 })), { minLength: 1, maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((rows) => new Map(rows.map(([hash, weights]) => [hash, new Map(weights)])));

function rowsOf(plain: Plain): WeightRows {
  const ascending = [...plain].sort(([a], [b]) => a - b);
  const starts = [0];
  for (const [, weights] of ascending) starts.push(starts.at(-1)! + weights.size);
  return {
    hashes: Uint32Array.from(ascending, ([hash]) => hash),
    starts: Uint32Array.from(starts),
    labels: Uint8Array.from(ascending.flatMap(([, weights]) => [...weights.keys()])),
    weights: Int8Array.from(ascending.flatMap(([, weights]) => [...weights.values()])),
  };
}

function looked(rows: WeightRows, hash: number): number[] {
  const scores = new Float64Array(10);
  new WeightTable(rows).add(hash | 0, scores, 1);
  return [...scores];
}

function expected(hash: number, ...plains: readonly Plain[]): number[] {
  const scores = new Array<number>(10).fill(0);
  for (const plain of plains) for (const [label, weight] of plain.get(hash) ?? []) scores[label + 1]! += weight;
  return scores.map((score) => Math.max(-127, Math.min(127, score)));
}

describe('the table of weights', () => {
  it('adds what a feature says, and nothing for others', () => {
    fc.assert(
      fc.property(plainRows, hashes, (plain, other) => {
        const rows = rowsOf(plain);
        for (const hash of [...plain.keys(), other]) expect(looked(rows, hash)).toEqual(expected(hash, plain));
      }),
      { numRuns: 30 },
    );
  });

  it('adds up two sets of rows, within a byte', () => {
    fc.assert(
      fc.property(plainRows, plainRows, (first, second) => {
        const merged = mergedRows(rowsOf(first), rowsOf(second));
        expect([...merged.hashes]).toEqual([...new Set([...first.keys(), ...second.keys()])].sort((a, b) => a - b));
        for (const hash of merged.hashes) expect(looked(merged, hash)).toEqual(expected(hash, first, second));
      }),
      { numRuns: 30 },
    );
  });
});
