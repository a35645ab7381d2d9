import { errorFromIssues, type Issue } from '../../errors.js';
import { compareCodePoints } from '../../lexicon/code-point-order.js';
import { foldClusterWord, rareClusterWord } from './fold-cluster-word.js';

/** Where a word belongs: its cluster, and the class of clusters that this is in. */
export interface ClusterIds {
  readonly cluster: number;
  readonly coarse: number;
}

export type ClusterRow = readonly [word: string, ids: ClusterIds];

/** What {@link formatClusters} writes. Words by code point; lines that begin with `# ` are comments. */
export function formatClusters(rows: Iterable<ClusterRow>, comments: readonly string[] = []): string {
  const lines = [...rows]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([word, { cluster, coarse }]) => `${word}\t${cluster}\t${coarse}`);
  const header = [...comments, 'columns: word cluster coarse'].map((comment) => `# ${comment}`);
  return `${[...header, ...lines].join('\n')}\n`;
}

/** Clusters by word, as {@link formatClusters} wrote them. */
export class ClusterTable {
  readonly #ids: ReadonlyMap<string, ClusterIds>;

  constructor(rows: Iterable<ClusterRow>) {
    this.#ids = new Map(rows);
  }

  /** @throws DianmingError `ERR_DICTIONARY` with every line that is not word, cluster, coarse */
  static parse(tsv: string, file: string): ClusterTable {
    const rows: ClusterRow[] = [];
    const issues: Issue[] = [];
    tsv.split('\n').forEach((line, index) => {
      if (line === '' || line.startsWith('# ')) return;
      const match = /^([^\t]+)\t(\d+)\t(\d+)$/.exec(line);
      if (match) rows.push([match[1]!, { cluster: Number(match[2]), coarse: Number(match[3]) }]);
      else
        issues.push({ file, line: index + 1, value: line, expected: 'word, cluster and coarse class, tabs between' });
    });
    if (issues.length > 0) throw errorFromIssues('ERR_DICTIONARY', issues);
    return new ClusterTable(rows);
  }

  /** Each word with where it belongs. */
  get rows(): Iterable<ClusterRow> {
    return this.#ids;
  }

  /** Of any normalized word: its own, or those of the class that it counts as. Undefined where that too is unseen. */
  idsOf(word: string): ClusterIds | undefined {
    const folded = foldClusterWord(word);
    return this.#ids.get(folded) ?? this.#ids.get(rareClusterWord(folded));
  }
}
