import { errorFromIssues } from '../../errors.js';
import { type Sections, writeContainer } from '../container.js';
import type { DictionarySource } from '../dictionary-source.js';
import { buildDoubleArray } from '../double-array-builder.js';
import { StringTableBuilder } from '../string-table.js';
import { WORD_CLASSES } from '../word-class.js';
import { withDivisions, withWrittenShortForms } from './division-entries.js';
import type { DivisionList } from './division-row.js';
import { divisionSections } from './division-sections.js';
import { expandSources } from './expand-sources.js';
import { compareEntries, type KeyedEntry } from './keyed-entry.js';

/** What goes into a compiled lexicon. Only `sources` is required, so that a test's lexicon is a line or two. */
export interface LexiconParts {
  readonly sources: readonly DictionarySource[];
  /** The fold that texts to be scanned have gone through; default: none. */
  readonly fold?: (text: string) => string;
  readonly divisions?: DivisionList;
  /** See {@link variantPairs}. */
  readonly variants?: readonly (readonly [from: string, to: string])[];
  /** See {@link givenNameSections}. */
  readonly givenNames?: Sections;
  /** See {@link foreignNameSections}. */
  readonly foreignNames?: Sections;
  /** Sections of other rooms, under their full names. */
  readonly others?: Sections;
}

const NO_DIVISIONS: DivisionList = { edition: 0, rows: [] };
const NO_GIVEN_NAMES: Sections = {
  character: new Uint16Array(0),
  single: new Uint8Array(0),
  first: new Uint8Array(0),
  second: new Uint8Array(0),
  rarity: new Uint8Array(0),
};
const NO_FOREIGN_NAMES: Sections = {
  character: new Uint16Array(0),
  first: new Uint8Array(0),
  inner: new Uint8Array(0),
  last: new Uint8Array(0),
  rarity: new Uint8Array(0),
};

/**
 * The bytes that {@link Lexicon.fromBinary} opens; the same parts always give the same bytes.
 *
 * @throws DianmingError `ERR_DICTIONARY` with every contradiction between the sources
 */
export function compileLexicon(parts: LexiconParts): Uint8Array<ArrayBuffer> {
  const fold = parts.fold ?? ((text: string) => text);
  const { entries, issues } = expandSources(parts.sources, fold);
  if (issues.length > 0) throw errorFromIssues('ERR_DICTIONARY', issues);
  const divisions = withWrittenShortForms(parts.divisions ?? NO_DIVISIONS, entries);
  const strings = new StringTableBuilder();
  const variants = parts.variants ?? [];
  return writeContainer({
    classes: Uint32Array.from(WORD_CLASSES, (name) => strings.idOf(name)),
    ...entrySections([...withDivisions(entries, divisions, fold)].sort(compareEntries), strings),
    ...divisionSections(divisions, strings, fold),
    ...prefixed('givenNames.', parts.givenNames ?? NO_GIVEN_NAMES),
    ...prefixed('foreignNames.', parts.foreignNames ?? NO_FOREIGN_NAMES),
    'variants.from': Uint16Array.from(variants, ([from]) => from.charCodeAt(0)),
    'variants.to': Uint16Array.from(variants, ([, to]) => to.charCodeAt(0)),
    ...parts.others,
    ...strings.sections('strings.'),
  });
}

/** Entry columns, and the trie from keys to runs of entry numbers in `entries.postings`: a length, then the numbers. */
function entrySections(entries: readonly KeyedEntry[], strings: StringTableBuilder): Sections {
  const numbersOf = new Map<string, number[]>();
  for (const [number, entry] of entries.entries()) {
    for (const key of entry.keys) {
      const numbers = numbersOf.get(key);
      if (numbers === undefined) numbersOf.set(key, [number]);
      else numbers.push(number);
    }
  }
  const keys = [...numbersOf.keys()].sort();
  const postings: number[] = [];
  const runs = keys.map((key) => {
    const numbers = numbersOf.get(key) ?? [];
    return postings.push(numbers.length, ...numbers) - numbers.length - 1;
  });
  const trie = buildDoubleArray(keys, runs);
  return {
    'trie.codes': trie.codes,
    'trie.base': trie.base,
    'trie.check': trie.check,
    'entries.postings': Int32Array.from(postings),
    'entries.wordClass': Uint8Array.from(entries, (entry) => WORD_CLASSES.indexOf(entry.wordClass)),
    'entries.value': Uint8Array.from(entries, (entry) => entry.value),
    'entries.word': Uint32Array.from(entries, (entry) => strings.idOf(entry.word)),
    'entries.kind': Uint32Array.from(entries, (entry) => strings.idOf(entry.kind)),
    'entries.name': Uint32Array.from(entries, (entry) => strings.idOf(entry.name)),
  };
}

export function prefixed(prefix: string, sections: Sections): Sections {
  return Object.fromEntries(Object.entries(sections).map(([name, section]) => [prefix + name, section]));
}
