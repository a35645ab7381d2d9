// Prints the speed table of the README in Markdown: start, memory, size, and characters a second.
//   npm run build && npx tsx benchmarks/speed.ts [--only NAME]… [--options JSON] [--lang en]
// Each tool runs in a process of its own, on the texts of benchmarks/gold one after another. "First result" begins when
// the process does. "Growth" is the processor's time for twice the text over its time for the text: 2 is linear.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotatedFiles, readAnnotated } from '../src/cli/annotated-files.js';
import { installationOf } from './peers/installation.js';
import { folderBytes, npmDependencyBytes, npmPackageBytes } from './peers/installed-size.js';
import { LineProcess } from './peers/line-process.js';
import { nodeCommands } from './peers/node-command.js';
import { NPM_PEERS } from './peers/npm-peers.js';
import { PEER_NAMES, peer } from './tools.js';

interface Measurement {
  readonly firstResult: number;
  readonly firstResultProcessor: number | undefined;
  readonly peakBytes: number | undefined;
  readonly speed: { readonly median: number; readonly least: number; readonly most: number };
  /** Characters a second of processor time. */
  readonly processorSpeed: number;
  readonly growth: number;
}

/** What a tool took, in milliseconds. */
interface Effort {
  readonly characters: number;
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
}

const STARTS = 3;
/** A start that takes longer is not repeated. */
const LONG_START = 20_000;
const TRIALS = 5;
/** About what one trial reads, if that does not take longer than {@link TRIAL}. */
const CHARACTERS = 200_000;
const TRIAL = 4000;
const BUILT = join(import.meta.dirname, '../dist/index.js');

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'zh' },
    only: { type: 'string', multiple: true },
    options: { type: 'string', default: '{}' },
  },
});
if (!existsSync(BUILT)) throw new Error('dist/index.js is not there; run npm run build first');
const commandOfNode = await nodeCommands(BUILT, values.options);
const texts: string[] = [];
for (const file of await annotatedFiles(join(import.meta.dirname, 'gold'))) {
  for (const { text } of await readAnnotated(file)) texts.push(text);
}
await printTable(values.only ?? ['dianming', ...PEER_NAMES]);

async function printTable(tools: readonly string[]): Promise<void> {
  const say = (zh: string, en: string): string => (values.lang === 'en' ? en : zh);
  const head = [
    say('工具', 'package'),
    say('首个结果（毫秒）', 'first result (ms)'),
    say('其中处理器', 'of it processor'),
    say('峰值内存（MB）', 'peak memory (MB)'),
    say('安装（MB）', 'installed (MB)'),
    say('万字/秒', '10,000 characters/s'),
    say('最低–最高', 'least–most'),
    say('万字/处理器秒', '10,000 characters/s of processor time'),
    say('两倍文本耗时', 'growth'),
  ];
  console.log(`${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  for (const cells of [head, head.map((_, index) => (index === 0 ? '---' : '--:'))]) printRow(cells);
  for (const tool of tools) {
    const name = tool === 'dianming' ? tool : peer(tool).name;
    try {
      printRow([name, ...cellsOf(await measure(tool), await bytesOf(tool))]);
    } catch (error) {
      console.error(`SKIPPED ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function cellsOf(measurement: Measurement, bytes: number): string[] {
  const { firstResult, firstResultProcessor, peakBytes, speed, processorSpeed, growth } = measurement;
  const megabytes = (count: number): string => (count / 1e6).toFixed(count < 1e7 ? 1 : 0);
  const tenThousands = (characters: number): string => (characters / 10_000).toFixed(characters < 1e5 ? 2 : 1);
  return [
    firstResult.toFixed(0),
    firstResultProcessor?.toFixed(0) ?? '—',
    peakBytes === undefined ? '—' : megabytes(peakBytes),
    megabytes(bytes),
    tenThousands(speed.median),
    `${tenThousands(speed.least)}–${tenThousands(speed.most)}`,
    tenThousands(processorSpeed),
    growth.toFixed(2),
  ];
}

function start(tool: string): LineProcess {
  if (tool === 'dianming' || NPM_PEERS[tool] !== undefined) return new LineProcess(commandOfNode(tool));
  const installation = installationOf(tool);
  if (installation === undefined) throw new Error(`not installed; npm run peers:install -- ${tool} installs it`);
  return new LineProcess(installation.command, installation.environment);
}

async function bytesOf(tool: string): Promise<number> {
  const root = join(import.meta.dirname, '..');
  if (tool === 'dianming') return (await folderBytes(join(root, 'dist'))) + (await npmDependencyBytes(root));
  const npm = NPM_PEERS[tool];
  if (npm !== undefined) return npmPackageBytes(npm.name, import.meta.dirname);
  return installationOf(tool)?.bytes ?? 0;
}

async function measure(tool: string): Promise<Measurement> {
  const firstResults: number[] = [];
  for (;;) {
    const begun = performance.now();
    const running = start(tool);
    try {
      await running.ask(texts[0] ?? '');
      firstResults.push(performance.now() - begun);
      const firstResultProcessor = running.processorMilliseconds();
      if (firstResults.length < STARTS && median(firstResults) < LONG_START) continue;
      return { firstResult: median(firstResults), firstResultProcessor, ...(await measureStarted(running)) };
    } finally {
      running.close();
    }
  }
}

async function measureStarted(
  running: LineProcess,
): Promise<Omit<Measurement, 'firstResult' | 'firstResultProcessor'>> {
  // Over all texts, so that what is made on demand is there, and counted.
  const warm = await effort(running, texts);
  const peakBytes = running.peakResidentBytes();
  const total = Math.min(CHARACTERS, (warm.characters / warm.milliseconds) * TRIAL);
  const work = about(total);
  const trials = await repeat(() => effort(running, work));
  const speeds = trials.map(({ characters, milliseconds }) => (characters / milliseconds) * 1000).sort((a, b) => a - b);
  const sum = (part: (trial: Effort) => number): number => trials.reduce((all, trial) => all + part(trial), 0);
  const page = about(total / 2).join('\n\n');
  const turns = await repeat(async () => {
    const once = await effort(running, [page]);
    const twice = await effort(running, [`${page}\n\n${page}`]);
    return [once.processorMilliseconds, twice.processorMilliseconds] as const;
  });
  return {
    peakBytes,
    speed: { median: median(speeds), least: speeds[0] ?? 0, most: speeds.at(-1) ?? 0 },
    processorSpeed: (sum(({ characters }) => characters) / sum((trial) => trial.processorMilliseconds)) * 1000,
    growth: median(turns.map(([, twice]) => twice)) / median(turns.map(([once]) => once)),
  };
}

async function repeat<T>(trial: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  while (results.length < TRIALS) results.push(await trial());
  return results;
}

async function effort(running: LineProcess, work: readonly string[]): Promise<Effort> {
  let [characters, milliseconds, processorMilliseconds] = [0, 0, 0];
  for (const text of work) {
    const answer = await running.ask(text);
    characters += text.length;
    milliseconds += answer.milliseconds;
    processorMilliseconds += answer.processorMilliseconds;
  }
  return { characters, milliseconds, processorMilliseconds };
}

/** Texts of all parts of the benchmark that have about so many characters together. */
function about(characters: number): string[] {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const every = Math.max(1, Math.round(total / characters));
  return texts.filter((_, index) => index % every === 0);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
