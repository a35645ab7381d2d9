import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Document, type Extractor } from '../../src/index.js';
import {
  createExtractTransform,
  ExtractTransformStream,
  type TextInput,
  type TextReader,
} from '../../src/streams/index.js';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await createExtractor({ tagger: false });
});

const INPUTS: readonly TextInput[] = [
  '青禾县委书记欧阳志远到白沙镇调研。',
  { text: '记者沈岚报道。', id: 7 } as TextInput,
  { title: '没有正文' } as unknown as TextInput,
  '县应急管理局局长麴文海陪同。',
];

/** Reads several texts at once, the later the faster. */
const reader: TextReader = {
  threads: 2,
  async extract(text) {
    await wait(3 - (text.length % 4));
    return { text } as Document;
  },
};

function* texts(count: number, state = { asked: 0 }): Generator<string> {
  for (let i = 0; i < count; i++) {
    state.asked++;
    yield '青'.repeat(i % 9);
  }
}

async function throughNode(inputs: Iterable<TextInput>, by: TextReader = extractor) {
  const extractions: { input: TextInput; document?: Document; error?: Error }[] = [];
  await pipeline(Readable.from(inputs), createExtractTransform(by), async (stream) => {
    for await (const extraction of stream) extractions.push(extraction);
  });
  return extractions;
}

async function throughWeb(inputs: Iterable<TextInput>, by: TextReader = extractor) {
  const extractions: { input: TextInput; document?: Document; error?: Error }[] = [];
  const stream = webSource(inputs).pipeThrough(new ExtractTransformStream(by));
  for await (const extraction of stream as unknown as AsyncIterable<(typeof extractions)[number]>) {
    extractions.push(extraction);
  }
  return extractions;
}

function webSource<T>(inputs: Iterable<T>): ReadableStream<T> {
  const iterator = inputs[Symbol.iterator]();
  return new ReadableStream<T>(
    {
      pull(controller) {
        const { done, value } = iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

describe.each([
  ['a Node stream', throughNode],
  ['a Web stream', throughWeb],
])('%s', (_, through) => {
  it('makes documents of texts and of objects with a text, and an error of what is neither', async () => {
    const extractions = await through(INPUTS);
    expect(extractions.map(({ input }) => input)).toEqual(INPUTS);
    expect(extractions.map(({ document, error }) => document?.people[0]?.name ?? error?.message)).toEqual([
      '欧阳志远',
      '沈岚',
      'input: expected a string or an object with a string text, got an object whose text is undefined',
      '麴文海',
    ]);
  });

  it('keeps the order of texts that are read at once', async () => {
    const extractions = await through(texts(40), reader);
    expect(extractions.map(({ document }) => document?.text)).toEqual([...texts(40)]);
  });

  it('ends with the error of a reader that fails altogether', async () => {
    const broken: TextReader = { extract: () => Promise.reject(new Error('gone')) };
    await expect(through(texts(40), broken)).rejects.toThrow('gone');
  });
});

describe('back-pressure', () => {
  it('of a Node stream: nobody takes, and it takes no more', async () => {
    const state = { asked: 0 };
    const stream = Readable.from(texts(1000, state), { highWaterMark: 1 }).pipe(createExtractTransform(reader));
    await wait(60);
    expect(state.asked).toBeLessThan(60);
    stream.read();
    await wait(60);
    expect(state.asked).toBeLessThan(60);
    stream.destroy();
  });

  it('of a Web stream: nobody takes, and it takes no more', async () => {
    const state = { asked: 0 };
    const stream = webSource(texts(1000, state)).pipeThrough(new ExtractTransformStream(reader)).getReader();
    await wait(20);
    expect(state.asked).toBeLessThanOrEqual(2);
    await stream.read();
    await wait(20);
    expect(state.asked).toBeLessThan(20);
    await stream.cancel();
  });
});

describe('a Web stream', () => {
  it('tells the writer that nobody reads any more', async () => {
    const { readable, writable } = new ExtractTransformStream(reader);
    const [taker, writer] = [readable.getReader(), writable.getWriter()];
    const taken = taker.read();
    await taker.cancel(new Error('enough'));
    expect(await taken).toMatchObject({ done: true });
    await expect(writer.write('青禾')).rejects.toThrow('enough');
  });

  it('tells the writer that the reader has failed', async () => {
    const { readable, writable } = new ExtractTransformStream({ extract: () => Promise.reject(new Error('gone')) });
    const writer = writable.getWriter();
    writer.write('青禾').catch(() => undefined);
    await expect(readable.getReader().read()).rejects.toThrow('gone');
    await expect(writer.closed).rejects.toThrow('gone');
  });
});
