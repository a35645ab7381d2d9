import { LAST, type PackedRows } from './weight-rows.js';

/** Features that speak of so many labels or more are laid out whole: every label has its place. */
const DENSE = 6;

/**
 * Weights by feature hash: open addressing over flat arrays. A hash's high bits say its slot, so that rows, which
 * ascend by hash, fill the table from front to back. A slot's hash and what it points to lie side by side, and the
 * weights of rare features, which speak of few labels, are read where the file has them.
 *
 * Sums are two labels a number, label `l` in the low half of number `l / 2` if it is even and in the high half if it is
 * odd: one addition adds two weights. {@link sumOf} takes them apart.
 */
export class WeightTable {
  /** Hash of each slot, and what it points to: start of a row + 1, of a dense one −1 − start, 0 if it is free. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  readonly #labels: Uint8Array;
  readonly #weights: Int8Array;
  /** Rows of `#width` numbers. */
  readonly #dense: Int32Array;
  readonly #width: number;
  /** What the features of one position point to. */
  #found = new Int32Array(64);

  /** @param size number of labels */
  constructor({ count, hashes, labels, weights }: PackedRows, size: number) {
    this.#labels = labels;
    this.#weights = weights;
    this.#width = sumsFor(size);
    let bits = 4;
    while (2 ** bits < count * 1.5) bits++;
    this.#mask = 2 ** bits - 1;
    this.#shift = 32 - bits;
    const { slots, dense } = filledSlots(bits, count, hashes, labels);
    this.#slots = slots;
    this.#dense = new Int32Array(dense.length * this.#width);
    this.#layOut(dense);
  }

  /**
   * Adds up the weights of features.
   *
   * @param hashes the first `count` are looked up
   * @param sums two labels a number
   */
  add(hashes: Int32Array, count: number, sums: Int32Array): void {
    if (this.#found.length < count) this.#found = new Int32Array(count * 2);
    const slots = this.#slots;
    const mask = this.#mask;
    const shift = this.#shift;
    const found = this.#found;
    let known = 0;
    // Two loops: look-ups wait for memory, and short ones without branches between them wait together.
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number;
      let slot = hash >>> shift;
      let row = slots[2 * slot + 1] as number;
      while (row !== 0 && slots[2 * slot] !== hash) {
        slot = (slot + 1) & mask;
        row = slots[2 * slot + 1] as number;
      }
      found[known] = row;
      if (row !== 0) known++;
    }
    const labels = this.#labels;
    const weights = this.#weights;
    const dense = this.#dense;
    const width = this.#width;
    for (let i = 0; i < known; i++) {
      const row = found[i] as number;
      if (row < 0) {
        const start = -1 - row;
        for (let cell = 0; cell < width; cell++) {
          sums[cell] = (sums[cell] as number) + (dense[start + cell] as number);
        }
        continue;
      }
      for (let entry = row - 1; ; entry++) {
        const label = labels[entry] as number;
        addTo(sums, 0, label & (LAST - 1), weights[entry] as number);
        if (label >= LAST) break;
      }
    }
  }

  /** @param pointers where slots point to dense rows */
  #layOut(pointers: readonly number[]): void {
    const slots = this.#slots;
    const labels = this.#labels;
    let next = 0;
    for (const pointer of pointers) {
      for (let entry = -1 - (slots[pointer] as number); ; entry++) {
        const label = labels[entry] as number;
        addTo(this.#dense, next, label & (LAST - 1), this.#weights[entry] as number);
        if (label >= LAST) break;
      }
      slots[pointer] = -1 - next;
      next += this.#width;
    }
  }
}

/** How many numbers the sums of so many labels take. */
export function sumsFor(size: number): number {
  return (size + 1) >> 1;
}

/** The sum of one label. */
export function sumOf(sums: Int32Array, label: number): number {
  const both = sums[label >> 1] as number;
  const even = (both << 16) >> 16;
  return (label & 1) === 0 ? even : (both - even) >> 16;
}

function addTo(sums: Int32Array, from: number, label: number, weight: number): void {
  const cell = from + (label >> 1);
  sums[cell] = (sums[cell] as number) + (weight << ((label & 1) << 4));
}

/**
 * Decodes the hashes on the way: this runs over half a million rows while the user waits.
 *
 * @returns the slots, and where they point to dense rows
 */
function filledSlots(
  bits: number,
  count: number,
  hashes: Uint8Array,
  labels: Uint8Array,
): { readonly slots: Int32Array; readonly dense: readonly number[] } {
  const size = 2 ** bits;
  const shift = 32 - bits;
  const slots = new Int32Array(2 * size);
  const dense: number[] = [];
  let [hash, at, entry] = [0, 0, 0];
  for (let row = 0; row < count; row++) {
    let byte = hashes[at++] as number;
    let delta = byte & 0x7f;
    for (let digit = 7; byte >= 0x80; digit += 7) {
      byte = hashes[at++] as number;
      delta |= (byte & 0x7f) << digit;
    }
    // Hashes are 32 bits, so signed sums that run over come out right.
    hash = (hash + delta) | 0;
    let slot = hash >>> shift;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
    const start = entry;
    while ((labels[entry++] as number) < LAST);
    const isDense = entry - start >= DENSE;
    if (isDense) dense.push(2 * slot + 1);
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = isDense ? -1 - start : start + 1;
  }
  return { slots, dense };
}
