const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Work that a signal ends in an orderly way. */
export interface Interruption {
  /** The signal's number, when it has come. */
  readonly signal: number | undefined;
  /** What `values` gives until the signal comes; then no more, even if a value is being waited for. */
  take<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value, void, undefined>;
  /** Stops listening. */
  forget(): void;
}

/** Listens for the first signal to end; a second one ends the program as ever. */
export function untilSignal(): Interruption {
  let signal: number | undefined;
  let stop = (): void => undefined;
  const interrupt = (_: NodeJS.Signals, number: number): void => {
    signal = number;
    forget();
    stop();
  };
  const forget = (): void => {
    for (const name of SIGNALS) process.off(name, interrupt);
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  return {
    get signal() {
      return signal;
    },
    async *take<Value>(values: AsyncIterable<Value>) {
      const iterator = values[Symbol.asyncIterator]();
      while (signal === undefined) {
        const step = await new Promise<IteratorResult<Value>>((resolve, reject) => {
          stop = () => resolve({ done: true, value: undefined });
          iterator.next().then(resolve, reject);
        });
        if (step.done === true) return;
        yield step.value;
      }
    },
    forget,
  };
}
