// Prints the accuracy table of the README in Markdown: this package and the peers, F1 of outer entities in percent.
//   npx tsx benchmarks/table.ts [FILE…] [--types] [--only NAME]… [--lang en] [--options JSON]
// benchmarks/gold comes first; files are annotated corpora (.jsonl, .conll, .bmes, .gold …), scored on the types they label.
// --types gives each of them a column for each type; --only takes some of the tools: dianming, or a peer's name.
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotatedFiles, readAnnotated } from '../src/cli/annotated-files.js';
import { MENTION_TYPES } from '../src/document/types.js';
import {
  type AnnotatedDocument,
  annotatedTypes,
  type Measure,
  type ScoreReport,
  Scorer,
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
  options: {
    lang: { type: 'string', default: 'zh' },
    options: { type: 'string', default: '{}' },
    types: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
const say = (zh: string, en: string): string => (values.lang === 'en' ? en : zh);
const GOLD = join(import.meta.dirname, 'gold');

const corpora: Corpus[] = [];
if (existsSync(GOLD)) corpora.push(await readCorpus(GOLD));
for (const path of positionals) corpora.push(await readCorpus(path));
const tools = (values.only ?? ['dianming', ...PEER_NAMES]).map((name) =>
  name === 'dianming' ? dianming(JSON.parse(values.options) as Record<string, unknown>) : peer(name),
);
const rows: string[][] = [];
// One after another: each takes some hundred megabytes while it loads.
for (const tool of tools) {
  try {
    rows.push(await rowOf(tool));
  } catch (error) {
    // Peers are optional.
    console.error(`SKIPPED ${tool.name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    tool.close?.();
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
  const { name, gold, documents } = corpus;
  if (!gold) return [...(values.types ? annotatedTypes(documents).map((type) => `${name} ${nameOf(type)}`) : []), name];
  return [
    ...MENTION_TYPES.map(nameOf),
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
    const scorer = new Scorer(gold ? {} : { types: annotatedTypes(documents) });
    for (const document of documents) scorer.add(document, await extract(document.text));
    const report = scorer.report();
    cells.push(...measuresOf(report, gold).map(cellOf));
  }
  return cells;
}

function nameOf(type: string): string {
  const zh: Readonly<Record<string, string>> = {
    person: '人名',
    position: '职位',
    organization: '机构',
    place: '地名',
  };
  return say(zh[type] ?? type, type);
}

function measuresOf({ types, flat, all, appointment, identity }: ScoreReport, gold: boolean): (Measure | null)[] {
  if (gold) return [...Object.values(types), flat, all, appointment, identity];
  return [...(values.types ? Object.values(types) : []), flat];
}

/** What a tool never finds is a dash, not a zero: it does not try. */
function cellOf(measure: Measure | null): string {
  return measure === null || measure.got === 0 ? '—' : measure.f1.toFixed(1);
}
