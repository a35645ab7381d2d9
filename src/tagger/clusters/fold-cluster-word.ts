/**
 * The classes that stand for words without a cluster of their own. Angle brackets keep them apart from words: no token
 * that is longer than one character begins with one.
 */
const YEAR = '<year>';
const NUMBER = '<num>';
const NUMERAL = '<numeral>';
const CAPITALS = '<caps>';
const LATIN = '<eng>';
const MIXED = '<mixed>';
const SPACE = '<space>';

/** Rare words of more characters than this share one class: they are phrases and foreign names alike. */
const LONGEST_RARE = 5;

/**
 * What a word counts as where clusters are learnt and looked up: itself, or the class of words in digits and Latin
 * letters, whose forms are too many to be counted one by one.
 *
 * ```ts
 * foldClusterWord('2024'); // → '<year>'
 * foldClusterWord('3.5%'); // → '<num>'
 * foldClusterWord('三十八'); // → '<numeral>'
 * foldClusterWord('GDP'); // → '<caps>'
 * foldClusterWord('北京'); // → '北京'
 * ```
 */
export function foldClusterWord(word: string): string {
  // Most words are in Han characters and neither of these; the expressions below are for the others.
  const first = word.charCodeAt(0);
  if (first > 0x7f) return isNumeral(word) ? NUMERAL : word;
  if (/^\s+$/.test(word)) return SPACE;
  if (/^(?:19|20)\d\d$/.test(word)) return YEAR;
  if (/^\d[\d.,:%/-]*$/.test(word)) return NUMBER;
  if (/^[A-Z]+$/.test(word)) return CAPITALS;
  if (/^[A-Za-z][A-Za-z'.-]*$/.test(word)) return LATIN;
  return /^[\dA-Za-z]/.test(word) ? MIXED : word;
}

/**
 * The class of a word that is too rare to have a cluster, by its length in characters: two and three are mostly names
 * of persons, more are foreign ones and phrases. A class
 * stays what it is, however rare.
 */
export function rareClusterWord(word: string): string {
  if (/^<\w+>$/.test(word)) return word;
  let length = 0;
  for (const _ of word) if (++length === LONGEST_RARE) break;
  return `<rare${length}>`;
}

/** A single 一 or 万 stays: it is a word among others, and its neighbours are unlike those of 三十八. */
function isNumeral(word: string): boolean {
  return word.length > 1 && /^[〇零一二两三四五六七八九十百千万亿]+$/.test(word);
}
