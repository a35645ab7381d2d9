import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { runCli, startCli, withFolder } from './spawn-cli.js';

const TEXT = '青禾县委书记欧阳志远到白沙镇调研。';
const FAST = ['pipe', '--tagger', 'none'];

interface Line {
  readonly [field: string]: unknown;
  readonly mentions?: readonly { readonly text: string; readonly type: string }[];
  readonly error?: { readonly code: string; readonly message: string; readonly line: number; readonly id?: unknown };
}

function parse(stdout: string): Line[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}

const people = ({ mentions = [] }: Line) => mentions.filter(({ type }) => type === 'person').map(({ text }) => text);

describe('pipe', () => {
  it('adds to each record what its text names, and leaves the rest of it byte for byte', async () => {
    const records = [
      `{"id":12345678901234567890, "text":"${TEXT}", "来源":{"报":"县报","版":1.50}}`,
      '{"text":""}',
      `  {"x":"\\u9752","text":"记者沈岚报道。"}\r`,
    ];
    const { code, stdout, stderr } = await runCli(FAST, { stdin: `\uFEFF${records.join('\n\n')}` });
    expect([code, stderr]).toEqual([EXIT.ok, '']);
    const lines = stdout.split('\n');
    records.forEach((record, i) => {
      expect(lines[i]?.startsWith(`${record.trim().slice(0, -1)},"mentions":[`)).toBe(true);
    });
    const [first, second, third] = parse(stdout) as [Line, Line, Line];
    expect([people(first), people(second), people(third)]).toEqual([['欧阳志远'], [], ['沈岚']]);
    expect(Object.keys(first)).toEqual(['id', 'text', '来源', 'mentions', 'entities', 'appointments']);
  });

  it('makes an error record of what it cannot read, in its place, and does the rest', async () => {
    const records = [
      `{"编号":"a","正文":"${TEXT}"}`,
      '{"编号":"b","正文":',
      '["正文"]',
      '{"编号":"c","正文":7}',
      `{"正文":"${TEXT}"}`,
      `{"编号":"d","正文":"${TEXT}","mentions":[]}`,
      `{"编号":"e","正文":"${'青'.repeat(31)}"}`,
      '{"编号":0,"正文":""}',
      `{"编号":"f","正文":"${TEXT}"}`,
    ];
    const args = [...FAST, '--text-field', '正文', '--id-field', '编号', '--max-length', '30'];
    const { code, stdout, stderr } = await runCli(args, { stdin: `${records.join('\n')}\n` });
    expect(code).toBe(EXIT.input);
    const lines = parse(stdout);
    expect(lines.map(({ error }) => error && [error.line, error.code, error.id])).toEqual([
      undefined,
      [2, 'ERR_INPUT', undefined],
      [3, 'ERR_INPUT', undefined],
      [4, 'ERR_INPUT', 'c'],
      [5, 'ERR_INPUT', undefined],
      [6, 'ERR_INPUT', 'd'],
      [7, 'ERR_LIMIT', 'e'],
      undefined,
      undefined,
    ]);
    expect(lines.map(({ error }) => error?.message.replace(/(not JSON:).*/, '$1'))).toEqual([
      undefined,
      'not JSON:',
      'expected a JSON object, got an array',
      'field "正文": expected a string, got number',
      'field "编号": expected a string or a number, got none',
      'has a field "mentions" already: name another for the result with --result-field',
      'text: 31 UTF-16 units long, the limit is 30: split it, or raise --max-length',
      undefined,
      undefined,
    ]);
    // What can be passed through is, beside the error too.
    expect(lines[3]).toMatchObject({ 编号: 'c', 正文: 7 });
    expect(stderr).toMatch(/^dianming: \(stdin\): 6 of 9 records are errors, the first: line 2: not JSON: .*\n$/);
  });

  it('puts the result into a field of its own; reads a file, and says which one it cannot', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.ndjson'), `{"text":"${TEXT}","mentions":1}\n{"text":1}\n{"text":"","名":0}\n`);
      const args = [...FAST, '--result-field', '名'];
      const [read, missing] = await Promise.all(
        ['a.ndjson', 'missing.ndjson'].map((file) => runCli([...args, file], { cwd: folder })),
      );
      const [first, second, third] = parse(read?.stdout ?? '') as [Line, Line, Line];
      expect(first.mentions).toBe(1);
      expect(people(first.名 as Line)).toEqual(['欧阳志远']);
      expect(second).toMatchObject({ text: 1, 名: { error: { code: 'ERR_INPUT', line: 2 } } });
      expect(third).toEqual({ 名: { error: expect.objectContaining({ line: 3 }) } });
      expect([missing?.code, missing?.stderr]).toEqual([EXIT.input, 'dianming: missing.ndjson: no such file\n']);
    });
  });

  it('refuses bytes that are not UTF-8, and lines without end, without holding them', async () => {
    const long = Buffer.alloc(3_000_000, 'x');
    const stdin = Buffer.concat([Buffer.from('{"text":"\xff"}\n', 'latin1'), long, Buffer.from('\n{"text":"好"}')]);
    const { code, stdout } = await runCli([...FAST, '--max-length', '1000'], { stdin });
    expect(code).toBe(EXIT.input);
    expect(parse(stdout).map(({ error }) => error?.message)).toEqual([
      'not UTF-8',
      'more than 1054576 bytes long: split the text, or raise --max-length',
      undefined,
    ]);
  });

  it('keeps the order with several threads, and says the same as with one', async () => {
    const stdin = Array.from({ length: 30 }, (_, id) => `{"id":${id},"text":"${TEXT.repeat(1 + ((id * 7) % 5))}"}\n`);
    const [one, two] = await Promise.all(
      ['1', '2'].map((threads) => runCli([...FAST, '--threads', threads], { stdin: stdin.join('') })),
    );
    expect(parse(two?.stdout ?? '').map(({ id }) => id)).toEqual(stdin.map((_, id) => id));
    expect(two?.stdout).toBe(one?.stdout);
  });
});

describe('pipe, interrupted', () => {
  it('writes each record as it is done, and at SIGINT ends with whole records', async () => {
    const child = startCli(FAST);
    child.stdin.on('error', () => undefined);
    const lines: string[] = [];
    const written = createInterface(child.stdout).on('line', (line) => lines.push(line));
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdin.write(`{"id":1,"text":"${TEXT}"}\n{"id":2,"te`);
    await once(written, 'line');
    // The input is still open: nothing but the signal ends it.
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect([code, stderr]).toEqual([130, 'dianming: interrupted: 1 records are written\n']);
    expect(lines.map((line) => (JSON.parse(line) as Line).id)).toEqual([1]);
  });

  it('ends quietly when nobody reads any more', async () => {
    const stdin = `{"text":"${TEXT}"}\n`.repeat(500);
    const { code, stdout, stderr } = await runCli(FAST, { stdin, closeEarly: true });
    expect([code, stderr]).toEqual([EXIT.ok, '']);
    expect(stdout.length).toBeGreaterThan(0);
  });
});
