import { beforeAll, describe, expect, it } from 'vitest';
import { readJsonl } from '../../src/evaluation/index.js';
import { createExtractor } from '../../src/index.js';
import { loadTrainingTools, trainTagger, writeModel } from '../../src/training/index.js';
import { inventedLines } from './invented-corpus.js';

let model: Uint8Array;

beforeAll(async () => {
  const documents = readJsonl(inventedLines(40, 1, 'poet'), 'poets.jsonl', { types: ['poet'] });
  const train = [{ convention: 'anthology', documents, types: ['poet', 'position'] }];
  const passes = [...trainTagger({ train, dev: [], ...(await loadTrainingTools()) }, { passes: 6, least: 1 })];
  model = writeModel(passes.at(-1)!.model());
});

describe('a model with types and a convention of its own', () => {
  const text = '青禾县县长欧阳明说。';

  it('finds its types, where they are asked for too', async () => {
    const all = await createExtractor<'poet'>({ tagger: model, convention: 'anthology' });
    const found = all.extract(text).mentions.filter(({ depth }) => depth === 0);
    expect(found.map(({ type, text: words }) => `${type} ${words}`)).toEqual(['position 县长', 'poet 欧阳明']);
    const some = await createExtractor<'poet'>({ tagger: model, convention: 'anthology', types: ['poet'] });
    expect(some.extract(text).mentions.map(({ type }) => type)).toEqual(['poet']);
  });

  it('is asked for nothing that it was not trained for', async () => {
    await expect(createExtractor({ tagger: model, convention: 'almanac' })).rejects.toMatchObject({
      code: 'ERR_OPTION',
      message: expect.stringMatching(/^convention: unknown convention "almanac": known are dianming, .*, anthology$/),
    });
    await expect(createExtractor({ tagger: false, convention: 'anthology' })).rejects.toMatchObject({
      message: expect.stringMatching(/^convention: unknown convention "anthology"/),
    });
    await expect(createExtractor<'painter'>({ tagger: model, types: ['painter'] })).rejects.toMatchObject({
      message: 'types: unknown type "painter": known are person, position, organization, place, poet',
    });
  });
});
