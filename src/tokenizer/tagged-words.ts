import { alignTokens } from './aligned-tokens.js';
import { unknownWordTag } from './lexicon-tag.js';
import { type Tokens, tagId } from './tokenizer.js';

/** A word as nodejieba and @node-rs/jieba return it. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** Tokens of an engine that tags. Tags that jieba's dictionary lacks come out as those of unknown words. */
export function tokensFromTaggedWords(text: string, tagged: readonly TaggedWord[]): Tokens {
  const words = tagged.map(({ word }) => word);
  return alignTokens(text, words, (index, start, end) => {
    const id = index < 0 ? -1 : tagId(tagged[index]?.tag ?? '');
    return id < 0 ? unknownWordTag(text, start, end) : id;
  });
}
