/**
 * How often each word follows each other one, as two sparse matrices of the same counts: by the first word and by the
 * second. Row `word` of `next` is `[next.starts[word], next.starts[word + 1])` of `next.words` and `next.counts`.
 */
export interface Bigrams {
  /** Words are `[0, size)`. */
  readonly size: number;
  readonly next: SparseRows;
  readonly previous: SparseRows;
}

/** Rows of a sparse matrix, columns ascending. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly counts: Int32Array;
}

/**
 * Counts neighbours. Linear but for one sort of the tokens.
 *
 * @param tokens words in `[0, size)`, one behind the other, with the boundary between any two sequences
 * @param size at most 65,536, so that a pair of words is one unsigned integer
 */
export function countBigrams(tokens: Int32Array, size: number): Bigrams {
  const pairs = new Uint32Array(Math.max(0, tokens.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = tokens[i]! * size + tokens[i + 1]!;
  pairs.sort();
  let distinct = 0;
  for (let i = 0; i < pairs.length; i++) if (i === 0 || pairs[i] !== pairs[i - 1]) distinct++;
  const firsts = new Int32Array(distinct);
  const seconds = new Int32Array(distinct);
  const counts = new Int32Array(distinct);
  let at = -1;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i]!;
    if (i === 0 || pair !== pairs[i - 1]) {
      at++;
      firsts[at] = Math.floor(pair / size);
      seconds[at] = pair % size;
    }
    counts[at]!++;
  }
  return {
    size,
    next: rowsOf(firsts, seconds, counts, size),
    previous: rowsOf(seconds, firsts, counts, size),
  };
}

/** Counting sort by row: entries keep their order inside each, so that columns ascend. */
function rowsOf(rows: Int32Array, columns: Int32Array, counts: Int32Array, size: number): SparseRows {
  const starts = new Int32Array(size + 1);
  for (const row of rows) starts[row + 1]!++;
  for (let row = 0; row < size; row++) starts[row + 1]! += starts[row]!;
  const free = starts.slice(0, size);
  const sorted = { starts, words: new Int32Array(rows.length), counts: new Int32Array(rows.length) };
  for (let i = 0; i < rows.length; i++) {
    const at = free[rows[i]!]!++;
    sorted.words[at] = columns[i]!;
    sorted.counts[at] = counts[i]!;
  }
  return sorted;
}

/** The bigrams of classes: what `bigrams` becomes when each word is replaced by its class. */
export function classBigrams(bigrams: Bigrams, classes: Int32Array, classCount: number): Int32Array {
  const joint = new Int32Array(classCount * classCount);
  const { starts, words, counts } = bigrams.next;
  for (let word = 0; word < bigrams.size; word++) {
    const row = classes[word]! * classCount;
    for (let i = starts[word]!; i < starts[word + 1]!; i++) joint[row + classes[words[i]!]!]! += counts[i]!;
  }
  return joint;
}

/** Classes as words of their own, to be sorted into classes in turn. */
export function sparseBigrams(joint: Int32Array, classCount: number): Bigrams {
  const places = Array.from(joint.keys()).filter((place) => joint[place]! > 0);
  const firsts = Int32Array.from(places, (place) => Math.floor(place / classCount));
  const seconds = Int32Array.from(places, (place) => place % classCount);
  const counts = Int32Array.from(places, (place) => joint[place]!);
  return {
    size: classCount,
    next: rowsOf(firsts, seconds, counts, classCount),
    previous: rowsOf(seconds, firsts, counts, classCount),
  };
}
