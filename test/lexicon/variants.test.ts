import { describe, expect, it } from 'vitest';
import { variantPairs } from '../../src/lexicon/compiler/variants.js';

const PAIRS = new Map(variantPairs());
const fold = (text: string) => Array.from(text, (character) => PAIRS.get(character) ?? character).join('');

describe('variantPairs', () => {
  it.each([
    ['中華人民共和國', '中华人民共和国'],
    ['鄭州市長劉偉峯', '郑州市长刘伟峰'],
    // Hong Kong, Taiwan and Japanese forms
    ['衞生', '卫生'],
    ['台灣臺北裡', '台湾台北里'],
    ['広島県', '广岛县'],
    ['沢桜斎竜', '泽樱斋龙'],
    // Characters that are both Traditional and Simplified stay where a Simplified text needs them.
    ['芸芸著名浜', '芸芸著名浜'],
    ['乾隆哪吒', '乾隆哪吒'],
    ['關於後來', '关于后来'],
    ['简体中文，ABC 123', '简体中文，ABC 123'],
  ])('%s → %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('maps one unit to one unit, sorted, and what it maps to stays', () => {
    const pairs = variantPairs();
    expect(pairs.length).toBeGreaterThan(3000);
    for (const [index, [from, to]] of pairs.entries()) {
      expect(from.length + to.length).toBe(2);
      expect(to).not.toBe(from);
      expect(PAIRS.get(to)).toBeUndefined();
      if (index > 0) expect(from > (pairs[index - 1] as readonly [string, string])[0]).toBe(true);
    }
  });
});
