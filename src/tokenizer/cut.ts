import { TAGS, type Tag, type Tokenizer } from './tokenizer.js';

export interface TaggedToken {
  readonly word: string;
  readonly tag: Tag;
}

/**
 * The words of a text; joined they are the text again.
 *
 * ```ts
 * cut(tokenizer, '小明毕业于中国科学院'); // ['小明', '毕业', '于', '中国科学院']
 * ```
 */
export function cut(tokenizer: Tokenizer, text: string): string[] {
  const { length, starts } = tokenizer.tokenize(text);
  const words = new Array<string>(length);
  for (let i = 0; i < length; i++) words[i] = text.slice(starts[i], starts[i + 1]);
  return words;
}

/**
 * The words of a text with their parts of speech.
 *
 * ```ts
 * tag(tokenizer, '于北京'); // [{ word: '于', tag: 'p' }, { word: '北京', tag: 'ns' }]
 * ```
 */
export function tag(tokenizer: Tokenizer, text: string): TaggedToken[] {
  const { length, starts, tags } = tokenizer.tokenize(text);
  const tagged = new Array<TaggedToken>(length);
  for (let i = 0; i < length; i++) {
    tagged[i] = { word: text.slice(starts[i], starts[i + 1]), tag: TAGS[tags[i] as number] ?? 'x' };
  }
  return tagged;
}
