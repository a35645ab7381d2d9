import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_PAGE } from '../../src/cli/demo-page.js';
import { EXIT } from '../../src/cli/exit-codes.js';
import { runCli, withFolder } from './spawn-cli.js';

describe('demo', () => {
  it('prints the page, then who is who', async () => {
    const { code, stdout, stderr } = await runCli(['demo'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect([code, stderr]).toEqual([EXIT.ok, '']);
    expect(stdout.startsWith(DEMO_PAGE)).toBe(true);
    const table = stdout.slice(DEMO_PAGE.length);
    expect(table).toMatch(/^周文渊 +书记 +青禾区委 +任/m);
    expect(table).toMatch(/^罗启明 +总经理 +青禾众联供应链管理有限公司 +任/m);
  });

  it('colours where colours are wanted', async () => {
    const [plain, forced, refused] = await Promise.all([
      runCli(['demo']),
      runCli(['demo'], { env: { FORCE_COLOR: '1' } }),
      runCli(['demo'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }),
    ]);
    expect([plain, forced, refused].map(({ stdout }) => stdout.includes('\u001B[3'))).toEqual([false, true, false]);
  });
});

describe('explain', () => {
  it('says where candidates come from and what beat them', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'names.txt'), '青禾县委 1 nt\n');
      const run = (...args: string[]) =>
        runCli(['explain', '-d', 'names.txt', ...args], { cwd: folder, stdin: '青禾县委来了' });
      const [lines, json] = await Promise.all([run(), run('-', '--json')]);
      expect([lines.code, json.code]).toEqual([EXIT.ok, EXIT.ok]);
      expect(lines.stdout).toMatch(/^0-4 +organization +青禾县委 +1\.00 +outer +user-dictionary: /m);
      expect(JSON.parse(json.stdout)).toContainEqual(
        expect.objectContaining({ type: 'organization', text: '青禾县委', start: 0, end: 4, outcome: 'outer' }),
      );
    });
  });
});

describe('dict check', () => {
  it('counts the words of good files, lists the bad lines of others', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'good.txt'), '李晓雷 1 nr\n王明 1 nr\n青禾县委 1 nt\n');
      // The same in GB18030: 李晓雷 1 nr.
      await writeFile(join(folder, 'gb.txt'), Buffer.from('C0EECFFEC0D72031206E720A', 'hex'));
      await writeFile(join(folder, 'bad.txt'), '李晓雷 1 nr\n甲\n乙\n');
      const run = (...args: string[]) => runCli(['dict', 'check', ...args], { cwd: folder });
      expect(await run('good.txt', 'gb.txt')).toEqual({
        code: EXIT.ok,
        stdout: 'good.txt: 3 entries (person 2, organization 1)\ngb.txt: 1 entries (person 1)\n',
        stderr: '',
      });
      const bad = await run('bad.txt', 'missing.txt', 'good.txt');
      expect(bad.code).toBe(EXIT.dictionary);
      expect(bad.stdout).toBe('good.txt: 3 entries (person 2, organization 1)\n');
      expect(bad.stderr).toMatch(
        /^dianming: bad\.txt:2: .*\ndianming: bad\.txt:3: .*\ndianming: missing\.txt: no such file\n$/,
      );
      expect(await run('bad.txt', '--dict-type', 'person')).toMatchObject({
        code: EXIT.ok,
        stdout: 'bad.txt: 3 entries (person 3)\n',
      });
    });
  });
});

describe('dict suggest', () => {
  // A name of foreign sounds that no word around it speaks for: to the rules, that is; what a model is unsure of changes
  // with each training.
  const pages = { 'a.txt': '梅西亚来了。\n', 'b.txt': '他见过梅西亚。\n', 'c.txt': '梅西亚回家了。\n' };
  const withPages = (use: (run: (...args: string[]) => ReturnType<typeof runCli>) => Promise<void>): Promise<void> =>
    withFolder(async (folder) => {
      for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, name), text);
      await use((...args) => runCli(['dict', 'suggest', '--tagger', 'none', ...args], { cwd: folder }));
    });
  const files = Object.keys(pages);

  it('writes a dictionary that can be used as it is', async () => {
    await withPages(async (run) => {
      const { code, stdout, stderr } = await run(...files);
      expect([code, stderr]).toEqual([EXIT.ok, '']);
      expect(stdout).toMatch(/^text,type,count,documents,found,score,contexts\n梅西亚,\w+,3,3,\d,0\.\d+,/);
      expect(await run(...files, '-o', 'new.csv')).toMatchObject({ code: EXIT.ok, stdout: '' });
      // What it has taught is not suggested again.
      expect(await run(...files, '-d', 'new.csv')).toMatchObject({
        code: EXIT.ok,
        stdout: `${stdout.split('\n')[0]}\n`,
      });
    });
  });

  it('writes JSON Lines, takes limits, and reads the other files if one is bad', async () => {
    await withPages(async (run) => {
      const [json, none, missing] = await Promise.all([
        run('--json', ...files),
        run('--least', '4', ...files),
        run(...files, 'missing.txt'),
      ]);
      expect(JSON.parse(json.stdout)).toMatchObject({ text: '梅西亚', metadata: { count: 3 } });
      expect(none.stdout.split('\n')).toHaveLength(2);
      expect(missing).toMatchObject({ code: EXIT.input, stderr: 'dianming: missing.txt: no such file\n' });
      expect(missing.stdout).toContain('\n梅西亚,');
    });
  });
});

describe('score', () => {
  const files = {
    'names.txt': '李晓雷 1 nr\n',
    'a.gold': '[[n 李晓雷]]\n',
    'b.gold': '[[n 李晓雷]]和[[t 李晓雷]]\n===\n',
    'bad.gold': '[[x 李晓雷]]\n===\nsame: 王明\n',
    'c.jsonl': '{"text":"李晓雷","entities":[{"start":0,"end":3,"type":"PER"}]}\n',
    'd.txt': '李 B-PER\n晓 I-PER\n雷 I-PER\n',
  };
  const withGold = (use: (run: (...args: string[]) => ReturnType<typeof runCli>) => Promise<void>): Promise<void> =>
    withFolder(async (folder) => {
      await mkdir(join(folder, 'empty'));
      for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
      await use((...args) => runCli(['score', '-d', 'names.txt', ...args], { cwd: folder }));
    });

  it('scores gold files as one corpus, and lists errors', async () => {
    await withGold(async (run) => {
      const { code, stdout } = await run('a.gold', 'b.gold', '--errors', '1');
      expect(code).toBe(EXIT.ok);
      // Three found, all as persons; three annotated, one as a position.
      expect(stdout).toMatch(/^person +P 66\.7 +R 100\.0 +F1 80\.0 +gold 2 +found 3$/m);
      expect(stdout).toMatch(/^flat +P 66\.7 +R 66\.7 +F1 66\.7 +gold 3 +found 3$/m);
      expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
        /^1× +flat wrong type +李晓雷 \(position\) → 李晓雷 \(person\) +b\.gold@4 /,
      );
    });
  });

  it('scores corpora on the types they label', async () => {
    await withGold(async (run) => {
      const { stdout } = await run('c.jsonl', '--json');
      expect(JSON.parse(stdout)).toEqual({
        person: { gold: 1, got: 1, hit: 1, precision: 100, recall: 100, f1: 100 },
        flat: expect.anything(),
        all: expect.anything(),
      });
      expect((await run('d.txt', '--annotation', 'conll')).stdout).toMatch(/^person +P 100\.0/m);
    });
  });

  it('finds in a gold file made by extract what extract found', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'page.txt'), DEMO_PAGE);
      const made = await runCli(['extract', 'page.txt', '-f', 'gold', '-o', 'page.gold'], { cwd: folder });
      expect(made).toEqual({ code: EXIT.ok, stdout: '', stderr: '' });
      const { stdout } = await runCli(['score', 'page.gold', '--json'], { cwd: folder });
      const { flat, all, appointment, identity } = JSON.parse(stdout) as Record<string, { f1: number; gold: number }>;
      expect([flat, all, appointment, identity].map((measure) => measure?.f1)).toEqual([100, 100, 100, 100]);
      expect(flat?.gold).toBeGreaterThan(20);
    });
  });

  it('says what it cannot read, and scores the rest', async () => {
    await withGold(async (run) => {
      const { code, stdout, stderr } = await run('bad.gold', 'a.gold', 'empty', 'd.txt', 'missing.gold');
      expect(code).toBe(EXIT.input);
      expect(stdout).toMatch(/^person +P 100\.0/m);
      expect(stderr.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^dianming: bad\.gold:1: /),
        expect.stringMatching(/^dianming: bad\.gold:3: /),
        'dianming: empty: no .gold files in this folder',
        expect.stringMatching(/^dianming: d\.txt: its name does not say/),
        'dianming: missing.gold: no such file',
      ]);
    });
  });
});
