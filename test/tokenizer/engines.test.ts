import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DianmingError } from '../../src/errors.js';
import { createTokenizer, TOKENIZER_ENGINES, type TokenizerEngine } from '../../src/tokenizer/create-tokenizer.js';
import { cut, tag } from '../../src/tokenizer/cut.js';
import { engineError, loadEngine } from '../../src/tokenizer/load-engine.js';
import { TAGS, tagId } from '../../src/tokenizer/tokenizer.js';
import { skipUnlessInstalled } from './installed-engines.js';
import { tinyLexicon } from './tiny-lexicon.js';

const lexicon = tinyLexicon();
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('北京市长', '王小明', ' ', '，', '\ud83d', '😀', '\0'),
    ),
  )
  .map((pieces) => pieces.join(''));

const PACKAGES: Readonly<Record<TokenizerEngine, string | undefined>> = {
  builtin: undefined,
  nodejieba: 'nodejieba',
  'node-rs-jieba': '@node-rs/jieba',
  intl: undefined,
};

describe.each(TOKENIZER_ENGINES)('%s', (engine) => {
  const name = PACKAGES[engine];
  it('covers any text with tokens', { timeout: 20_000 }, async (context) => {
    if (name !== undefined) skipUnlessInstalled(name, context);
    const tokenizer = await createTokenizer(engine, lexicon);
    expect(tokenizer.name).toBe(engine);
    fc.assert(
      fc.property(text, (sample) => {
        const { length, starts, tags } = tokenizer.tokenize(sample);
        expect([starts.length, tags.length]).toEqual([length + 1, length]);
        expect([starts[0], starts[length]]).toEqual([0, sample.length]);
        for (let i = 0; i < length; i++) {
          expect(starts[i + 1]).toBeGreaterThan(starts[i] ?? 0);
          expect(tags[i]).toBeLessThan(TAGS.length);
        }
        expect(cut(tokenizer, sample).join('')).toBe(sample);
      }),
    );
    const tagged = tag(tokenizer, '中国，北京');
    expect(tagged.map(({ word }) => word)).toEqual(['中国', '，', '北京']);
    expect(tagged.map((token) => token.tag)).toEqual(['ns', 'x', 'ns']);
  });
});

describe('engines that are not there', () => {
  it('are refused by name', async () => {
    const create = createTokenizer('jieba' as TokenizerEngine, lexicon);
    await expect(create).rejects.toThrow(DianmingError);
    await expect(create).rejects.toMatchObject({
      code: 'ERR_OPTION',
      message: 'unknown tokenizer "jieba": choose one of "builtin", "nodejieba", "node-rs-jieba", "intl"',
    });
    await expect(createTokenizer('toString' as TokenizerEngine, lexicon)).rejects.toMatchObject({ code: 'ERR_OPTION' });
  });

  it('say what to install', async () => {
    await expect(loadEngine('dianming-engine-nobody-wrote')).rejects.toMatchObject({
      code: 'ERR_ENGINE',
      message: expect.stringContaining('is not installed: run `npm install dianming-engine-nobody-wrote`'),
      cause: expect.anything(),
    });
  });

  it('say what went wrong if they are installed', () => {
    expect(engineError('nodejieba', new Error('invalid ELF header'))).toMatchObject({
      code: 'ERR_ENGINE',
      message: expect.stringContaining('does not work here (invalid ELF header): reinstall it'),
    });
  });
});

describe('tags', () => {
  it('are numbered from x without repetition', () => {
    expect(TAGS[0]).toBe('x');
    expect(new Set(TAGS).size).toBe(TAGS.length);
    expect(TAGS.map((name) => tagId(name))).toEqual(TAGS.map((_, id) => id));
    expect(tagId('place')).toBe(-1);
  });
});
