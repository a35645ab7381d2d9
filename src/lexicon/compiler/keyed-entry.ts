import type { LexiconEntry } from '../lexicon.js';
import { WORD_CLASSES } from '../word-class.js';

/** An entry with the folded spellings under which scanning finds it. */
export interface KeyedEntry extends LexiconEntry {
  readonly keys: readonly string[];
}

/** The order of entry numbers. */
export function compareEntries(a: LexiconEntry, b: LexiconEntry): number {
  return (
    WORD_CLASSES.indexOf(a.wordClass) - WORD_CLASSES.indexOf(b.wordClass) ||
    compareUnits(a.word, b.word) ||
    compareUnits(a.kind, b.kind) ||
    compareUnits(a.name, b.name)
  );
}

/** By UTF-16 unit, so not by the machine's locale. */
function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
