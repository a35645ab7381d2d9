import { tagId } from './tokenizer.js';
import { NO_TAG, type WordLexicon } from './word-lexicon.js';

const X = tagId('x');
const M = tagId('m');
const ENG = tagId('eng');

/** The tag id of the word `[start, end)`: the lexicon's, else that of {@link unknownWordTag}. */
export function lexiconTag(lexicon: WordLexicon, text: string, start: number, end: number): number {
  const { codes, base, check } = lexicon.trie;
  let node = 0;
  for (let i = start; i < end; i++) {
    const word = base[node] as number;
    const label = codes[text.charCodeAt(i)] as number;
    const child = (word >> 1) + label;
    if (word < 0 || label === 0 || check[child] !== label) return unknownWordTag(text, start, end);
    node = child;
  }
  const own = base[node] as number;
  const number = own < 0 ? ~own : (own & 1) === 1 ? (base[own >> 1] as number) : -1;
  const tag = number < 0 ? NO_TAG : (lexicon.tag[number] as number);
  return tag === NO_TAG ? unknownWordTag(text, start, end) : tag;
}

/**
 * cppjieba's rule for words without a tag: it looks at ASCII characters until they are half the word. None: `x`;
 * digits only: `m`; otherwise `eng`. So a lone letter is `x`, `A4` and `3.14` are `eng`, `12号` is `m`.
 */
export function unknownWordTag(text: string, start: number, end: number): number {
  let characters = 0;
  for (let i = start; i < end; i++) if (!isTrailingHalf(text, i, start)) characters++;
  const enough = characters >> 1;
  let ascii = 0;
  let digits = 0;
  for (let i = start; i < end && ascii < enough; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) continue;
    ascii++;
    if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  if (ascii === 0) return X;
  return digits === ascii ? M : ENG;
}

/** Whether the unit at `i` is the second of a surrogate pair that starts at `start` or later. */
function isTrailingHalf(text: string, i: number, start: number): boolean {
  return i > start && (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
}
