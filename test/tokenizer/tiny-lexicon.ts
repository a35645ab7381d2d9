import { compileWordLexicon } from '../../src/tokenizer/compile-word-lexicon.js';
import type { WordLexicon } from '../../src/tokenizer/word-lexicon.js';

const NEVER = '-3.14e+100';

/**
 * A model that knows four characters: 王 begins a word, 小 stands in the middle, 明 ends one, 的 stands alone.
 * Any other character is impossible in every state.
 */
export const TINY_HMM = [
  '# start: B E M S',
  `-0.5 ${NEVER} ${NEVER} -1`,
  '# transitions',
  `${NEVER} -0.5 -1 ${NEVER}`,
  `-0.5 ${NEVER} ${NEVER} -1`,
  `${NEVER} -0.5 -1 ${NEVER}`,
  `-0.5 ${NEVER} ${NEVER} -1`,
  '# emissions of B, E, M, S',
  '王:-1,的:-9',
  '明:-1,的:-9',
  '小:-1',
  '的:-1,王:-9,明:-9',
].join('\n');

/** Frequencies add up to 1,000. */
export const TINY_DICTIONARY = [
  '中 40 f',
  '中国 100 ns',
  '中国人 50 n',
  '人 200 n',
  '人民 100 n',
  '民 5 ng',
  '北京 150 ns',
  '京市 150 n',
  '的 200 uj',
  'T恤 5 n',
].join('\n');

export function tinyLexicon(userDictionary = '', dictionary = TINY_DICTIONARY): WordLexicon {
  return compileWordLexicon({ dictionary, userDictionary, hmm: TINY_HMM });
}
