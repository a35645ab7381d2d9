import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TypedSpan } from './joined-mentions.js';

/** A line that a process answers a text with. Types are the peer's own labels; offsets are UTF-16. */
export interface Answer {
  readonly mentions: readonly TypedSpan[];
  /** What the peer took for the text, without the reading and writing of lines. */
  readonly milliseconds: number;
  /** The processor's time for the same, of all threads: a busy machine does not lengthen it. */
  readonly processorMilliseconds: number;
}

/** How much of what a process complains about is kept, to say why it ended. */
const LAST_WORDS = 4000;

/** A process that reads `{"text"}` lines and answers each with a line, see `protocol/`. */
export class LineProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];
  #complaints = '';
  #ended: Error | undefined;

  constructor([program = '', ...parameters]: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(program, parameters, { env: { ...process.env, ...environment } });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#complaints = (this.#complaints + text).slice(-LAST_WORDS);
    });
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.#waiting.shift()?.resolve(JSON.parse(line) as Answer);
    });
    this.#child.on('error', (error) => this.#end(error));
    this.#child.on('close', (code) => this.#end(new Error(`ended with ${code}: ${lastWords(this.#complaints)}`)));
    // Writing to a process that has ended is an error of the stream too; `close` tells of it.
    this.#child.stdin.on('error', () => undefined);
  }

  /** Answers come in the order of the questions. */
  ask(text: string): Promise<Answer> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${JSON.stringify({ text })}\n`);
    });
  }

  /** The most memory that it has had resident so far; undefined where the system does not tell (only Linux does). */
  peakResidentBytes(): number | undefined {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(this.#tellsOfItself('status'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  }

  /** What it has had of the processor so far, in steps of ten milliseconds; undefined where the system does not tell. */
  processorMilliseconds(): number | undefined {
    // The name comes second, in brackets, and may hold anything; the two times are fields 14 and 15.
    const fields = this.#tellsOfItself('stat')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [user, system] = [fields[11], fields[12]];
    return user === undefined || system === undefined ? undefined : (Number(user) + Number(system)) * 10;
  }

  close(): void {
    this.#child.kill();
  }

  #tellsOfItself(file: string): string {
    try {
      return readFileSync(`/proc/${this.#child.pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }
}

/** The line of a trace that says what is wrong, not where: the last one that names an error, or else the last. */
function lastWords(complaints: string): string {
  const lines = complaints.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.findLast((line) => /^\S*(Error|Exception)\b/.test(line)) ?? lines.at(-1) ?? 'no message';
}
