import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/recognizers/candidate.js';
import { resolve } from '../../src/resolver/resolver.js';

type Span = Candidate<string>;

/** A candidate on the first place where `words` stand in `text`. */
function on(text: string, type: string, words: string, details: Partial<Span> & { readonly rule?: string } = {}): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} does not stand in ${text}`);
  const { rule = 'test', ...rest } = details;
  return { type, start, end: start + words.length, score: 0.9, evidence: { recognizer: 'test', rule }, ...rest };
}

/** `organization 青禾县委 >place 青禾县`: one `>` a level of nesting. */
function read(text: string, candidates: readonly Span[]): string {
  return resolve(candidates, text)
    .map(({ candidate: { type, start, end }, depth }) => `${'>'.repeat(depth)}${type} ${text.slice(start, end)}`)
    .join(' ');
}

describe('what is left out', () => {
  const text = '青禾县委';
  it.each([
    ['a score below one half', [on(text, 'place', '青禾县', { score: 0.49 })], ''],
    ['but not what the user forces', [on(text, 'place', '青禾县', { score: 0.1, forced: true })], 'place 青禾县'],
    [
      'the same span and type a second time',
      [on(text, 'place', '青禾县', { score: 0.8 }), on(text, 'place', '青禾县', { score: 0.9 })],
      'place 青禾县',
    ],
    [
      'a doubtful name inside another',
      [on(text, 'organization', '青禾县委'), on(text, 'place', '青禾县', { score: 0.52 })],
      'organization 青禾县委',
    ],
  ])('%s', (_, candidates, expected) => {
    expect(read(text, candidates)).toBe(expected);
  });

  it('of the same span and type the surest stays, the forced before it', () => {
    const weak = on(text, 'place', '青禾县', { score: 0.6, rule: 'weak' });
    const sure = on(text, 'place', '青禾县', { score: 0.9, rule: 'sure' });
    const forced = on(text, 'place', '青禾县', { score: 0.7, rule: 'forced', forced: true });
    const rules = (candidates: Span[]) => resolve(candidates, text).map(({ candidate }) => candidate.evidence.rule);
    expect(rules([weak, sure])).toEqual(['sure']);
    expect(rules([sure, forced, weak])).toEqual(['forced']);
  });
});

describe('what may stand inside what', () => {
  const committee = '青禾县委组织部';
  const envoy = '驻法国大使';
  const theatre = '郑州大剧院';
  const street = '柳坪路街道';
  const company = '汉江重工集团有限公司';
  it.each([
    [
      'an organization holds places and its owner',
      committee,
      [
        ['organization', '青禾县委组织部'],
        ['organization', '青禾县委'],
        ['place', '青禾县'],
      ],
      'organization 青禾县委组织部 >organization 青禾县委 >>place 青禾县',
    ],
    [
      'an organization holds no organization that ends it',
      committee,
      [
        ['organization', '青禾县委组织部'],
        ['organization', '组织部'],
      ],
      'organization 青禾县委组织部',
    ],
    [
      'an organization holds no person',
      company,
      [
        ['organization', company],
        ['person', '汉江'],
      ],
      `organization ${company}`,
    ],
    [
      'a position holds the place of its posting',
      envoy,
      [
        ['position', envoy],
        ['place', '法国'],
      ],
      `position ${envoy} >place 法国`,
    ],
    [
      'and no other place',
      envoy,
      [
        ['position', envoy],
        ['place', '国大'],
      ],
      `position ${envoy}`,
    ],
    [
      'a place that no venue makes holds none',
      theatre,
      [
        ['place', theatre],
        ['place', '郑州'],
      ],
      `place ${theatre}`,
    ],
    [
      'a street office holds its road',
      street,
      [
        ['place', street],
        ['place', '柳坪路'],
      ],
      `place ${street} >place 柳坪路`,
    ],
    [
      'and nothing else',
      street,
      [
        ['place', street],
        ['place', '柳坪'],
      ],
      `place ${street}`,
    ],
    [
      'a person holds nothing',
      '阿依·买买提',
      [
        ['person', '阿依·买买提'],
        ['place', '阿依'],
      ],
      'person 阿依·买买提',
    ],
    [
      'a type of one’s own holds nothing',
      '星河一号',
      [
        ['brand', '星河一号'],
        ['place', '星河'],
      ],
      'brand 星河一号',
    ],
  ] as [string, string, [string, string][], string][])('%s', (_, text, spans, expected) => {
    expect(
      read(
        text,
        spans.map(([type, words]) => on(text, type, words)),
      ),
    ).toBe(expected);
  });

  it('a venue holds the place it is named after, not what ends it', () => {
    const venue = on(theatre, 'place', theatre, { rule: 'name + venue' });
    const city = on(theatre, 'place', '郑州');
    expect(read(theatre, [venue, city])).toBe('place 郑州大剧院 >place 郑州');
    expect(read(theatre, [venue, on(theatre, 'place', '大剧院')])).toBe('place 郑州大剧院');
  });

  it.each(['short form of a full name', 'announced short form'])('a %s holds nothing', (rule) => {
    const text = '郑州银行';
    const short = on(text, 'organization', text, { rule });
    expect(read(text, [short, on(text, 'place', '郑州')])).toBe('organization 郑州银行');
  });

  it('a name without its legal form is not its owner', () => {
    const evidence = { recognizer: 'test', rule: 'name + suffix', entry: '集团有限公司' };
    const whole = { ...on(company, 'organization', company), evidence };
    expect(read(company, [whole, on(company, 'organization', '汉江重工')])).toBe(`organization ${company}`);
  });

  it('nests four levels and no more', () => {
    const text = '甲乙丙丁戊己';
    const spans = [6, 5, 4, 3, 2, 1].map((length) => on(text, 'brand', text.slice(0, length), { forced: true }));
    expect(read(text, spans)).toBe('brand 甲乙丙丁戊己 >brand 甲乙丙丁戊 >>brand 甲乙丙丁 >>>brand 甲乙丙');
  });

  it('what the user forces stands in anything', () => {
    const name = '阿依·买买提';
    expect(read(name, [on(name, 'person', name), on(name, 'place', '阿依', { forced: true })])).toBe('place 阿依');
    const both = [on(name, 'person', name, { forced: true }), on(name, 'place', '阿依', { forced: true })];
    expect(read(name, both)).toBe('person 阿依·买买提 >place 阿依');
  });
});

describe('any set of candidates', () => {
  const LENGTH = 20;
  const text = '市'.repeat(LENGTH);
  const candidate = fc
    .record({
      start: fc.nat({ max: LENGTH - 1 }),
      length: fc.integer({ min: 1, max: 12 }),
      type: fc.constantFrom('person', 'position', 'organization', 'place', 'brand'),
      score: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      forced: fc.nat({ max: 6 }).map((one) => one === 0),
      rule: fc.constantFrom('name + venue', 'name + suffix', 'organ of a territory', 'title'),
    })
    .map(({ start, length, rule, ...rest }) => ({
      ...rest,
      start,
      end: Math.min(LENGTH, start + length),
      evidence: { recognizer: 'test', rule },
    }));

  it('makes a reading: sorted, outer ones apart, nested ones inside, each span and type once, at most four deep', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 25 }), (candidates) => {
        const resolved = resolve<string>(candidates, text);
        const open: Span[] = [];
        let previous: Span | undefined;
        for (const { candidate: span, depth } of resolved) {
          expect(candidates).toContain(span);
          expect(depth).toBeLessThan(4);
          expect(depth).toBeLessThanOrEqual(open.length);
          const sibling = open[depth];
          if (sibling) expect(span.start).toBeGreaterThanOrEqual(sibling.end);
          open.length = depth;
          const outer = open[depth - 1];
          if (outer) {
            expect(span.start >= outer.start && span.end <= outer.end).toBe(true);
            expect(span.end - span.start).toBeLessThan(outer.end - outer.start);
          }
          if (previous) expect(span.start).toBeGreaterThanOrEqual(previous.start);
          open.push(span);
          previous = span;
        }
      }),
      { seed: 9, numRuns: 400 },
    );
  });

  it('is read the same in any order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, {
          maxLength: 12,
          selector: ({ start, end, type }) => `${start} ${end} ${type}`,
        }),
        (candidates) => {
          expect(resolve<string>([...candidates].reverse(), text)).toEqual(resolve<string>(candidates, text));
        },
      ),
      { seed: 10, numRuns: 200 },
    );
  });
});
