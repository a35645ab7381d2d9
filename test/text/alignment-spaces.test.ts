import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../src/text/normalizer.js';
import { tinyVariants } from './tiny-variants.js';

const normalize = createNormalizer(tinyVariants());

describe('spaces between lone characters align or letter-space a word', () => {
  it.each([
    ['（记者 张 三）', '（记者 张三）'],
    ['王　涛、宓　佳', '王涛、宓佳'],
    ['李　明\n王晓雷', '李明\n王晓雷'],
    ['李\u00a0\u00a0明', '李明'],
    ['李&nbsp;明&emsp;王晓雷', '李明 王晓雷'],
    ['李 晓 雷，王 大 山', '李晓雷，王大山'],
    ['重 要 通 知 发 布', '重要通知发布'],
    ['王　𠮷', '王𠮷'],
    ['欧阳明 鲁　燕 李晓雷', '欧阳明 鲁燕 李晓雷'],
  ])('%j reads %j', (original, text) => {
    expect(normalize(original).text).toBe(text);
  });
});

describe('gaps of two widths in one row', () => {
  it.each([
    ['鲁　燕 摄', '鲁燕 摄'],
    ['摄 鲁　燕', '摄 鲁燕'],
    ['张 三　李 四', '张三 李四'],
    ['鲁　燕 李　明', '鲁燕 李明'],
    ['姓 名　性 别　职 务', '姓名 性别 职务'],
    ['张 三   摄', '张三   摄'],
  ])('%j reads %j', (original, text) => {
    expect(normalize(original).text).toBe(text);
  });
});

describe('spaces that stay', () => {
  it.each([
    '记者 鲁燕 通讯员 李明明',
    '学理论 学政策 学业务',
    '记者鲁 燕',
    '鲁 燕说',
    '男     女',
    '张 A 三',
    '张 ， 三',
    '李\n明',
    ' 李 ',
  ])('%j', (text) => {
    expect(normalize(text).text).toBe(text);
  });
});
