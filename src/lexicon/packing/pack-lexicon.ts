import type { Section, Sections } from '../container.js';
import type { DoubleArrayData } from '../double-array.js';
import { packDeltas, unpackDeltas } from './deltas.js';
import { packStrings, unpackStrings } from './pack-strings.js';
import { packTrie, unpackTrie } from './pack-trie.js';
import { packPostings, unpackPostings } from './postings.js';
import { type TrieKeys, trieKeys } from './trie-keys.js';

/** Prefixes of the tries in a compiled lexicon: its own words, and those of the tokenizer. */
const OWN_TRIE = 'trie.';
const WORDS_TRIE = 'words.words.';
const TRIES = [OWN_TRIE, WORDS_TRIE];
const TRIE_COLUMNS = ['codes', 'base', 'check'] as const;
const STRINGS = 'strings.';
const POSTINGS = 'entries.postings';
/** Columns of numbers that mostly rise in small steps. */
const RISING = ['divisions.code', 'divisions.parent', 'divisions.rowStart', 'divisions.searchable', 'entries.word'];
// No name of a section has it.
const MARK = '~';

/**
 * The sections of a compiled lexicon written so that they compress well: to less than half of what the columns as they
 * are compress to. {@link unpackLexicon} gives every section back as it was.
 *
 * @param keepsWords leaves the tokenizer's words, the largest part, as they are: a megabyte more to carry, and less
 *   to do at each start
 */
export function packLexicon(sections: Sections, keepsWords = false): Sections {
  const packed: Record<string, Section> = { ...sections };
  const replace = (names: readonly string[], prefix: string, by: Sections) => {
    for (const name of names) delete packed[name];
    for (const [name, section] of Object.entries(by)) packed[`${prefix}${MARK}${name}`] = section;
  };
  let keys: TrieKeys | undefined;
  for (const prefix of keepsWords ? [OWN_TRIE] : TRIES) {
    const [codes, base, check] = TRIE_COLUMNS.map((column) => sections[prefix + column]);
    if (codes === undefined || base === undefined || check === undefined) continue;
    const trie = packTrie({ codes, base, check } as DoubleArrayData);
    if (prefix === OWN_TRIE) keys = trieKeys(trie.nodes, codes as Uint16Array);
    replace(
      TRIE_COLUMNS.map((column) => prefix + column),
      prefix,
      trie.sections,
    );
  }
  const [units, offsets] = [`${STRINGS}units`, `${STRINGS}offsets`];
  if (keys !== undefined) {
    const strings = packStrings(sections[units] as Uint16Array, sections[offsets] as Uint32Array, keys);
    replace([units, offsets], STRINGS, strings);
  }
  const postings = packPostings(sections[POSTINGS] as Int32Array, sections['entries.wordClass'] as Uint8Array);
  replace([POSTINGS], POSTINGS, postings);
  for (const name of RISING) {
    const column = sections[name] as Int32Array | Uint32Array;
    replace([name], name, { [column instanceof Int32Array ? 'i32' : 'u32']: packDeltas(column) });
  }
  return packed;
}

/** The sections that {@link packLexicon} was given; those that it had left alone are the same objects. */
export function unpackLexicon(packed: Sections): Sections {
  const sections: Record<string, Section> = {};
  const groups = new Map<string, Record<string, Section>>();
  for (const [name, section] of Object.entries(packed)) {
    const mark = name.indexOf(MARK);
    if (mark < 0) {
      sections[name] = section;
      continue;
    }
    const group = groups.get(name.slice(0, mark)) ?? {};
    groups.set(name.slice(0, mark), group);
    group[name.slice(mark + 1)] = section;
  }
  let keys: TrieKeys | undefined;
  for (const prefix of TRIES) {
    const group = groups.get(prefix);
    if (group === undefined) continue;
    groups.delete(prefix);
    const { trie, nodes } = unpackTrie(group);
    for (const column of TRIE_COLUMNS) sections[prefix + column] = trie[column];
    if (prefix === OWN_TRIE) keys = trieKeys(nodes, trie.codes);
  }
  for (const [name, group] of groups) {
    if (name === STRINGS && keys !== undefined) {
      const { units, offsets } = unpackStrings(group, keys);
      sections[`${STRINGS}units`] = units;
      sections[`${STRINGS}offsets`] = offsets;
    } else if (name === POSTINGS) sections[name] = unpackPostings(group);
    else if (group.i32 !== undefined) sections[name] = unpackDeltas(group.i32 as Uint8Array, (n) => new Int32Array(n));
    else sections[name] = unpackDeltas(group.u32 as Uint8Array, (n) => new Uint32Array(n));
  }
  return sections;
}
