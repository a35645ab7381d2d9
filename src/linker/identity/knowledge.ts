import type { Lexicon } from '../../lexicon/lexicon.js';
import type { WordClass } from '../../lexicon/word-class.js';

/** What identity needs to know of the language. */
export interface IdentityKnowledge {
  /** Length of the surname that begins a name, 0 if none does. */
  readonly surnameLength: (name: string) => number;
  /** What a courtesy word stands beside: `张` of `老张`, `王` of `王先生`; undefined for a name without one. */
  readonly courtesyBase: (name: string) => string | undefined;
  /** Rewrites short organ words to long ones: `人大` to `人民代表大会`. */
  readonly expand: (name: string) => string;
  /** Whether a word may end the name of an organization: `大学`, `有限公司`. */
  readonly isOrganizationEnd: (word: string) => boolean;
  /** Whether a name is one that dictionaries know as an organization or a place. */
  readonly isKnown: (name: string) => boolean;
  /** The country that one character stands for: `匈` for `匈牙利`; provinces are mostly meant as regions (`苏北`). */
  readonly placeOfCharacter: (character: string) => readonly string[];
}

/** Reads the dictionaries once; what is asked of them later are single look-ups. */
export function identityKnowledge(lexicon: Lexicon): IdentityKnowledge {
  const has = (word: string, ...classes: readonly WordClass[]) =>
    lexicon.lookUp(word).some(({ wordClass }) => classes.includes(wordClass as WordClass));
  const surnameLength = (name: string) =>
    name.length >= 2 && has(name.slice(0, 2), 'surname') ? 2 : has(name.slice(0, 1), 'surname') ? 1 : 0;
  return {
    surnameLength,
    courtesyBase: (name) => courtesyBase(lexicon, name, surnameLength),
    expand: expander(lexicon),
    isOrganizationEnd: (word) => has(word, 'organization-suffix', 'organization-organ'),
    isKnown: (name) => has(name, 'organization-name', 'place-name', 'division', 'division-short'),
    placeOfCharacter: (character) =>
      lexicon
        .lookUp(character)
        .flatMap(({ wordClass, kind, name }) =>
          wordClass === 'place-character' && kind === 'country-character' && name ? [name] : [],
        ),
  };
}

/** Courtesy words that make names of their own rather than forms of address: `杨老四`. */
const RANKED = 90;
/** Old women and men whom a text calls so are mostly not those that it names in full: 田奶奶. */
const KIN = /[奶婆妈娘爷婶嫂姨姑舅姥父母]|夫人|太太|^小[妹弟哥]/;
/** Below this a courtesy word is a common end of full names too: `王氏`, `李女`. */
const CLEAR = 70;

function courtesyBase(lexicon: Lexicon, name: string, surnameLength: (name: string) => number): string | undefined {
  if (name.length < 2 || name.length > 6 || name.includes('·')) return undefined;
  // The longest courtesy word decides: 王奶奶, not 王奶|奶.
  for (let from = 1; from < name.length; from++) {
    const suffix = lexicon.lookUp(name.slice(from)).find(({ wordClass }) => wordClass === 'courtesy-suffix');
    if (!suffix) continue;
    if (suffix.kind === 'anonymous' || suffix.value === RANKED || suffix.value < CLEAR || KIN.test(suffix.word))
      return undefined;
    const isAddress = from === 1 || surnameLength(name) === from || !/^\p{Script=Han}+$/u.test(name.slice(0, from));
    return isAddress ? name.slice(0, from) : undefined;
  }
  const rest = name.slice(1);
  const isPrefixed = lexicon.lookUp(name.slice(0, 1)).some(({ wordClass }) => wordClass === 'courtesy-prefix');
  return isPrefixed && (rest.length === 1 || surnameLength(rest) === rest.length) ? rest : undefined;
}

/** Rewrites the short words of `organ-equivalent` to long ones, the longest first; a long one stays as it is. */
function expander(lexicon: Lexicon): (name: string) => string {
  const id = lexicon.wordClassId('organ-equivalent');
  const pairs: [string, string][] = [];
  for (let number = 0; number < lexicon.entryCount; number++) {
    if (lexicon.entryWordClass[number] !== id) continue;
    const { word, name } = lexicon.entry(number);
    pairs.push([word, name]);
  }
  pairs.sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  return (name) =>
    pairs.reduce(
      (text, [short, long]) =>
        text.includes(short)
          ? text
              .split(long)
              .map((part) => part.replaceAll(short, long))
              .join(long)
          : text,
      name,
    );
}
