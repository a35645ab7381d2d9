import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { createTokenModel } from '../../src/transformers/index.js';
import { type Toy, toyClassifier } from './toy-classifier.js';

const LABELS = { PER: 'person', ORG: 'organization' } as const;

/** What a toy finds, as `type text`. */
async function found(text: string, toy: Toy, options: { overlap?: number } = {}): Promise<string[]> {
  const model = await createTokenModel(toyClassifier(toy), { labels: LABELS, ...options });
  return (await model.propose(text)).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe('labels become spans', () => {
  const names = { 周文渊: 'PER', 青禾集团: 'ORG', 岚: 'PER', 贺兰芝: 'PER' };

  it.each(['BIO', 'BIOES', 'BMES'] as const)('in %s', async (scheme) => {
    expect(await found('周文渊贺兰芝在青禾集团，岚岚也在。', { names, scheme })).toEqual([
      'person 周文渊',
      'person 贺兰芝',
      'organization 青禾集团',
      'person 岚',
      'person 岚',
    ]);
  });

  it.each([
    ['spaces, and characters of two units', '𠮷地：周 文 渊\n𠮷', { 周文渊: 'PER' }, ['person 周 文 渊']],
    ['characters that the vocabulary lacks', '局长王𠮷，书记𠮷𠮷', { 王𠮷: 'PER' }, ['person 王𠮷']],
    ['letters of both cases', '在Qinghe集团', { qinghe集团: 'ORG' }, ['organization Qinghe集团']],
    ['nothing', '', {}, []],
    ['white space', ' \n\t', {}, []],
  ])('at their place in a text with %s', async (_, text, own, expected) => {
    expect(await found(text, { names: own })).toEqual(expected);
  });

  it('with the mean probability of their labels as score, and where they come from', async () => {
    const model = await createTokenModel(toyClassifier({ names }), { labels: LABELS, name: 'toy' });
    const [proposal] = await model.propose('周文渊');
    // One logit of 4 among five, the others 0.
    expect(proposal?.score).toBeCloseTo(Math.exp(4) / (Math.exp(4) + 4), 5);
    expect(proposal?.evidence).toEqual({ recognizer: 'toy', rule: 'PER' });
  });

  it('without those that are not wanted', async () => {
    const model = await createTokenModel(toyClassifier({ names }), { labels: { PER: 'person', ORG: null } });
    expect((await model.propose('周文渊在青禾集团')).map(({ type }) => type)).toEqual(['person']);
  });
});

describe('a text longer than the window', () => {
  const names = { 周文渊: 'PER', 青禾集团: 'ORG' };

  it('is read in windows, without names lost or doubled', async () => {
    const part = fc.constantFrom('周文渊', '青禾集团', '在', '说', '，', ' ', '𠮷', 'ab');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 120 }), fc.integer({ min: 16, max: 40 }), async (parts, limit) => {
        const text = parts.join('');
        const expected = [...text.matchAll(/周 ?文 ?渊|青 ?禾 ?集 ?团/g)].map(
          ([name]) => `${name.startsWith('周') ? 'person' : 'organization'} ${name}`,
        );
        expect(await found(text, { names, limit }, { overlap: 12 })).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('is not judged by the edges of a window', async () => {
    const text = `${'一直在说，'.repeat(3)}周文渊${'一直在说，'.repeat(40)}`;
    const spans = await found(text, { names, limit: 32, blurred: 3 }, { overlap: 12 });
    // At the edges of the text itself there is nothing better.
    expect(spans.filter((span) => span.startsWith('person'))).toEqual(['person 周文渊']);
    expect(spans.filter((span) => span.startsWith('organization'))).toHaveLength(6);
  });

  it('asks as often as the text is long', async () => {
    const calls = async (length: number) => {
      const toy = toyClassifier({ names, limit: 32 });
      await (await createTokenModel(toy, { labels: LABELS, overlap: 8 })).propose('说'.repeat(length));
      return toy.calls;
    };
    expect((await calls(4000)) / (await calls(2000))).toBeCloseTo(2, 1);
  });

  it('does not fit in by a piece that is too large, and goes on behind it', async () => {
    expect(await found(`${'x'.repeat(40)}周文渊`, { names, limit: 8 })).toEqual(['person 周文渊']);
  });
});

describe('what goes wrong is said', () => {
  const toy = () => toyClassifier({ names: {} });
  const listed = /; the labels of this model are O, B-PER, I-PER, B-ORG, I-ORG$/;

  it.each([
    ['a class without a type', { PER: 'person' }, /nothing says what "ORG" is/],
    ['a class that the model lacks', { PER: 'person', ORG: 'organization', GPE: 'place' }, /the model has no "GPE"/],
    ['a label instead of a class', { 'B-PER': 'person', ORG: 'organization' }, /the model has no "B-PER"/],
  ])('%s', async (_, labels, message) => {
    const failure = createTokenModel(toy(), { labels: labels as Record<string, string> });
    await expect(failure).rejects.toMatchObject({ code: 'ERR_OPTION', message: expect.stringMatching(message) });
    await expect(failure).rejects.toMatchObject({ message: expect.stringMatching(listed) });
  });

  it('wrong options, no model, and a model that does not fit', async () => {
    await expect(createTokenModel(toy(), { labels: LABELS, window: 2 })).rejects.toMatchObject({ code: 'ERR_OPTION' });
    const broken = toy();
    const model = Object.assign(async () => ({ logits: { dims: [1, 2, 3], data: [] } }), {
      config: broken.model.config,
    });
    const odd = await createTokenModel({ tokenizer: broken.tokenizer, model }, { labels: LABELS });
    await expect(odd.propose('周文渊')).rejects.toMatchObject({
      code: 'ERR_ENGINE',
      message: /2 × 3 numbers for 5 tokens/,
    });
  });
});

describe('proposals in an extractor', () => {
  it('compete with rules, become entities, and may have types of their own', async () => {
    const extractor = await createExtractor({ tagger: false });
    const toy = toyClassifier({ names: { 青禾号: 'ORG', 沈嵐嵐: 'PER' } });
    const model = await createTokenModel(toy, { labels: { PER: 'person', ORG: 'vessel' } });
    const text = '船長　沈　嵐嵐说，青禾号返航。';
    expect(extractor.extract(text).mentions.map(({ text: name }) => name)).not.toContain('青禾号');
    const proposals = await model.propose(text);
    const { mentions } = extractor.extract(text, { proposals });
    expect(mentions.map(({ type, text: name }) => `${type} ${name}`)).toEqual([
      'position 船長',
      'person 沈　嵐嵐',
      'vessel 青禾号',
    ]);
    const vessel = mentions.find(({ type }) => type === 'vessel');
    expect(vessel?.evidence).toEqual({ recognizer: 'transformers', rule: 'ORG' });
  });
});
