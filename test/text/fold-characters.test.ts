import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../src/text/normalizer.js';
import { tinyVariants } from './tiny-variants.js';

const normalize = createNormalizer(tinyVariants());

describe('characters fold one to one', () => {
  it.each([
    ['ＣＥＯ占１２．５％', 'CEO占12.5%'],
    ['（ＡＢＣ）：甲，乙；丙？丁！', '（ABC）：甲，乙；丙？丁！'],
    ['“引”‘号’《书》【栏】—…、。', '“引”‘号’《书》【栏】—…、。'],
    ['ｱ､｢甲｣｡', 'ｱ、「甲」。'],
    ['﹙甲﹐乙﹚', '（甲，乙）'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    [
      '列夫‧托尔斯泰、列夫・托尔斯泰、列夫∙托尔斯泰、列夫˙托尔斯泰',
      '列夫·托尔斯泰、列夫·托尔斯泰、列夫·托尔斯泰、列夫·托尔斯泰',
    ],
    ['縣委張書記', '縣委张书记'],
    ['⼈⺠⼤会⻓', '人民大会长'],
    ['\uf98a量', '力量'],
    ['甲\u00a0乙丙\t丁\u2009戊己', '甲 乙丙 丁 戊己'],
    ['甲乙　丙丁', '甲乙 丙丁'],
    ['甲乙\u0000丙丁\u0007戊', '甲乙 丙丁 戊'],
    ['甲\ud800乙\udc00丙', '甲\ufffd乙\ufffd丙'],
    ['甲😀乙𠮷丙', '甲😀乙𠮷丙'],
    ['甲\r\n乙\r丙\n丁\u2029戊', '甲\n乙\n丙\n丁\n戊'],
  ])('%j reads %j', (original, text) => {
    expect(normalize(original).text).toBe(text);
  });

  it.each([
    ['李\u200b晓\u200d雷', '李晓雷'],
    ['\ufeff李晓雷', '李晓雷'],
    ['李\u00ad晓\ufe0f雷', '李晓雷'],
    ['\u202a李晓雷\u202c', '李晓雷'],
    ['葛\u{e0100}城', '葛城'],
  ])('%j loses what has no width', (original, text) => {
    expect(normalize(original).text).toBe(text);
  });
});

describe('HTML remnants', () => {
  it.each([
    ['李<b>晓</b>雷', '李晓雷'],
    ['<span class="name">李晓雷</span>说', '李晓雷说'],
    ['<a href="https://example.com/?a=1&amp;b=2" target=_blank>青山县</a>', '青山县'],
    ['<FONT color=red>李晓雷</FONT>', '李晓雷'],
    ['甲。<br>乙。<br/>丙。<BR />', '甲。\n乙。\n丙。\n'],
    ['<p>甲。</p><p>乙。</p>', '\n甲。\n\n乙。\n'],
    ['<tr><td>李晓雷</td><td>书记</td></tr>', '\n\n李晓雷\n\n书记\n\n'],
    ['甲<!-- 注 <b> -->乙', '甲乙'],
    ['<!DOCTYPE html>甲', '甲'],
    ['甲<script>if (a < b) {}</script>乙', '甲\n乙'],
    ['甲<style>p { color: red }</STYLE >乙', '甲\n乙'],
    ['李晓雷&nbsp;书记', '李晓雷 书记'],
    ['&ldquo;青山&rdquo;&hellip;&mdash;', '“青山”…—'],
    ['阿依古丽&middot;买买提', '阿依古丽·买买提'],
    ['&#26446;&#x6653;&#x96F7;', '李晓雷'],
    ['&#x8a18;者', '记者'],
    ['&#128512;', '😀'],
    ['&#xD800;&#99999999;', '\ufffd\ufffd'],
    ['李&#8203;晓&shy;雷', '李晓雷'],
    ['&amp;lt;', '&lt;'],
    ['&lt;b&gt;', '<b>'],
  ])('%j reads %j', (original, text) => {
    expect(normalize(original).text).toBe(text);
  });

  it.each([
    'a < b 且 c > d',
    'a <b 且 c> d',
    'i <i and j> k',
    '1<2',
    '<未命名>',
    '<unknown>',
    '<b',
    '<!-- 无尾',
    '<>',
    '</>',
    'Q&A; R&D',
    '& &; &#; &#x; &bogus; &nbsp',
  ])('%j is no HTML', (original) => {
    expect(normalize(original).text).toBe(original);
  });

  it('covers an entity with the character it stands for', () => {
    const source = normalize('丁&amp;&#x6653;&#128512;雷');
    expect(source.text).toBe('丁&晓😀雷');
    expect([source.originalStart(1), source.originalEnd(2)]).toEqual([1, 6]);
    expect([source.originalStart(2), source.originalEnd(3)]).toEqual([6, 14]);
    expect([source.originalStart(3), source.originalEnd(5)]).toEqual([14, 23]);
  });

  it('leaves tags at the edge of a name out of its span, and those inside it in', () => {
    const original = '书记<b>李<i>晓</i>雷</b>说';
    const source = normalize(original);
    const start = source.text.indexOf('李晓雷');
    expect(original.slice(source.originalStart(start), source.originalEnd(start + 3))).toBe('李<i>晓</i>雷');
  });
});

describe('createNormalizer', () => {
  it('keeps a text that nothing changes as it is', () => {
    const original = '县委书记李晓雷主持会议。\n会议强调，要抓落实。';
    expect(normalize(original).text).toBe(original);
  });

  it('refuses a table of another size', () => {
    expect(() => createNormalizer(new Uint16Array(10))).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION', message: expect.stringContaining('65536') }),
    );
  });
});
