import { DianmingError } from '../../errors.js';
import { type Bigrams, classBigrams, countBigrams, sparseBigrams } from './bigrams.js';
import { BOUNDARY, type ExchangeOptions, exchange } from './exchange.js';
import { mergeClasses } from './merge-classes.js';

export interface ClusterOptions extends Partial<ExchangeOptions> {
  /** 256 by default. */
  readonly clusters?: number;
  /** Classes of clusters, 32 by default. */
  readonly coarse?: number;
}

/** By word: its cluster in `[0, clusters)` and the class of clusters that this belongs to; -1 for the boundary. */
export interface Clustering {
  readonly clusters: Int32Array;
  readonly coarse: Int32Array;
}

const MOST_WORDS = 65536;
/** More than it ever takes until nothing moves, as there are few clusters; a bound all the same. */
const COARSE_ROUNDS = 50;

/**
 * Sorts words into clusters by their neighbours, and clusters into fewer classes. Clusters are numbered class by class,
 * and inside each by how many tokens they have, most first. Deterministic.
 *
 * @param tokens words in `[0, size)`, sequence behind sequence, with a 0 before, between and behind them
 * @throws DianmingError `ERR_OPTION` for more words than 65,536 or less than one cluster
 */
export function clusterWords(tokens: Int32Array, size: number, options: ClusterOptions = {}): Clustering {
  const { clusters = 256, coarse = 32, rounds = 30, leastMoved = 0.001, onRound } = options;
  if (size > MOST_WORDS)
    throw new DianmingError('ERR_OPTION', `${size} words: at most ${MOST_WORDS}, so ask for more occurrences of each`);
  if (!(clusters >= 1 && coarse >= 1))
    throw new DianmingError('ERR_OPTION', `${clusters} clusters in ${coarse} classes: at least 1 of each`);
  const bigrams = countBigrams(tokens, size);
  const classes = firstClasses(bigrams, clusters);
  const settings = { rounds, leastMoved, ...(onRound && { onRound }) };
  exchange(bigrams, classes, clusters + 1, settings);
  const joint = classBigrams(bigrams, classes, clusters + 1);
  return numbered(countWords(bigrams), classes, coarseClasses(joint, clusters + 1, coarse));
}

/**
 * Merging looks one step ahead and never parts what it has joined; an exchange of whole clusters afterwards wins back
 * some of the mutual information that this has cost.
 */
function coarseClasses(joint: Int32Array, classCount: number, wanted: number): Int32Array {
  const merged = mergeClasses(joint, classCount, wanted);
  const left = [...new Set(merged)].sort((a, b) => a - b);
  const classes = merged.map((index) => left.indexOf(index));
  exchange(sparseBigrams(joint, classCount), classes, left.length, { rounds: COARSE_ROUNDS, leastMoved: 0 });
  return classes;
}

/** Deals the words out by frequency, so that each cluster begins with one that has many neighbours to go by. */
function firstClasses(bigrams: Bigrams, clusters: number): Int32Array {
  const counts = countWords(bigrams);
  const order = Array.from({ length: bigrams.size - 1 }, (_, index) => index + 1);
  order.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const classes = new Int32Array(bigrams.size);
  order.forEach((word, rank) => {
    classes[word] = (rank % clusters) + 1;
  });
  return classes;
}

function countWords({ size, previous }: Bigrams): Float64Array {
  const counts = new Float64Array(size);
  for (let word = 0; word < size; word++) {
    for (let i = previous.starts[word]!; i < previous.starts[word + 1]!; i++) counts[word]! += previous.counts[i]!;
  }
  return counts;
}

/** Numbers clusters and coarse classes anew, without gaps, by their tokens. */
function numbered(counts: Float64Array, classes: Int32Array, coarseOf: Int32Array): Clustering {
  const clusterCounts = new Float64Array(coarseOf.length);
  const coarseCounts = new Float64Array(coarseOf.length);
  for (let word = 0; word < counts.length; word++) {
    const index = classes[word]!;
    clusterCounts[index]! += counts[word]!;
    coarseCounts[coarseOf[index]!]! += counts[word]!;
  }
  const order = Array.from(coarseOf, (_, index) => index).filter(
    (index) => index !== BOUNDARY && clusterCounts[index]! > 0,
  );
  order.sort((a, b) => {
    const [coarseA, coarseB] = [coarseOf[a]!, coarseOf[b]!];
    return (
      coarseCounts[coarseB]! - coarseCounts[coarseA]! ||
      coarseA - coarseB ||
      clusterCounts[b]! - clusterCounts[a]! ||
      a - b
    );
  });
  const clusterNumbers = new Int32Array(coarseOf.length).fill(-1);
  const coarseNumbers = new Int32Array(coarseOf.length).fill(-1);
  let coarse = -1;
  order.forEach((index, number) => {
    if (number === 0 || coarseOf[index] !== coarseOf[order[number - 1]!]) coarse++;
    clusterNumbers[index] = number;
    coarseNumbers[index] = coarse;
  });
  return {
    clusters: classes.map((index) => clusterNumbers[index]!),
    coarse: classes.map((index) => coarseNumbers[index]!),
  };
}
