import type { Issue } from '../../errors.js';
import type { DictionaryRow, DictionarySource } from '../dictionary-source.js';
import type { KeyedEntry } from './keyed-entry.js';
import { spellings } from './spellings.js';

interface Main {
  readonly entry: KeyedEntry;
  readonly file: string;
  readonly line: number;
}

export interface ExpandedSources {
  readonly entries: readonly KeyedEntry[];
  /** Words that contradict each other, within a file after folding or across files. */
  readonly issues: readonly Issue[];
}

/**
 * Turns the rows of all dictionary files into entries: one for each word and one for each alias, whose name is the
 * main word's name, or the main word itself.
 *
 * A word may stand in several files of its class if its kind differs there (九龙 the district, 九龙 the river). With
 * the same kind it must say the same everywhere.
 */
export function expandSources(sources: readonly DictionarySource[], fold: (text: string) => string): ExpandedSources {
  const issues: Issue[] = [];
  const mains = new Map<string, Main>();
  eachRow(sources, (row, { file, wordClass }) => {
    const { word, value, kind, name } = row;
    const key = identity(wordClass, fold(word), kind);
    const known = mains.get(key);
    if (known === undefined) {
      const entry = { word, wordClass, value, kind, name, keys: spellings(word, wordClass, fold) };
      mains.set(key, { entry, file, line: row.line });
    } else if (known.entry.word !== word || known.entry.value !== value || known.entry.name !== name) {
      const place = `${known.file}:${known.line}`;
      const expected = `what ${place} says of ${known.entry.word} (same class and kind), or only one of the two lines`;
      issues.push({ file, line: row.line, value: [word, value, kind, name].join('\t').trim(), expected });
    }
  });

  const aliases = new Map<string, KeyedEntry>();
  eachRow(sources, (row, { file, wordClass }) => {
    const { value, kind } = row;
    const name = row.name === '' ? row.word : row.name;
    for (const alias of row.aliases) {
      const main = mains.get(identity(wordClass, fold(alias), kind));
      if (main === undefined) {
        const entry = { word: alias, wordClass, value, kind, name, keys: spellings(alias, wordClass, fold) };
        aliases.set(`${identity(wordClass, fold(alias), kind)}\0${name}`, entry);
      } else if (main.entry.name !== name && fold(alias) !== fold(row.word) && fold(alias) !== fold(name)) {
        const expected = `no alias that is a word of its own with another name, see ${main.file}:${main.line}`;
        issues.push({ file, line: row.line, value: alias, expected });
      }
    }
  });
  return { entries: [...mains.values()].map(({ entry }) => entry).concat([...aliases.values()]), issues };
}

function eachRow(
  sources: readonly DictionarySource[],
  visit: (row: DictionaryRow, source: DictionarySource) => void,
): void {
  for (const source of sources) for (const row of source.rows) visit(row, source);
}

function identity(wordClass: string, foldedWord: string, kind: string): string {
  return `${wordClass}\0${foldedWord}\0${kind}`;
}
