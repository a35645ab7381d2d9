/** Distributional classes of words: words used alike share one. */
export class WordClusters {
  readonly #slots: Int32Array;
  readonly #values: Uint16Array;
  readonly #mask: number;

  /**
   * @param hashes {@link hashOf} of each word
   * @param clusters cluster + 1 of each
   * @param coarse coarse cluster + 1, by cluster + 1
   */
  constructor(
    readonly hashes: Int32Array,
    readonly clusters: Uint16Array,
    readonly coarse: Uint8Array,
  ) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#values = new Uint16Array(size);
    hashes.forEach((hash, i) => {
      let slot = hash & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = hash;
      this.#values[slot] = clusters[i] as number;
    });
  }

  /** No classes at all. */
  static none(): WordClusters {
    return new WordClusters(new Int32Array(0), new Uint16Array(0), new Uint8Array(1));
  }

  /** The word's cluster + 1, 0 if it is in none. */
  clusterOf(hash: number): number {
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot];
      if (found === hash) return this.#values[slot] as number;
      if (found === 0) return 0;
    }
  }
}
