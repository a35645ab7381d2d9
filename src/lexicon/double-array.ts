/**
 * A trie in three flat arrays, so that it can be a view on a file's bytes. {@link buildDoubleArray} makes one.
 *
 * Layout. A node is an index into `base` and `check`; the root is 0.
 *
 * | `base[node]`        | meaning                                                                       |
 * | ------------------- | ----------------------------------------------------------------------------- |
 * | negative            | a leaf; its value is `~base[node]`                                            |
 * | `offset * 2`        | inner node without a value; its child by label `l` can only be `offset + l`   |
 * | `offset * 2 + 1`    | inner node with a value, which stands in `base[offset]`                       |
 *
 * `codes[unit]` is the label of a UTF-16 unit, from 1 to 65,534; 0 means that the unit occurs in no key. `check[node]` is
 * the label of the edge that leads to `node`, 0 if none does. No two nodes share an offset, so the label alone
 * proves whose child a node is. Labels fall with frequency: the children of common units lie close together.
 * `base` and `check` reach past the greatest offset plus one more than the greatest label: no walk reads out of
 * bounds, and one that writes labels down first may use that label for units of no key, since no node has it.
 */
export interface DoubleArrayData {
  /** 65,536 labels, by UTF-16 unit. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  /** As long as `base`. */
  readonly check: Uint16Array;
}

/**
 * Looks words up by UTF-16 units. The methods are for ordinary callers; a hot loop takes the arrays from `data`
 * and walks inline, which `step` and `value` show in full:
 *
 * ```ts
 * const { codes, base, check } = trie.data;
 * let node = 0;
 * for (let i = start; i < text.length; i++) {
 *   const word = base[node]!;
 *   if (word < 0) break; // a leaf
 *   const label = codes[text.charCodeAt(i)]!;
 *   const child = (word >> 1) + label;
 *   if (label === 0 || check[child] !== label) break;
 *   node = child;
 *   const own = base[node]!;
 *   const value = own < 0 ? ~own : (own & 1) === 1 ? base[own >> 1]! : -1;
 *   if (value >= 0) found(start, i + 1, value);
 * }
 * ```
 */
export class DoubleArray {
  readonly root = 0;
  readonly data: DoubleArrayData;
  readonly #codes: Uint16Array;
  readonly #base: Int32Array;
  readonly #check: Uint16Array;

  constructor(data: DoubleArrayData) {
    this.data = data;
    this.#codes = data.codes;
    this.#base = data.base;
    this.#check = data.check;
  }

  /** The value of `word`, -1 if it is not a key. */
  get(word: string): number {
    let node = this.root;
    for (let i = 0; i < word.length; i++) {
      node = this.step(node, word.charCodeAt(i));
      if (node === 0) return -1;
    }
    return this.value(node);
  }

  /** The child of `node` by a UTF-16 unit, 0 if there is none: the root is nobody's child. */
  step(node: number, unit: number): number {
    const word = this.#base[node] as number;
    if (word < 0) return 0;
    const label = this.#codes[unit] as number;
    const child = (word >> 1) + label;
    return label !== 0 && this.#check[child] === label ? child : 0;
  }

  /** The value of the key that ends at `node`, -1 if none does. */
  value(node: number): number {
    const word = this.#base[node] as number;
    if (word < 0) return ~word;
    return (word & 1) === 1 ? (this.#base[word >> 1] as number) : -1;
  }
}
