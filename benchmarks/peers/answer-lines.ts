// Answers lines as the programs of the peers of other languages do (see `protocol/`), for this package and those of npm.
//   node answer-lines.js NAME [FILE OPTIONS]     FILE is what `dianming` is loaded from, OPTIONS are JSON for it
// Bundled to JavaScript before it runs, see `node-command.ts`: what runs TypeScript would be measured with the tool.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Answer } from './line-process.js';
import { NPM_PEERS } from './npm-peers.js';

type Library = typeof import('../../src/index.js');

const [name = '', file = '', options = '{}'] = process.argv.slice(2);
const extract = await (name === 'dianming' ? loadDianming() : NPM_PEERS[name]?.load());
if (extract === undefined) throw new Error(`no peer ${name}`);
for await (const line of createInterface({ input: process.stdin })) {
  const { text } = JSON.parse(line) as { text: string };
  const processor = process.cpuUsage();
  const started = performance.now();
  const { mentions } = await extract(text);
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(processor);
  const answer: Answer = {
    mentions: mentions.map(({ type, start, end }) => ({ type, start, end })),
    milliseconds,
    processorMilliseconds: (user + system) / 1000,
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

async function loadDianming() {
  const { createExtractor } = (await import(pathToFileURL(file).href)) as Library;
  const extractor = await createExtractor(JSON.parse(options) as object);
  return (text: string) => extractor.extract(text);
}
