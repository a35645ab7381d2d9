import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openRoster, type Roster } from '../../src/roster/index.js';
import { numberedDocument } from './numbered-document.js';

const PROGRAM = fileURLToPath(new URL('adding-process.ts', import.meta.url));

/** Kills the process that adds once it says that a document is in; gives the number of the last that it said so of. */
function addUntilKilled(path: string, least: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), PROGRAM, path]);
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (data: Buffer) => {
    printed += data.toString();
    if (lastOf(printed) >= least) child.kill('SIGKILL');
  });
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => (lastOf(printed) >= least ? resolve(lastOf(printed)) : reject(new Error(complaint))));
  });
}

/** The last number whose line has come whole. */
const lastOf = (printed: string): number => Number(printed.split('\n').at(-2) || -1);

/** What the roster has, without numbers that depend on how often it was opened. */
const contentOf = (roster: Roster) =>
  Promise.all(
    ['documents', 'mentions', 'appointments', 'merges', 'who_holds_what'].map((table) =>
      roster.query(`SELECT * ${table === 'who_holds_what' ? 'EXCLUDE person' : ''} FROM ${table} ORDER BY ALL`),
    ),
  );

it('a process that dies loses no document that was added, and leaves none by half', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dianming-roster-'));
  try {
    const path = join(folder, 'roster.duckdb');
    const last = await addUntilKilled(path, 7);
    const roster = await openRoster(path);
    const rows = await roster.query(
      'SELECT path, (SELECT count(*) FROM appointments a WHERE a.document = d.id)::INTEGER AS posts FROM documents d',
    );
    expect(rows.length).toBeGreaterThan(last);
    expect(rows).toEqual(rows.map((_, number) => ({ path: `${number}.txt`, posts: 2 })));

    const whole = await openRoster(':memory:');
    for (const each of [roster, whole]) {
      for (let number = 0; number < rows.length + 3; number++) {
        const document = numberedDocument(number);
        await each.add(`${number}.txt`, document.text, { extract: () => document });
      }
    }
    expect(await contentOf(roster)).toEqual(await contentOf(whole));
    await roster.close();
    await whole.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
