import type { Sections } from '../container.js';
import type { DoubleArrayData } from '../double-array.js';
import { fillArrays, type TrieNodes } from '../double-array-builder.js';
import { VarintReader, VarintWriter } from '../varint.js';
import { readSigned, signedOf } from './deltas.js';
import { joinPlanes, splitPlanes } from './planes.js';

/**
 * A double array written down as the tree that it is, which compresses to half: what a compressor can't guess in the
 * arrays is where each node lies, and that follows from the order in which the builder places nodes.
 *
 * | section  | holds                                                                                             |
 * | -------- | ------------------------------------------------------------------------------------------------- |
 * | `codes`  | as it is                                                                                          |
 * | `labels` | label of each node but the root, breadth first, siblings by UTF-16 unit; two planes of bytes      |
 * | `shape`  | a number a node: its number of children, doubled, plus 1 if a key ends there                      |
 * | `slots`  | of each inner node the lowest slot that it needs, in the builder's order, as signed steps         |
 * | `values` | values, breadth first, in three planes of bytes; or, if they rise from key to key,                |
 * | `rises`  | what each key adds to the value of the key before, depth first                                    |
 * | `length` | of the arrays                                                                                     |
 */
export function packTrie(trie: DoubleArrayData): { readonly sections: Sections; readonly nodes: TrieNodes } {
  const { nodes, values, offsets } = readTree(trie);
  const shape = new VarintWriter();
  for (let node = 0; node < nodes.count; node++) {
    shape.write((nodes.childCount[node] as number) * 2 + ((nodes.key[node] as number) >= 0 ? 1 : 0));
  }
  const slots = new VarintWriter();
  let last = 0;
  for (const node of placementOrder(nodes)) {
    const slot = (offsets[node] as number) + lowestLabel(nodes, node);
    slots.write(signedOf(slot - last));
    last = slot;
  }
  const sections = {
    codes: trie.codes,
    labels: splitPlanes(nodes.label.subarray(1, nodes.count), 2),
    shape: shape.bytes(),
    slots: slots.bytes(),
    length: Uint32Array.of(trie.base.length),
    ...packValues(nodes, values),
  };
  return { sections, nodes };
}

/** The arrays that {@link packTrie} was given, and the tree in them. */
export function unpackTrie(sections: Sections): { readonly trie: DoubleArrayData; readonly nodes: TrieNodes } {
  const codes = sections.codes as Uint16Array;
  const nodes = readNodes(sections, codes);
  const slots = new VarintReader(sections.slots as Uint8Array);
  const offsets = new Int32Array(nodes.count);
  let slot = 0;
  for (const node of placementOrder(nodes)) {
    slot += readSigned(slots);
    offsets[node] = slot - lowestLabel(nodes, node);
  }
  const values = unpackValues(nodes, sections);
  const trie = fillArrays(nodes, offsets, (sections.length as Uint32Array)[0] as number, codes, values);
  return { trie, nodes };
}

interface Tree {
  readonly nodes: TrieNodes;
  /** By key number: breadth first. */
  readonly values: Int32Array;
  readonly offsets: Int32Array;
}

function readTree({ codes, base, check }: DoubleArrayData): Tree {
  const unitOf = new Uint16Array(0x10000);
  codes.forEach((label, unit) => {
    unitOf[label] = unit;
  });
  // No two nodes share an offset, so the slots of one offset are the children of one node.
  const childrenAt = new Map<number, number[]>();
  for (const [slot, label] of check.entries()) {
    if (label === 0) continue;
    const children = childrenAt.get(slot - label);
    if (children === undefined) childrenAt.set(slot - label, [slot]);
    else children.push(slot);
  }
  const unitAt = (slot: number) => unitOf[check[slot] as number] as number;
  const slots = [0];
  const values: number[] = [];
  const columns = { label: [0], firstChild: [] as number[], childCount: [] as number[], key: [] as number[] };
  const offsets: number[] = [];
  for (let node = 0; node < slots.length; node++) {
    const word = base[slots[node] as number] as number;
    const offset = word < 0 ? 0 : word >> 1;
    const children = word < 0 ? [] : (childrenAt.get(offset) ?? []).sort((a, b) => unitAt(a) - unitAt(b));
    const value = word < 0 ? ~word : (word & 1) === 1 ? (base[offset] as number) : -1;
    columns.firstChild.push(slots.length);
    columns.childCount.push(children.length);
    columns.key.push(value < 0 ? -1 : values.push(value) - 1);
    offsets.push(offset);
    for (const child of children) {
      slots.push(child);
      columns.label.push(check[child] as number);
    }
  }
  const nodes: TrieNodes = {
    count: slots.length,
    label: Int32Array.from(columns.label),
    firstChild: Int32Array.from(columns.firstChild),
    childCount: Int32Array.from(columns.childCount),
    key: Int32Array.from(columns.key),
    labelCount: codes.reduce((most, label) => Math.max(most, label), 0),
  };
  return { nodes, values: Int32Array.from(values), offsets: Int32Array.from(offsets) };
}

function readNodes(sections: Sections, codes: Uint16Array): TrieNodes {
  const labels = sections.labels as Uint8Array;
  const count = labels.length / 2 + 1;
  const label = new Int32Array(count);
  label.set(joinPlanes(labels, 2), 1);
  const shape = new VarintReader(sections.shape as Uint8Array);
  const firstChild = new Int32Array(count);
  const childCount = new Int32Array(count);
  const key = new Int32Array(count).fill(-1);
  let next = 1;
  let keys = 0;
  for (let node = 0; node < count; node++) {
    const own = shape.read();
    firstChild[node] = next;
    childCount[node] = own >> 1;
    next += own >> 1;
    if ((own & 1) === 1) key[node] = keys++;
  }
  let labelCount = 0;
  for (const own of codes) if (own > labelCount) labelCount = own;
  return { count, label, firstChild, childCount, key, labelCount };
}

/** Inner nodes as the builder places them: those that need more slots first, else breadth first. */
function placementOrder(nodes: TrieNodes): Int32Array {
  const { count, childCount, key } = nodes;
  const needs = new Int32Array(count);
  let most = 0;
  for (let node = 0; node < count; node++) {
    const children = childCount[node] as number;
    if (children === 0) continue;
    const need = children + ((key[node] as number) >= 0 ? 1 : 0);
    needs[node] = need;
    if (need > most) most = need;
  }
  const begin = new Int32Array(most + 2);
  for (const need of needs) if (need > 0) (begin[most - need + 1] as number)++;
  for (let i = 1; i < begin.length; i++) (begin[i] as number) += begin[i - 1] as number;
  const order = new Int32Array(begin[most] as number);
  for (let node = 0; node < count; node++) {
    const need = needs[node] as number;
    if (need > 0) order[(begin[most - need] as number)++] = node;
  }
  return order;
}

/** Label 0 is the slot of a node's own value. */
function lowestLabel({ key, firstChild, childCount, label }: TrieNodes, node: number): number {
  if ((key[node] as number) >= 0) return 0;
  const first = firstChild[node] as number;
  let lowest = label[first] as number;
  for (let child = first + (childCount[node] as number) - 1; child > first; child--) {
    if ((label[child] as number) < lowest) lowest = label[child] as number;
  }
  return lowest;
}

function packValues(nodes: TrieNodes, values: Int32Array): Sections {
  const rises = new VarintWriter();
  let last = 0;
  for (const key of depthFirstKeys(nodes)) {
    const value = values[key] as number;
    if (value < last) return { values: splitPlanes(values, 3) };
    rises.write(value - last);
    last = value;
  }
  return { rises: rises.bytes() };
}

function unpackValues(nodes: TrieNodes, sections: Sections): Int32Array {
  if (sections.values !== undefined) return joinPlanes(sections.values as Uint8Array, 3);
  const rises = new VarintReader(sections.rises as Uint8Array);
  const keys = depthFirstKeys(nodes);
  const values = new Int32Array(keys.length);
  let value = 0;
  for (const key of keys) {
    value += rises.read();
    values[key] = value;
  }
  return values;
}

/** Numbers of keys in the order of the keys as strings. */
function depthFirstKeys({ count, key, firstChild, childCount }: TrieNodes): Int32Array {
  const keys = new Int32Array(count);
  const stack = new Int32Array(count);
  let found = 0;
  let depth = 1;
  while (depth > 0) {
    const node = stack[--depth] as number;
    if ((key[node] as number) >= 0) keys[found++] = key[node] as number;
    const first = firstChild[node] as number;
    for (let child = first + (childCount[node] as number) - 1; child >= first; child--) stack[depth++] = child;
  }
  return keys.subarray(0, found);
}
