import { createExtractor, type DianmingError } from 'dianming';
import { createExtractor as createLite } from 'dianming/lite';
import type { Calls, Fault } from './calls.js';

const calls: Calls = {
  async full(texts) {
    const start = performance.now();
    const progress: Awaited<ReturnType<Calls['full']>>['progress'][number][] = [];
    const extractor = await createExtractor({ onProgress: (step) => progress.push(step) });
    const documents = texts.map((text) => extractor.extract(text).toJSON());
    return { documents, progress, milliseconds: performance.now() - start };
  },
  async lite(texts) {
    const start = performance.now();
    const extractor = await createLite();
    const documents = texts.map((text) => extractor.extract(text).toJSON());
    return { documents, milliseconds: performance.now() - start };
  },
  async worker(texts) {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const documents = new Promise<Awaited<ReturnType<Calls['worker']>>['documents']>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
    });
    worker.postMessage(texts);
    return { documents: await documents, isolated: crossOriginIsolated };
  },
  async failing(fault) {
    const assets = typeof fault === 'object' ? fault.folder : () => faulty(fault);
    try {
      await createLite({ assets });
    } catch (error) {
      const { name, code, message } = error as DianmingError;
      return { name, code, message };
    }
    return undefined;
  },
};

async function faulty(fault: Fault): Promise<Uint8Array> {
  if (fault === 'empty') return new Uint8Array(0);
  if (fault === 'page') return new TextEncoder().encode('<!doctype html><title>首页</title>');
  const answer = await fetch(new URL('./node_modules/dianming/dist/data/lite.bin', import.meta.url));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (fault === 'cut') return bytes.subarray(0, 5000);
  bytes[5000] = (bytes[5000] as number) ^ 1;
  return bytes;
}

Object.assign(globalThis, { calls });
