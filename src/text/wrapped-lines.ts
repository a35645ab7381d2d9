import {
  AFTER_PARAGRAPH_END,
  ENDS_SPACED_WORD,
  ENDS_TERMINAL,
  HAS_INNER_STOP,
  HAS_STOP,
  INDENTED,
  LABELLED,
  LIST_ITEM,
  type LineTable,
} from './line-table.js';

// Lines of one column differ by punctuation that may not begin a line, and by a Latin word that may not be cut.
const TOLERANCE = 4;
// Fifteen Han characters; verse and lists of names are narrower.
const NARROWEST_COLUMN = 30;
// Two lines show no column yet: the upper one must be wide.
const NARROWEST_PAIR = 40;
// Decks of a headline are as wide as one another too, but seldom three of them.
const FEWEST_SPACED_LINES = 3;

/**
 * Finds text that was wrapped at a fixed width: runs of neighbouring lines of equal width and the shorter line that
 * closes them, with a `。` somewhere in it so that no table or list of names passes for prose.
 *
 * @returns for each line, 1 if the line end before it may be one of the wrapping; whether it is, the marks around it say.
 */
export function findWrappedLines(lines: LineTable): Uint8Array {
  const wrapped = new Uint8Array(lines.length);
  for (let first = 0; first < lines.length; ) {
    const width = lines.widths[first]!;
    const distance = lines.distances[first + 1] ?? 0;
    let end = first + 1;
    while (isNeighbour(lines, end, distance) && Math.abs(lines.widths[end]! - width) <= TOLERANCE) end++;
    const hasClosingLine = isNeighbour(lines, end, distance) && lines.widths[end]! <= width + TOLERANCE;
    const last = hasClosingLine ? end : end - 1;
    if (isWrapped(lines, first, end, last, distance)) wrapped.fill(1, first + 1, last + 1);
    first = end;
  }
  return wrapped;
}

/** Whether `line` stands `distance` line ends below the one before it, in the same column of text. */
function isNeighbour(lines: LineTable, line: number, distance: number): boolean {
  if (line >= lines.length || distance > 2 || lines.distances[line] !== distance) return false;
  if ((lines.traits[line]! & (AFTER_PARAGRAPH_END | INDENTED | LIST_ITEM)) !== 0) return false;
  // Across a blank line only an unfinished sentence goes on.
  return distance === 1 || (lines.traits[line - 1]! & (ENDS_TERMINAL | ENDS_SPACED_WORD)) === 0;
}

/** `[first, end)` are of equal width, `last` is the line that closes them, or `end - 1`. */
function isWrapped(lines: LineTable, first: number, end: number, last: number, distance: number): boolean {
  const { traits, widths, commas } = lines;
  const count = end - first;
  if (count === 1) {
    return (
      last > first &&
      distance === 1 &&
      widths[first]! >= NARROWEST_PAIR &&
      widths[last]! <= widths[first]! &&
      (commas[first]! > 0 || (traits[first]! & HAS_INNER_STOP) !== 0) &&
      (traits[last]! & ENDS_TERMINAL) !== 0 &&
      (traits[last]! & LABELLED) === 0
    );
  }
  if (widths[first]! < NARROWEST_COLUMN) return false;
  if (distance > 1 && count < FEWEST_SPACED_LINES) return false;
  for (let line = first; line <= last; line++) {
    const wanted = distance > 1 ? HAS_INNER_STOP : HAS_STOP;
    if ((traits[line]! & wanted) !== 0) return true;
  }
  return false;
}
