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

/** Weights by feature hash: open addressing over flat arrays, made once a model and convention. */
export class WeightTable {
  readonly #slots: Int32Array;
  /** Number of the feature in a slot + 1. */
  readonly #rows: Int32Array;
  readonly #mask: number;

  constructor(private readonly rows: WeightRows) {
    const { hashes } = rows;
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#rows = new Int32Array(size);
    for (let row = 0; row < hashes.length; row++) {
      const hash = (hashes[row] as number) | 0;
      let slot = hash & this.#mask;
      while (this.#rows[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = hash;
      this.#rows[slot] = row + 1;
    }
  }

  /** Adds a feature's weights to `scores[row + label]`. */
  add(hash: number, scores: Float64Array, row: number): void {
    const mask = this.#mask;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const feature = this.#rows[slot] as number;
      if (feature === 0) return;
      if (this.#slots[slot] !== hash) continue;
      const { starts, labels, weights } = this.rows;
      const end = starts[feature] as number;
      for (let entry = starts[feature - 1] as number; entry < end; entry++) {
        const cell = row + (labels[entry] as number);
        scores[cell] = (scores[cell] as number) + (weights[entry] as number);
      }
      return;
    }
  }
}

/** One set of rows from two: weights of the same feature and label add up, within what a byte holds. */
export function mergedRows(first: WeightRows, second: WeightRows): WeightRows {
  const hashes = new Uint32Array(first.hashes.length + second.hashes.length);
  const starts = new Uint32Array(hashes.length + 1);
  const labels = new Uint8Array(first.labels.length + second.labels.length);
  const weights = new Int8Array(labels.length);
  let [count, entries, a, b] = [0, 0, 0, 0];
  const take = (rows: WeightRows, row: number): void => {
    const from = starts[count] as number;
    for (let entry = rows.starts[row] as number; entry < (rows.starts[row + 1] as number); entry++) {
      const label = rows.labels[entry] as number;
      let same = from;
      while (same < entries && labels[same] !== label) same++;
      const sum = (same < entries ? (weights[same] as number) : 0) + (rows.weights[entry] as number);
      labels[same] = label;
      weights[same] = Math.max(-127, Math.min(127, sum));
      if (same === entries) entries++;
    }
  };
  while (a < first.hashes.length || b < second.hashes.length) {
    const left = first.hashes[a] ?? Infinity;
    const right = second.hashes[b] ?? Infinity;
    hashes[count] = Math.min(left, right);
    starts[count] = entries;
    if (left <= right) take(first, a++);
    if (right <= left) take(second, b++);
    count++;
  }
  starts[count] = entries;
  return {
    hashes: hashes.subarray(0, count),
    starts: starts.subarray(0, count + 1),
    labels: labels.subarray(0, entries),
    weights: weights.subarray(0, entries),
  };
}
