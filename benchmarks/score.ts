// Scores this package, or a peer, on annotated files.
//   npx tsx benchmarks/score.ts gold DIR|FILE…              entities flat and all, appointments, identity
//   npx tsx benchmarks/score.ts jsonl|conll|cluener FILE…   outer entities of the types that each file labels
//   --errors N       the N most frequent errors
//   --json           figures as JSON
//   --peer NAME      a peer instead of this package: nodejieba, node-rs-jieba, segmentit, or one of another language
//   --options JSON   options for createExtractor
//   --lite           dianming/lite instead of dianming
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { ANNOTATIONS, type AnnotationFormat, annotatedFiles, readAnnotated } from '../src/cli/annotated-files.js';
import { measuresOf, scoreErrorLines } from '../src/cli/score-lines.js';
import { alignColumns } from '../src/document/display-width.js';
import {
  type AnnotatedDocument,
  annotatedTypes,
  type Measure,
  type ScoreOptions,
  type ScoreReport,
  Scorer,
} from '../src/evaluation/index.js';
import { dianming, peer } from './tools.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
    peer: { type: 'string' },
    options: { type: 'string', default: '{}' },
    lite: { type: 'boolean', default: false },
  },
});
const [kind, ...paths] = positionals;
const format = ANNOTATIONS.find((name) => name === kind);
if (format === undefined || paths.length === 0) {
  throw new Error(
    `usage: score.ts ${ANNOTATIONS.join('|')} PATH… [--errors N] [--json] [--peer NAME] [--options JSON] [--lite]`,
  );
}
const tool =
  values.peer === undefined
    ? dianming(JSON.parse(values.options) as Record<string, unknown>, values.lite)
    : peer(values.peer);
await main(format, paths);

async function main(annotation: AnnotationFormat, given: readonly string[]): Promise<void> {
  const extract = await tool.load();
  const files = (await Promise.all(given.map(annotatedFiles))).flat();
  const reports: [string, ScoreReport][] = [];
  const report = async (name: string, documents: readonly AnnotatedDocument[], options: ScoreOptions) => {
    const scorer = new Scorer(options);
    for (const document of documents) scorer.add(document, await extract(document.text));
    reports.push([name, scorer.report()]);
  };
  if (annotation === 'gold') {
    // Gold files are short: they are scored as one corpus.
    await report('', (await Promise.all(files.map((file) => readAnnotated(file, annotation)))).flat(), {});
  } else {
    for (const file of files) {
      const documents = await readAnnotated(file, annotation);
      await report(basename(file, extname(file)), documents, { types: annotatedTypes(documents) });
    }
  }
  tool.close?.();

  const measures: Record<string, Measure> = {};
  for (const [name, report] of reports) {
    for (const [group, measure] of Object.entries(measuresOf(report))) {
      // Corpora do not label nested entities, so `all` would measure nothing there.
      if (annotation === 'gold') measures[group] = measure;
      else if (group !== 'all') measures[`${name} ${group === 'flat' ? 'ALL' : group}`] = measure;
    }
  }
  if (values.json) console.log(JSON.stringify(measures));
  else {
    const rows = Object.entries(measures).map(([group, { precision, recall, f1, gold }]) => [
      group,
      `P ${precision}`,
      `R ${recall}`,
      `F1 ${f1}`,
      `(${gold})`,
    ]);
    for (const line of alignColumns(rows)) console.log(line);
  }
  for (const [, report] of reports)
    for (const line of scoreErrorLines(report, Number(values.errors))) console.log(line);
}
