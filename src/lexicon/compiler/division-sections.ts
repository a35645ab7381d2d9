import type { Sections } from '../container.js';
import type { StringTableBuilder } from '../string-table.js';
import type { DivisionList } from './division-row.js';

/** The table that {@link Divisions} reads. */
export function divisionSections(
  list: DivisionList,
  strings: StringTableBuilder,
  fold: (text: string) => string,
): Sections {
  const { rows } = list;
  const rowsOf = new Map<string, number[]>();
  const addName = (name: string, index: number): void => {
    const key = fold(name);
    const indexes = rowsOf.get(key);
    if (indexes === undefined) rowsOf.set(key, [index]);
    else if (indexes.at(-1) !== index) indexes.push(index);
  };
  for (const [index, row] of rows.entries()) {
    if (row.name === '') continue;
    addName(row.name, index);
    for (const short of row.shortForms) addName(short, index);
  }
  const names = [...rowsOf.keys()].sort();
  const rowStart = new Uint32Array(names.length + 1);
  const found: number[] = [];
  for (const [index, name] of names.entries()) {
    rowStart[index] = found.length;
    const indexes = rowsOf.get(name) ?? [];
    found.push(...indexes.sort((a, b) => (rows[a]?.level ?? 0) - (rows[b]?.level ?? 0) || a - b));
  }
  rowStart[names.length] = found.length;
  return {
    'divisions.code': Uint32Array.from(rows, (row) => Number(row.code)),
    'divisions.parent': Int32Array.from(rows, (row) => row.parent),
    'divisions.level': Uint8Array.from(rows, (row) => row.level),
    'divisions.name': Uint32Array.from(rows, (row) => strings.idOf(row.name)),
    'divisions.searchable': Uint32Array.from(names, (name) => strings.idOf(name)),
    'divisions.rowStart': rowStart,
    'divisions.rows': Uint32Array.from(found),
    'divisions.edition': Uint16Array.of(list.edition),
  };
}
