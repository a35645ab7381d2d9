import { VarintReader, VarintWriter } from '../lexicon/varint.js';

/** The weights of a set of features: for each feature the labels it speaks for or against, and how strongly. */
export interface WeightRows {
  /** Feature hashes, ascending as unsigned numbers. */
  readonly hashes: Uint32Array;
  /** Bounds of each feature's entries, one more than there are features. */
  readonly starts: Uint32Array;
  readonly labels: Uint8Array;
  /** In units of the model's scale. */
  readonly weights: Int8Array;
}

/** The same as it lies in a model file, and as the tagger reads it. */
export interface PackedRows {
  /** How many features there are. */
  readonly count: number;
  /** Each hash less the one before, as variable-length numbers. */
  readonly hashes: Uint8Array;
  /** Labels of one feature behind those of another, the last one of each with {@link LAST} set. */
  readonly labels: Uint8Array;
  readonly weights: Int8Array;
}

/** Marks the last label of a feature. */
export const LAST = 0x80;

export function packRows({ hashes, starts, labels, weights }: WeightRows): PackedRows {
  const marked = labels.slice();
  for (let row = 0; row < hashes.length; row++) {
    const last = (starts[row + 1] as number) - 1;
    marked[last] = (marked[last] as number) | LAST;
  }
  return { count: hashes.length, hashes: deltas(hashes), labels: marked, weights: weights.slice() };
}

export function unpackRows({ count, hashes, labels: marked, weights }: PackedRows): WeightRows {
  const labels = marked.slice();
  const starts = new Uint32Array(count + 1);
  for (let entry = 0, row = 0; entry < labels.length; entry++) {
    const label = labels[entry] as number;
    if (label < LAST) continue;
    labels[entry] = label & (LAST - 1);
    starts[++row] = entry + 1;
  }
  return { hashes: undelta(hashes, count), starts, labels, weights };
}

/** Ascending numbers by their differences. */
export function deltas(ascending: Uint32Array): Uint8Array {
  const writer = new VarintWriter();
  let last = 0;
  for (const value of ascending) {
    writer.write(value - last);
    last = value;
  }
  return writer.bytes();
}

/** What {@link deltas} made differences of. */
export function undelta(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new VarintReader(bytes);
  const values = new Uint32Array(count);
  let last = 0;
  for (let i = 0; i < count; i++) {
    last += reader.read();
    values[i] = last;
  }
  return values;
}
