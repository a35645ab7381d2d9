import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBuiltinTokenizer } from '../../src/tokenizer/builtin.js';
import { compileWordLexicon } from '../../src/tokenizer/compile-word-lexicon.js';
import { cut, tag } from '../../src/tokenizer/cut.js';
import { createNodejiebaTokenizer } from '../../src/tokenizer/nodejieba.js';
import { TAGS, type Tokenizer } from '../../src/tokenizer/tokenizer.js';
import { withoutLoneSurrogates } from '../../src/tokenizer/without-lone-surrogates.js';
import { isInstalled, type Nodejieba, requireNodejieba, skipUnlessInstalled } from './installed-engines.js';

const installed = isInstalled('nodejieba');

it('nodejieba is here to compare with', (context) => skipUnlessInstalled('nodejieba', context));

const PAGE = `
青川市人民政府关于陈立群等同志职务任免的通知

各县（区）人民政府，市政府各部门、各直属机构：
　　经2024年3月18日市政府第41次常务会议研究，决定：任命陈立群为市发展和改革委员会主任，免去其市财政局副局长职务；
任命欧阳雪松为市教育局局长（试用期一年）；任命买买提·艾山江为市民族事务委员会副主任。

“我们要把3.5亿元的资金用在刀刃上。”陈立群说，去年全市GDP增长6.8%，高新区引进了AT&T、IBM等公司，
网上有人用T恤图案和😀😀表情调侃：“主任，B超室什么时候修好？”这话是他在App上看到的，浏览量有10万+。

据云岭都市报记者 林晓燕 报道，长江大桥南桥头的公园将于下周一对市民开放，研究生命起源的专家也会出席。
有意见分歧的时候，结婚的和尚未结婚的都应登记，乒乓球拍卖完了，他从马上下来马上就走。
联系人：小吴（电话：0839-1234567，邮箱：wu_xiao@example.org）
`;

describe.skipIf(!installed)('the built-in tokenizer', () => {
  let nodejieba: Nodejieba;
  let tokenizer: Tokenizer;
  let withoutModel: Tokenizer;
  let words: readonly string[];

  beforeAll(() => {
    nodejieba = requireNodejieba();
    const dictionary = readFileSync(nodejieba.DEFAULT_DICT, 'utf8');
    const userDictionary = readFileSync(nodejieba.DEFAULT_USER_DICT, 'utf8');
    const hmm = readFileSync(nodejieba.DEFAULT_HMM_DICT, 'utf8');
    const lexicon = compileWordLexicon({ dictionary, userDictionary, hmm });
    tokenizer = createBuiltinTokenizer(lexicon);
    withoutModel = createBuiltinTokenizer(lexicon, { hmm: false });
    words = `${dictionary}\n${userDictionary}`.split('\n').map((line) => line.split(' ')[0] ?? '');
  }, 60_000);

  /** nodejieba's strings went through UTF-8, which has no lone surrogates; ours are slices of the text. */
  const asUtf8 = (text: string) => withoutLoneSurrogates(text);

  function expectAgreement(text: string): void {
    expect(cut(tokenizer, text).map(asUtf8)).toEqual(nodejieba.cut(text, true));
    expect(cut(withoutModel, text).map(asUtf8)).toEqual(nodejieba.cut(text));
    const tagged = tag(tokenizer, text).map((token) => ({ word: asUtf8(token.word), tag: token.tag as string }));
    expect(tagged).toEqual(nodejieba.tag(text));
  }

  it('knows all tags of the dictionary, and no others but eng', () => {
    const used = new Set(
      readFileSync(nodejieba.DEFAULT_DICT, 'utf8')
        .split('\n')
        .map((line) => line.split(' ')[2]),
    );
    used.delete(undefined);
    expect([...TAGS].filter((name) => name !== 'eng').sort()).toEqual([...used].sort());
  });

  it('cuts and tags a page as nodejieba does', () => {
    expectAgreement(PAGE);
    for (const line of PAGE.split('\n')) expectAgreement(line);
  });

  it.each([
    ['', 'nothing'],
    ['\0a\0', 'NUL'],
    [' \t\n，。\r\u3000', 'separators and other spaces'],
    ['3.14.15abc12.5e', 'digits and letters'],
    ['我爱𠮷野家的😀👨‍👩‍👧和\u{20000}', 'surrogate pairs'],
    ['a\ud83d中\udc00\ud800\udbff国\ude00', 'lone surrogates'],
    ['云计算韩玉鉴赏蓝翔区块链', "the user dictionary's words"],
    ['鑫淼燚垚犇𣎴玊', 'characters the model lacks'],
  ])('agrees on %j (%s)', (text) => {
    expectAgreement(text);
  });

  it.each(['a', '中', '一', '\0', '😀', '\ud83d', '1.', '玊', ' '])(
    'agrees on a megabyte of %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const ours = cut(tokenizer, text).map(asUtf8);
      const theirs = nodejieba.cut(text, true);
      // Not with toEqual, which would print millions of lines.
      expect(ours.length).toBe(theirs.length);
      expect(ours.findIndex((word, i) => word !== theirs[i])).toBe(-1);
    },
    30_000,
  );

  it('agrees on any mixture of words, characters and debris', { timeout: 60_000 }, () => {
    const word = fc.nat().map((i) => words[i % words.length] ?? '');
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit));
    const piece = fc.oneof(
      { arbitrary: word, weight: 6 },
      { arbitrary: fc.tuple(word, fc.nat(8)).map(([whole, end]) => whole.slice(0, end)), weight: 2 },
      { arbitrary: fc.tuple(word, fc.nat(8)).map(([whole, start]) => whole.slice(start)), weight: 2 },
      { arbitrary: fc.string({ unit: han, maxLength: 6 }), weight: 4 },
      { arbitrary: fc.constantFrom('的', '了', '是', '在', '王', '李', '张', '小', '国'), weight: 3 },
      { arbitrary: fc.constantFrom(' ', '\t', '\n', '，', '。', '\r\n', '、', '！', '“', '（'), weight: 3 },
      {
        arbitrary: fc.string({ unit: fc.constantFrom('a', 'B', 'z', '0', '9', '.', '-', '&', '+'), maxLength: 6 }),
        weight: 2,
      },
      { arbitrary: fc.constantFrom('AT&T', 'c++', 'C#', 'T恤', 'B超', '😀', '𠮷', '\0', '\ufffd'), weight: 1 },
      { arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)), weight: 1 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }), weight: 1 },
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, expectAgreement), { numRuns: 3000 });
  });

  it('agrees with its adapter too', async () => {
    const adapter = await createNodejiebaTokenizer();
    for (const text of [PAGE, 'a\ud83d中\udc00\ud800\udbff国\ude00']) {
      expect(tokenizer.tokenize(text)).toEqual(adapter.tokenize(text));
    }
  });

  it('is at least three times as fast as nodejieba.cut', { timeout: 60_000, retry: 2 }, () => {
    const lines = Array.from({ length: 60 }, () => PAGE.split('\n')).flat();
    const best = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
    const time = (engine: (text: string) => unknown) => {
      const start = performance.now();
      for (const line of lines) engine(line);
      return performance.now() - start;
    };
    // Turn by turn, so that whatever else the machine does slows down both.
    for (let round = 0; round < 12; round++) {
      best.ours = Math.min(
        best.ours,
        time((text) => tokenizer.tokenize(text)),
      );
      best.theirs = Math.min(
        best.theirs,
        time((text) => nodejieba.cut(text)),
      );
    }
    expect(best.theirs / best.ours).toBeGreaterThanOrEqual(3);
  });
});
