import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const extractor = await createExtractor({ tagger: false });

/** `中原区 410102 河南省/郑州市/中原区`, or the name alone for a place that is no division. */
function divisions(text: string): string[] {
  return extractor
    .extract(text)
    .places.map(({ name, division }) => (division ? `${name} ${division.code} ${division.path.join('/')}` : name));
}

describe('divisions', () => {
  it.each([
    [
      'a chain',
      '河南省郑州市中原区下雨。',
      '河南省 410000 河南省',
      '郑州市 410100 河南省/郑州市',
      '中原区 410102 河南省/郑州市/中原区',
    ],
    ['a short form', '他从郑州出发。', '郑州 410100 河南省/郑州市'],
    ['a short form by the dictionary', '浦东下雨。', '浦东 310115 上海市/浦东新区'],
    ['a city without counties', '他在东莞市。', '东莞市 441900 广东省/东莞市'],
    ['a special region', '他从香港出发。', '香港 810000 香港特别行政区'],
    ['Traditional characters', '他在鄭州市。', '鄭州市 410100 河南省/郑州市'],
    ['one nobody knows', '青禾县下雨。', '青禾县'],
    ['no division', '黄河流过。', '黄河'],
    ['with its short form', '郑州市下雨，郑州发布预警。', '郑州市 410100 河南省/郑州市'],
  ])('%s: %s', (_, text, ...expected) => {
    expect(divisions(text)).toEqual(expected);
  });

  it.each([
    ['that several share stays open', '朝阳区下雨。', '朝阳区'],
    ['is told by a parent before it', '北京市朝阳区下雨。', '朝阳区 110105 北京市/朝阳区'],
    ['or by one anywhere', '福州开会，鼓楼区参加。', '鼓楼区 350102 福建省/福州市/鼓楼区'],
    ['whichever it is', '南京市开会，鼓楼区参加。', '鼓楼区 320106 江苏省/南京市/鼓楼区'],
    ['or by its level', '吉林省吉林市船营区', '吉林市 220200 吉林省/吉林市'],
  ])('a name %s: %s', (_, text, expected) => {
    expect(divisions(text)).toContain(expected);
  });

  it('say of which year the codes are', () => {
    const [place] = extractor.extract('他从郑州出发。').places;
    expect(place?.division?.edition).toBeGreaterThanOrEqual(2023);
  });

  it('survive in JSON', () => {
    const [place] = extractor.extract('他从郑州出发。').toJSON().entities;
    expect(place?.division).toMatchObject({ code: '410100', path: ['河南省', '郑州市'] });
  });
});
