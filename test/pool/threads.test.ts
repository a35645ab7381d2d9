import { afterEach, describe, expect, it } from 'vitest';
import { ExtractorPool, startThreads } from '../../src/pool/extractor-pool.js';

const open: ExtractorPool[] = [];
afterEach(async () => {
  for (const pool of open.splice(0)) await pool.close();
});

/** A pool whose threads die when the text tells them to. */
async function mortalPool(threads: number, options: object = {}): Promise<ExtractorPool> {
  const program = new URL('./mortal-worker.mjs', import.meta.url);
  const started = await startThreads({ threads, memory: 16, program, setup: { files: [], options } });
  const pool = new ExtractorPool(started, threads, Infinity);
  open.push(pool);
  return pool;
}

const DEATHS = [
  ['throw', /died: thrown outside/],
  ['exit', /died: it ended with exit code 7/],
  ['memory', /died: .*memory/],
] as const;

describe('a thread that dies', () => {
  it.each(DEATHS)('takes its own text only, and is replaced: %s', async (death, message) => {
    const pool = await mortalPool(1);
    const texts = ['a', death, 'b', death, 'c'];
    const results: string[] = [];
    for await (const { document, error } of pool.extractAll(texts))
      results.push(document === undefined ? error.code : document.text);
    expect(results).toEqual(['a', 'ERR_WORKER', 'b', 'ERR_WORKER', 'c']);
    await expect(pool.extract(death)).rejects.toThrow(message);
  });

  it('leaves what the other threads read alone', async () => {
    const pool = await mortalPool(2);
    const texts = Array.from({ length: 20 }, (_, i) => (i % 3 === 1 ? 'exit' : `text ${i}`));
    const settled = await Promise.allSettled(texts.map((text) => pool.extract(text)));
    expect(settled.map(({ status }) => status)).toEqual(
      texts.map((text) => (text === 'exit' ? 'rejected' : 'fulfilled')),
    );
  });

  it('is an error of the pool if it dies at once', async () => {
    await expect(mortalPool(2, { fails: true })).rejects.toMatchObject({
      code: 'ERR_WORKER',
      message: 'a thread could not be started: bad start',
    });
  });
});

describe('a signal', () => {
  it('ends a text that is being read, and the thread with it', async () => {
    const pool = await mortalPool(1);
    const abort = new AbortController();
    const spinning = pool.extract('spin', { signal: abort.signal });
    const waiting = pool.extract('waits');
    setTimeout(() => abort.abort(new Error('too long')), 30);
    await expect(spinning).rejects.toThrow('too long');
    expect((await waiting).text).toBe('waits');
  });

  it('takes back a text that waits, and disturbs nobody', async () => {
    const pool = await mortalPool(1);
    const abort = new AbortController();
    const [first, second, third] = ['a', 'b', 'c'].map((text) =>
      pool.extract(text, text === 'b' ? { signal: abort.signal } : {}),
    );
    abort.abort();
    await expect(second).rejects.toThrow(/abort/i);
    expect([(await first)?.text, (await third)?.text]).toEqual(['a', 'c']);
    await expect(pool.extract('d', { signal: abort.signal })).rejects.toThrow(/abort/i);
  });

  it('ends a whole series', async () => {
    const pool = await mortalPool(2);
    const abort = new AbortController();
    const series = pool.extractAll(['a', 'spin', 'spin', 'b'], { signal: abort.signal });
    expect((await series.next()).value?.document?.text).toBe('a');
    const next = series.next();
    abort.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
    expect((await pool.extract('still there')).text).toBe('still there');
  });
});

describe('close', () => {
  it('waits for what is under way, and refuses what comes later', async () => {
    const pool = await mortalPool(1);
    const texts = ['a', 'b', 'c'].map((text) => pool.extract(text));
    const closed = pool.close();
    await expect(pool.extract('late')).rejects.toMatchObject({ code: 'ERR_CLOSED' });
    await closed;
    expect((await Promise.all(texts)).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    await pool[Symbol.asyncDispose]();
  });

  it('ends a series with an error: its texts are not at fault', async () => {
    const pool = await mortalPool(1);
    const series = pool.extractAll(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    await series.next();
    await pool.close();
    await expect(
      (async () => {
        for await (const { error } of series) expect(error).toBeUndefined();
      })(),
    ).rejects.toMatchObject({ code: 'ERR_CLOSED' });
  });
});
