import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOREIGN } from '../../benchmarks/peers/foreign-peers.js';
import { joinedMentions } from '../../benchmarks/peers/joined-mentions.js';
import { LABELS } from '../../benchmarks/peers/labels.js';
import { LineProcess } from '../../benchmarks/peers/line-process.js';
import { MENTION_TYPES } from '../../src/document/types.js';

// No peer is needed here: what they are asked through is.

const PEERS = join(import.meta.dirname, '../../benchmarks/peers');

test.each(Object.entries(LABELS))('labels of %s are mapped to built-in types', (_, labels) => {
  expect(MENTION_TYPES).toEqual(expect.arrayContaining(Object.values(labels)));
});

test.each(Object.entries(FOREIGN))('%s has its manifest and its program', (key, { language }) => {
  const files = language === 'python' ? ['requirements.txt', 'mentions.py'] : ['pom.xml', 'Mentions.java'];
  for (const file of files) expect(existsSync(join(PEERS, key, file)), file).toBe(true);
});

test('neighbours of one type are one mention, those of two types or with something between are not', () => {
  const spans = [
    { type: 'place', start: 0, end: 3 },
    { type: 'place', start: 3, end: 6 },
    { type: 'organization', start: 6, end: 9 },
    { type: 'organization', start: 10, end: 12 },
  ];
  expect(joinedMentions('青禾省沅禾县教育局、法院', spans).map(({ text }) => text)).toEqual([
    '青禾省沅禾县',
    '教育局',
    '法院',
  ]);
});

const program = (source: string): string[] => [process.execPath, '--eval', source];
const ANSWER = `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) =>
  console.log(JSON.stringify({ mentions: [{ type: 'X', start: 0, end: JSON.parse(line).text.length }] })))`;

test('a process answers texts in their order, line breaks and all', async () => {
  const running = new LineProcess(program(ANSWER));
  const answers = await Promise.all(['王小明\n县长', '𠮷'].map((text) => running.ask(text)));
  running.close();
  expect(answers.map(({ mentions }) => mentions[0]?.end)).toEqual([6, 2]);
});

test('a process that ends says why, to whoever waits and whoever asks later', async () => {
  const running = new LineProcess(program(`throw new TypeError('no model')`));
  await expect(running.ask('王小明')).rejects.toThrow('ended with 1: TypeError: no model');
  await expect(running.ask('王小明')).rejects.toThrow('no model');
});

test('a program that is not there is an error too', async () => {
  await expect(new LineProcess(['no-such-program']).ask('王小明')).rejects.toThrow('ENOENT');
});
