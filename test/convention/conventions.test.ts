import { beforeAll, describe, expect, it } from 'vitest';
import { CONVENTIONS, type Convention, createExtractor, type Extractor } from '../../src/index.js';

const extractors = new Map<Convention, Extractor>();

beforeAll(async () => {
  for (const convention of CONVENTIONS)
    extractors.set(convention, await createExtractor({ convention, tagger: false }));
});

/** Outer mentions as `p 青禾县`. */
function outer(convention: Convention, text: string): string[] {
  const letters: Record<string, string> = { person: 'n', position: 't', organization: 'o', place: 'p' };
  const { mentions } = (extractors.get(convention) as Extractor).extract(text);
  return mentions.filter(({ depth }) => depth === 0).map((mention) => `${letters[mention.type]} ${mention.text}`);
}

describe('msra', () => {
  it.each([
    ['程先生说。', ['n 程']],
    ['老程在家。', ['n 程']],
    ['挪威政府表示欢迎。', ['p 挪威']],
    ['市政府决定动工。', []],
    ['他参观了上海市博物馆。', ['p 上海市博物馆']],
    ['华东地区有雨。', ['p 华东']],
    ['代表团将访华。', ['p 华']],
    ['他访问青藏高原。', ['p 青', 'p 藏']],
  ])('%s', (text, expected) => expect(outer('msra', text)).toEqual(expected));
});

describe('cluener', () => {
  it.each([
    ['他在河南省洛阳市。', ['p 河南省洛阳市']],
    ['程先生说。', []],
    ['他参观了上海市博物馆。', ['p 上海市博物馆']],
    ['罗马客场取胜。', ['o 罗马']],
    ['他到罗马旅游。', ['p 罗马']],
  ])('%s', (text, expected) => expect(outer('cluener', text)).toEqual(expected));
});

describe('resume', () => {
  it.each([
    ['现任汉江股份有限公司财务部经理。', ['o 汉江股份有限公司', 't 财务部经理']],
    ['现任汉江股份有限公司第二届监事会主席。', ['o 汉江股份有限公司', 't 第二届监事会主席']],
    ['现任汉江股份有限公司董事长。', ['o 汉江股份有限公司', 't 董事长']],
    ['现任公司副总经理。', ['o 公司', 't 副总经理']],
    ['男，中共党员，高级工程师。', ['t 中共党员', 't 高级工程师']],
    ['中国国籍，无境外居留权。', []],
    ['现任上市公司董事。', ['t 董事']],
  ])('%s', (text, expected) => expect(outer('resume', text)).toEqual(expected));
});

describe('uner and weibo', () => {
  it.each([
    ['uner', '他在河南省洛阳市。', ['p 河南省洛阳市']],
    ['uner', '挪威政府表示欢迎。', ['p 挪威']],
    ['uner', '挪威人喜欢滑雪。', []],
    ['weibo', '新浪微博上线。', ['o 新浪']],
  ] as const)('%s: %s', (convention, text, expected) => expect(outer(convention, text)).toEqual(expected));
});

describe('whatever the convention', () => {
  it.each(CONVENTIONS)('%s: mentions point at the text, outer ones do not overlap, inner ones lie inside', (name) => {
    const text = '中美两国政府和青禾县政府、青禾县博物馆馆长程先生，汉江股份有限公司财务部经理王明访华。'.repeat(3);
    const { mentions } = (extractors.get(name) as Extractor).extract(text);
    const open: { end: number }[] = [];
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      open.length = mention.depth;
      for (const holder of open) expect(mention.end).toBeLessThanOrEqual(holder.end);
      if (mention.depth === 0) expect(mention.start).toBeGreaterThanOrEqual(lastOuterEnd(mentions, mention.start));
      open.push(mention);
    }
  });

  it('appointments follow the spans', () => {
    const { appointments } = (extractors.get('resume') as Extractor).extract('王明，现任汉江股份有限公司财务部经理。');
    expect(appointments).toMatchObject([
      { person: { text: '王明' }, position: { text: '财务部经理' }, organization: { text: '汉江股份有限公司' } },
    ]);
  });

  it('what the user forced stays', async () => {
    const extractor = await createExtractor({
      tagger: false,
      convention: 'msra',
      dictionaries: [[{ text: '挪威政府', type: 'organization' }]],
    });
    expect(extractor.extract('挪威政府表示欢迎。').mentions.map(({ text }) => text)).toContain('挪威政府');
  });

  it('explain shows the spans of the convention', () => {
    const { candidates } = (extractors.get('msra') as Extractor).explain('程先生说。');
    expect(candidates.filter(({ outcome }) => outcome === 'outer').map(({ text }) => text)).toEqual(['程']);
  });

  it('an unknown one is an error that lists the known', async () => {
    await expect(createExtractor({ convention: 'ontonotes' as never })).rejects.toThrow(
      /convention: unknown convention "ontonotes": known are dianming, msra, cluener, resume, weibo, uner/,
    );
  });
});

function lastOuterEnd(mentions: readonly { start: number; end: number; depth: number }[], start: number): number {
  return mentions.filter((mention) => mention.depth === 0 && mention.start < start).at(-1)?.end ?? 0;
}
