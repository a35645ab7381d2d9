import Papa from 'papaparse';
import type { Issue } from '../../errors.js';
import type { RawEntries, RawEntry } from './raw-entry.js';

const COLUMNS = new Set(['text', 'type', 'id', 'name', 'aliases', 'mode', 'case', 'width']);

/**
 * Comma- or tab-separated files with a header row. `text` is required; `type`, `id`, `name`, `aliases` (separated by
 * `|`), `mode`, `case` and `width` are known; every other column is metadata under its name. Empty cells say nothing.
 *
 * @param delimiter `,` or a tab
 */
export function readCsvEntries(text: string, file: string, delimiter: string): RawEntries {
  const entries: RawEntry[] = [];
  const issues: Issue[] = [];
  let header: readonly string[] | undefined;
  for (const { line, cells, problem } of readRows(text, delimiter)) {
    if (problem !== undefined) {
      issues.push({ file, line, value: cells.join(delimiter), expected: `balanced quotation marks (${problem})` });
    } else if (header === undefined) {
      header = cells.map((cell) => cell.trim());
      const bad = headerIssue(header, file, line);
      if (bad !== undefined) return { entries, issues: [...issues, bad] };
    } else if (cells.length > header.length) {
      const expected = `at most ${header.length} cells, as in the header row; quote cells that hold the separator`;
      issues.push({ file, line, value: cells.join(delimiter), expected });
    } else {
      entries.push({ line, fields: fieldsOf(cells, header) });
    }
  }
  if (header === undefined) issues.push({ file, line: 1, value: '', expected: 'a header row with the column text' });
  return { entries, issues };
}

function headerIssue(header: readonly string[], file: string, line: number): Issue | undefined {
  const value = header.join(',');
  if (!header.includes('text')) return { file, line, value, expected: 'a header row with the column text' };
  const repeated = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  return repeated === undefined ? undefined : { file, line, value: repeated, expected: 'each column once' };
}

function fieldsOf(cells: readonly string[], header: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const metadata: Record<string, string> = {};
  for (const [index, cell] of cells.entries()) {
    const column = header[index] ?? '';
    const content = cell.trim();
    if (content === '' && column !== 'text') continue;
    if (column === 'aliases') fields.aliases = content.split('|').map((alias) => alias.trim());
    else if (COLUMNS.has(column)) fields[column] = content;
    else if (column !== '') metadata[column] = content;
  }
  if (Object.keys(metadata).length > 0) fields.metadata = metadata;
  return fields;
}

interface Row {
  /** Line on which the row starts, from 1; quoted cells may hold line ends. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem?: string;
}

/** Rows with their lines; blank ones left out. */
function readRows(text: string, delimiter: string): readonly Row[] {
  const content = text.replace(/\r\n?/g, '\n');
  const rows: Row[] = [];
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(content, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const problem = errors.find((error) => error.type === 'Quotes')?.message;
      if (problem !== undefined) rows.push({ line, cells: data, problem });
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      for (; cursor < meta.cursor; cursor++) if (content[cursor] === '\n') line++;
    },
  });
  return rows;
}
