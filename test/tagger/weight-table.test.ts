import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, unpackRows, type WeightRows } from '../../src/tagger/weight-rows.js';
import { sumOf, sumsFor, WeightTable } from '../../src/tagger/weight-table.js';

/** Odd, so that the last number of the sums has one label only. */
const LABELS = 9;

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
  const sums = new Int32Array(sumsFor(LABELS));
  new WeightTable(packRows(rows), LABELS).add(Int32Array.of(hash | 0, 7), 1, sums);
  return Array.from({ length: LABELS }, (_, label) => sumOf(sums, label));
}

function expected(plain: Plain, ...all: readonly number[]): number[] {
  const scores = new Array<number>(LABELS).fill(0);
  for (const hash of all) for (const [label, weight] of plain.get(hash) ?? []) scores[label]! += weight;
  return scores;
}

describe('the table of weights', () => {
  it('adds what a feature says, and nothing for others', () => {
    fc.assert(
      fc.property(plainRows, hashes, (plain, other) => {
        const rows = rowsOf(plain);
        for (const hash of [...plain.keys(), other]) expect(looked(rows, hash)).toEqual(expected(plain, hash));
      }),
      { numRuns: 30 },
    );
  });

  it('adds up what many features say, far beyond a byte', () => {
    fc.assert(
      fc.property(plainRows, (plain) => {
        const many = [...plain.keys()].flatMap((hash) => [hash, hash, hash]);
        const sums = new Int32Array(sumsFor(LABELS));
        const table = new WeightTable(packRows(rowsOf(plain)), LABELS);
        table.add(
          Int32Array.from(many, (hash) => hash | 0),
          many.length,
          sums,
        );
        expect(Array.from({ length: LABELS }, (_, label) => sumOf(sums, label))).toEqual(expected(plain, ...many));
      }),
      { numRuns: 30 },
    );
  });

  it('finds in packed rows what was packed', () => {
    fc.assert(
      fc.property(plainRows, (plain) => {
        expect(unpackRows(packRows(rowsOf(plain)))).toEqual(rowsOf(plain));
      }),
      { numRuns: 30 },
    );
  });
});
