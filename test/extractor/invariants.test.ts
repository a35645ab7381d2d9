import fc from 'fast-check';
import { describe, expect, it, type TestContext } from 'vitest';
import { createExtractor, type Document, type Mention } from '../../src/index.js';
import { skipUnlessInstalled } from '../tokenizer/installed-engines.js';
import { hostileText } from './hostile-texts.js';

const extractor = await createExtractor();
const RUNS = { seed: 20_240_503, numRuns: 400 };

describe('offsets, order and nesting (invariant 1)', () => {
  it('hold for any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const document = extractor.extract(text);
        expect(document.text).toBe(text);
        expectReading(document.mentions, text);
        expectLinks(document);
      }),
      RUNS,
    );
  });

  it.each([
    ['县委书记王𠮷到会。', '王𠮷'],
    ['县委书记𠮷田茂到会。', '县委'],
    ['阿依古丽·买买提𠀀到会。', '阿依古丽·买买提𠀀'],
  ])('keep rare characters whole: %s', (text, name) => {
    const { mentions } = extractor.extract(text);
    expectReading(mentions, text);
    expect(mentions.map((mention) => mention.text)).toContain(name);
  });

  it('hold for the types that were asked for', async () => {
    const some = await createExtractor({ types: ['place', 'person'] });
    fc.assert(
      fc.property(hostileText, (text) => {
        const document = some.extract(text);
        const all = extractor.extract(text).mentions.filter(({ type }) => type === 'place' || type === 'person');
        expectReading(document.mentions, text);
        expectLinks(document);
        const spans = (mentions: readonly Mention[]) =>
          mentions.map(({ type, start, end }) => `${type} ${start} ${end}`);
        expect(spans(document.mentions)).toEqual(spans(all));
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
});

/** Spans lie in the text, come in its order, outer ones apart and nested ones inside; none splits a character. */
function expectReading(mentions: readonly Mention<string>[], text: string): void {
  const open: Mention<string>[] = [];
  for (const mention of mentions) {
    const { start, end, depth, score } = mention;
    expect(start >= 0 && start < end && end <= text.length).toBe(true);
    expect(mention.text).toBe(text.slice(start, end));
    expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
    expect(score > 0 && score <= 1).toBe(true);
    expect(depth).toBeLessThanOrEqual(open.length);
    const sibling = open[depth];
    if (sibling) expect(start).toBeGreaterThanOrEqual(sibling.end);
    open.length = depth;
    const outer = open[depth - 1];
    if (outer) expect(start >= outer.start && end <= outer.end).toBe(true);
    open.push(mention);
  }
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** Every mention has its entity, every entity its mentions, and appointments speak of mentions of the document. */
function expectLinks({ mentions, entities, appointments }: Document<string>): void {
  const known = new Set(mentions);
  expect(entities.reduce((count, entity) => count + entity.mentions.length, 0)).toBe(mentions.length);
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      expect(known.has(mention)).toBe(true);
      expect(mention.entity).toBe(entity);
      expect(mention.type).toBe(entity.type);
    }
  }
  for (const { person, position, organization, start, end } of appointments) {
    expect(person.type).toBe('person');
    expect(position.type).toBe('position');
    expect(organization === null || ['organization', 'place'].includes(organization.type)).toBe(true);
    for (const mention of [person, position, ...(organization ? [organization] : [])]) {
      expect(known.has(mention)).toBe(true);
      expect(start <= mention.start && mention.end <= end).toBe(true);
    }
  }
}

describe('same input, same output (invariant 2)', () => {
  it('twice, and from another extractor', async () => {
    const other = await createExtractor();
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = JSON.stringify(extractor.extract(text));
        expect(JSON.stringify(extractor.extract(text))).toBe(json);
        expect(JSON.stringify(other.extract(text))).toBe(json);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  it('whatever was read before', () => {
    const text = '青禾县委书记王明到白沙镇调研，王书记指出，要抓紧落实。';
    const json = JSON.stringify(extractor.extract(text));
    extractor.extract('王明王书记白沙县'.repeat(50));
    expect(JSON.stringify(extractor.extract(text))).toBe(json);
  });

  it('with the engine nodejieba, which has the same dictionary', async (context: TestContext) => {
    skipUnlessInstalled('nodejieba', context);
    const native = await createExtractor({ tokenizer: 'nodejieba' });
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(JSON.stringify(native.extract(text))).toBe(JSON.stringify(extractor.extract(text)));
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
});

describe('other engines', () => {
  it.for([
    ['intl', undefined],
    ['node-rs-jieba', '@node-rs/jieba'],
  ] as const)('%s keeps offsets, order and nesting too', async ([tokenizer, packageName], context) => {
    if (packageName !== undefined) skipUnlessInstalled(packageName, context);
    const other = await createExtractor({ tokenizer });
    fc.assert(
      fc.property(hostileText, (text) => expectReading(other.extract(text).mentions, text)),
      { ...RUNS, numRuns: 100 },
    );
  });
});
