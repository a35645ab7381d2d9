import type { Sections } from '../container.js';
import { hanWords, likenessColumn, rarityColumn, runningText } from './running-text.js';

export interface ForeignNameSource {
  /** jieba's dictionary: lines `word frequency tag`. */
  readonly dictionary: string;
  /** Foreign names of persons and cities that the bundled dictionaries know. */
  readonly names: readonly string[];
  /** The characters that are used to write foreign sounds. */
  readonly sounds: ReadonlySet<string>;
  readonly fold: (text: string) => string;
}

/**
 * The columns that {@link ForeignNameStatistics} reads: how often each character begins, continues and ends names of
 * foreign sounds. Of jieba's words tagged `nrt` those count that are three characters or longer and nothing but sounds.
 */
export function foreignNameSections({ dictionary, names, sounds, fold }: ForeignNameSource): Sections {
  const first = new Map<string, number>();
  const inner = new Map<string, number>();
  const last = new Map<string, number>();
  const increase = (counter: Map<string, number>, character: string): void => {
    counter.set(character, (counter.get(character) ?? 0) + 1);
  };
  const seen = new Set(names.flatMap((name) => fold(name).split('·')).filter((name) => name.length > 1));
  for (const { word, tag } of hanWords(dictionary, fold)) if (tag === 'nrt' && word.length > 2) seen.add(word);
  for (const name of seen) {
    const characters = [...name];
    if (!characters.every((character) => sounds.has(character))) continue;
    for (const [index, character] of characters.entries()) {
      increase(index === 0 ? first : index === characters.length - 1 ? last : inner, character);
    }
  }
  const characters = [...new Set([first, inner, last].flatMap((counter) => [...counter.keys()]))].sort();
  const text = runningText(dictionary, fold);
  return {
    character: Uint16Array.from(characters, (character) => character.charCodeAt(0)),
    first: likenessColumn(characters, first, text),
    inner: likenessColumn(characters, inner, text),
    last: likenessColumn(characters, last, text),
    rarity: rarityColumn(characters, text),
  };
}
