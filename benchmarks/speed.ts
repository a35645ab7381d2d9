// Prints the speed table of the README in Markdown: time to the first result, memory, and characters a second.
//   npm run build && npx tsx benchmarks/speed.ts [--lang en]
// Each tool runs in a process of its own, on the texts of benchmarks/gold one after another. "Growth" is the time for
// twice the text over the time for the text: 2 is linear.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { annotatedFiles, readAnnotated } from '../src/cli/annotated-files.js';
import { PEER_NAMES, peer, type Tool } from './tools.js';

/** What one process measured. Times are in milliseconds. */
interface Measurement {
  readonly name: string;
  readonly firstResult: number;
  readonly residentMegabytes: number;
  readonly charactersPerSecond: { readonly median: number; readonly least: number; readonly most: number };
  readonly growth: number;
}

const TRIALS = 9;
/** About what one trial reads. */
const CHARACTERS = 200_000;
const BUILT = join(import.meta.dirname, '../dist/index.js');

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' }, measure: { type: 'string' } } });
if (values.measure === undefined) await printTable();
else console.log(JSON.stringify(await measure(values.measure)));

async function printTable(): Promise<void> {
  if (!existsSync(BUILT)) throw new Error('dist/index.js is not there; run npm run build first');
  const say = (zh: string, en: string): string => (values.lang === 'en' ? en : zh);
  const head = [
    say('工具', 'package'),
    say('首个结果（毫秒）', 'first result (ms)'),
    say('内存（MB）', 'memory (MB)'),
    say('万字/秒', '10,000 characters/s'),
    say('最低–最高', 'least–most'),
    say('两倍文本耗时', 'growth'),
  ];
  console.log(`${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  console.log(
    `| ${head.join(' | ')} |\n| --- | ${head
      .slice(1)
      .map(() => '--:')
      .join(' | ')} |`,
  );
  const tenThousands = (characters: number): string => (characters / 10_000).toFixed(1);
  for (const tool of ['dianming', ...PEER_NAMES]) {
    const { name, firstResult, residentMegabytes, charactersPerSecond, growth } = await measureApart(tool);
    const { median, least, most } = charactersPerSecond;
    const speed = [tenThousands(median), `${tenThousands(least)}–${tenThousands(most)}`];
    console.log(
      `| ${[name, firstResult.toFixed(0), residentMegabytes.toFixed(0), ...speed, growth.toFixed(2)].join(' | ')} |`,
    );
  }
}

async function measureApart(tool: string): Promise<Measurement> {
  const file = fileURLToPath(import.meta.url);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file, '--measure', tool]);
  return JSON.parse(stdout) as Measurement;
}

async function measure(name: string): Promise<Measurement> {
  const texts: string[] = [];
  for (const file of await annotatedFiles(join(import.meta.dirname, 'gold'))) {
    for (const { text } of await readAnnotated(file)) texts.push(text);
  }
  const tool = name === 'dianming' ? built() : peer(name);
  const started = performance.now();
  const extract = await tool.load();
  extract(texts[0] ?? '');
  const firstResult = performance.now() - started;
  // After one pass over all texts, so that what is made on demand is counted.
  for (const text of texts) extract(text);
  const residentMegabytes = process.memoryUsage.rss() / 1e6;

  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const repeated = (characters: number): string[] =>
    Array.from({ length: Math.ceil(characters / total) }, () => texts).flat();
  const run = (work: readonly string[]): number => {
    const start = performance.now();
    for (const text of work) extract(text);
    return performance.now() - start;
  };
  const work = repeated(CHARACTERS);
  const characters = work.reduce((sum, text) => sum + text.length, 0);
  run(work);
  const speeds = Array.from({ length: TRIALS }, () => (characters / run(work)) * 1000).sort((a, b) => a - b);
  const page = texts.join('\n\n');
  const doubled = `${page}\n\n${page}`;
  run([page, doubled]);
  // In turns, so that a busy machine slows both.
  const turns = Array.from({ length: TRIALS }, () => [run([page]), run([doubled])] as const);
  const growth = median(turns.map(([, twice]) => twice)) / median(turns.map(([once]) => once));
  return {
    name: tool.name,
    firstResult,
    residentMegabytes,
    charactersPerSecond: { median: median(speeds), least: speeds[0] ?? 0, most: speeds.at(-1) ?? 0 },
    growth,
  };
}

/** The package as it is published: loading its sources would measure the compiler. */
function built(): Tool {
  return {
    name: 'dianming',
    async load() {
      const { createExtractor } = (await import(pathToFileURL(BUILT).href)) as typeof import('../src/index.js');
      const extractor = await createExtractor();
      return (text) => extractor.extract(text);
    },
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
