const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;

/**
 * XXH32 by Yann Collet, seed 0: a checksum that costs a few milliseconds for ten megabytes because its four lanes
 * do not wait for each other. Any change within one 32-bit word changes the result.
 *
 * @param bytes start at a multiple of 4 in their buffer; little-endian host
 */
export function xxhash32(bytes: Uint8Array): number {
  const length = bytes.length;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, length >>> 2);
  let word = 0;
  let hash = PRIME_5;
  if (length >= 16) {
    let a = (PRIME_1 + PRIME_2) | 0;
    let b = PRIME_2 | 0;
    let c = 0;
    let d = -PRIME_1 | 0;
    for (const stop = (length >>> 4) * 4; word < stop; word += 4) {
      a = round(a, words[word] as number);
      b = round(b, words[word + 1] as number);
      c = round(c, words[word + 2] as number);
      d = round(d, words[word + 3] as number);
    }
    hash = rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
  }
  hash = (hash + length) | 0;
  for (; word < words.length; word++) {
    hash = Math.imul(rotate(hash + Math.imul(words[word] as number, PRIME_3), 17), PRIME_4);
  }
  for (let i = words.length * 4; i < length; i++) {
    hash = Math.imul(rotate(hash + Math.imul(bytes[i] as number, PRIME_5), 11), PRIME_1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function round(lane: number, word: number): number {
  return Math.imul(rotate(lane + Math.imul(word, PRIME_2), 13), PRIME_1);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
