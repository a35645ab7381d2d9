import { compareCodePoints } from '../code-point-order.js';

export interface SortedSource {
  readonly text: string;
  /** Lines left out because another line says exactly the same. */
  readonly removed: number;
}

/**
 * A dictionary file with its entries in code-point order of the word. The header stays on top: comment lines up to the
 * first blank line or entry. Other comment lines stay before the entry that follows them, those behind the last entry
 * at the end. Blank lines and exact copies of a line go; the file ends in a line end.
 */
export function sortSource(text: string): SortedSource {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  let top = 0;
  while (lines[top]?.startsWith('#')) top++;
  const header = lines.slice(0, top);
  const wordColumn = columnOfWord(header);
  const entries: { readonly word: string; readonly line: string; readonly lines: readonly string[] }[] = [];
  let comments: string[] = [];
  for (const line of lines.slice(top)) {
    if (line.startsWith('#')) comments.push(line);
    else if (line !== '') {
      entries.push({ word: line.split('\t')[wordColumn] ?? '', line, lines: [...comments, line] });
      comments = [];
    }
  }
  entries.sort((a, b) => compareCodePoints(a.word, b.word));
  const seen = new Set<string>();
  const kept = entries.filter((entry) => {
    const repeats = entry.lines.length === 1 && seen.has(entry.line);
    seen.add(entry.line);
    return !repeats;
  });
  const sorted = [...header, ...kept.flatMap((entry) => entry.lines), ...comments];
  return { text: `${sorted.join('\n')}\n`, removed: entries.length - kept.length };
}

function columnOfWord(header: readonly string[]): number {
  const line = header.find((candidate) => /^# ?columns:/.test(candidate)) ?? '';
  const columns = line
    .replace(/^# ?columns:/, '')
    .split(/[\t ,]+/)
    .filter((name) => name !== '');
  return Math.max(0, columns.indexOf('word'));
}
