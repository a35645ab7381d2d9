import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work has come. */
export interface Progress {
  step(): void;
  /** Lets a message through between two states of the bar. */
  interrupt(message: () => void): void;
  stop(): void;
}

/**
 * A bar on standard error, if that is a terminal and there is more than one step.
 *
 * @param quiet no bar: results go to the same terminal.
 */
export function createProgress(steps: number, quiet: boolean): Progress {
  if (quiet || steps < 2 || !process.stderr.isTTY) {
    return { step: () => undefined, interrupt: (message) => message(), stop: () => undefined };
  }
  const bar = new SingleBar(
    { stream: process.stderr, clearOnComplete: true, format: '{bar} {value}/{total}' },
    Presets.shades_classic,
  );
  bar.start(steps, 0);
  return {
    step: () => bar.increment(),
    interrupt(message) {
      process.stderr.write('\r\u001B[K');
      message();
      bar.render();
    },
    stop: () => bar.stop(),
  };
}
