/** Counts hashes: open addressing with linear steps, doubled when two thirds full. 0 stands for an empty slot and is never counted. */
export class FeatureCounter {
  #keys: Int32Array;
  #counts: Int32Array;
  #mask: number;
  #size = 0;

  constructor(capacity = 1 << 20) {
    this.#keys = new Int32Array(capacity);
    this.#counts = new Int32Array(capacity);
    this.#mask = capacity - 1;
  }

  get size(): number {
    return this.#size;
  }

  add(hash: number): void {
    if (hash === 0) return;
    const slot = this.#slotOf(hash);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = hash;
      this.#size++;
      if (this.#size * 3 > this.#keys.length * 2) {
        this.#grow();
        this.add(hash);
        return;
      }
    }
    this.#counts[slot] = (this.#counts[slot] as number) + 1;
  }

  /**
   * Keeps what occurs at least so often and numbers it, the most frequent first, so that what is used together lies
   * together in memory; equally frequent ones by hash, so that numbers don't depend on the order of texts. From now on
   * counts are numbers + 1.
   */
  keep(least: number): Int32Array {
    // One number to sort by: count before hash, both descending.
    let kept = new Float64Array(1 << 16);
    let count = 0;
    for (let slot = 0; slot < this.#keys.length; slot++) {
      const occurrences = this.#counts[slot] as number;
      if (occurrences < least) continue;
      if (count === kept.length) {
        const longer = new Float64Array(count * 2);
        longer.set(kept);
        kept = longer;
      }
      kept[count++] = Math.min(occurrences, 2 ** 20) * 2 ** 32 + ((this.#keys[slot] as number) >>> 0);
    }
    const hashes = Int32Array.from(kept.subarray(0, count).sort().reverse(), (key) => (key % 2 ** 32) | 0);
    this.#counts.fill(0);
    hashes.forEach((hash, number) => {
      this.#counts[this.#slotOf(hash)] = number + 1;
    });
    return hashes;
  }

  /** After {@link keep}: the number of a hash, -1 if it was not kept. */
  numberOf(hash: number): number {
    return (this.#counts[this.#slotOf(hash)] as number) - 1;
  }

  #slotOf(hash: number): number {
    const keys = this.#keys;
    let slot = hash & this.#mask;
    while (keys[slot] !== hash && keys[slot] !== 0) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const { length } = this.#keys;
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Int32Array(length * 2);
    this.#counts = new Int32Array(length * 2);
    this.#mask = length * 2 - 1;
    for (let old = 0; old < length; old++) {
      const hash = keys[old] as number;
      if (hash === 0) continue;
      const slot = this.#slotOf(hash);
      this.#keys[slot] = hash;
      this.#counts[slot] = counts[old] as number;
    }
  }
}
