export { loadBundledLexicon } from './bundled.js';
export type { DictionaryEntry, DictionaryMode } from './dictionary-entry.js';
export { Divisions } from './divisions.js';
export { Lexicon, type LexiconEntry } from './lexicon.js';
export type { Matches } from './matches.js';
export { parseDictionary } from './parse-dictionary.js';
export { UserDictionary, type UserMatch } from './user-dictionary.js';
export { WORD_CLASSES, type WordClass } from './word-class.js';
