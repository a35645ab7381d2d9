/**
 * `npm run dict`: compiles `dict/` and the word lists of npm packages into `dist/data/dianming.bin`, and what is small of
 * them into `dist/data/lite.bin`.
 *
 *     npm run dict                 compile
 *     npm run dict -- --check      print every bad line, write nothing
 *     npm run dict -- --sort       put the dictionary files in order
 *     npm run dict -- --stats      print how many words each class and file has
 *
 * `--check` and `--sort` take files, such as `dict/place/regions.tsv`, to leave the others alone.
 *
 * This is a build tool, not part of the lexicon room: only here do the rooms meet whose data share the file.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DianmingError, errorFromIssues } from '../../errors.js';
import { foldWord } from '../../text/fold-word.js';
import { compileWordLexicon } from '../../tokenizer/compile-word-lexicon.js';
import { wordLexiconSections } from '../../tokenizer/word-lexicon-sections.js';
import type { DictionarySource } from '../dictionary-source.js';
import { readChinaDivision } from './china-division.js';
import { type LexiconParts, prefixed } from './compile-lexicon.js';
import { expandSources } from './expand-sources.js';
import { foreignNameSections } from './foreign-names.js';
import { givenNameSections } from './given-names.js';
import { readJiebaFiles } from './jieba-files.js';
import { liteDictionary, liteDivisions, liteSources, liteWords } from './lite.js';
import { packedLexicon } from './packed-lexicon.js';
import { type ReadSources, readSources, sourceFiles } from './read-sources.js';
import { sortSource } from './sort-source.js';
import { describeSources } from './statistics.js';
import { variantPairs } from './variants.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DICTIONARIES = join(ROOT, 'dict');
const TARGET = join(ROOT, 'dist/data');

// jieba tags much as a name that is none; what begins with a common surname mostly is one.
const LEAST_SURNAME_VALUE = 70;

const variants = variantPairs();
const variantTable = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
for (const [from, to] of variants) variantTable[from.charCodeAt(0)] = to.charCodeAt(0);
const fold = (word: string): string => foldWord(word, variantTable);

function main(): void {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean' }, sort: { type: 'boolean' }, stats: { type: 'boolean' } },
    allowPositionals: true,
  });
  const files = namedFiles(positionals);
  if (values.sort) sortFiles(files);
  else if (values.check) checkFiles(files);
  else if (values.stats) console.log(describeSources(readAll()));
  else compileAll();
}

/** The files named on the command line, or all; relative to the repository. */
function namedFiles(named: readonly string[]): readonly string[] {
  const all = sourceFiles(DICTIONARIES).map((path) => `dict/${path}`);
  const unknown = named.find((file) => !all.includes(file));
  if (unknown !== undefined)
    throw new DianmingError('ERR_OPTION', `${unknown}: no dictionary file; name it as dict/….tsv`);
  return named.length === 0 ? all : named;
}

function sortFiles(files: readonly string[]): void {
  for (const file of files) {
    const path = join(ROOT, file);
    const text = readFileSync(path, 'utf8');
    const sorted = sortSource(text);
    if (sorted.text === text) continue;
    writeFileSync(path, sorted.text);
    const removed = sorted.removed === 0 ? '' : `, ${sorted.removed} repeated lines removed`;
    console.log(`${file}: sorted${removed}`);
  }
}

function checkFiles(files: readonly string[]): void {
  const { sources, issues } = findIssues();
  const found = issues.filter(({ file }) => files.includes(file));
  if (found.length > 0) throw errorFromIssues('ERR_DICTIONARY', found);
  const checked = sources.filter(({ file }) => files.includes(file));
  const words = checked.reduce((sum, source) => sum + source.rows.length, 0);
  console.log(`${checked.length} files, ${words} words: all good`);
}

/** Bad lines, and contradictions between files. */
function findIssues(): ReadSources {
  const { sources, issues } = readSources(DICTIONARIES);
  return { sources, issues: [...issues, ...expandSources(sources, fold).issues] };
}

/** @throws DianmingError `ERR_DICTIONARY` with every issue */
function readAll(): readonly DictionarySource[] {
  const { sources, issues } = findIssues();
  if (issues.length > 0) throw errorFromIssues('ERR_DICTIONARY', issues);
  return sources;
}

function compileAll(): void {
  const sources = readAll();
  const jieba = readJiebaFiles(ROOT);
  const divisions = readChinaDivision(nationalities(sources));
  const shortForms = divisions.rows.flatMap((row) => row.shortForms);
  // Statistics are small and the same in both files.
  const statistics = {
    fold,
    variants,
    givenNames: givenNameSections({
      dictionary: jieba.dictionary,
      surnames: new Set(wordsOf(sources, 'surname', LEAST_SURNAME_VALUE).map(fold)),
      notNames: new Set(shortForms.map(fold)),
      fold,
    }),
    foreignNames: foreignNameSections({
      dictionary: jieba.dictionary,
      names: foreignNames(sources),
      sounds: new Set(wordsOf(sources, 'transliteration', 1).map(fold)),
      fold,
    }),
  };
  const words = compileWordLexicon(jieba);
  const fewerWords = compileWordLexicon({ ...jieba, dictionary: liteDictionary(jieba.dictionary) });
  mkdirSync(TARGET, { recursive: true });
  write('dianming.bin', { ...statistics, sources, divisions, others: prefixed('words.', wordLexiconSections(words)) });
  write('lite.bin', {
    ...statistics,
    sources: liteSources(sources),
    divisions: liteDivisions(divisions),
    others: prefixed('words.', wordLexiconSections(liteWords(fewerWords))),
  });
}

function write(name: string, parts: LexiconParts): void {
  const bytes = packedLexicon(parts, name === 'dianming.bin');
  writeFileSync(join(TARGET, name), bytes);
  console.log(`dist/data/${name}: ${parts.sources.length} files, ${(bytes.length / 1e6).toFixed(2)} MB`);
}

function wordsOf(sources: readonly DictionarySource[], wordClass: string, least: number): readonly string[] {
  const rows = sources.filter((source) => source.wordClass === wordClass).flatMap((source) => source.rows);
  return rows.filter((row) => row.value >= least).map((row) => row.word);
}

/** Names of persons and cities that the dictionaries give as foreign. */
function foreignNames(sources: readonly DictionarySource[]): readonly string[] {
  const kinds = new Set(['foreign', 'uyghur', 'kazakh', 'state', 'city', 'country']);
  const classes = new Set(['minority-name', 'person-name', 'place-name']);
  return sources
    .filter(({ wordClass }) => classes.has(wordClass))
    .flatMap(({ rows }) => rows.filter(({ kind }) => kinds.has(kind)).map(({ word }) => word));
}

/** With their aliases, longest first. */
function nationalities(sources: readonly DictionarySource[]): readonly string[] {
  const rows = sources.filter((source) => source.wordClass === 'nationality').flatMap((source) => source.rows);
  return rows.flatMap((row) => [row.word, ...row.aliases]).sort((a, b) => b.length - a.length);
}

try {
  main();
} catch (error) {
  if (!(error instanceof DianmingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
