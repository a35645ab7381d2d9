import type { Sections } from '../container.js';

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

const PLACES = ['single', 'first', 'second'] as const;

/**
 * The columns that {@link GivenNameStatistics} reads.
 *
 * Names are the words tagged `nr` that begin with a surname and go on with one or two characters. Each counts once:
 * frequencies in the dictionary tell how famous a bearer is, not how common the name. Running text is all words not
 * tagged as names, each as often as its frequency says. Half an observation is added to both probabilities (in names
 * of the place), so that one rare character proves little.
 */
export function givenNameSections({ dictionary, surnames, notNames, fold }: GivenNameSource): Sections {
  const counts = PLACES.map(() => new Map<string, number>());
  const inText = new Map<string, number>();
  let textLength = 0;
  const increase = (counter: Map<string, number> | undefined, character: string, by: number): void => {
    counter?.set(character, (counter.get(character) ?? 0) + by);
  };
  for (const line of dictionary.split('\n')) {
    const [written = '', frequency = '', tag = ''] = line.trimEnd().split(' ');
    const word = fold(written);
    // Columns are indexed by UTF-16 unit, so characters beyond the basic plane have no place in them.
    if (!/^\p{Script=Han}+$/u.test(word) || /[\ud800-\udbff]/.test(word)) continue;
    if (!tag.startsWith('nr')) {
      for (const character of word) increase(inText, character, Number(frequency));
      textLength += word.length * Number(frequency);
    } else if (tag === 'nr' && !notNames.has(word)) {
      const given = givenNameOf(word, surnames);
      if (given.length === 1) increase(counts[0], given, 1);
      if (given.length === 2) {
        increase(counts[0], given.charAt(1), SHARE_OF_SECONDS);
        increase(counts[1], given.charAt(0), 1);
        increase(counts[2], given.charAt(1), 1);
      }
    }
  }
  const characters = [...new Set(counts.flatMap((counter) => [...counter.keys()]))].sort();
  const column = (counter: ReadonlyMap<string, number>): Uint8Array => {
    let names = 0;
    for (const count of counter.values()) names += count;
    const half = 0.5 / names;
    return Uint8Array.from(characters, (character) => {
      const count = counter.get(character) ?? 0;
      if (count === 0) return 0;
      const ratio = (count / names + half) / ((inText.get(character) ?? 0) / textLength + half);
      return Math.min(255, Math.max(1, Math.round(128 + 16 * Math.log2(ratio))));
    });
  };
  return {
    character: Uint16Array.from(characters, (character) => character.charCodeAt(0)),
    single: column(counts[0] ?? new Map()),
    first: column(counts[1] ?? new Map()),
    second: column(counts[2] ?? new Map()),
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
