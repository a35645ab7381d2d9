/**
 * A CSV table with a first column that says which file each row is from.
 *
 * @param keepHeader false for the second and later tables of one output.
 */
export function csvWithFile(table: string, file: string, keepHeader: boolean): string {
  const mark = table.startsWith('\uFEFF') ? '\uFEFF' : '';
  const [header = '', ...rows] = records(table.slice(mark.length));
  const cell = /[",\r\n]|^\s|\s$/.test(file) ? `"${file.replaceAll('"', '""')}"` : file;
  const body = rows.map((row) => `${cell},${row}`).join('');
  return keepHeader ? `${mark}file,${header}${body}` : body;
}

/** Rows with their line ends; a line end between quotation marks ends no row. */
function records(table: string): string[] {
  const rows: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < table.length; at++) {
    if (table[at] === '"') quoted = !quoted;
    else if (table[at] === '\n' && !quoted) {
      rows.push(table.slice(start, at + 1));
      start = at + 1;
    }
  }
  if (start < table.length) rows.push(table.slice(start));
  return rows;
}
