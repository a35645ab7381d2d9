import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work has come. */
export interface Progress {
  step(): void;
  /** So many steps are done. */
  reach(done: number): void;
  /** Lets a message through between two states of the bar. */
  interrupt(message: () => void): void;
  stop(): void;
}

/**
 * A bar on standard error, if that is a terminal and there is more than one step.
 *
 * @param quiet no bar: results go to the same terminal.
 * @param title stands before the bar.
 */
export function createProgress(steps: number, quiet: boolean, title = ''): Progress {
  if (quiet || steps < 2 || !process.stderr.isTTY) {
    return { step: () => undefined, reach: () => undefined, interrupt: (message) => message(), stop: () => undefined };
  }
  const bar = new SingleBar(
    { stream: process.stderr, clearOnComplete: true, format: `${title}{bar} {value}/{total}` },
    Presets.shades_classic,
  );
  bar.start(steps, 0);
  return {
    step: () => bar.increment(),
    reach: (done) => bar.update(done),
    interrupt(message) {
      process.stderr.write('\r\u001B[K');
      message();
      bar.render();
    },
    stop: () => bar.stop(),
  };
}
