/**
 * Works on many inputs at once and gives the results in their order. As many as `limit` are under way or done and not
 * yet taken; only then is the next input asked for, and never two at a time. A result goes out as soon as it is its
 * turn, even if the next input is long in coming.
 *
 * Whoever stops taking results early ends the inputs too; work that is under way comes to its end unseen.
 *
 * @param work what it throws ends everything, at its place in the order
 * @param signal ends everything at once, even while an input is waited for
 * @throws the reason of the signal; what the inputs throw, behind the results of all inputs before
 */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  work: (input: Input) => Promise<Result>,
  limit: number,
  signal?: AbortSignal,
): AsyncGenerator<Result, void, undefined> {
  signal?.throwIfAborted();
  const abortion = waitForAbort(signal);
  const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const underWay: Promise<Result>[] = [];
  let reading: Promise<Reading<Input>> | undefined;
  let end: { readonly error?: unknown } | undefined;
  try {
    for (;;) {
      if (end === undefined && underWay.length < limit) reading ??= readNext(iterator);
      const [first] = underWay;
      if (first === undefined && reading === undefined) break;
      const waited: Promise<Reading<Input> | { readonly result: Result }>[] = [abortion.promise];
      // Inputs first: with enough of them at hand, all workers have something to do before a result is looked at.
      if (reading !== undefined) waited.push(reading);
      if (first !== undefined) waited.push(first.then((result) => ({ result })));
      const event = await Promise.race(waited);
      if ('result' in event) {
        underWay.shift();
        yield event.result;
        continue;
      }
      reading = undefined;
      if ('input' in event) {
        const result = work(event.input);
        // Its error is seen when it is its turn.
        result.catch(() => undefined);
        underWay.push(result);
      } else {
        end = event;
      }
    }
    if (end !== undefined && 'error' in end) throw end.error;
  } finally {
    abortion.forget();
    // Of an iterator that is being waited for the end comes, if at all, behind its next input: nobody waits for that.
    const closing = end === undefined ? closeIterator(iterator) : undefined;
    if (reading === undefined) await closing;
    else closing?.catch(() => undefined);
  }
}

type Reading<Input> = { readonly input: Input } | { readonly error?: unknown };

async function readNext<Input>(iterator: AsyncIterator<Input> | Iterator<Input>): Promise<Reading<Input>> {
  try {
    const step = await iterator.next();
    return step.done === true ? {} : { input: step.value };
  } catch (error) {
    return { error };
  }
}

async function closeIterator(iterator: AsyncIterator<unknown> | Iterator<unknown>): Promise<void> {
  await iterator.return?.();
}

/** A promise that nothing but the signal settles, by rejecting it. */
function waitForAbort(signal: AbortSignal | undefined): { promise: Promise<never>; forget(): void } {
  let abort: () => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
  });
  promise.catch(() => undefined);
  return { promise, forget: () => signal?.removeEventListener('abort', abort) };
}
