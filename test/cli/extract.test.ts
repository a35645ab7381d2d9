import { once } from 'node:events';
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { runCli, startCli, withFolder } from './spawn-cli.js';

/** Every name in this dictionary is found, whatever else is. */
const DICTIONARY = '李晓雷 10 nr\n青禾县委 10 nt\n';
const TEXT = '青禾县委的李晓雷来了。\n';
const NAMES = ['青禾县委', '李晓雷'];

interface Output {
  readonly text: string;
  readonly mentions: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly depth: number;
  }[];
}

function outerNames({ text, mentions }: Output): string[] {
  return mentions.filter(({ depth }) => depth === 0).map(({ start, end }) => text.slice(start, end));
}

async function withFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string, run: (...args: string[]) => ReturnType<typeof runCli>) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    for (const [name, content] of Object.entries({ 'names.txt': DICTIONARY, ...files })) {
      await writeFile(join(folder, name), content);
    }
    await use(folder, (...args) => runCli(['extract', '-d', 'names.txt', ...args], { cwd: folder }));
  });
}

const GB18030 = Buffer.from('C7E0BACCCFD8CEAFB5C4C0EECFFEC0D7C0B4C1CBA1A30A', 'hex');
const UTF16BE = Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16();

describe('extract: input', () => {
  it('reads UTF-8, UTF-16 and GB18030 alike, offsets beginning behind a byte order mark', async () => {
    const files = {
      'plain.txt': TEXT,
      'mark.txt': `\uFEFF${TEXT}`,
      'gb.txt': GB18030,
      'le.txt': Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
      'be.txt': UTF16BE,
    };
    await withFiles(files, async (_, run) => {
      const { code, stdout, stderr } = await run(...Object.keys(files), '-f', 'ndjson');
      expect([code, stderr]).toEqual([EXIT.ok, '']);
      const documents = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Output);
      expect(documents.map(({ text }) => text)).toEqual(Array(5).fill(TEXT));
      expect(documents.map(outerNames)).toEqual(Array(5).fill(NAMES));
      expect(new Set(stdout.trimEnd().split('\n')).size).toBe(1);
    });
  });

  it('reads standard input for - and for nothing', async () => {
    const [dash, nothing] = await Promise.all([
      runCli(['extract', '-'], { stdin: GB18030 }),
      runCli(['extract'], { stdin: TEXT }),
    ]);
    expect(dash.stdout).toBe(nothing.stdout);
    expect((JSON.parse(dash.stdout) as Output).text).toBe(TEXT);
  });

  it('takes an encoding it is told', async () => {
    // 王明 in Big5.
    const { stdout } = await runCli(['extract', '--encoding', 'big5'], { stdin: Buffer.from('A4FDA9FA', 'hex') });
    expect((JSON.parse(stdout) as Output).text).toBe('王明');
  });

  it('reads an empty file', async () => {
    const { code, stdout } = await runCli(['extract', '-f', 'json'], { stdin: '' });
    expect([code, JSON.parse(stdout)]).toEqual([EXIT.ok, { text: '', mentions: [], entities: [], appointments: [] }]);
  });

  it('refuses what it cannot read, by name, and does the rest', async () => {
    const files = {
      'good.txt': TEXT,
      'image.png': Buffer.from('89504E470D0A1A0A0000000D49484452', 'hex'),
      'latin.txt': Buffer.from("L'été à Nîmes", 'latin1'),
      'also good.txt': TEXT,
    };
    await withFiles(files, async (folder, run) => {
      await mkdir(join(folder, 'folder'));
      const { code, stdout, stderr } = await run(
        ...Object.keys(files),
        'folder',
        'missing.txt',
        'good.txt/x',
        '-f',
        'ndjson',
      );
      expect(code).toBe(EXIT.input);
      expect(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => outerNames(JSON.parse(line) as Output)),
      ).toEqual([NAMES, NAMES]);
      expect(stderr.trimEnd().split('\n')).toEqual([
        'dianming: image.png: a binary file, not text',
        expect.stringMatching(/^dianming: latin\.txt: neither UTF-8 nor GB18030/),
        'dianming: folder: a folder, not a file',
        'dianming: missing.txt: no such file',
        'dianming: good.txt/x: a part of this path is not a folder',
      ]);
    });
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    await withFiles({ 'secret.txt': TEXT }, async (folder, run) => {
      await chmod(join(folder, 'secret.txt'), 0o000);
      expect(await run('secret.txt')).toMatchObject({
        code: EXIT.input,
        stderr: 'dianming: secret.txt: no permission\n',
      });
    });
  });

  it('takes names of files as they are', async () => {
    const names = ['--format', '-o', '两 个词 "引号".txt', "'; rm -rf $(x).txt", '😀.txt', '*'];
    await withFiles(Object.fromEntries(names.map((name) => [name, TEXT])), async (folder, run) => {
      const { code, stdout, stderr } = await run('-f', 'csv', '--', ...names);
      expect([code, stderr]).toEqual([EXIT.ok, '']);
      expect(stdout).toContain('\r\n"两 个词 ""引号"".txt",organization,青禾县委,0,4,');
      expect((await readdir(folder)).sort()).toEqual([...names, 'names.txt'].sort());
    });
  });

  it('shows hostile names on one line, without control characters', async () => {
    const name = 'a\nb\u001B[31m\u202Ec.txt';
    const { code, stderr } = await runCli(['extract', name, `${'长'.repeat(300)}.txt`]);
    expect(code).toBe(EXIT.input);
    expect(stderr.split('\n')[0]).toBe('dianming: a\\nb\\x1b[31m\\x202ec.txt: no such file');
    expect(stderr.split('\n')[1]).toMatch(/^dianming: 长{300}\.txt: this name is too long$/);
  });
});

describe('extract: what it finds', () => {
  it('keeps to the types it is told', async () => {
    await withFiles({ 'a.txt': TEXT }, async (_, run) => {
      const { stdout } = await run('a.txt', '-t', 'person');
      expect(outerNames(JSON.parse(stdout) as Output)).toEqual(['李晓雷']);
    });
  });

  it('knows the types of dictionaries, and words without one by --dict-type', async () => {
    await withFiles(
      { 'a.txt': '青禾牌手机和白鹭牌手机', 'own.txt': '青禾牌 1 product\n', 'bare.txt': '白鹭牌 1\n' },
      async (_, run) => {
        const { code, stdout } = await run(
          'a.txt',
          '-d',
          'own.txt',
          '-d',
          'bare.txt',
          '--dict-type',
          'product',
          '-t',
          'product',
        );
        expect(code).toBe(EXIT.ok);
        expect(outerNames(JSON.parse(stdout) as Output)).toEqual(['青禾牌', '白鹭牌']);
      },
    );
  });

  it('lists the bad lines of all dictionaries, and does nothing', async () => {
    await withFiles({ 'a.txt': TEXT, 'bad.txt': '甲\n', 'worse.csv': 'text,type\n乙\n' }, async (_, run) => {
      const { code, stdout, stderr } = await run('a.txt', '-d', 'bad.txt', '-d', 'worse.csv');
      expect([code, stdout]).toEqual([EXIT.dictionary, '']);
      expect(stderr).toMatch(/^dianming: bad\.txt:1: .*\ndianming: worse\.csv:2: .*\n$/);
    });
  });

  it('works with the engine of the platform', async () => {
    await withFiles({ 'a.txt': TEXT }, async (_, run) => {
      const { code, stdout } = await run('a.txt', '-e', 'intl');
      expect([code, outerNames(JSON.parse(stdout) as Output)]).toEqual([EXIT.ok, NAMES]);
    });
  });
});

describe('extract: several threads', () => {
  it('write what one writes, in the order of the files, and name the files that fail', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${i}.txt`);
    const files = Object.fromEntries(names.map((name, i) => [name, TEXT.repeat(i === 5 ? 300 : 1 + ((i * 5) % 7))]));
    await withFiles(files, async (_, run) => {
      const args = [...names.slice(0, 3), 'missing.txt', ...names.slice(3)];
      const options = ['-f', 'csv', '--tagger', 'none', '--max-length', '3000'];
      const [one, two] = await Promise.all(['1', '2'].map((threads) => run(...args, ...options, '--threads', threads)));
      expect(two).toEqual(one);
      expect(two?.code).toBe(EXIT.input);
      expect(two?.stderr.split('\n').slice(0, 2)).toEqual([
        'dianming: missing.txt: no such file',
        'dianming: 5.txt: text: 3600 UTF-16 units long, the limit is 3000: split it, or raise --max-length',
      ]);
      expect(two?.stdout).toMatch(/^file,.*\n0\.txt,.*\n4\.txt,.*\n6\.txt,.*\n11\.txt,/s);
    });
  });
});

describe('extract: several documents', () => {
  const files = { 'a.txt': TEXT, 'b.txt': `再说一遍:${TEXT}` };

  it.each(['json', 'spacy', 'displacy', 'web-annotation', 'popolo'])('%s makes an array', async (format) => {
    await withFiles(files, async (_, run) => {
      const { code, stdout } = await run('a.txt', 'missing.txt', 'b.txt', '-f', format);
      expect(code).toBe(EXIT.input);
      expect(JSON.parse(stdout)).toHaveLength(2);
    });
  });

  it('csv makes one table, with the name of the file', async () => {
    await withFiles({ ...files, '逗,号.txt': TEXT }, async (_, run) => {
      const { stdout } = await run('a.txt', '逗,号.txt', '-f', 'csv', '-s', 'byteOrderMark=true', '-t', 'person');
      const rows = stdout.split('\r\n');
      expect(rows[0]).toMatch(/^\uFEFFfile,type,text,start,/);
      expect(rows.slice(1).map((row) => row.slice(0, row.indexOf(',李晓雷')))).toEqual([
        'a.txt,person',
        '"逗,号.txt",person',
        '',
      ]);
      expect(stdout.lastIndexOf('\uFEFF')).toBe(0);
    });
  });

  it('conll separates them by an empty line', async () => {
    await withFiles({ 'a.txt': '李晓雷', 'b.txt': '李晓雷' }, async (_, run) => {
      const { stdout } = await run('a.txt', 'b.txt', '-f', 'conll');
      expect(stdout.trimEnd()).toMatch(/^李 \S+\n晓 \S+\n雷 \S+\n\n李 \S+\n晓 \S+\n雷 \S+$/);
    });
  });

  it('terminal puts names of files between', async () => {
    await withFiles(files, async (_, run) => {
      const { stdout } = await run('a.txt', 'b.txt', '-f', 'terminal');
      expect(stdout.match(/^==> .* <==$/gm)).toEqual(['==> a.txt <==', '==> b.txt <==']);
      expect(stdout).not.toContain('\u001B');
    });
  });
});

describe('extract: output', () => {
  it('writes a file wholly, keeping its mode, and leaves nothing else behind', async () => {
    await withFiles({ 'a.txt': TEXT, 'out.json': '旧'.repeat(10_000) }, async (folder, run) => {
      const before = await stat(join(folder, 'out.json'));
      const { code, stdout } = await run('a.txt', '-o', 'out.json');
      expect([code, stdout]).toEqual([EXIT.ok, '']);
      expect(outerNames(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')) as Output)).toEqual(NAMES);
      expect((await stat(join(folder, 'out.json'))).mode).toBe(before.mode);
      expect((await readdir(folder)).sort()).toEqual(['a.txt', 'names.txt', 'out.json']);
    });
  });

  it('leaves the old file alone if nothing could be done', async () => {
    await withFiles({ 'out.json': '旧' }, async (folder, run) => {
      expect(await run('missing.txt', '-o', 'out.json')).toMatchObject({ code: EXIT.input });
      expect(await readFile(join(folder, 'out.json'), 'utf8')).toBe('旧');
      expect(await readdir(folder)).toHaveLength(2);
    });
  });

  it('writes what could be done if a file among several fails', async () => {
    await withFiles({ 'a.txt': TEXT }, async (folder, run) => {
      expect(await run('a.txt', 'missing.txt', '-o', 'out.json')).toMatchObject({ code: EXIT.input });
      expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))).toHaveLength(1);
    });
  });

  it('never overwrites an input or a dictionary, by whatever name', async () => {
    await withFiles({ 'a.txt': TEXT }, async (folder, run) => {
      await symlink('a.txt', join(folder, 'link.txt'));
      await link(join(folder, 'a.txt'), join(folder, 'hard.txt'));
      for (const name of ['a.txt', './a.txt', 'link.txt', 'hard.txt', 'names.txt']) {
        expect(await run('a.txt', '-o', name)).toMatchObject({
          code: EXIT.usage,
          stdout: '',
          stderr: expect.stringContaining('is an input file'),
        });
      }
      expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(TEXT);
    });
  });

  it('writes through a symbolic link and to devices', async () => {
    await withFiles({ 'a.txt': TEXT, 'real.json': '旧' }, async (folder, run) => {
      await symlink('real.json', join(folder, 'link.json'));
      expect(await run('a.txt', '-o', 'link.json')).toMatchObject({ code: EXIT.ok });
      expect(JSON.parse(await readFile(join(folder, 'real.json'), 'utf8'))).toHaveProperty('mentions');
      expect(await run('a.txt', '-o', '/dev/null')).toMatchObject({ code: EXIT.ok, stderr: '' });
      expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
    });
  });

  it.each([
    ['a folder', 'folder', 'dianming: folder: cannot write: a folder, not a file\n'],
    ['a folder that is not there', 'none/out.json', 'dianming: none/out.json: cannot write: no such file\n'],
    ['below a file', 'a.txt/out.json', 'dianming: a.txt/out.json: cannot write: a part of this path is not a folder\n'],
    ['a full disk', '/dev/full', 'dianming: /dev/full: cannot write: no space left on the disk\n'],
  ])('says why it cannot write: %s', async (_, output, message) => {
    await withFiles({ 'a.txt': TEXT }, async (folder, run) => {
      await mkdir(join(folder, 'folder'));
      expect(await run('a.txt', '-o', output)).toEqual({ code: EXIT.output, stdout: '', stderr: message });
    });
  });

  it('removes its temporary file when it is stopped', async () => {
    await withFolder(async (folder) => {
      const child = startCli(['extract', '-o', 'out.json', '-'], { cwd: folder });
      // It waits for its input with the output open.
      while ((await readdir(folder)).length === 0) await setTimeout(20);
      expect(await readdir(folder)).toEqual([expect.stringMatching(/^\.out\.json\.[0-9a-f]+\.tmp$/)]);
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      expect(await closed).toEqual([143, null]);
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const result = await runCli(['extract'], { stdin: TEXT.repeat(20_000), closeEarly: true });
    expect(result).toMatchObject({ code: EXIT.ok, stderr: '' });
  });
});
