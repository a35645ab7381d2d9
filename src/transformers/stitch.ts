import { joins, type LabelTable } from './label-table.js';
import type { PieceLabels } from './window-labels.js';

/**
 * Adds what a model says of a window that overlaps what it said before. Each piece keeps one label, so that no mention is
 * there twice; where one reading gives way to the next is where neither has a mention, nearest to the middle of the
 * overlap, since a model sees least at the edges of a window.
 *
 * @param whole labels of the text, filled up to `filled`
 * @param window labels from the piece `start` on
 */
export function stitch(
  whole: PieceLabels,
  filled: number,
  window: PieceLabels,
  start: number,
  table: LabelTable<string>,
): void {
  const seam = seamOf(whole, filled, window, start, table);
  const from = seam - start;
  whole.labels.set(window.labels.subarray(from), seam);
  whole.probabilities.set(window.probabilities.subarray(from), seam);
  whole.glued.set(window.glued.subarray(from), seam);
}

function seamOf(
  whole: PieceLabels,
  filled: number,
  window: PieceLabels,
  start: number,
  table: LabelTable<string>,
): number {
  const middle = start + ((filled - start) >> 1);
  for (let distance = 0; distance <= filled - middle; distance++) {
    for (const seam of [middle - distance, middle + distance]) {
      if (seam >= start && seam <= filled && isClean(whole, filled, window, start, seam, table)) return seam;
    }
  }
  return middle;
}

/** Whether neither reading has a mention across the seam, and both together make none. */
function isClean(
  whole: PieceLabels,
  filled: number,
  window: PieceLabels,
  start: number,
  seam: number,
  table: LabelTable<string>,
): boolean {
  const left = seam > 0 ? (whole.labels[seam - 1] as number) : -1;
  const right = window.labels[seam - start] ?? -1;
  if (joins(table, left, right)) return false;
  if (seam < filled && (whole.glued[seam] === 1 || joins(table, left, whole.labels[seam] as number))) return false;
  const before = seam > start ? (window.labels[seam - start - 1] as number) : -1;
  return window.glued[seam - start] !== 1 && !joins(table, before, right);
}
