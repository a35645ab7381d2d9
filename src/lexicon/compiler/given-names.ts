import type { Sections } from '../container.js';
import { hanWords, likenessColumn, rarityColumn, runningText } from './running-text.js';

export interface GivenNameSource {
  /** jieba's dictionary: lines `word frequency tag`. */
  readonly dictionary: string;
  readonly surnames: ReadonlySet<string>;
  /** Words tagged as names that are none, such as 昌平. */
  readonly notNames: ReadonlySet<string>;
  readonly fold: (text: string) => string;
}

// Names of two characters are few in the dictionary, while what ends a given name of two can stand alone too: 伟, 芳, 敏.
// So the second of two also counts as one alone, by this share.
const SHARE_OF_SECONDS = 0.5;

/**
 * The columns that {@link GivenNameStatistics} reads.
 *
 * Names are the words tagged `nr` that begin with a surname and go on with one or two characters. Each counts once:
 * frequencies in the dictionary tell how famous a bearer is, not how common the name. Running text is all words not
 * tagged as names, each as often as its frequency says.
 */
export function givenNameSections({ dictionary, surnames, notNames, fold }: GivenNameSource): Sections {
  const single = new Map<string, number>();
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  const increase = (counter: Map<string, number>, character: string, by: number): void => {
    counter.set(character, (counter.get(character) ?? 0) + by);
  };
  for (const { word, tag } of hanWords(dictionary, fold)) {
    if (tag !== 'nr' || notNames.has(word)) continue;
    const given = givenNameOf(word, surnames);
    if (given.length === 1) increase(single, given, 1);
    if (given.length === 2) {
      increase(single, given.charAt(1), SHARE_OF_SECONDS);
      increase(first, given.charAt(0), 1);
      increase(second, given.charAt(1), 1);
    }
  }
  const characters = [...new Set([single, first, second].flatMap((counter) => [...counter.keys()]))].sort();
  const text = runningText(dictionary, fold);
  return {
    character: Uint16Array.from(characters, (character) => character.charCodeAt(0)),
    single: likenessColumn(characters, single, text),
    first: likenessColumn(characters, first, text),
    second: likenessColumn(characters, second, text),
    rarity: rarityColumn(characters, text),
  };
}

/** What follows the surname, the longer surname if two fit; empty if it is not one or two characters. */
function givenNameOf(word: string, surnames: ReadonlySet<string>): string {
  if (surnames.has(word)) return '';
  for (const length of [2, 1]) {
    if (word.length > length && surnames.has(word.slice(0, length))) {
      const given = word.slice(length);
      return given.length <= 2 ? given : '';
    }
  }
  return '';
}
