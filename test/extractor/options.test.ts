import { describe, expect, it } from 'vitest';
import { createExtractor, type Recognizer, type Tokenizer } from '../../src/index.js';

const text = '青禾县委书记王明到会。';

describe('types', () => {
  it('leaves out the others, and counts depth among those kept', async () => {
    const extractor = await createExtractor({ types: ['place', 'person'] });
    const { mentions, organizations, people } = extractor.extract(text);
    expect(mentions.map((mention) => [mention.type, mention.text, mention.depth])).toEqual([
      ['place', '青禾县', 0],
      ['person', '王明', 0],
    ]);
    expect(organizations).toEqual([]);
    expect(people).toHaveLength(1);
  });

  it('leaves what is nested nested', async () => {
    const extractor = await createExtractor({ types: ['place', 'organization'] });
    expect(extractor.extract(text).mentions.map((mention) => [mention.text, mention.depth])).toEqual([
      ['青禾县委', 0],
      ['青禾县', 1],
    ]);
  });

  it('keeps an appointment whose mentions are kept', async () => {
    const without = await createExtractor({ types: ['person', 'position'] });
    expect(without.extract(text).appointments).toMatchObject([{ person: { text: '王明' }, organization: null }]);
    const unnamed = await createExtractor({ types: ['position', 'organization'] });
    expect(unnamed.extract(text).appointments).toEqual([]);
  });

  it('of an empty list finds nothing', async () => {
    const document = (await createExtractor({ types: [] })).extract(text);
    expect([document.mentions, document.entities, document.appointments]).toEqual([[], [], []]);
  });
});

describe('recognizers', () => {
  it.each([
    ['no numbers', { start: Number.NaN, end: 2 }],
    ['a span outside the text', { start: 0, end: 99 }],
    ['an empty span', { start: 1, end: 1 }],
    ['a score above 1', { score: 1.5 }],
    ['a type it did not declare', { type: 'organization' as const }],
  ])('with %s in a candidate are named', async (_, wrong) => {
    const evidence = { recognizer: 'mine', rule: 'mine' };
    const right = { start: 0, end: 2, type: 'person' as const, score: 0.9, evidence };
    const mine = { name: 'mine', types: ['person'] as const, recognize: () => [{ ...right, ...wrong }] };
    const extractor = await createExtractor({ recognizers: [mine as never] });
    expect(() => extractor.extract('李雷到会')).toThrow(/recognizer "mine": bad candidate .* expected 0 ≤ start/);
  });

  const hashtags: Recognizer<'tag'> = {
    name: 'hashtag',
    types: ['tag'],
    *recognize(page) {
      for (let start = page.text.indexOf('#'); start >= 0; start = page.text.indexOf('#', start + 1)) {
        const end = page.text.indexOf(' ', start);
        if (end > start + 1) {
          yield { start, end, type: 'tag', score: 0.9, evidence: { recognizer: 'hashtag', rule: 'number sign' } };
        }
      }
    },
  };

  it('add to the bundled ones, with a type of their own', async () => {
    const extractor = await createExtractor({ recognizers: [hashtags] });
    const found = extractor
      .extract(`今天 #好消息 ：${text}`)
      .mentions.map(({ type, text: words }) => `${type} ${words}`);
    expect(found).toContain('tag #好消息');
    expect(found).toContain('person 王明');
  });

  it('replace the bundled one of their name', async () => {
    const nobody: Recognizer<'person'> = { name: 'person', types: ['person'], recognize: () => [] };
    const extractor = await createExtractor({ recognizers: [nobody], tagger: false });
    expect(extractor.extract(text).people).toEqual([]);
    expect(extractor.extract(text).positions).toHaveLength(1);
  });
});

describe('tokenizer', () => {
  it('may be one’s own', async () => {
    const calls: string[] = [];
    const characters: Tokenizer = {
      name: 'characters',
      tokenize(source) {
        calls.push(source);
        return {
          length: source.length,
          starts: Int32Array.from({ length: source.length + 1 }, (_, i) => i),
          tags: new Uint8Array(source.length),
        };
      },
    };
    const extractor = await createExtractor({ tokenizer: characters });
    expect(extractor.extract('县长王明到会。').people.map(({ name }) => name)).toEqual(['王明']);
    expect(calls).toEqual(['县长王明到会。']);
  });
});
