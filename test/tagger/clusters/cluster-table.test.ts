import { describe, expect, it } from 'vitest';
import { type ClusterRow, ClusterTable, formatClusters } from '../../../src/tagger/clusters/cluster-table.js';

const ROWS: readonly ClusterRow[] = [
  ['西港', { cluster: 7, coarse: 2 }],
  ['东港', { cluster: 7, coarse: 2 }],
  ['#', { cluster: 3, coarse: 1 }],
  ['<year>', { cluster: 4, coarse: 1 }],
  ['<rare3>', { cluster: 9, coarse: 0 }],
];

const TSV = `# learnt from nothing
# columns: word cluster coarse
#\t3\t1
<rare3>\t9\t0
<year>\t4\t1
东港\t7\t2
西港\t7\t2
`;

describe('the table of clusters', () => {
  it('is written by code point', () => {
    expect(formatClusters(ROWS, ['learnt from nothing'])).toBe(TSV);
  });

  it.each([
    ['东港', 7, 2],
    ['#', 3, 1],
    ['2024', 4, 1],
    ['<year>', 4, 1],
    // No word of its own, but as long as other rare ones.
    ['司马山', 9, 0],
  ])('knows %s when it is read again', (word, cluster, coarse) => {
    expect(ClusterTable.parse(TSV, 'clusters.tsv').idsOf(word)).toEqual({ cluster, coarse });
  });

  it('knows nothing of words whose kind it lacks', () => {
    expect(ClusterTable.parse(TSV, 'clusters.tsv').idsOf('南港')).toBeUndefined();
  });

  it('is refused with every bad line', () => {
    const bad = `${TSV}北港\t7\n\n南港\t-1\t2\n`;
    expect(() => ClusterTable.parse(bad, 'clusters.tsv')).toThrow(
      expect.objectContaining({
        code: 'ERR_DICTIONARY',
        issues: [expect.objectContaining({ line: 8 }), expect.objectContaining({ line: 10, value: '南港\t-1\t2' })],
      }),
    );
  });
});
