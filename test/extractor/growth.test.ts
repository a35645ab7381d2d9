import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const extractor = await createExtractor();

const UNITS = 4_000;
const FACTOR = 8;
// Linear time makes the ratio 8, quadratic 64; a busy machine makes it anything in between, now and then.
const BOUND = 28;
const ATTEMPTS = 6;

function time(text: string): number {
  const start = performance.now();
  extractor.extract(text);
  return performance.now() - start;
}

/** Ratio of the fastest runs, long over short, interleaved; more of them while it looks bad. */
function growth(make: (units: number) => string): number {
  const short = make(UNITS);
  const long = make(UNITS * FACTOR);
  let fastestShort = Number.POSITIVE_INFINITY;
  let fastestLong = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    fastestShort = Math.min(fastestShort, time(short), time(short));
    fastestLong = Math.min(fastestLong, time(long));
    if (fastestLong / fastestShort < BOUND) break;
  }
  return fastestLong / fastestShort;
}

const repeated = (piece: string) => (units: number) => piece.repeat(Math.ceil(units / piece.length));

// Invariant 3 of docs/design.md. The first call of a shape is slower than later ones, which only helps the short text.
describe('eight times the text takes about eight times as long', () => {
  it.each([
    ...['王', '副', '县', '省', '国', '·', '、', '（', '“', '《', ' ', '\n', 'A', '1', '😀', '\ud83d', '\0'],
    ...['A.', '委', '庭', '队'],
    ...['王明李雷张伟欧阳志远', '王明、李雷、张伟、', '王书记', '老张', '阿依古丽·买买提·'],
    ...['中华人民共和国全国人民代表大会常务委员', '河南省洛阳市', '县人大常委会办公室', '科技发展', '有限公司'],
    ...['青禾县委书记王明到白沙镇调研产业发展情况听取镇党委书记李雷汇报', '青禾、双桥、', '驻村', '任命王明为局长，'],
    ...[
      '北岭智造股份有限公司（以下简称“北辰”）',
      '（简称“',
      'Clara Chen ',
      'A ',
      'CEO',
      '2006年9月至今 汉江重工副总裁\n',
    ],
  ])('%j repeated', (piece) => {
    expect(growth(repeated(piece))).toBeLessThan(BOUND);
  });

  const nthHan = (n: number) => String.fromCharCode(0x4e00 + (n % 20_000));
  const listed = (make: (n: number) => string) => (units: number) => {
    let text = '';
    for (let n = 0; text.length < units; n++) text += make(n);
    return text;
  };
  it.each<[string, (units: number) => string]>([
    ['nested brackets', (units) => '（'.repeat(units / 2) + '）'.repeat(units / 2)],
    ['names in nested brackets', (units) => '（王明'.repeat(units / 6) + '）'.repeat(units / 2)],
    ['a different name each time', listed((n) => `王${nthHan(n)}${nthHan(7 * n)}、`)],
    ['a different short form each time', listed((n) => `青${nthHan(n)}有限公司（简称“青${nthHan(n)}”）`)],
    ['a different county each time', listed((n) => `青${nthHan(n)}县委书记王明、`)],
  ])('%s', (_, make) => {
    expect(growth(make)).toBeLessThan(BOUND);
  });
});

describe('a megabyte of UTF-8', () => {
  // The last two make a candidate every other character: more than any call takes arguments.
  it.each(['王', '县', 'A', '（', '中、法两国', '县长俄木古者、'])('of %s completes', (piece) => {
    const text = piece.repeat(2 ** 20 / Buffer.byteLength(piece));
    expect(extractor.extract(text).text).toBe(text);
  });
});
