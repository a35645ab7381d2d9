/**
 * All dictionary words found in a text, as columns. Match `m` says: the word at `[start[m], end[m])` is in the
 * dictionary with class id `wordClass[m]` (index into `WORD_CLASSES`), `value[m]` (0–255) and entry number `entry[m]`.
 * A word of several classes gives several matches.
 *
 * Sorted by start, then by longer end. `firstAt[p] … firstAt[p + 1] - 1` are the matches that start at position `p`
 * (`firstAt.length === textLength + 1`). Matches that end at `p` form a chain: `lastEndingAt[p]`, then
 * `previousEnding[m]` until -1; the longest comes first.
 */
export interface Matches {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly wordClass: Uint8Array;
  readonly value: Uint8Array;
  readonly entry: Int32Array;
  readonly firstAt: Int32Array;
  readonly lastEndingAt: Int32Array;
  readonly previousEnding: Int32Array;
}
