import type { ExtractedMention } from '../../src/evaluation/index.js';
import { joinedMentions, type TypedSpan } from './joined-mentions.js';

/** A word and the entity type that its part of speech stands for, if any. */
export interface TaggedWord {
  readonly word: string;
  readonly type: string | undefined;
}

/** How far ahead a word is looked for where a segmenter has dropped blanks or replaced characters. */
const LOOK_AHEAD = 64;

/**
 * Gives the words of a segmenter, which come without offsets, their places in the text. Words with a type are mentions,
 * neighbours of one type joined. Words that the text does not have (some segmenters rewrite characters) are skipped.
 */
export function mentionsOfWords(text: string, words: readonly TaggedWord[]): ExtractedMention[] {
  const spans: TypedSpan[] = [];
  let at = 0;
  for (const { word, type } of words) {
    const ahead = text.startsWith(word, at) ? 0 : text.slice(at, at + LOOK_AHEAD).indexOf(word);
    if (ahead < 0 || word === '') continue;
    const start = at + ahead;
    at = start + word.length;
    if (type !== undefined) spans.push({ type, start, end: at });
  }
  return joinedMentions(text, spans);
}
