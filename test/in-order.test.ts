import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../src/in-order.js';

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

/** Counts up, and how far it has counted. */
function counter(end: number) {
  const state = { asked: 0, isClosed: false };
  async function* count() {
    try {
      for (let i = 0; i < end; i++) {
        state.asked++;
        yield i;
      }
    } finally {
      state.isClosed = true;
    }
  }
  return { state, inputs: count() };
}

describe('inOrder', () => {
  it('gives what a loop would give, however long each takes and however many are under way', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      async (delays, limit, isAsync) => {
        let underWay = 0;
        const work = async (delay: number) => {
          expect(++underWay).toBeLessThanOrEqual(limit);
          for (let turn = 0; turn < delay; turn++) await Promise.resolve();
          underWay--;
          return delay * 2;
        };
        const inputs = isAsync
          ? (async function* () {
              yield* delays;
            })()
          : delays;
        expect(await collect(inOrder(inputs, work, limit))).toEqual(delays.map((delay) => delay * 2));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('asks for nothing before somebody asks it, and then for no more than the limit', async () => {
    const { state, inputs } = counter(1000);
    const results = inOrder(inputs, async (input) => input, 4);
    await wait(5);
    expect(state.asked).toBe(0);
    for (let taken = 1; taken <= 10; taken++) {
      await results.next();
      await wait(1);
      expect(state.asked - taken).toBeLessThanOrEqual(4);
    }
  });

  it('gives a result while the next input is long in coming', async () => {
    const never = (async function* () {
      yield 1;
      await new Promise(() => undefined);
    })();
    const results = inOrder(never, async (input) => input, 4);
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });

  it('gives all results before the place where inputs or work fail', async () => {
    const failing = (async function* () {
      yield* [1, 2];
      throw new Error('no more');
    })();
    const results = inOrder(failing, (input) => wait(2, input), 8);
    expect([await results.next(), await results.next()].map(({ value }) => value)).toEqual([1, 2]);
    await expect(results.next()).rejects.toThrow('no more');

    const work = async (input: number) => {
      if (input === 1) throw new Error('work of 1');
      return input;
    };
    const { state, inputs } = counter(1000);
    const worked = inOrder(inputs, work, 8);
    expect((await worked.next()).value).toBe(0);
    await expect(worked.next()).rejects.toThrow('work of 1');
    expect(state.isClosed).toBe(true);
  });

  it('closes its inputs when nobody wants more', async () => {
    const { state, inputs } = counter(1000);
    for await (const result of inOrder(inputs, async (input) => input, 3)) if (result === 5) break;
    expect(state.isClosed).toBe(true);
  });

  it('ends at once when it is told to, even while it waits for an input', async () => {
    const silent = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<IteratorResult<number>>(() => undefined) }),
    };
    const abort = new AbortController();
    const results = inOrder(silent, async (input) => input, 3, abort.signal);
    const first = results.next();
    abort.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    await expect(inOrder([1], async (input) => input, 1, abort.signal).next()).rejects.toThrow('enough');
  });
});
