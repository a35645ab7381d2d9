import { DianmingError } from '../errors.js';
import { lexiconTag } from './lexicon-tag.js';
import type { Tokenizer } from './tokenizer.js';
import type { WordLexicon } from './word-lexicon.js';

/**
 * The word boundaries of `Intl.Segmenter`, which depend on the ICU version of the runtime: same text, other tokens
 * elsewhere. Tags are the lexicon's.
 *
 * @throws DianmingError `ERR_ENGINE` in a runtime without `Intl.Segmenter`
 */
export function createIntlTokenizer(lexicon: WordLexicon): Tokenizer {
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) {
    const advice = 'use the tokenizer "builtin", or a runtime that has it: Node, or Firefox from 125 on';
    throw new DianmingError('ERR_ENGINE', `this JavaScript runtime has no Intl.Segmenter: ${advice}`);
  }
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    name: 'intl',
    tokenize(text) {
      const starts: number[] = [];
      for (const { index } of segmenter.segment(text)) starts.push(index);
      const length = starts.length;
      starts.push(text.length);
      const bounds = Int32Array.from(starts);
      const tags = new Uint8Array(length);
      for (let i = 0; i < length; i++) {
        tags[i] = lexiconTag(lexicon, text, bounds[i] as number, bounds[i + 1] as number);
      }
      return { length, starts: bounds, tags };
    },
  };
}
