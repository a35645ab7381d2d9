import { describe, expect, it } from 'vitest';
import { clauses, LONG_SENTENCE, LONGEST_SENTENCE, sentenceBounds } from '../../src/text/sentences.js';

const pieces = (text: string, bounds: Int32Array): string[] =>
  Array.from(bounds.subarray(1), (end, index) => text.slice(bounds[index], end));

/** `|` marks the bounds. */
const sentencesOf = (text: string): string => pieces(text, sentenceBounds(text)).join('|');
const clausesOf = (text: string): string => pieces(text, clauses(text, 0, text.length)).join('|');

describe('sentenceBounds', () => {
  it.each([
    '李晓雷说。|王大山问？|好！|行…|甲；|乙',
    '他说：“要抓紧。”|会议结束。',
    '（记者张三。）|下文',
    '真的？！|是的……|好',
    '他说"好。"|她说"不。"|完',
    '标题\n\n|本报讯。\n|　　正文',
    '甲。 \n|乙',
    '他走了.|后来',
    '增长3.2%，见node.js与T.K. 金及Acme Inc. 的1. 说明',
    'They went away.| Then came Li.',
    'Dr. Smith 与 U.S. Army',
    'f(a;b) 与 a;b',
    '工作往前做;|把进度往前赶',
  ])('%s', (drawn) => {
    expect(sentencesOf(drawn.replaceAll('|', ''))).toBe(drawn);
  });

  it('has one bound for an empty text', () => {
    expect(sentenceBounds('')).toEqual(Int32Array.of(0));
  });

  it('cuts a long sentence at its next clause mark', () => {
    const text = `${'春'.repeat(LONG_SENTENCE + 50)}，${'耕'.repeat(30)}。`;
    expect(Array.from(sentenceBounds(text))).toEqual([0, LONG_SENTENCE + 51, text.length]);
  });

  it('cuts a sentence without marks hard, and never inside a pair', () => {
    const text = `春${'😀'.repeat(LONGEST_SENTENCE)}`;
    const bounds = Array.from(sentenceBounds(text));
    expect(bounds.length).toBeGreaterThan(2);
    for (const bound of bounds.slice(1, -1)) expect(text.charCodeAt(bound) & 0xfc00).toBe(0xd800);
  });
});

describe('clauses', () => {
  it.each(['他说：|要抓紧,|不误农时；|李晓雷、王大山参加。', '上午9:30开会，|到会1,200人', '甲。|乙'])(
    '%s',
    (drawn) => {
      expect(clausesOf(drawn.replaceAll('|', ''))).toBe(drawn);
    },
  );

  it('keeps to the range asked for', () => {
    expect(Array.from(clauses('甲，乙，丙，丁', 2, 6))).toEqual([2, 4, 6]);
    expect(Array.from(clauses('甲，乙', 1, 1))).toEqual([1]);
  });
});
