import type { DictionarySource } from '../dictionary-source.js';
import { WORD_CLASSES } from '../word-class.js';

/** How many words and aliases each class and each file has, as lines of text. */
export function describeSources(sources: readonly DictionarySource[]): string {
  const lines: string[] = [];
  for (const wordClass of WORD_CLASSES) {
    const ofClass = sources.filter((source) => source.wordClass === wordClass);
    lines.push(line(wordClass, ofClass));
    for (const source of ofClass) lines.push(line(`  ${source.file}`, [source]));
  }
  lines.push(line('all', sources));
  return lines.join('\n');
}

function line(title: string, sources: readonly DictionarySource[]): string {
  const rows = sources.flatMap((source) => source.rows);
  const aliases = rows.reduce((sum, row) => sum + row.aliases.length, 0);
  return `${title.padEnd(52)}${String(rows.length).padStart(8)} words${String(aliases).padStart(8)} aliases`;
}
