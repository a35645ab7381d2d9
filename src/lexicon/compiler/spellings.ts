import type { WordClass } from '../word-class.js';

/**
 * The folded keys of a word. Scanning tells cases apart; foreign titles are written in any, so these also get all
 * lower, all upper and each word capitalized: `CEO`, `ceo`; `Director of Engineering`, `Director Of Engineering`.
 */
export function spellings(word: string, wordClass: WordClass, fold: (text: string) => string): readonly string[] {
  const folded = fold(word);
  if (wordClass !== 'position-foreign') return [folded];
  const lower = folded.toLowerCase();
  const capitalized = lower.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  return [...new Set([folded, lower, folded.toUpperCase(), capitalized])];
}
