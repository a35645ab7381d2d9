import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extractor, type Proposal } from '../../src/index.js';

const evidence = { recognizer: 'mine', rule: 'mine' };
const propose = <const Type extends string>(text: string, name: string, type: Type, score = 0.95): Proposal<Type> => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, type, score, evidence };
};

let extractor: Extractor;
beforeAll(async () => {
  extractor = await createExtractor();
});

describe('proposals', () => {
  it.each([
    ['of Traditional characters and spaces', '船长沈　嵐嵐说话', '沈　嵐嵐', 'person'],
    ['cut by a line end', '他们去了白沙\n七号公路', '白沙\n七号公路', 'place'],
    ['of rare characters', '𠮷𠮷号返航了', '𠮷𠮷号', 'vessel'],
    ['at the end', '返航的是青禾号', '青禾号', 'vessel'],
  ])('%s become mentions at their place in the text', (_, text, name, type) => {
    const { mentions } = extractor.extract(text, { proposals: [propose(text, name, type)] });
    expect(mentions.filter(({ depth }) => depth === 0)).toContainEqual(
      expect.objectContaining({ type, text: name, start: text.indexOf(name), evidence }),
    );
  });

  it('change nothing but the call that they are for', () => {
    const text = '返航的是青禾号';
    const before = extractor.extract(text).toJSON();
    const proposals = [propose(text, '青禾号', 'vessel')];
    expect(extractor.extract(text, { proposals }).toJSON()).not.toEqual(before);
    expect(extractor.extract(text).toJSON()).toEqual(before);
  });

  it('compete: the unsure ones lose, and explain says to what', () => {
    const text = '青禾县委书记周文渊到会';
    const proposals = [propose(text, '书记周文渊', 'vessel', 0.55), propose(text, '周文', 'person', 0.3)];
    const namesOf = (options: { proposals: typeof proposals } | undefined) =>
      extractor.extract(text, options).mentions.map(({ text: name }) => name);
    expect(namesOf({ proposals })).toEqual(namesOf(undefined));
    const own = extractor
      .explain(text, { proposals })
      .candidates.filter(({ evidence: { recognizer } }) => recognizer === 'mine');
    expect(own.map(({ text: name, outcome }) => `${name} ${outcome}`)).toEqual(['书记周文渊 dropped', '周文 dropped']);
  });

  it('hold posts as other mentions do', () => {
    const text = '青禾县委书记司徒青到会';
    const proposals = [propose(text, '司徒青', 'person', 0.99)];
    expect(extractor.extract(text, { proposals }).appointments).toMatchObject([
      { person: { text: '司徒青' }, position: { text: '书记' }, organization: { text: '青禾县委' } },
    ]);
  });

  it('of nothing but layout name nothing', () => {
    const text = '青禾县　\u200b　';
    const proposals: Proposal[] = [{ start: 4, end: 5, type: 'vessel', score: 1, evidence }];
    expect(extractor.extract(text, { proposals }).mentions.map(({ type }) => type)).not.toContain('vessel');
  });

  it.each<[string, Partial<Proposal>]>([
    ['outside the text', { end: 99 }],
    ['empty', { end: 0 }],
    ['without a number', { start: Number.NaN }],
    ['of a score above 1', { score: 1.5 }],
    ['without a type', { type: '' }],
    ['by the name of a bundled recognizer', { evidence: { recognizer: 'person', rule: 'mine' } }],
    ['by nobody', { evidence: undefined as never }],
  ])('%s are named', (_, wrong) => {
    const right = { start: 0, end: 2, type: 'person', score: 0.9, evidence };
    expect(() => extractor.extract('沈岚说', { proposals: [{ ...right, ...wrong }] })).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION',
        message: expect.stringMatching(/^proposals: bad proposal \{"start":"/),
      }),
    );
  });
});
