import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extractor } from '../../src/index.js';
import { createExtractorPool, type ExtractorPool } from '../../src/pool/index.js';
import type { PoolOptions } from '../../src/pool/pool-options.js';
import { sharedFiles } from '../../src/pool/share-files.js';

const TEXTS = [
  '青禾县委书记欧阳志远到白沙镇调研，县应急管理局党委书记、局长麴文海陪同。',
  '记者　沈　岚从郑州市中原区发回报道。',
  '',
  '\uD800\u0000 <b>没有</b>名字。',
  '青禾号在二号礼堂前停下。',
];
const OPTIONS = {
  dictionaries: [
    [{ text: '二号礼堂', type: 'landmark', metadata: { floors: 2, rooms: ['东', '西'] } }],
    { name: '船', entries: [{ text: '青禾号', type: 'ship', id: 's-1' }] },
  ],
} as const satisfies PoolOptions<'landmark' | 'ship'>;

let pool: ExtractorPool<string>;
let extractor: Extractor<string>;
beforeAll(async () => {
  [pool, extractor] = await Promise.all([
    createExtractorPool<string>({ ...OPTIONS, threads: 2, maxLength: 5000 }),
    createExtractor<string>(OPTIONS),
  ]);
});
afterAll(() => pool.close());

describe('a pool', () => {
  it('gives the documents of an extractor', async () => {
    for (const text of TEXTS) {
      const [own, others] = [extractor.extract(text), await pool.extract(text)];
      expect(others.toJSON()).toEqual(own.toJSON());
      expect(others.mentions).toEqual(own.mentions);
      expect(others.people.map(({ appointments }) => appointments.length)).toEqual(
        own.people.map(({ appointments }) => appointments.length),
      );
      expect(Object.isFrozen(others)).toBe(true);
    }
    const [mention] = (await pool.extract('会议在二号礼堂举行。')).mentions;
    expect(mention?.evidence.metadata).toEqual({ floors: 2, rooms: ['东', '西'] });
  });

  it('keeps the order of many texts, and what belongs to them', async () => {
    const inputs = Array.from({ length: 24 }, (_, id) => ({
      id,
      text: TEXTS[id % TEXTS.length]!.repeat((id % 7) + 1),
    }));
    const seen: number[] = [];
    for await (const { input, document } of pool.extractAll(inputs)) {
      expect(document?.text).toBe(input.text);
      seen.push(input.id);
    }
    expect(seen).toEqual(inputs.map(({ id }) => id));
  });

  it('does not read what is longer than its limit, nor what is no text, and goes on', async () => {
    const inputs = [
      '青'.repeat(5000),
      '青'.repeat(5001),
      7 as unknown as string,
      {} as { text: string },
      TEXTS[0] as string,
    ];
    const codes: (string | undefined)[] = [];
    for await (const { error } of pool.extractAll(inputs)) codes.push(error?.code);
    expect(codes).toEqual([undefined, 'ERR_LIMIT', 'ERR_OPTION', 'ERR_OPTION', undefined]);
    await expect(pool.extract('青'.repeat(50_000_000))).rejects.toThrow(
      'text: 50000000 UTF-16 units long, the limit is 5000: split it, or raise maxLength',
    );
  });

  it('holds only so many texts while nobody takes documents', async () => {
    let asked = 0;
    const endless = (function* () {
      for (;;) {
        asked++;
        yield TEXTS[0] as string;
      }
    })();
    const documents = pool.extractAll(endless);
    await documents.next();
    // Whatever is under way is done by then.
    await pool.extract(TEXTS[0] as string);
    expect(asked).toBeLessThanOrEqual(4 * pool.threads + 1);
    await documents.return();
  });

  it('has dictionaries and model in memory that threads share', async () => {
    const files = await sharedFiles(true);
    expect(files.map(([name]) => name)).toEqual(['dianming.bin', 'tagger.bin']);
    for (const [, { bytes }] of files) expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

const REFUSED: readonly (readonly [options: object, code: string, message: RegExp])[] = [
  [{ threads: 0 }, 'ERR_OPTION', /^threads: expected a whole number from 1 on, got 0/],
  [{ maxLength: '9' }, 'ERR_OPTION', /^maxLength: /],
  [{ memory: 1.5 }, 'ERR_OPTION', /^memory: /],
  [{ recognizers: [] }, 'ERR_OPTION', /^recognizers: functions can’t go to another thread/],
  [{ tokenizer: { tokenize: () => [] } }, 'ERR_OPTION', /^tokenizer: give the name of an engine/],
  [{ dictionary: [] }, 'ERR_OPTION', /^unknown option "dictionary"/],
  [{ tagger: '没有这个文件.bin' }, 'ERR_INPUT', /没有这个文件\.bin: can't be read/],
  [{ dictionaries: [[{ text: '青禾号' }]] }, 'ERR_DICTIONARY', /^dictionary-1:1: /],
];

describe('createExtractorPool', () => {
  it.each(REFUSED)('refuses %o', async (options, code, message) => {
    await expect(createExtractorPool(options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('says what a thread found wrong, as the error that an extractor throws', async () => {
    const wrong = { types: ['nix'], tagger: false } as object;
    const [own, threads] = await Promise.all([
      createExtractor(wrong).catch((error: unknown) => error),
      createExtractorPool({ ...wrong, threads: 1 }).catch((error: unknown) => error),
    ]);
    expect(threads).toEqual(own);
    expect(threads).toMatchObject({ code: 'ERR_OPTION', name: 'DianmingError' });
  });
});
