import { DianmingError } from '../errors.js';
import { ClusterTable } from './clusters/cluster-table.js';
import { hashOf } from './hash.js';

/** Distributional classes of words: words used alike share one. */
export class WordClusters {
  readonly #slots: Int32Array;
  readonly #values: Uint16Array;
  readonly #mask: number;

  /**
   * @param hashes {@link hashOf} of each word
   * @param clusters cluster + 1 of each
   * @param coarse coarse cluster + 1, by cluster + 1
   */
  constructor(
    readonly hashes: Int32Array,
    readonly clusters: Uint16Array,
    readonly coarse: Uint8Array,
  ) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#values = new Uint16Array(size);
    hashes.forEach((hash, i) => {
      let slot = hash & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = hash;
      this.#values[slot] = clusters[i] as number;
    });
  }

  /** No classes at all. */
  static none(): WordClusters {
    return new WordClusters(new Int32Array(0), new Uint16Array(0), new Uint8Array(1));
  }

  /** The word's cluster + 1, 0 if it is in none. */
  clusterOf(hash: number): number {
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot];
      if (found === hash) return this.#values[slot] as number;
      if (found === 0) return 0;
    }
  }
}

/** Clusters are numbers of 16 bits in features and files, coarse classes of 8; one of each means that there is none. */
const MOST = { cluster: 2 ** 16 - 2, coarse: 2 ** 8 - 2 };

/**
 * The classes of a table as `dianming clusters` writes it.
 *
 * @param fileName what messages call it
 * @throws DianmingError `ERR_DICTIONARY` with every line that is not word, cluster, coarse class, `ERR_OPTION` for
 *   numbers too great for a model
 */
export function readClusters(tsv: string, fileName: string): WordClusters {
  const rows = [...ClusterTable.parse(tsv, fileName).rows];
  let most = -1;
  for (const [word, ids] of rows) {
    for (const kind of ['cluster', 'coarse'] as const) {
      if (ids[kind] > MOST[kind]) {
        throw new DianmingError('ERR_OPTION', `${fileName}: ${word}: ${kind} ${ids[kind]}: at most ${MOST[kind]}`);
      }
    }
    most = Math.max(most, ids.cluster);
  }
  const coarse = new Uint8Array(most + 2);
  for (const [, ids] of rows) coarse[ids.cluster + 1] = ids.coarse + 1;
  return new WordClusters(
    Int32Array.from(rows, ([word]) => hashOf(word)),
    Uint16Array.from(rows, ([, { cluster }]) => cluster + 1),
    coarse,
  );
}
