/** Counts below this, which are all but a few of those that occur, are looked up: 512 kB, so it stays in the cache. */
const TABLE_SIZE = 1 << 16;

const table = Float64Array.from({ length: TABLE_SIZE }, (_, count) => (count === 0 ? 0 : count * Math.log(count)));

/** `n ln n`, the summand of every entropy here; 0 for 0. */
export function entropyTerm(count: number): number {
  return count < TABLE_SIZE ? table[count]! : count * Math.log(count);
}
