import type { WordLexicon } from '../../tokenizer/word-lexicon.js';
import type { DictionarySource } from '../dictionary-source.js';
import type { DivisionList } from './division-row.js';

/**
 * What `lite.bin` leaves out, so that it stays below a megabyte: lists that are long, and whose words few texts have.
 * What rules are made of (titles, suffixes, surnames, words that witness or stop) is all there.
 */
const LEFT_OUT = new Set([
  'dict/organization/listed-shanghai.tsv',
  'dict/organization/listed-shenzhen.tsv',
  'dict/place/development-zones.tsv',
  'dict/place/landmarks.tsv',
  'dict/place/old-names.tsv',
]);
/** Counties; below them are 41,000 towns and streets. */
const LOWEST_LEVEL = 3;
/** Words of jieba's dictionary that are rarer are left out, of more than one character. */
const LEAST_FREQUENCY = 200;

export function liteSources(sources: readonly DictionarySource[]): readonly DictionarySource[] {
  return sources.filter(({ file }) => !LEFT_OUT.has(file));
}

/** Parents stand before their children, so what is left keeps its indexes if the rest comes last; it does not. */
export function liteDivisions({ edition, rows }: DivisionList): DivisionList {
  const indexOf = new Map<number, number>([[-1, -1]]);
  const kept = rows.filter((row, index) => {
    if (row.level > LOWEST_LEVEL) return false;
    indexOf.set(index, indexOf.size - 1);
    return true;
  });
  return { edition, rows: kept.map((row) => ({ ...row, parent: indexOf.get(row.parent) as number })) };
}

/** Lines are `word frequency tag`. Every single character stays: what is no word is dear to cut. */
export function liteDictionary(dictionary: string): string {
  return dictionary
    .split('\n')
    .filter((line) => {
      const [word = '', frequency = ''] = line.split(' ');
      return [...word].length === 1 || Number(frequency) >= LEAST_FREQUENCY;
    })
    .join('\n');
}

/** Logarithms in steps of 1/256: what words are cut hardly depends on more, and the rest is half of their bytes. */
export function liteWords(words: WordLexicon): WordLexicon {
  const coarse = (column: Float64Array) =>
    column.map((logarithm) => (Number.isFinite(logarithm) ? Math.round(logarithm * 256) / 256 : logarithm));
  const { start, transition, rows, emission } = words.hmm;
  return {
    ...words,
    logProbability: coarse(words.logProbability),
    hmm: { start, transition, rows, emission: coarse(emission) },
  };
}
