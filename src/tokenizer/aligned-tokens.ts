import type { Tokens } from './tokenizer.js';
import { withoutLoneSurrogates } from './without-lone-surrogates.js';

/** How far from where it should stand a word is looked for, in units. Bounds the work per word. */
const REACH = 64;

/**
 * Says where in `text` the words of an engine stand that returns strings only. Such engines may drop characters, or
 * write U+FFFD for lone surrogates, or change the case: what matches no word becomes a token up to the next match, so
 * the result always covers all of `text`. Linear in the lengths of `text` and `words`.
 *
 * @param words in text order
 * @param tagOf tag id of the token `[start, end)` that is word number `index`, or -1 if it is no word of the engine
 */
export function alignTokens(
  text: string,
  words: readonly string[],
  tagOf: (index: number, start: number, end: number) => number,
): Tokens {
  const comparable = withoutLoneSurrogates(text);
  const starts: number[] = [];
  const tags: number[] = [];
  const add = (index: number, start: number, end: number) => {
    starts.push(start);
    tags.push(tagOf(index, start, end));
  };

  let cursor = 0;
  // The words since `cursor` that were not found: how many, the last one, and their length together.
  let lost = { count: 0, index: -1, length: 0 };
  const addUpTo = (end: number) => {
    if (end > cursor) add(lost.count === 1 ? lost.index : -1, cursor, end);
    cursor = Math.max(cursor, end);
    lost = { count: 0, index: -1, length: 0 };
  };
  for (const [index, word] of words.entries()) {
    if (word === '') continue;
    const start = findNear(comparable, withoutLoneSurrogates(word), cursor, lost.length + REACH);
    if (start >= 0) {
      addUpTo(start);
      add(index, start, start + word.length);
      cursor = start + word.length;
      continue;
    }
    lost = { count: lost.count + 1, index, length: lost.length + word.length };
    // Too much lost to look for the next word behind it all: trust the lengths.
    if (lost.length > REACH) addUpTo(wholeCharacterEnd(text, Math.min(text.length, cursor + lost.length)));
  }
  addUpTo(text.length);
  starts.push(text.length);
  return { length: tags.length, starts: Int32Array.from(starts), tags: Uint8Array.from(tags) };
}

/** Where `word` first occurs from `from` on, not more than `reach` later; -1 if nowhere or inside a surrogate pair. */
function findNear(text: string, word: string, from: number, reach: number): number {
  if (text.startsWith(word, from)) return from;
  const start = text.slice(from, from + reach + word.length).indexOf(word);
  return start < 0 || wholeCharacterEnd(text, from + start) !== from + start ? -1 : from + start;
}

/** `end`, or one more if it would split a surrogate pair. */
function wholeCharacterEnd(text: string, end: number): number {
  const splits = (text.charCodeAt(end) & 0xfc00) === 0xdc00 && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return splits ? end + 1 : end;
}
