import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compiler/compile-lexicon.js';
import { readContainer, type Sections, writeContainer } from '../../src/lexicon/container.js';
import { Lexicon } from '../../src/lexicon/lexicon.js';
import { sourceOf, tinyLexicon } from './tiny-lexicon.js';

const BYTES = compileLexicon({
  sources: [sourceOf('surname', ['王 95']), sourceOf('position', ['书记 100 party', '市长 100 _ _ 一市之长'])],
  others: { 'words.base': Int32Array.of(7) },
});

/** The sections of a compiled file, to be changed and written again. */
function sections(): Record<string, Sections[string]> {
  return { ...readContainer(BYTES, 'tiny.bin').withPrefix('') };
}

describe('Lexicon', () => {
  it('decodes the entries of a word', () => {
    const lexicon = tinyLexicon({
      surname: ['原 40 word'],
      'position-modifier': ['原 70 time'],
      'organization-name': ['发改委 90 organ 国家发展和改革委员会'],
    });
    expect(lexicon.lookUp('发改委')).toEqual([
      { word: '发改委', wordClass: 'organization-name', value: 90, kind: 'organ', name: '国家发展和改革委员会' },
    ]);
    expect(lexicon.lookUp('原').map((entry) => entry.wordClass)).toEqual(['surname', 'position-modifier']);
    expect(lexicon.lookUp('改')).toEqual([]);
    expect(lexicon.entryCount).toBe(3);
  });

  it('tells class ids and, by entry number, classes and values', () => {
    const lexicon = tinyLexicon({ surname: ['王 95', '李 93'] });
    expect([...lexicon.entryValue]).toEqual([93, 95]);
    expect([...lexicon.entryWordClass]).toEqual([lexicon.wordClassId('surname'), lexicon.wordClassId('surname')]);
    expect(lexicon.entry(1)).toMatchObject({ word: '王' });
    expect(lexicon.entry(1)).toBe(lexicon.entry(1));
  });

  it('refuses an entry number that no entry has', () => {
    expect(() => tinyLexicon({ surname: ['王'] }).entry(1)).toThrow('no entry 1: entry numbers go from 0 to 0');
  });

  it('makes words of aliases, named after the main word or after its name', () => {
    const lexicon = tinyLexicon({
      'place-name': ['美国 100 country _ 美利坚合众国|花旗国'],
      'organization-name': ['发改委 90 _ 国家发展和改革委员会 国家发改委'],
    });
    expect(lexicon.lookUp('花旗国')).toEqual([
      { word: '花旗国', wordClass: 'place-name', value: 100, kind: 'country', name: '美国' },
    ]);
    expect(lexicon.lookUp('国家发改委')).toMatchObject([{ name: '国家发展和改革委员会', value: 90 }]);
  });

  it('finds foreign titles in any case, other words as they are written', () => {
    const lexicon = tinyLexicon({ 'position-foreign': ['CEO', 'president'], 'organization-name': ['NBA'] });
    expect(['CEO', 'ceo', 'Ceo', 'cEo'].map((word) => lexicon.lookUp(word).length)).toEqual([1, 1, 1, 0]);
    expect(['president', 'PRESIDENT', 'President'].map((word) => lexicon.lookUp(word).length)).toEqual([1, 1, 1]);
    expect(['NBA', 'nba'].map((word) => lexicon.lookUp(word).length)).toEqual([1, 0]);
  });

  it('keeps the folded word as the key and the written one as the word', () => {
    const fold = (text: string) => text.replaceAll('麴', '曲').replaceAll('Ａ', 'A');
    const lexicon = tinyLexicon({ surname: ['麴 20'], 'place-suffix': ['Ａ座'] }, { fold });
    expect(lexicon.lookUp('曲')).toMatchObject([{ word: '麴', value: 20 }]);
    expect(lexicon.lookUp('A座')).toMatchObject([{ word: 'Ａ座' }]);
    expect(lexicon.lookUp('麴')).toEqual([]);
  });

  it('expands the variants to a table of all units', () => {
    const { variants } = tinyLexicon(
      {},
      {
        variants: [
          ['國', '国'],
          ['龍', '龙'],
        ],
      },
    );
    expect(variants).toHaveLength(65536);
    expect(
      String.fromCharCode(...Array.from('國龍王A', (character) => variants[character.charCodeAt(0)] as number)),
    ).toBe('国龙王A');
  });

  it('hands sections of other rooms through', () => {
    expect(Lexicon.fromBinary(BYTES, 'tiny.bin').sections('words.')).toEqual({ base: Int32Array.of(7) });
  });

  it('opens an empty lexicon', () => {
    const lexicon = tinyLexicon({});
    expect(lexicon.scan('王书记').length).toBe(0);
    expect(lexicon.divisions.byName('郑州')).toEqual([]);
    expect(lexicon.givenName.single('伟'.charCodeAt(0))).toBe(0);
  });

  it('compiles the same sources to the same bytes, in whatever order the files come', () => {
    const sources = [
      sourceOf('position', ['书记', '市长']),
      sourceOf('surname', ['王 95', '李 93']),
      sourceOf('place-name', ['王 3']),
    ];
    expect(compileLexicon({ sources: [...sources].reverse() })).toEqual(compileLexicon({ sources }));
  });

  it('names the section that a file lacks', () => {
    for (const name of Object.keys(sections()).filter((name) => !name.startsWith('words.'))) {
      const left = sections();
      delete left[name];
      const bytes = writeContainer(left);
      expect(() => Lexicon.fromBinary(bytes, 'half.bin')).toThrow(`half.bin: section ${name} is missing`);
    }
  });

  it('refuses a file compiled for other word classes', () => {
    const ids = sections().classes as Uint32Array;
    const bytes = writeContainer({ ...sections(), classes: ids.subarray(1) });
    expect(() => Lexicon.fromBinary(bytes, 'old.bin')).toThrow('old.bin: compiled for other word classes');
  });
});
