import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { EXIT, EXIT_OF_ERROR } from '../../src/cli/exit-codes.js';
import { parseGold } from '../../src/evaluation/index.js';
import { WORD_CLASSES } from '../../src/lexicon/word-class.js';
import { TAGS } from '../../src/tokenizer/tokenizer.js';
import { readBlocks } from './page.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const headings = (page: string) => [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
const inBothLanguages = (page: string) => ['zh', 'en'].map((language) => `docs/${language}/${page}`);

it.each(inBothLanguages('api.md'))('%s has a heading for each public name', (page) => {
  const names = [...read('src/index.ts').matchAll(/(?:[{,]|^)\s*(?:type )?(\w+)(?=\s*[,}])/gm)].map(([, name]) => name);
  expect(names).toContain('createExtractor');
  expect(headings(page)).toEqual(expect.arrayContaining(names));
});

it.each(inBothLanguages('formats.md'))('%s has a heading for each format', (page) => {
  const formats = read('src/document/writers/index.ts').match(/export const FORMATS = \[([^\]]*)\]/)?.[1] ?? '';
  const names = [...formats.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(headings(page)).toEqual(expect.arrayContaining([...names, 'gold']));
});

it.each(inBothLanguages('errors.md'))('%s has each code with the exit code it leads to', (page) => {
  const rows = [...read(page).matchAll(/^\| `(ERR_\w+)` \|.*\| (\d) \|$/gm)].map(([, code, exit]) => [
    code,
    Number(exit),
  ]);
  expect(Object.fromEntries(rows)).toEqual(EXIT_OF_ERROR);
});

it.each(inBothLanguages('cli.md'))('%s has each exit code and each option', (page) => {
  const rows = [...read(page).matchAll(/^\| (\d) \| /gm)].map(([, code]) => Number(code));
  expect(rows).toEqual(Object.values(EXIT));
  const sources = [
    'program',
    'shared-options',
    'commands/extract',
    'commands/pipe',
    'commands/explain',
    'commands/dict',
    'commands/dict-suggest',
    'commands/roster',
    'commands/roster-export',
    'commands/score',
    'commands/train',
    'commands/clusters',
  ];
  const options = sources.flatMap((file) => read(`src/cli/${file}.ts`).match(/(?<=')(?:-\w, )?--[a-z-]+/g) ?? []);
  expect(options.length).toBeGreaterThan(10);
  for (const option of options) expect(read(page)).toContain(option);
});

it.each(inBothLanguages('tokenizers.md'))('%s lists the tags in their order', (page) => {
  expect(
    read(page)
      .match(/^x n nr [^`]*/m)?.[0]
      .trim()
      .split(/\s+/),
  ).toEqual([...TAGS]);
});

it.each(inBothLanguages('dictionaries.md'))('%s has each word class, and no other', (page) => {
  const table =
    read(page)
      .split(/^\| .*`value` \|$/m)[1]
      ?.split('\n\n')[0] ?? '';
  const named = [...table.matchAll(/^\| (`[^|]*)\|/gm)].flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)]);
  const classes = named.map(([, name]) => name);
  expect(classes.length).toBeGreaterThan(30);
  expect(WORD_CLASSES.filter((wordClass) => !classes.includes(wordClass))).toEqual([]);
  expect(classes.filter((name) => !(WORD_CLASSES as readonly string[]).includes(name ?? ''))).toEqual([]);
});

it.each(inBothLanguages('annotation.md'))('%s shows a gold file that can be read', (page) => {
  const block = readBlocks(fileURLToPath(new URL(`../../${page}`, import.meta.url))).find(
    ({ note }) => note === '例.gold',
  );
  const gold = parseGold(block?.code ?? '', '例.gold');
  expect(gold.text).toMatch(/^青禾县委书记周文渊来到/);
  expect([gold.entities.length, gold.appointments.length, gold.same.length]).toEqual([10, 2, 2]);
});
