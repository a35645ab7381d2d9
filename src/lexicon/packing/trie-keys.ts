import type { TrieNodes } from '../double-array-builder.js';

/** All keys of a trie, ascending by UTF-16 unit, one behind the other: key `i` is `[offsets[i], offsets[i + 1])` of `units`. */
export interface TrieKeys {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
}

/** Every key of a trie. */
export function trieKeys(nodes: TrieNodes, codes: Uint16Array): TrieKeys {
  const { count, key, label, firstChild, childCount } = nodes;
  const unitOf = new Uint16Array(0x10000);
  codes.forEach((own, unit) => {
    if (own !== 0) unitOf[own] = unit;
  });
  let units = new Uint16Array(1 << 20);
  const offsets = new Uint32Array(count + 1);
  const stack = new Int32Array(count);
  const depths = new Uint16Array(count);
  const path: number[] = [];
  let length = 0;
  let found = 0;
  let open = 1;
  while (open > 0) {
    const node = stack[--open] as number;
    const depth = depths[open] as number;
    if (depth > 0) path[depth - 1] = unitOf[label[node] as number] as number;
    if ((key[node] as number) >= 0) {
      if (length + depth > units.length) units = longer(units, length + depth);
      for (let i = 0; i < depth; i++) units[length++] = path[i] as number;
      offsets[++found] = length;
    }
    const first = firstChild[node] as number;
    for (let child = first + (childCount[node] as number) - 1; child >= first; child--) {
      stack[open] = child;
      depths[open++] = depth + 1;
    }
  }
  return { units: units.subarray(0, length), offsets: offsets.subarray(0, found + 1) };
}

function longer(units: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  const copy = new Uint16Array(Math.max(least, units.length * 2));
  copy.set(units);
  return copy;
}
