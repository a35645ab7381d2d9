/** Spreads a number over 32 bits; 0 stays 0. The first half of {@link mix}. */
export function spread(value: number): number {
  const part = Math.imul(value, 0xcc9e2d51);
  return Math.imul((part << 15) | (part >>> 17), 0x1b873593);
}

/** Mixes a number that is spread already into a hash. The second half of {@link mix}. */
export function mixSpread(hash: number, part: number): number {
  const mixed = hash ^ part;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Mixes a number into a 32-bit hash (the step of MurmurHash3, Appleby 2011). */
export function mix(hash: number, value: number): number {
  return mixSpread(hash, spread(value));
}

/** Spreads a hash over all its bits, so that tables may use its low ones. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Hash of a string's UTF-16 units, never 0. */
export function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return finish(hash) || 1;
}
