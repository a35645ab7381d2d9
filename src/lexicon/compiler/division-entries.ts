import type { DivisionList } from './division-row.js';
import type { KeyedEntry } from './keyed-entry.js';

/** The list with the short forms that `dict/` gives for a code: 浦东 for 310115. */
export function withWrittenShortForms(list: DivisionList, entries: readonly KeyedEntry[]): DivisionList {
  const written = new Map<string, string[]>();
  for (const { wordClass, kind, word, value } of entries) {
    if (wordClass !== 'division-short' || kind === '' || value === NOT_A_WORD) continue;
    written.set(kind, [...(written.get(kind) ?? []), word]);
  }
  const rows = list.rows.map((row) => {
    const shortForms = [...new Set([...row.shortForms, ...(written.get(row.code) ?? [])])];
    return row.name === '' || shortForms.length === row.shortForms.length ? row : { ...row, shortForms };
  });
  return { edition: list.edition, rows };
}

type DivisionClass = 'division' | 'division-short';

/** `value` of a division entry in `dict/` that says: this name is no word at all. */
export const NOT_A_WORD = 0;

/**
 * One entry for each distinct full name and each distinct short form. If several divisions share it, the highest
 * level counts, then the lowest code; {@link Divisions.byName} knows them all.
 *
 * Entries of `dict/` win over those made from the list: their value replaces the level (0 removes the word), and their
 * kind and name count if they have any.
 *
 * @returns `entries` with the divisions added
 */
export function withDivisions(
  entries: readonly KeyedEntry[],
  list: DivisionList,
  fold: (text: string) => string,
): readonly KeyedEntry[] {
  const written = new Map<string, KeyedEntry>();
  const others: KeyedEntry[] = [];
  for (const entry of entries) {
    if (entry.wordClass === 'division' || entry.wordClass === 'division-short') {
      written.set(`${entry.wordClass} ${fold(entry.word)}`, entry);
    } else {
      others.push(entry);
    }
  }
  const listed = new Map<string, KeyedEntry>();
  const add = (word: string, wordClass: DivisionClass, level: number, kind: string, name: string): void => {
    const key = fold(word);
    const known = listed.get(`${wordClass} ${key}`);
    if (known === undefined || known.value > level) {
      listed.set(`${wordClass} ${key}`, { word, wordClass, value: level, kind, name, keys: [key] });
    }
  };
  for (const { name, level, code, shortForms } of list.rows) {
    if (name === '') continue;
    add(name, 'division', level, code, '');
    for (const short of shortForms) add(short, 'division-short', level, code, name);
  }
  const merged = new Map(listed);
  for (const [key, entry] of written) {
    const fallback = listed.get(key);
    merged.set(key, {
      ...entry,
      kind: entry.kind || (fallback?.kind ?? ''),
      name: entry.name || (fallback?.name ?? ''),
    });
  }
  return [...others, ...[...merged.values()].filter((entry) => entry.value !== NOT_A_WORD)];
}
