import type { LinkedMention } from '../linked-mention.js';

/** A person in a column that a post heads, and the body that the row names. */
export interface ColumnHolder {
  readonly position: LinkedMention;
  readonly person: LinkedMention;
  readonly body: LinkedMention | null;
}

/** A table whose head names posts: who stands under them, and where its last row ends. */
export interface PostTable {
  readonly holders: readonly ColumnHolder[];
  readonly end: number;
}

/** Longer lines are no rows. */
const LONGEST_ROW = 120;
/** The most columns, and characters of a cell of the head that is no post: `序号`, `年级`. */
const MOST_COLUMNS = 12;
const LONGEST_LABEL = 8;
/** What stands between cells. */
const GAPS = ' \t|｜';
const ENDS = '。；！？';
/** Marks of a sentence, which no row has. */
const PROSE = /[。；;：:！？!?，,]/;

type Cell = readonly LinkedMention[];

/**
 * Tables whose columns are headed by posts, by the position that the head begins with.
 *
 *     班级　　班主任　　副班主任
 *     一班　　张　三　　李　四
 *
 * Each row has as many cells as the head, or two below a post alone: `班主任⏎一班　张三`; the first line of another kind
 * ends the table.
 */
export function readPostTables(outer: readonly LinkedMention[], text: string): ReadonlyMap<LinkedMention, PostTable> {
  const tables = new Map<LinkedMention, PostTable>();
  let line = -1;
  for (let at = 0; at < outer.length; at++) {
    const first = outer[at] as LinkedMention;
    if (first.type !== 'position' || first.start < line) continue;
    const start = text.lastIndexOf('\n', first.start - 1) + 1;
    const end = lineEnd(text, first.start);
    line = end;
    if (end - start > LONGEST_ROW) continue;
    const head = cellsOf(outer, at, text, start, end);
    if (!head || !isHead(head, text)) continue;
    const table = readRows(outer, at, text, end, head);
    if (table.holders.length === 0) continue;
    tables.set(first, table);
    line = table.end;
  }
  return tables;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly bounds: readonly { readonly start: number; readonly end: number }[];
}

function isHead({ cells, bounds }: Row, text: string): boolean {
  let posts = 0;
  for (const [i, { start, end }] of bounds.entries()) {
    const names = cells[i] as Cell;
    if (postOf(names, { start, end })) posts++;
    else if (names.length > 0 || end - start > LONGEST_LABEL || PROSE.test(text.slice(start, end))) return false;
  }
  return posts > 0;
}

/** The post that a cell of the head is, its body before it perhaps: `党工委|书记`. */
function postOf(names: Cell, cell: { readonly start: number; readonly end: number }): LinkedMention | undefined {
  const last = names[names.length - 1];
  if (names.length > 2 || !last) return undefined;
  const [first] = names;
  const isBehindBody = names.length === 2 && first?.type === 'organization' && first.end === last.start;
  const start = isBehindBody ? first.start : last.start;
  if (names.length === 2 && !isBehindBody) return undefined;
  return last.type === 'position' && start === cell.start && last.end === cell.end ? last : undefined;
}

function fillsCell(
  name: LinkedMention | undefined,
  type: LinkedMention['type'],
  cell: { readonly start: number; readonly end: number } | undefined,
): boolean {
  return name?.type === type && name.start === cell?.start && name.end === cell.end;
}

function readRows(outer: readonly LinkedMention[], from: number, text: string, headEnd: number, head: Row): PostTable {
  const holders: ColumnHolder[] = [];
  let end = headEnd;
  let lineStart = headEnd + 1;
  let hasMisread = false;
  let at = from;
  while (lineStart <= text.length) {
    const start = lineStart;
    const rowEnd = lineEnd(text, start);
    if (rowEnd - start > LONGEST_ROW) break;
    while (at < outer.length && (outer[at] as LinkedMention).start < start) at++;
    const row = cellsOf(outer, at, text, start, rowEnd);
    if (!row) break;
    if (head.cells.length === 1) {
      const [body, people] = row.cells;
      if (row.cells.length !== 2 || body?.length !== 1 || !people || !fillsCell(body[0], 'organization', row.bounds[0]))
        break;
      if (people.length === 0 || people.some(({ type }) => type !== 'person')) break;
      const position = head.cells[0]?.[head.cells[0].length - 1] as LinkedMention;
      for (const person of people) holders.push({ position, person, body: body[0] as LinkedMention });
      end = rowEnd;
      lineStart = rowEnd + 1;
      continue;
    }
    if (row.cells.length !== head.cells.length) {
      // （1）班　王　明: one row may be cut wrong.
      if (hasMisread || !row.cells.flat().some(({ type }) => type === 'person')) break;
      hasMisread = true;
      lineStart = rowEnd + 1;
      continue;
    }
    const people = row.cells.map((cell) => cell.filter(({ type }) => type === 'person'));
    if (people.every((cell) => cell.length === 0)) break;
    const bodies = row.cells.flat().filter(({ type }) => type === 'organization');
    head.cells.forEach((cell, column) => {
      const position = cell[cell.length - 1];
      if (position?.type !== 'position') return;
      // 党工委书记 brings its body, whatever the row names.
      const body = cell.find(({ type }) => type === 'organization') ?? bodies[0] ?? null;
      for (const person of people[column] as Cell) holders.push({ position, person, body });
    });
    end = rowEnd;
    lineStart = rowEnd + 1;
  }
  return { holders, end };
}

/** The cells of the line `[start, end)`, cut where layout stands outside of names; undefined for prose. */
function cellsOf(
  outer: readonly LinkedMention[],
  from: number,
  text: string,
  start: number,
  end: number,
): Row | undefined {
  const cells: LinkedMention[][] = [];
  const bounds: { start: number; end: number }[] = [];
  let next = from;
  while (next > 0 && (outer[next - 1] as LinkedMention).start >= start) next--;
  let names: LinkedMention[] = [];
  let cellStart = -1;
  let cellEnd = -1;
  const close = () => {
    if (cellStart < 0) return;
    cells.push(names);
    bounds.push({ start: cellStart, end: cellEnd });
    names = [];
    cellStart = -1;
  };
  for (let at = start; at < end; ) {
    const name = outer[next];
    if (name?.start === at) {
      if (cellStart < 0) cellStart = at;
      names.push(name);
      next++;
      at = Math.max(at + 1, name.end);
      cellEnd = at;
      continue;
    }
    const character = text.charAt(at);
    if (GAPS.includes(character)) {
      close();
      at++;
      continue;
    }
    if (ENDS.includes(character)) return undefined;
    if (cellStart < 0) cellStart = at;
    at++;
    cellEnd = at;
  }
  close();
  return cells.length > MOST_COLUMNS || cells.length === 0 ? undefined : { cells, bounds };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
