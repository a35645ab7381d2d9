import type Tinypool from 'tinypool';
import type { TextThreads, ThreadAnswer, ThreadSetup, ThreadTask } from './thread-messages.js';

/** What the threads of a pool are. */
export interface ThreadOptions {
  readonly threads: number;
  /** The most a thread's heap may hold, in megabytes; undefined for Node's own limit. */
  readonly memory: number | undefined;
  /** The program that they run. */
  readonly program: URL;
  readonly setup: ThreadSetup;
}

/**
 * Threads that answer tasks, one task a thread at a time; those that end are replaced. On Tinypool, which does not see
 * a thread go that says nothing, nor give up tasks when no new thread can be started: both are added here.
 */
export class Threads implements TextThreads {
  readonly #pool: Tinypool;
  readonly #watched = new WeakSet<object>();
  readonly #waiting = new Set<(error: Error) => void>();

  constructor(Pool: typeof Tinypool, { threads, memory, program, setup }: ThreadOptions) {
    this.#pool = new Pool({
      filename: program.href,
      minThreads: threads,
      maxThreads: threads,
      workerData: setup,
      ...(memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    });
    // A thread that ends without a task has nobody to tell but those that wait for it to start.
    (this.#pool as { on(event: 'error', listener: (error: Error) => void): unknown }).on('error', (error) => {
      if (this.#pool.threads.length > 0) return;
      for (const giveUp of this.#waiting) giveUp(error);
    });
    this.#watch();
  }

  async run(task: ThreadTask, signal?: AbortSignal): Promise<ThreadAnswer> {
    let giveUp: (error: Error) => void = () => undefined;
    const given = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    this.#waiting.add(giveUp);
    try {
      return await Promise.race([given, this.#pool.run(task, signal === undefined ? {} : { signal })]);
    } finally {
      this.#waiting.delete(giveUp);
      this.#watch();
    }
  }

  async end(): Promise<void> {
    // Tinypool waits for each with `events.once`, which takes its listeners back if the thread fails meanwhile; its
    // threads lack the method for that, and the program would end.
    for (const thread of this.#pool.threads) Object.assign(thread, { removeListener: () => undefined });
    // What fails on its way out is out.
    await this.#pool.destroy().catch(() => undefined);
  }

  /** Threads that the pool itself ends have left it before they exit. */
  #watch(): void {
    for (const thread of this.#pool.threads) {
      if (this.#watched.has(thread)) continue;
      this.#watched.add(thread);
      thread.on('exit', (code: unknown) => {
        if (this.#pool.threads.includes(thread)) thread.emit('error', new Error(`it ended with exit code ${code}`));
      });
    }
  }
}
