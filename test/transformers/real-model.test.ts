import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, pipeline } from '@huggingface/transformers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTokenModel, type TokenClassifier } from '../../src/transformers/index.js';
import { writeTinyModel } from './tiny-model.js';

const VOCABULARY = {
  ...{ 周: 'B-PER', 文: 'I-PER', 渊: 'I-PER', 青: 'B-ORG', 禾: 'I-ORG', 集: 'I-ORG', 团: 'I-ORG' },
  ...{ qing: 'B-ORG', '##he': 'I-ORG', 在: 'O', 说: 'O', '，': 'O', un: 'O' },
};
const LABELS = { PER: 'person', ORG: 'organization' } as const;
const LIMIT = 24;

let folder: string;
beforeAll(async () => {
  env.allowRemoteModels = false;
  folder = await mkdtemp(join(tmpdir(), 'dianming-model-'));
  await writeTinyModel(folder, VOCABULARY, LIMIT);
});
afterAll(() => rm(folder, { recursive: true }));

const shown = async (text: string, source: string | TokenClassifier): Promise<string[]> => {
  const model = await createTokenModel(source, { labels: LABELS, overlap: 8 });
  return (await model.propose(text)).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
};

it('a model in a folder is read, and gives exact offsets', async () => {
  const text = '𠮷地　周文渊说，\n在 QingHe 集团，青禾集团\u200b';
  expect(await shown(text, folder)).toEqual(['person 周文渊', 'organization QingHe 集团', 'organization 青禾集团']);
});

it('a pipeline is taken as it is, and read in windows', async () => {
  const classifier = await pipeline('token-classification', folder, { dtype: 'fp32' });
  const text = '周文渊在青禾集团说，'.repeat(20);
  const expected = Array.from({ length: 20 }, () => ['person 周文渊', 'organization 青禾集团']).flat();
  expect(await shown(text, classifier)).toEqual(expected);
});

it('a folder without a model, and labels that do not fit, are errors that say so', async () => {
  await expect(createTokenModel(join(folder, 'nothing'), { labels: LABELS })).rejects.toMatchObject({
    code: 'ERR_INPUT',
    message: expect.stringMatching(/nothing: no model that can be loaded: /),
  });
  await expect(createTokenModel(folder, { labels: { PER: 'person' } })).rejects.toMatchObject({
    code: 'ERR_OPTION',
    message: expect.stringMatching(/"ORG".*; the labels of this model are O, B-PER, I-PER, B-ORG, I-ORG$/),
  });
});
