// Stands in for a pool's thread: ends in all the ways that a thread can, as the text says.
import { workerData } from 'node:worker_threads';

const [, { options }] = workerData;
if (options.fails) throw new Error('bad start');

export default async function answer({ text }) {
  if (text === 'exit') process.exit(7);
  if (text === 'throw')
    setImmediate(() => {
      throw new Error('thrown outside');
    });
  if (text === 'spin') for (;;);
  if (text === 'memory') for (const kept = []; ; ) kept.push(new Array(10_000).fill(text.length / 3));
  if (text === 'throw') await new Promise(() => undefined);
  return { parts: { mentions: [], entities: [], appointments: [] } };
}
