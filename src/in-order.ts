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
  const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const underWay: { outcome?: Outcome<Result> }[] = [];
  let isReading = false;
  let isClosed = false;
  let end: Outcome<never> | { readonly isEnd: true } | undefined;
  // Not a race of promises: one that lives long would keep alive all that it was ever raced against.
  let wake = (): void => undefined;
  const wakeUp = (): void => wake();

  const read = (): void => {
    if (isReading || isClosed || end !== undefined || underWay.length >= limit) return;
    isReading = true;
    outcomeOf(async () => iterator.next()).then((step) => {
      isReading = false;
      if (isClosed) return;
      if ('error' in step) end = step;
      else if (step.value.done === true) end = { isEnd: true };
      else {
        const place: (typeof underWay)[number] = {};
        const input = step.value.value;
        underWay.push(place);
        outcomeOf(() => work(input)).then((outcome) => {
          place.outcome = outcome;
          wakeUp();
        });
        read();
      }
      wakeUp();
    });
  };

  signal?.addEventListener('abort', wakeUp);
  try {
    for (;;) {
      signal?.throwIfAborted();
      read();
      const outcome = underWay[0]?.outcome;
      if (outcome !== undefined) {
        underWay.shift();
        if ('error' in outcome) throw outcome.error;
        yield outcome.value;
      } else if (end !== undefined && underWay.length === 0) {
        if ('error' in end) throw end.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    isClosed = true;
    signal?.removeEventListener('abort', wakeUp);
    // Of inputs that are being waited for the end comes, if at all, behind the next one: nobody waits for that.
    const closing = end === undefined ? iterator.return?.() : undefined;
    if (isReading) Promise.resolve(closing).catch(() => undefined);
    else await closing;
  }
}

type Outcome<Value> = { readonly value: Value } | { readonly error: unknown };

async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}
