import { DianmingError } from '../errors.js';
import type { WordLexicon } from './word-lexicon.js';

/** What each section of a word lexicon is an array of. The prefix tells them from other sections of a file. */
const SECTION_TYPES = {
  'words.codes': Uint16Array,
  'words.base': Int32Array,
  'words.check': Uint16Array,
  'words.logProbability': Float64Array,
  'words.tag': Uint8Array,
  'words.standsAlone': Uint8Array,
  'words.leastLogProbability': Float64Array,
  'hmm.start': Float64Array,
  'hmm.transition': Float64Array,
  'hmm.rows': Uint16Array,
  'hmm.emission': Float64Array,
} as const;

type SectionName = keyof typeof SECTION_TYPES;

/** The type a class makes, over any kind of buffer. */
type ArrayOf<Type> = Type extends typeof Uint8Array
  ? Uint8Array
  : Type extends typeof Uint16Array
    ? Uint16Array
    : Type extends typeof Int32Array
      ? Int32Array
      : Float64Array;

/** A word lexicon as named arrays, ready to be written to a file. They share memory with it. */
export type WordLexiconSections = { readonly [Name in SectionName]: ArrayOf<(typeof SECTION_TYPES)[Name]> };

export function wordLexiconSections(lexicon: WordLexicon): WordLexiconSections {
  return {
    'words.codes': lexicon.trie.codes,
    'words.base': lexicon.trie.base,
    'words.check': lexicon.trie.check,
    'words.logProbability': lexicon.logProbability,
    'words.tag': lexicon.tag,
    'words.standsAlone': lexicon.standsAlone,
    'words.leastLogProbability': Float64Array.of(lexicon.leastLogProbability),
    'hmm.start': lexicon.hmm.start,
    'hmm.transition': lexicon.hmm.transition,
    'hmm.rows': lexicon.hmm.rows,
    'hmm.emission': lexicon.hmm.emission,
  };
}

/**
 * The word lexicon whose {@link wordLexiconSections} these are; it shares their memory, and nothing is rebuilt.
 * Other sections are passed over.
 *
 * @throws DianmingError `ERR_BINARY` if a section is missing, of another type, or does not fit the others in length
 */
export function wordLexiconFromSections(sections: Readonly<Record<string, unknown>>): WordLexicon {
  for (const [name, type] of Object.entries(SECTION_TYPES)) {
    if (!(sections[name] instanceof type)) throw badSection(name, `is not a ${type.name}`);
  }
  const typed = sections as WordLexiconSections;
  const expectLength = (name: SectionName, length: number) => {
    if (typed[name].length !== length)
      throw badSection(name, `has ${typed[name].length} elements instead of ${length}`);
  };
  expectLength('words.codes', 65536);
  expectLength('words.check', typed['words.base'].length);
  expectLength('words.tag', typed['words.logProbability'].length);
  expectLength('words.standsAlone', typed['words.logProbability'].length);
  expectLength('words.leastLogProbability', 1);
  expectLength('hmm.start', 4);
  expectLength('hmm.transition', 16);
  expectLength('hmm.rows', 65536);
  return {
    trie: { codes: typed['words.codes'], base: typed['words.base'], check: typed['words.check'] },
    logProbability: typed['words.logProbability'],
    tag: typed['words.tag'],
    standsAlone: typed['words.standsAlone'],
    leastLogProbability: typed['words.leastLogProbability'][0] as number,
    hmm: {
      start: typed['hmm.start'],
      transition: typed['hmm.transition'],
      rows: typed['hmm.rows'],
      emission: typed['hmm.emission'],
    },
  };
}

function badSection(name: string, problem: string): DianmingError {
  return new DianmingError('ERR_BINARY', `section ${name} ${problem}: compile the dictionaries again`);
}
