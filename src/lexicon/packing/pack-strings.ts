import type { Sections } from '../container.js';
import { VarintReader, VarintWriter } from '../varint.js';
import { signedFrom, signedOf } from './deltas.js';
import { joinPlanes, splitPlanes } from './planes.js';
import type { TrieKeys } from './trie-keys.js';

/**
 * A table of strings, most of which are keys of a trie that is in the file anyway: of these only the number of the key is
 * kept, as a step from the key before. They come in the order of their first use, which for words is nearly that of keys.
 *
 * | section    | holds                                                               |
 * | ---------- | ------------------------------------------------------------------- |
 * | `steps`    | a number a string: 0 if it is spelled out, else its step, signed, + 1 |
 * | `lengths`  | of the strings that are spelled out                                 |
 * | `spelled`  | their UTF-16 units, in two planes of bytes                          |
 * | `size`     | number of strings, number of units                                  |
 */
export function packStrings(units: Uint16Array, offsets: Uint32Array, keys: TrieKeys): Sections {
  const numberOf = new Map<string, number>();
  for (let key = 0; key < keys.offsets.length - 1; key++) numberOf.set(textOf(keys.units, keys.offsets, key), key);
  const steps = new VarintWriter();
  const lengths = new VarintWriter();
  const spelled: number[] = [];
  let last = 0;
  for (let id = 0; id < offsets.length - 1; id++) {
    const number = numberOf.get(textOf(units, offsets, id));
    if (number !== undefined) {
      steps.write(signedOf(number - last) + 1);
      last = number;
      continue;
    }
    steps.write(0);
    const own = units.subarray(offsets[id] as number, offsets[id + 1] as number);
    lengths.write(own.length);
    for (const unit of own) spelled.push(unit);
  }
  return {
    steps: steps.bytes(),
    lengths: lengths.bytes(),
    spelled: splitPlanes(Int32Array.from(spelled), 2),
    size: Uint32Array.of(offsets.length - 1, units.length),
  };
}

/** The units and offsets that {@link packStrings} was given. */
export function unpackStrings(sections: Sections, keys: TrieKeys): { units: Uint16Array; offsets: Uint32Array } {
  const [count, size] = sections.size as Uint32Array as unknown as [number, number];
  const units = new Uint16Array(size);
  const offsets = new Uint32Array(count + 1);
  const steps = new VarintReader(sections.steps as Uint8Array);
  const lengths = new VarintReader(sections.lengths as Uint8Array);
  const spelled = joinPlanes(sections.spelled as Uint8Array, 2);
  let at = 0;
  let spelledAt = 0;
  let key = 0;
  for (let id = 0; id < count; id++) {
    const step = steps.read();
    const isKey = step > 0;
    if (isKey) key += signedFrom(step - 1);
    const from = isKey ? (keys.offsets[key] as number) : spelledAt;
    const length = isKey ? (keys.offsets[key + 1] as number) - from : lengths.read();
    const source = isKey ? keys.units : spelled;
    for (let i = 0; i < length; i++) units[at++] = source[from + i] as number;
    if (!isKey) spelledAt += length;
    offsets[id + 1] = at;
  }
  return { units, offsets };
}

function textOf(units: Uint16Array, offsets: Uint32Array, index: number): string {
  return String.fromCharCode(...units.subarray(offsets[index] as number, offsets[index + 1] as number));
}
