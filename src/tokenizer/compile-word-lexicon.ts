import { errorFromIssues, type Issue } from '../errors.js';
import { buildDoubleArray } from '../lexicon/double-array-builder.js';
import { parseHmmModel } from './hmm-source.js';
import { roundedLogarithm } from './rounded-logarithm.js';
import { tagId } from './tokenizer.js';
import { withoutLoneSurrogates } from './without-lone-surrogates.js';
import { NO_TAG, type WordLexicon } from './word-lexicon.js';

/** Contents of the three files cppjieba reads. */
export interface WordLexiconSources {
  /** `词 频次 词性` a line. */
  readonly dictionary: string;
  /** `词`, `词 词性` or `词 频次 词性` a line; beats the dictionary. Without a frequency a word counts as a middling one. */
  readonly userDictionary: string;
  /** The hidden Markov model: start, transition and emission logarithms. */
  readonly hmm: string;
}

/** cppjieba never matches longer words, in characters; the bound also keeps tokenizing linear. */
const MAX_WORD_LENGTH = 512;

interface WordEntry {
  logProbability: number;
  tag: number;
  standsAlone: 0 | 1;
}

/**
 * Reads cppjieba's dictionaries as cppjieba does, to the bit, except that a final `\r`, a byte order mark and
 * empty lines are passed over.
 *
 * @throws DianmingError `ERR_DICTIONARY` with every bad line of all three sources
 */
export function compileWordLexicon(sources: WordLexiconSources): WordLexicon {
  const issues: Issue[] = [];
  const entries = new Map<string, WordEntry>();
  const frequencies = readDictionary(withoutLoneSurrogates(sources.dictionary), entries, issues);
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  const logProbability = memoized((frequency) => roundedLogarithm(frequency / total));
  // The entries hold frequencies until the total is known.
  for (const entry of entries.values()) entry.logProbability = logProbability(entry.logProbability);
  const sorted = Float64Array.from(frequencies).sort();
  const median = sorted[sorted.length >> 1] ?? 1;
  readUserDictionary(withoutLoneSurrogates(sources.userDictionary), entries, median, logProbability, issues);
  const hmm = parseHmmModel(sources.hmm, issues);
  if (issues.length > 0 || hmm === undefined) throw errorFromIssues('ERR_DICTIONARY', issues);

  const { numbers, combinations } = numberCombinations(entries);
  const words = [...entries.keys()].sort();
  return {
    trie: buildDoubleArray(
      words,
      words.map((word) => numbers.get(word) as number),
    ),
    logProbability: Float64Array.from(combinations, (entry) => entry.logProbability),
    tag: Uint8Array.from(combinations, (entry) => entry.tag),
    standsAlone: Uint8Array.from(combinations, (entry) => entry.standsAlone),
    leastLogProbability: logProbability(sorted[0] ?? 1),
    hmm,
  };
}

/** Fills `entries` with frequencies in place of logarithms; returns the frequency of each line. */
function readDictionary(source: string, entries: Map<string, WordEntry>, issues: Issue[]): number[] {
  const frequencies: number[] = [];
  forEachLine(source, (line, text) => {
    const fields = splitFields(text);
    const issue = (value: string, expected: string) => issues.push({ file: 'dictionary', line, value, expected });
    const [word, count, tag] = fields;
    if (fields.length !== 3 || word === undefined || count === undefined || tag === undefined) {
      issue(text, 'three fields separated by single spaces: word, frequency, tag');
      return;
    }
    const frequency = Number(count);
    const id = tagId(tag);
    const problem = problemOfWord(word);
    if (problem !== undefined) issue(word, problem);
    else if (!(frequency > 0 && Number.isFinite(frequency))) issue(count, 'a frequency greater than 0');
    else if (id < 0) issue(tag, 'a tag of TAGS in src/tokenizer/tokenizer.ts');
    else {
      frequencies.push(frequency);
      entries.set(word, { logProbability: frequency, tag: id, standsAlone: 0 });
    }
  });
  if (frequencies.length === 0) {
    issues.push({ file: 'dictionary', line: 0, value: '', expected: 'at least one word' });
  }
  return frequencies;
}

function readUserDictionary(
  source: string,
  entries: Map<string, WordEntry>,
  median: number,
  logProbability: (frequency: number) => number,
  issues: Issue[],
): void {
  forEachLine(source, (line, text) => {
    const fields = splitFields(text);
    const issue = (value: string, expected: string) => issues.push({ file: 'userDictionary', line, value, expected });
    const word = fields[0] ?? '';
    const tag = fields.length > 1 ? fields[fields.length - 1] : undefined;
    const frequency = fields.length === 3 ? Number(fields[1]) : median;
    const id = tag === undefined ? NO_TAG : tagId(tag);
    const problem = problemOfWord(word);
    if (fields.length > 3) issue(text, 'at most three fields separated by single spaces: word, frequency, tag');
    else if (problem !== undefined) issue(word, problem);
    else if (fields.length === 3 && !(Number.isInteger(frequency) && frequency > 0)) {
      issue(fields[1] ?? '', 'a whole frequency greater than 0, or none at all');
    } else if (id < 0) issue(tag ?? '', 'a tag of TAGS in src/tokenizer/tokenizer.ts');
    else {
      const standsAlone = lengthInCharacters(word) === 1 ? 1 : 0;
      entries.set(word, { logProbability: logProbability(frequency), tag: id, standsAlone });
    }
  });
}

function problemOfWord(word: string): string | undefined {
  if (word === '') return 'a word at the start of the line';
  // Cheap first: a text of 512 units can't have more characters.
  if (word.length > MAX_WORD_LENGTH && lengthInCharacters(word) > MAX_WORD_LENGTH) {
    return `a word of at most ${MAX_WORD_LENGTH} characters`;
  }
  return undefined;
}

function lengthInCharacters(word: string): number {
  let length = 0;
  for (const _ of word) length++;
  return length;
}

/** As cppjieba splits: each space separates, so two make an empty field, but none is made by a final space. */
function splitFields(line: string): string[] {
  const fields = line.split(' ');
  if (fields[fields.length - 1] === '') fields.pop();
  return fields;
}

function forEachLine(source: string, visit: (line: number, text: string) => void): void {
  let line = 1;
  let start = source.startsWith('\ufeff') ? 1 : 0;
  while (start < source.length) {
    let end = source.indexOf('\n', start);
    if (end < 0) end = source.length;
    const text = source.slice(start, source[end - 1] === '\r' && end > start ? end - 1 : end);
    if (text !== '') visit(line, text);
    start = end + 1;
    line++;
  }
}

/** Word numbers by falling number of words, then as the logarithm, tag and flag sort. */
function numberCombinations(entries: ReadonlyMap<string, WordEntry>): {
  readonly numbers: ReadonlyMap<string, number>;
  readonly combinations: readonly WordEntry[];
} {
  const keyOf = (entry: WordEntry) => `${entry.logProbability} ${entry.tag} ${entry.standsAlone}`;
  const groups = new Map<string, { readonly entry: WordEntry; size: number; number: number }>();
  for (const entry of entries.values()) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { entry, size: 1, number: 0 });
    else group.size++;
  }
  const ordered = [...groups.values()].sort(
    (a, b) =>
      b.size - a.size ||
      b.entry.logProbability - a.entry.logProbability ||
      a.entry.tag - b.entry.tag ||
      a.entry.standsAlone - b.entry.standsAlone,
  );
  for (const [number, group] of ordered.entries()) group.number = number;
  const numbers = new Map<string, number>();
  for (const [word, entry] of entries) numbers.set(word, groups.get(keyOf(entry))?.number ?? 0);
  return { numbers, combinations: ordered.map((group) => group.entry) };
}

function memoized(compute: (argument: number) => number): (argument: number) => number {
  const known = new Map<number, number>();
  return (argument) => {
    let result = known.get(argument);
    if (result === undefined) {
      result = compute(argument);
      known.set(argument, result);
    }
    return result;
  };
}
