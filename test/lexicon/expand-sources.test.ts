import { describe, expect, it } from 'vitest';
import { DianmingError } from '../../src/errors.js';
import { compileLexicon } from '../../src/lexicon/compiler/compile-lexicon.js';
import { expandSources } from '../../src/lexicon/compiler/expand-sources.js';
import type { WordClass } from '../../src/lexicon/word-class.js';
import { sourceOf } from './tiny-lexicon.js';

type File = readonly [wordClass: WordClass, file: string, lines: readonly string[]];

function expand(files: readonly File[], fold = (text: string) => text) {
  const { entries, issues } = expandSources(
    files.map(([wordClass, file, lines]) => sourceOf(wordClass, lines, file)),
    fold,
  );
  return {
    entries: entries.map(({ word, kind, name }) => [word, kind, name].filter((cell) => cell !== '').join(' ')),
    issues: issues.map(({ file, line, value, expected }) => `${file}:${line} ${value}: ${expected}`),
  };
}

describe('expandSources', () => {
  it('lets several files of a class have a word if its kind differs or all is the same', () => {
    const files: File[] = [
      ['place-name', 'a.tsv', ['九龙 100 district']],
      ['place-name', 'b.tsv', ['九龙 40 river']],
      ['place-name', 'c.tsv', ['九龙 40 river']],
    ];
    expect(expand(files)).toEqual({ entries: ['九龙 district', '九龙 river'], issues: [] });
  });

  it('lets other classes say what they like', () => {
    expect(
      expand([
        ['surname', 'a.tsv', ['原 40']],
        ['position-modifier', 'b.tsv', ['原 70']],
      ]).issues,
    ).toEqual([]);
  });

  it('reports two files that contradict each other', () => {
    expect(
      expand([
        ['position', 'a.tsv', ['书记 100']],
        ['position', 'b.tsv', ['书记 90']],
      ]).issues,
    ).toEqual(['b.tsv:5 书记\t90: what a.tsv:5 says of 书记 (same class and kind), or only one of the two lines']);
  });

  it('reports words of a file that fold to one', () => {
    const fold = (text: string) => text.replaceAll('國', '国');
    expect(expand([['place-name', 'a.tsv', ['中国', '中國']]], fold).issues).toHaveLength(1);
  });

  it('takes an alias of two words as two entries', () => {
    const files: File[] = [['organization-name', 'a.tsv', ['南京大学 100 _ _ 南大', '南开大学 100 _ _ 南大']]];
    expect(expand(files)).toEqual({
      entries: ['南京大学', '南开大学', '南大 南京大学', '南大 南开大学'],
      issues: [],
    });
  });

  it('drops an alias whose own line says the same, reports one whose own line differs', () => {
    expect(expand([['place-name', 'a.tsv', ['America 100 _ 美国', '美国 100 _ _ America']]])).toEqual({
      entries: ['America 美国', '美国'],
      issues: [],
    });
    expect(expand([['place-name', 'a.tsv', ['三八线 100 _ _ 板门店', '板门店']]]).issues).toEqual([
      'a.tsv:5 板门店: no alias that is a word of its own with another name, see a.tsv:6',
    ]);
  });

  it('stops the compiler with all contradictions at once', () => {
    const sources = [
      sourceOf('position', ['书记 1', '市长 1'], 'a.tsv'),
      sourceOf('position', ['书记 2', '市长 2'], 'b.tsv'),
    ];
    try {
      compileLexicon({ sources });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DianmingError);
      expect((error as DianmingError).code).toBe('ERR_DICTIONARY');
      expect((error as DianmingError).issues).toHaveLength(2);
    }
  });
});
