import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { inventedLines } from '../training/invented-corpus.js';
import { type CliResult, runCli, startCli, withFolder } from './spawn-cli.js';

type Run = (...args: string[]) => Promise<CliResult>;

/** A folder with annotated files of invented people. */
function withCorpus(use: (run: Run, folder: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    await writeFile(join(folder, 'train.jsonl'), inventedLines(30, 1));
    await writeFile(join(folder, 'dev.jsonl'), inventedLines(10, 2));
    await use((...args) => runCli(args, { cwd: folder }), folder);
  });
}

const TRAIN = ['train', 'train.jsonl', '--dev', 'dev.jsonl', '--base', 'none'];

describe('train', () => {
  it('writes a model that other commands read with, and says how good each pass was', async () => {
    await withCorpus(async (run, folder) => {
      const { code, stdout, stderr } = await run(...TRAIN, '-o', 'own.bin', '--passes', '2');
      expect([code, stderr]).toEqual([EXIT.ok, '']);
      expect(stdout.trimEnd().split('\n')).toEqual([
        'train dianming: 30 texts, person 30, position 30',
        'dev dianming: 10 texts, person 10, position 10',
        expect.stringMatching(/^pass 1 {2}dianming P \d+\.\d R \d+\.\d F1 \d+\.\d {2}best$/),
        expect.stringMatching(/^pass 2 {2}dianming P /),
        expect.stringMatching(/^own\.bin: pass \d, \d\.\d MB$/),
      ]);
      expect((await readdir(folder)).sort()).toEqual(['dev.jsonl', 'own.bin', 'train.jsonl']);
      const scored = await run('score', 'dev.jsonl', '--tagger', 'own.bin', '--json');
      expect([scored.code, scored.stderr]).toEqual([EXIT.ok, '']);
      expect((JSON.parse(scored.stdout) as { person: { f1: number } }).person.f1).toBeGreaterThan(50);
      // Going on from it keeps its types and says what it came from.
      const adapted = await run('train', 'notices=train.jsonl', '--base', 'own.bin', '-o', 'next.bin', '--passes', '1');
      expect([adapted.code, adapted.stderr]).toEqual([EXIT.ok, '']);
      expect((await readFile(join(folder, 'next.bin'))).toString('latin1')).toContain('dianming: 30 texts');
    });
  });

  it('gives the same bytes whether it is interrupted or not', async () => {
    await withCorpus(async (run, folder) => {
      const options = [...TRAIN, '--passes', '30', '--patience', '30'];
      const whole = await run(...options, '-o', 'whole.bin');
      expect(whole.code).toBe(EXIT.ok);
      const child = startCli([...options, '-o', 'cut.bin'], { cwd: folder });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      const closed = once(child, 'close');
      while (!(await stat(join(folder, 'cut.bin.checkpoint')).catch(() => undefined))) await wait(5);
      child.kill('SIGINT');
      expect(await closed).toEqual([130, null]);
      expect(stderr).toMatch(
        /^dianming: interrupted after pass \d+: cut\.bin holds the best model so far; --resume goes on\n$/,
      );
      expect((await run('score', 'dev.jsonl', '--tagger', 'cut.bin')).code).toBe(EXIT.ok);
      const other = await run(...options, '-o', 'cut.bin', '--resume', '--seed', '2');
      expect([other.code, other.stderr]).toEqual([
        EXIT.usage,
        expect.stringMatching(/belongs to other data or options/),
      ]);
      const rest = await run(...options, '-o', 'cut.bin', '--resume');
      expect([rest.code, rest.stderr]).toEqual([EXIT.ok, '']);
      expect(await readFile(join(folder, 'cut.bin'))).toEqual(await readFile(join(folder, 'whole.bin')));
      expect((await readdir(folder)).filter((name) => name.startsWith('cut') || name.startsWith('.'))).toEqual([
        'cut.bin',
      ]);
    });
  });

  it('lists all that is wrong with its files, and writes nothing', async () => {
    await withCorpus(async (run, folder) => {
      const line = (type: string, start: number) => ({ start, end: start + 2, type });
      const bad: Readonly<Record<string, string | Buffer>> = {
        'spans.jsonl': JSON.stringify({ text: '王明说', entities: [line('poet', 0), line('PER', 1)] }),
        'tags.bio': '说 O\n王 I-PER\n',
        'bad.gold': '[[n 王明说\n',
        'empty.jsonl': '\n',
        // {"text":"王明","entities":[]}, its two characters in GB18030, on the second line.
        'gb.jsonl': Buffer.concat([
          Buffer.from('\n{"text":"'),
          Buffer.from('cdf5c3f7', 'hex'),
          Buffer.from('","entities":[]}'),
        ]),
        'wide.jsonl': Buffer.from('\uFEFF{"text":"王明","entities":[]}', 'utf16le'),
        'odd.txt': '王 O\n',
      };
      for (const [name, content] of Object.entries(bad)) await writeFile(join(folder, name), content);
      const before = (await readdir(folder)).sort();
      const { code, stdout, stderr } = await run(
        ...['train', ...Object.keys(bad), 'train.jsonl', '--dev', 'missing.jsonl', '--base', 'none', '-o', 'own.bin'],
      );
      expect([code, stdout]).toEqual([EXIT.input, '']);
      expect(stderr.trimEnd().split('\n')).toEqual(
        [
          /^dianming: spans\.jsonl:1: "poet 王明": expected a label of person, .*; a type of one's own must be declared \(--types\)$/,
          /^dianming: spans\.jsonl:1: "明说 \[1, 3\)": expected a mention inside or outside of 王明 \[0, 2\)/,
          /^dianming: tags\.bio:2: "王 I-PER": expected B-PER before it/,
          /^dianming: bad\.gold:1: /,
          /^dianming: empty\.jsonl:0: "": expected annotated texts/,
          /^dianming: gb\.jsonl:2: "GB18030": expected UTF-8: .* --encoding gb18030$/,
          /^dianming: wide\.jsonl:1: "UTF-16": expected UTF-8: .* --encoding utf-16le$/,
          /^dianming: odd\.txt: its name does not say/,
          /^dianming: missing\.jsonl: no such file$/,
        ].map((message) => expect.stringMatching(message)),
      );
      expect((await readdir(folder)).sort()).toEqual(before);
    });
  });

  it('reads other encodings and types if it is told', async () => {
    await withCorpus(async (run, folder) => {
      const lines = inventedLines(4, 1, 'poet');
      await writeFile(join(folder, 'wide.jsonl'), Buffer.from(`\uFEFF${lines}`, 'utf16le'));
      const args = ['train', 'wide.jsonl', '--encoding', 'utf-16le', '--types', 'poet,painter', '--check'];
      expect(await run(...args)).toEqual({
        code: EXIT.ok,
        stdout: 'train dianming: 4 texts, position 4, poet 4\n',
        stderr: '',
      });
    });
  });

  it.each([
    ['no output', ['train', 'train.jsonl'], EXIT.usage, /^dianming: no place for the model: give -o MODEL/],
    ['an input as output', [...TRAIN, '-o', 'dev.jsonl'], EXIT.usage, /^dianming: dev\.jsonl: is an input file/],
    ['a folder as output', [...TRAIN, '-o', '.'], EXIT.output, /^dianming: \.: cannot write/],
    [
      'a folder that is not there',
      [...TRAIN, '-o', 'no/own.bin'],
      EXIT.output,
      /^dianming: no\/own\.bin: cannot write/,
    ],
    [
      'nothing to go on from',
      [...TRAIN, '-o', 'own.bin', '--resume'],
      EXIT.input,
      /^dianming: own\.bin\.checkpoint: nothing to go on from: no such file/,
    ],
    [
      'a base that is not there',
      ['train', 'train.jsonl', '--base', 'no.bin', '-o', 'own.bin'],
      EXIT.input,
      /^dianming: no\.bin: no such file/,
    ],
    [
      'a base that is no model',
      ['train', 'train.jsonl', '--base', 'dev.jsonl', '-o', 'own.bin'],
      EXIT.installation,
      /^dianming: dev\.jsonl: /,
    ],
    [
      'clusters that are none',
      [...TRAIN, '--clusters', 'plain.txt', '-o', 'own.bin'],
      EXIT.dictionary,
      /^dianming: plain\.txt:1: /,
    ],
    [
      'no mention',
      ['train', 'plain.bio', '--base', 'none', '-o', 'own.bin'],
      EXIT.input,
      /^dianming: dianming: no mention is annotated/,
    ],
    ['no number', [...TRAIN, '-o', 'own.bin', '--passes', '0'], EXIT.usage, /^dianming: option .* '0' is invalid/],
    [
      'a tagger that is no model',
      ['score', 'dev.jsonl', '--tagger', 'dev.jsonl'],
      EXIT.installation,
      /^dianming: dev\.jsonl: /,
    ],
  ])('says what is wrong before it begins: %s', async (_, args, exitCode, message) => {
    await withCorpus(async (run, folder) => {
      await writeFile(join(folder, 'plain.bio'), '王 O\n');
      await writeFile(join(folder, 'plain.txt'), '王\n');
      const before = (await readdir(folder)).sort();
      const { code, stderr } = await run(...args);
      expect(stderr).toMatch(message);
      expect(code).toBe(exitCode);
      expect((await readdir(folder)).sort()).toEqual(before);
    });
  });
});

describe('clusters', () => {
  it('writes a table that a training reads', async () => {
    await withCorpus(async (run, folder) => {
      await writeFile(join(folder, 'a.txt'), '县长到镇里调研。\n局长到县里调研。\n'.repeat(3));
      const { code, stdout, stderr } = await run(
        ...['clusters', 'a.txt', 'train.jsonl', '-o', 'c.tsv', '--clusters', '4', '--coarse', '2', '--min-count', '2'],
      );
      expect([code, stdout]).toEqual([EXIT.ok, '']);
      expect(stderr).toMatch(/^\d+ tokens, \d+ words\nround 1: /);
      const table = await readFile(join(folder, 'c.tsv'), 'utf8');
      expect(table).toMatch(
        /^# 4 clusters .*\n.*\n# learnt from a\.txt, train\.jsonl\n# columns: word cluster coarse\n/,
      );
      expect(table).toMatch(/^调研\t\d\t\d$/m);
      expect(await run(...TRAIN, '--clusters', 'c.tsv', '-o', 'own.bin', '--passes', '1')).toMatchObject({
        code: EXIT.ok,
      });
    });
  });

  it('says what it cannot read', async () => {
    await withCorpus(async (run, folder) => {
      await writeFile(join(folder, 'bad.jsonl'), '{"text":"王明"}\n{}\n坏\n');
      const bad = await run('clusters', 'bad.jsonl', '-o', 'c.tsv');
      expect([bad.code, bad.stdout]).toEqual([EXIT.input, '']);
      expect(bad.stderr).toMatch(/^dianming: bad\.jsonl:2: .*\ndianming: bad\.jsonl:3: .*\n$/);
      expect(await run('clusters', 'no.txt', '-o', 'c.tsv')).toMatchObject({
        code: EXIT.input,
        stderr: 'dianming: no.txt: no such file\n',
      });
      expect((await readdir(folder)).sort()).toEqual(['bad.jsonl', 'dev.jsonl', 'train.jsonl']);
    });
  });
});
