import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Document, type Extractor } from '../../src/index.js';
import { Database } from '../../src/roster/database.js';
import { openRoster, type Roster } from '../../src/roster/index.js';
import { documentOf, type Statement } from './document-of.js';

let folder: string;
let extractor: Extractor<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianming-roster-'));
  extractor = await createExtractor<string>({ tagger: false });
});
afterAll(() => rm(folder, { recursive: true }));

const add = (roster: Roster, path: string, ...statements: Statement[]) => {
  const document = documentOf(...statements);
  return roster.add(path, document.text, { extract: () => document });
};

async function withRoster(use: (roster: Roster) => Promise<void>): Promise<void> {
  const roster = await openRoster(':memory:');
  try {
    await use(roster);
  } finally {
    await roster.close();
  }
}

describe('what a roster holds of a document', () => {
  it('are its names and posts with their place in the text', () =>
    withRoster(async (roster) => {
      const text = '𠮷地讯：2024年3月18日，青禾县委书记周文渊到河南省郑州市调研。';
      const added = await roster.add('新闻/a.txt', text, extractor);
      expect(added).toMatchObject({ isNew: true, people: 1, appointments: 1, merged: 0, proposed: 0 });
      expect(await roster.query('FROM documents')).toMatchObject([
        { id: added.document, path: '新闻/a.txt', length: text.length, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ]);
      const mentions = await roster.query('FROM mentions');
      expect(mentions.map(({ text: name }) => name)).toContain('周文渊');
      for (const { text: name, start_offset, end_offset } of mentions) {
        expect(text.slice(start_offset as number, end_offset as number)).toBe(name);
      }
      const [post] = await roster.query('FROM posts');
      expect(post).toMatchObject({ name: '周文渊', organization: '青禾县委', position: '书记', status: 'holds' });
      expect(post).toMatchObject({ date: '2024-03-18', until: null });
      expect(text.slice(post?.start_offset as number, post?.end_offset as number)).toBe('青禾县委书记周文渊');
      expect(await roster.query("SELECT name, code FROM places WHERE code IS NOT NULL AND name = '郑州市'")).toEqual([
        { name: '郑州市', code: '410100' },
      ]);
    }));

  it('says in the file what offsets count', () =>
    withRoster(async (roster) => {
      const comments = await roster.query(
        "SELECT comment FROM duckdb_columns() WHERE column_name = 'start_offset' AND comment IS NOT NULL",
      );
      expect(comments).toHaveLength(2);
      for (const { comment } of comments) expect(comment).toMatch(/UTF-16/);
    }));
});

describe('views', () => {
  it('say who holds what, who left, and who appears with whom', () =>
    withRoster(async (roster) => {
      await add(roster, 'a', ['青禾县委', '书记', '周文渊'], ['青禾县', '副县长', '高建勋']);
      await add(roster, 'b', ['青禾县委', '书记', '周文渊'], ['青禾县', '副县长', '高建勋', 'removed']);
      await add(roster, 'c', ['青禾县委', '书记', '周文渊'], ['贺兰芝']);
      const holds = await roster.query('SELECT name, organization, position, documents FROM who_holds_what');
      expect(holds).toEqual([{ name: '周文渊', organization: '青禾县委', position: '书记', documents: 3 }]);
      expect(await roster.query('SELECT name, position FROM who_left')).toEqual([
        { name: '高建勋', position: '副县长' },
      ]);
      expect(await roster.query('SELECT name, other_name, documents FROM who_appears_with_whom')).toEqual([
        { name: '周文渊', other_name: '高建勋', documents: 2 },
        { name: '周文渊', other_name: '贺兰芝', documents: 1 },
      ]);
    }));

  it.each([
    ['2023年', '2021年5月', true],
    ['2021年', '2021年5月', false],
    ['2020年', '2021年5月', false],
  ])('a post of %s that was left %s is held: %s', (held, left, isHeld) =>
    withRoster(async (roster) => {
      await roster.add('a', `${held}，陶思远任青禾县应急管理局副局长。`, extractor);
      await roster.add('b', `${left}，免去陶思远的青禾县应急管理局副局长职务。`, extractor);
      expect(await roster.query('SELECT name FROM who_holds_what')).toEqual(isHeld ? [{ name: '陶思远' }] : []);
      expect(await roster.query('SELECT name, date FROM who_left')).toEqual([{ name: '陶思远', date: '2021-05' }]);
    }),
  );
});

describe('adding again', () => {
  const counts = async (roster: Roster) =>
    Promise.all(
      ['documents', 'people', 'appearances', 'mentions', 'appointments', 'merges'].map(
        async (table) => (await roster.query(`SELECT count(*)::INTEGER AS n FROM ${table}`))[0]?.n,
      ),
    );

  it('never doubles, and does not read the text', () =>
    withRoster(async (roster) => {
      const first = await add(roster, 'a', ['青禾县委', '书记', '周文渊']);
      const before = await counts(roster);
      const unread = {
        extract: (): Document<string> => {
          throw new Error('read');
        },
      };
      const again = await roster.add('a', '青禾县委书记周文渊。', unread);
      expect(again).toEqual({ ...first, isNew: false, people: 0, appointments: 0 });
      expect(await counts(roster)).toEqual(before);
      // The same text elsewhere is another document.
      expect(await add(roster, 'b', ['青禾县委', '书记', '周文渊'])).toMatchObject({ isNew: true, merged: 1 });
    }));

  it('of another text puts it in the place of the older one, back and forth', () =>
    withRoster(async (roster) => {
      const posts = async () => (await roster.query('FROM posts')).map(({ position }) => position);
      await add(roster, 'a', ['青禾县委', '副书记', '周文渊']);
      await add(roster, 'a', ['青禾县委', '书记', '周文渊']);
      expect(await posts()).toEqual(['书记']);
      expect(await add(roster, 'a', ['青禾县委', '副书记', '周文渊'])).toMatchObject({ isNew: false });
      expect(await posts()).toEqual(['副书记']);
    }));

  it('to a file that is there goes on with it', async () => {
    const path = join(folder, 'twice.duckdb');
    for (const expected of [true, false]) {
      const roster = await openRoster(path);
      expect((await add(roster, 'a', ['青禾县委', '书记', '周文渊'])).isNew).toBe(expected);
      await roster.close();
    }
  });

  it('in overlapping calls is the same', () =>
    withRoster(async (roster) => {
      const paths = ['a', 'b', 'a', 'c', 'b'];
      const added = await Promise.all(paths.map((path) => add(roster, path, ['青禾县委', '书记', '周文渊'])));
      expect(added.map(({ isNew }) => isNew)).toEqual([true, true, false, true, false]);
      expect(await roster.query('SELECT name, documents FROM who_holds_what')).toEqual([
        { name: '周文渊', documents: 3 },
      ]);
    }));
});

describe('names', () => {
  it('are data, whatever they look like', () =>
    withRoster(async (roster) => {
      const names = ["'; DROP TABLE people; --", '"quoted"', '$1', '王\u0000明', '\ud800x', '𠮷田', '%s\\', '<b>'];
      for (const name of names) await add(roster, `${name}.txt`, [`${name}局`, `${name}长`, name]);
      expect(await roster.query('SELECT count(*)::INTEGER AS n FROM people')).toEqual([{ n: names.length }]);
      const [found] = await roster.query('SELECT path, organization FROM posts WHERE name = $1', names[0] as string);
      expect(found).toEqual({ path: `${names[0]}.txt`, organization: `${names[0]}局` });
    }));
});

describe('export', () => {
  it.each(['csv', 'parquet'] as const)('writes all tables and views as %s', (format) =>
    withRoster(async (roster) => {
      await add(roster, 'a', ['青禾县委', '书记', '周文渊']);
      const target = join(folder, `it's ${format}`);
      const files = await roster.export(target, format);
      expect((await readdir(target)).sort().map((name) => join(target, name))).toEqual([...files].sort());
      const table = join(target, `who_holds_what.${format}`);
      expect(await roster.query(`SELECT name, position FROM read_${format}($1)`, table)).toEqual([
        { name: '周文渊', position: '书记' },
      ]);
      if (format === 'csv') expect(await readFile(table, 'utf8')).toMatch(/^person,name,organization,position,/);
    }),
  );

  it('says what is wrong', () =>
    withRoster(async (roster) => {
      await expect(roster.export(folder, 'xls' as 'csv')).rejects.toMatchObject({
        code: 'ERR_OPTION',
        message: 'format: unknown format "xls": known are parquet, csv',
      });
      const file = join(folder, 'file');
      await writeFile(file, '');
      await expect(roster.export(file, 'csv')).rejects.toMatchObject({ code: 'ERR_OUTPUT' });
    }));
});

describe('errors', () => {
  const failure = async (path: string) => openRoster(path).then(undefined, (error: unknown) => error);

  it('a roster of another version is refused, and untouched', async () => {
    const path = join(folder, 'other.duckdb');
    await (await openRoster(path)).close();
    const database = await Database.open(path);
    await database.run('UPDATE roster_format SET format = 99');
    database.close();
    const before = await readFile(path);
    expect(await failure(path)).toMatchObject({
      code: 'ERR_BINARY',
      message: expect.stringMatching(/other\.duckdb: a roster of version 99, and this package reads version 1: /),
    });
    expect(await readFile(path)).toEqual(before);
  });

  it('what is no roster is refused', async () => {
    const text = join(folder, 'text.duckdb');
    await writeFile(text, '青禾县'.repeat(9999));
    expect(await failure(text)).toMatchObject({ code: 'ERR_BINARY', message: expect.stringContaining('text.duckdb') });
    const other = join(folder, 'database.duckdb');
    const database = await Database.open(other);
    await database.run('CREATE TABLE cats (name VARCHAR)');
    database.close();
    expect(await failure(other)).toMatchObject({
      code: 'ERR_BINARY',
      message: expect.stringContaining('but no roster'),
    });
    expect(await failure(join(folder, 'missing', 'x.duckdb'))).toMatchObject({ code: 'ERR_OUTPUT' });
  });

  it('wrong calls are named', async () => {
    await expect(openRoster(':memory:', { threshold: 2 })).rejects.toMatchObject({ code: 'ERR_OPTION' });
    const path = join(folder, 'threshold.duckdb');
    await (await openRoster(path, { threshold: 0.7 })).close();
    await expect(openRoster(path, { threshold: 0.9 })).rejects.toMatchObject({
      code: 'ERR_OPTION',
      message: expect.stringContaining('was made with 0.7'),
    });
    const roster = await openRoster(path);
    expect(roster.threshold).toBe(0.7);
    await expect(roster.query('FROM nowhere')).rejects.toMatchObject({ code: 'ERR_OPTION' });
    const other = { extract: () => documentOf(['王明']) };
    await expect(roster.add('a', '另一篇', other)).rejects.toMatchObject({ code: 'ERR_OPTION' });
    // A call that failed is in nobody's way.
    expect(await add(roster, 'a', ['王明'])).toMatchObject({ isNew: true });
    await roster.close();
    await roster.close();
    await expect(add(roster, 'b', ['王明'])).rejects.toMatchObject({ code: 'ERR_CLOSED' });
  });
});
