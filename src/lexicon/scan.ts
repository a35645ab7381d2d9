import type { DoubleArrayData } from './double-array.js';
import { splitsLatinUnits } from './latin-edge.js';
import type { Matches } from './matches.js';

/** What scanning reads of a lexicon. `postings[p]` entries of one word follow `postings[p]` itself; trie values are such `p`. */
export interface ScannedLexicon {
  readonly trie: DoubleArrayData;
  readonly postings: Int32Array;
  readonly entryWordClass: Uint8Array;
  readonly entryValue: Uint8Array;
}

/**
 * Finds every word of the lexicon at every position of a normalized text, given as UTF-16 units. From each position it walks no further than
 * the longest word, so time grows linearly with the text.
 */
export function scanText(units: Uint16Array, lexicon: ScannedLexicon): Matches {
  const { codes, base, check } = lexicon.trie;
  const { postings } = lexicon;
  const length = units.length;
  const firstAt = new Int32Array(length + 1);
  const columns = new MatchColumns(length, lexicon);
  // Words found from one position, shortest first.
  const ends: number[] = [];
  const runs: number[] = [];
  const rootOffset = (base[0] as number) >> 1;
  for (let from = 0; from < length; from++) {
    firstAt[from] = columns.length;
    let found = 0;
    let label = codes[units[from] as number] as number;
    let child = rootOffset + label;
    for (let i = from + 1; label !== 0 && check[child] === label; i++) {
      const own = base[child] as number;
      const run = own < 0 ? ~own : (own & 1) === 1 ? (base[own >> 1] as number) : -1;
      if (run >= 0 && !splitsLatinUnits(units, i)) {
        ends[found] = i;
        runs[found] = run;
        found++;
      }
      if (own < 0 || i === length) break;
      label = codes[units[i] as number] as number;
      child = (own >> 1) + label;
    }
    if (found === 0 || splitsLatinUnits(units, from)) continue;
    while (--found >= 0) {
      const run = runs[found] as number;
      const stop = run + (postings[run] as number);
      for (let i = run + 1; i <= stop; i++) columns.add(from, ends[found] as number, postings[i] as number);
    }
  }
  firstAt[length] = columns.length;
  return columns.finish(firstAt);
}

class MatchColumns {
  length = 0;
  #start: Int32Array;
  #end: Int32Array;
  #entry: Int32Array;
  readonly #lexicon: ScannedLexicon;

  constructor(textLength: number, lexicon: ScannedLexicon) {
    // News has a good match a character; longer columns are made when needed.
    const capacity = textLength + (textLength >> 1) + 16;
    this.#start = new Int32Array(capacity);
    this.#end = new Int32Array(capacity);
    this.#entry = new Int32Array(capacity);
    this.#lexicon = lexicon;
  }

  add(start: number, end: number, entry: number): void {
    const at = this.length++;
    if (at === this.#start.length) {
      this.#start = doubled(this.#start);
      this.#end = doubled(this.#end);
      this.#entry = doubled(this.#entry);
    }
    this.#start[at] = start;
    this.#end[at] = end;
    this.#entry[at] = entry;
  }

  finish(firstAt: Int32Array): Matches {
    const { length } = this;
    const { entryWordClass, entryValue } = this.#lexicon;
    const end = this.#end.subarray(0, length);
    const entry = this.#entry.subarray(0, length);
    const wordClass = new Uint8Array(length);
    const value = new Uint8Array(length);
    const lastEndingAt = new Int32Array(firstAt.length).fill(-1);
    const previousEnding = new Int32Array(length);
    // Backwards, so that the head of each chain is the match that starts first, which is the longest.
    for (let match = length - 1; match >= 0; match--) {
      const number = entry[match] as number;
      wordClass[match] = entryWordClass[number] as number;
      value[match] = entryValue[number] as number;
      const stop = end[match] as number;
      previousEnding[match] = lastEndingAt[stop] as number;
      lastEndingAt[stop] = match;
    }
    const start = this.#start.subarray(0, length);
    return { length, start, end, wordClass, value, entry, firstAt, lastEndingAt, previousEnding };
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
