import { describe, expect, it } from 'vitest';
import { createExtractor, type MentionType, type Recognizer } from '../../src/index.js';

const extractor = await createExtractor({ tagger: false });

/** Names of each entity of a type, the entity's own first: `王明 = 王`, in the order of the text. */
function identities(text: string, type: MentionType): string[] {
  return extractor
    .extract(text)
    .entities.filter((entity) => entity.type === type)
    .map(({ name, mentions }) => [...new Set([name, ...mentions.map((mention) => mention.text)])].join(' = '));
}

describe('persons', () => {
  it.each([
    ['the same name', '王明和王明在一起。', '王明'],
    ['two names', '王明和王磊在一起。', '王明', '王磊'],
    ['layout aside', '王　明到会，王明讲话。', '王明 = 王　明'],
    ['a surname with a title', '县委书记王明到会，王书记讲话。', '王明 = 王'],
    ['before the full name too', '王书记来了。王明是县委书记。', '王明 = 王'],
    ['the one with that title', '县委书记王明和县长王磊到会，王县长讲话，王书记补充。', '王明 = 王', '王磊 = 王'],
    ['another surname', '局长李雷到场，王科长介绍情况。', '李雷', '王'],
    ['a compound surname', '欧阳志远是市长，欧阳市长讲话。', '欧阳志远 = 欧阳'],
    ['a courtesy form', '局长张帆来了。邻居老张说，路修好了。', '张帆 = 老张'],
    ['nobody in particular', '赵某被抓。赵刚是局长。', '赵某', '赵刚'],
    ['a part of a name', '弗拉基米尔·伊万诺夫来访，伊万诺夫表示满意。', '弗拉基米尔·伊万诺夫 = 伊万诺夫'],
    ['a Latin given name', 'Clara Chen介绍新品，Clara回答提问。', 'Clara Chen = Clara'],
    ['a surname that is a word', '局长路平来了，路局长讲话。', '路平 = 路'],
    ['a title among several', '财政局党组书记、局长王明和县长王磊到会，王局长讲话。', '王明 = 王', '王磊'],
    ['a title behind a verb', '王明任县财政局局长，王磊任县教育局主任。王局长说。', '王明 = 王', '王磊'],
    ['another name, announced', '谷文麟（1848—1913），字伯平，号铁庵。', '谷文麟 = 伯平 = 铁庵'],
    ['the other script in parentheses', '约翰·史密斯（John Smith）说。', 'John Smith = 约翰·史密斯'],
  ])('%s: %s', (_, text, ...expected) => {
    expect(identities(text, 'person')).toEqual(expected);
  });
});

describe('organizations', () => {
  it.each([
    ['a short form that begins with its level', '青禾县委召开会议，县委要求抓好落实。', '青禾县委 = 县委'],
    ['with an organ', '青禾县应急管理局开会，县应急管理局已派人。', '青禾县应急管理局 = 县应急管理局'],
    ['of another body, none', '中原区委开会，中原区政府要落实。', '中原区委', '中原区政府'],
    ['announced', '北岭智造股份有限公司（以下简称“北岭智造”）公告。北岭智造表示。', '北岭智造股份有限公司 = 北岭智造'],
    ['announced as 公司', '青河科技有限公司（以下简称“公司”）开会，公司决定分红。', '青河科技有限公司 = 公司'],
    ['derived', '北岭智造股份有限公司公告。北岭智造表示，订单饱满。', '北岭智造股份有限公司 = 北岭智造'],
    ['from the dictionary', '国家发展和改革委员会印发通知，发改委要求落实。', '国家发展和改革委员会 = 发改委'],
    ['a Latin alias in parentheses', '凌光科技有限公司（AquaPeak Inc.）宣布裁员。', 'AquaPeak Inc. = 凌光科技有限公司'],
    [
      'without the ordinal of its session',
      '青禾县第十五届人民代表大会闭幕，青禾县人民代表大会发出公告。',
      '青禾县第十五届人民代表大会 = 青禾县人民代表大会',
    ],
    [
      'an end of the full name',
      '青禾县公安局城关派出所接到报警，城关派出所民警赶到。',
      '青禾县公安局城关派出所 = 城关派出所',
      '青禾县公安局',
    ],
    ['an abbreviation', '青禾市第七中学举行校庆，青禾七中校长王明致辞。', '青禾市第七中学 = 青禾七中'],
    ['of another school, none', '青禾师范大学开学，青禾大学也开学。', '青禾师范大学', '青禾大学'],
    [
      'two that could be meant',
      '青禾县公安局城关派出所和白沙县公安局城关派出所开会，城关派出所获奖。',
      '青禾县公安局城关派出所',
      '青禾县公安局',
      '白沙县公安局城关派出所',
      '白沙县公安局',
      '城关派出所',
    ],
    ['with 中共', '中共青禾县委决定。青禾县委要求。', '中共青禾县委 = 青禾县委'],
  ])('%s: %s', (_, text, ...expected) => {
    expect(identities(text, 'organization').filter((names) => names !== '中共')).toEqual(expected);
  });
});

describe('places', () => {
  it.each([
    ['with and without level', '郑州市下雨，郑州发布预警。', '郑州市 = 郑州'],
    ['that nobody knows', '青禾县风景优美，青禾人热情好客。', '青禾县 = 青禾'],
    ['a road and the street office named after it', '柳坪路街道举行活动，柳坪路封闭。', '柳坪路街道', '柳坪路'],
    ['an autonomous division', '云江彝族自治县地处山区，云江县通了高铁。', '云江彝族自治县 = 云江县'],
    ['nested ones count', '青禾县委开会。青禾县下雨。', '青禾县'],
  ])('%s: %s', (_, text, ...expected) => {
    expect(identities(text, 'place')).toEqual(expected);
  });
});

describe('entities', () => {
  it('of different types are different, whatever their names', async () => {
    const own: Recognizer<'person' | 'brand'> = {
      name: 'own',
      types: ['person', 'brand'],
      recognize: () => [
        { start: 0, end: 2, type: 'person', score: 1, evidence: { recognizer: 'own', rule: 'first' } },
        { start: 3, end: 5, type: 'brand', score: 1, evidence: { recognizer: 'own', rule: 'second' } },
      ],
    };
    const { entities } = (await createExtractor({ tagger: false, recognizers: [own] })).extract('星河和星河');
    expect(entities.map(({ type, name }) => `${type} ${name}`)).toEqual(['person 星河', 'brand 星河']);
  });

  it('have their mentions in text order, and these know them', () => {
    const document = extractor.extract('县委书记王明到会，王书记讲话。县委办公室主任李雷参加，李主任补充。');
    for (const entity of document.entities) {
      const starts = entity.mentions.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const mention of entity.mentions) expect(mention.entity).toBe(entity);
    }
    expect(document.entities.flatMap(({ mentions }) => mentions)).toHaveLength(document.mentions.length);
  });
});
