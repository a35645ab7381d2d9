// Prints the accuracy table of the README in Markdown: this package and the peers, F1 of outer entities in percent.
//   npx tsx benchmarks/table.ts [FILE…] [--lang en] [--options JSON]
// benchmarks/gold comes first; files are annotated corpora (.jsonl, .conll, .bmes, .gold …), scored on the types they label.
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotatedFiles, readAnnotated } from '../src/cli/annotated-files.js';
import {
  type AnnotatedDocument,
  annotatedTypes,
  type Measure,
  type ScoreReport,
  score,
} from '../src/evaluation/index.js';
import { dianming, PEER_NAMES, peer, type Tool } from './tools.js';

interface Corpus {
  readonly name: string;
  readonly documents: readonly AnnotatedDocument[];
  /** Gold files have everything annotated, so every measure is a column. */
  readonly gold: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'zh' }, options: { type: 'string', default: '{}' } },
});
const say = (zh: string, en: string): string => (values.lang === 'en' ? en : zh);
const GOLD = join(import.meta.dirname, 'gold');

const corpora: Corpus[] = [];
if (existsSync(GOLD)) corpora.push(await readCorpus(GOLD));
for (const path of positionals) corpora.push(await readCorpus(path));
const tools = [dianming(JSON.parse(values.options) as Record<string, unknown>), ...PEER_NAMES.map(peer)];
const rows: string[][] = [];
// One after another: each takes some hundred megabytes while it loads.
for (const tool of tools) {
  try {
    rows.push(await rowOf(tool));
  } catch (error) {
    // Peers are optional dependencies.
    console.error(`${tool.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const header = [say('工具', 'package'), ...corpora.flatMap(columnsOf)];
for (const cells of [header, header.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]) {
  console.log(`| ${cells.join(' | ')} |`);
}

async function readCorpus(path: string): Promise<Corpus> {
  const documents: AnnotatedDocument[] = [];
  for (const file of await annotatedFiles(path)) documents.push(...(await readAnnotated(file)));
  const gold = documents.every((document) => document.appointments !== undefined);
  return { name: basename(path, extname(path)), documents, gold };
}

function columnsOf(corpus: Corpus): string[] {
  if (!corpus.gold) return [corpus.name];
  return [
    say('人名', 'person'),
    say('职位', 'position'),
    say('机构', 'organization'),
    say('地名', 'place'),
    say('外层合计', 'outer'),
    say('含嵌套', 'with nested'),
    say('任职', 'appointment'),
    say('同指', 'identity'),
  ];
}

async function rowOf(tool: Tool): Promise<string[]> {
  const extract = await tool.load();
  const cells = [tool.name];
  for (const { documents, gold } of corpora) {
    const report = score(documents, extract, gold ? {} : { types: annotatedTypes(documents) });
    cells.push(...(gold ? measuresOfGold(report) : [report.flat]).map(cellOf));
  }
  return cells;
}

function measuresOfGold({ types, flat, all, appointment, identity }: ScoreReport): (Measure | null)[] {
  return [...Object.values(types), flat, all, appointment, identity];
}

/** What a tool never finds is a dash, not a zero: it does not try. */
function cellOf(measure: Measure | null): string {
  return measure === null || measure.got === 0 ? '—' : measure.f1.toFixed(1);
}
