import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { openRoster } from '../../src/roster/index.js';
import { runCli, withFolder } from './spawn-cli.js';

it('roster adds files, tells what is wrong with others, and never doubles', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, '新闻'));
    await writeFile(join(folder, '新闻/a.txt'), '青禾县委书记周文渊到白沙镇调研。');
    await writeFile(join(folder, '新闻/b.txt'), '青禾县委书记周文渊主持会议。');
    await writeFile(join(folder, 'bad.txt'), '\0\u0001');
    const run = (cwd: string, ...args: string[]) => runCli(['roster', '--tagger', 'none', ...args], { cwd });
    expect(await run(folder, '新闻/a.txt', 'missing.txt', 'bad.txt', '新闻/b.txt', '-o', 'r.duckdb')).toEqual({
      code: EXIT.input,
      stdout: 'r.duckdb: documents added 2, there already 0; people 2 (merged 1, proposed 0), appointments 2\n',
      stderr: 'dianming: missing.txt: no such file\ndianming: bad.txt: a binary file, not text\n',
    });
    // The same files, called otherwise and from elsewhere.
    expect(await run(join(folder, '新闻'), './a.txt', join(folder, '新闻/b.txt'), '-o', '../r.duckdb')).toEqual({
      code: EXIT.ok,
      stdout: '../r.duckdb: documents added 0, there already 2; people 0 (merged 0, proposed 0), appointments 0\n',
      stderr: '',
    });
    const roster = await openRoster(join(folder, 'r.duckdb'));
    expect(await roster.query('SELECT path FROM documents ORDER BY path')).toEqual([
      { path: '新闻/a.txt' },
      { path: '新闻/b.txt' },
    ]);
    await roster.close();

    const exported = await runCli(['roster', 'export', 'r.duckdb', '-o', '表', '-f', 'csv'], { cwd: folder });
    expect([exported.code, exported.stderr]).toEqual([EXIT.ok, '']);
    expect(exported.stdout.split('\n')).toContain(join('表', 'who_holds_what.csv'));
    expect((await readFile(join(folder, '表/who_holds_what.csv'), 'utf8')).split('\n')[1]).toMatch(
      /^1,周文渊,青禾县委,书记,/,
    );
  });
});

it('roster says what is wrong with a call', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'a.txt'), '青禾县委书记周文渊。');
    const outcomes = await Promise.all(
      [
        ['a.txt'],
        ['a.txt', '-o', 'a.txt'],
        ['a.txt', '-o', 'r.duckdb', '--threshold', '1.5'],
        ['export', 'missing.duckdb', '-o', '表'],
        ['export', 'a.txt'],
      ].map((args) => runCli(['roster', ...args], { cwd: folder })),
    );
    expect(outcomes.map(({ code }) => code)).toEqual([
      ...[EXIT.usage, EXIT.installation, EXIT.usage],
      ...[EXIT.input, EXIT.usage],
    ]);
    expect(outcomes.map(({ stderr }) => stderr.trim().split('\n').length)).toEqual([1, 1, 1, 1, 1]);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('青禾县委书记周文渊。');
  });
});
