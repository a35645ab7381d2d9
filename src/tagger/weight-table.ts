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

/**
 * Weights by feature hash: open addressing over flat arrays, made once a model and convention. A hash's high bits say its
 * slot, so that rows, which ascend by hash, fill the table from front to back.
 */
export class WeightTable {
  readonly #slots: Int32Array;
  /** Number of the feature in a slot + 1. */
  readonly #rows: Int32Array;
  readonly #mask: number;
  readonly #shift: number;

  constructor(private readonly rows: WeightRows) {
    const { hashes } = rows;
    let bits = 4;
    while (2 ** bits < hashes.length * 2) bits++;
    const size = 2 ** bits;
    this.#mask = size - 1;
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(size);
    this.#rows = new Int32Array(size);
    for (let row = 0; row < hashes.length; row++) {
      const hash = (hashes[row] as number) | 0;
      let slot = hash >>> this.#shift;
      while (this.#rows[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = hash;
      this.#rows[slot] = row + 1;
    }
  }

  /** Adds a feature's weights to `scores[row + label]`. */
  add(hash: number, scores: Float64Array, row: number): void {
    const mask = this.#mask;
    for (let slot = hash >>> this.#shift; ; slot = (slot + 1) & mask) {
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
  const rows = first.hashes.length + second.hashes.length;
  const hashes = new Uint32Array(rows);
  const starts = new Uint32Array(rows + 1);
  const labels = new Uint8Array(first.labels.length + second.labels.length);
  const weights = new Int8Array(labels.length);
  // Everything in local variables: this runs over a million rows while the user waits.
  const { hashes: hashesA, starts: startsA, labels: labelsA, weights: weightsA } = first;
  const { hashes: hashesB, starts: startsB, labels: labelsB, weights: weightsB } = second;
  let [count, entries, a, b] = [0, 0, 0, 0];
  while (a < hashesA.length || b < hashesB.length) {
    const left = a < hashesA.length ? (hashesA[a] as number) : Infinity;
    const right = b < hashesB.length ? (hashesB[b] as number) : Infinity;
    const from = entries;
    hashes[count] = Math.min(left, right);
    if (left <= right) {
      const end = startsA[a + 1] as number;
      for (let entry = startsA[a++] as number; entry < end; entry++) {
        labels[entries] = labelsA[entry] as number;
        weights[entries++] = weightsA[entry] as number;
      }
    }
    if (right <= left) {
      const end = startsB[b + 1] as number;
      const known = entries;
      for (let entry = startsB[b++] as number; entry < end; entry++) {
        const label = labelsB[entry] as number;
        let same = from;
        while (same < known && labels[same] !== label) same++;
        if (same === known) same = entries++;
        labels[same] = label;
        const sum = (weights[same] as number) + (weightsB[entry] as number);
        weights[same] = sum > 127 ? 127 : Math.max(sum, -127);
      }
    }
    starts[++count] = entries;
  }
  return {
    hashes: hashes.subarray(0, count),
    starts: starts.subarray(0, count + 1),
    labels: labels.subarray(0, entries),
    weights: weights.subarray(0, entries),
  };
}
