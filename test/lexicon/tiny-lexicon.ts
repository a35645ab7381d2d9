import { compileLexicon, type LexiconParts } from '../../src/lexicon/compiler/compile-lexicon.js';
import { type DictionarySource, parseDictionarySource } from '../../src/lexicon/dictionary-source.js';
import { Lexicon } from '../../src/lexicon/lexicon.js';
import type { WordClass } from '../../src/lexicon/word-class.js';

/**
 * A dictionary file of one class. Each line is `word`, or `word value kind name aliases` with `_` for an empty cell:
 * `'发改委 100 _ 国家发展和改革委员会 国家发改委|发展改革委'`.
 */
export function sourceOf(wordClass: WordClass, lines: readonly string[], file = `${wordClass}.tsv`): DictionarySource {
  const rows = lines.map((line) => line.replaceAll(' ', '\t').replaceAll('_', ''));
  const header = [
    `# class: ${wordClass}`,
    '# columns: word\tvalue\tkind\tname\taliases',
    '# origin: test',
    '# licence: MIT',
  ];
  const { source, issues } = parseDictionarySource([...header, ...rows.sort()].join('\n'), file);
  if (source === undefined || issues.length > 0) throw new Error(JSON.stringify(issues));
  return source;
}

/** A lexicon of a few words: `tinyLexicon({ surname: ['王 95'], position: ['书记'] })`. */
export function tinyLexicon(
  words: Partial<Record<WordClass, readonly string[]>>,
  parts: Omit<LexiconParts, 'sources'> = {},
): Lexicon {
  const sources = Object.entries(words).map(([wordClass, lines]) => sourceOf(wordClass as WordClass, lines));
  return Lexicon.fromBinary(compileLexicon({ ...parts, sources }), 'tiny.bin');
}
