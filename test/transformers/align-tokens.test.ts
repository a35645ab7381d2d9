import { describe, expect, it } from 'vitest';
import { alignTokens } from '../../src/transformers/align-tokens.js';
import { cutPieces } from '../../src/transformers/pieces.js';
import { spellingOf } from '../../src/transformers/spelling.js';

/** How GPT-2 writes bytes that can't be printed; enough of it for the examples. */
const bytesOf = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => {
    if ((byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad)) return String.fromCharCode(byte);
    const before = Array.from({ length: byte }, (_, each) => each).filter(
      (each) => !((each > 0x20 && each < 0x7f) || (each > 0xa0 && each !== 0xad)),
    );
    return String.fromCharCode(0x100 + before.length);
  }).join('');

/** `piece:token` of each piece, by the token that begins it. */
function aligned(text: string, tokens: readonly string[], bytes = false): string {
  const { starts, ends } = cutPieces(text);
  const pieces = Array.from(starts, (start, index) => text.slice(start, ends[index]));
  const spelling = spellingOf({ tokenize: () => (bytes ? [bytesOf('青')] : ['青']) });
  const first = alignTokens(tokens, pieces, spelling, '[UNK]');
  return pieces.map((piece, index) => `${piece}:${first[index]}`).join(' ');
}

describe('pieces', () => {
  it.each([
    ['周文渊，CEO of Qinghe', '周 文 渊 ， CEO of Qinghe'],
    ['2024年3月，𠮷野', '2024 年 3 月 ， 𠮷 野'],
    ['カナかな한국어', 'カ ナ か な 한국어'],
    ['naïve\u00a0e\u0301t', 'naïve e\u0301t'],
    ['\ud800王', '\ud800 王'],
  ])('of %j', (text, expected) => {
    const { starts, ends } = cutPieces(text);
    expect(Array.from(starts, (start, index) => text.slice(start, ends[index])).join(' ')).toBe(expected);
  });
});

describe('tokens find the pieces that they begin', () => {
  it.each([
    ['of words and their ends', '在Qinghe集团', ['在', 'qing', '##he', '集', '团'], '在:0 Qinghe:1 集:3 团:4'],
    ['without case and accents', 'Ünal来', ['una', '##l', '来'], 'Ünal:0 来:2'],
    ['of other width', '（ＡＢ）', ['(', 'ab', ')'], '（:0 ＡＢ:1 ）:2'],
    ['unknown ones', '王𠮷𠮷说', ['王', '[UNK]', '[UNK]', '说'], '王:0 𠮷:1 𠮷:2 说:3'],
    ['an unknown word', 'zzz a', ['[UNK]', 'a'], 'zzz:0 a:1'],
    ['the name of the unknown one', '[UNK]王', ['[', 'unk', ']', '王'], '[:0 UNK:1 ]:2 王:3'],
    ['of several characters', '▁青禾县委书记', ['▁', '▁青禾', '县委书记'], '▁:-1 青:1 禾:1 县:2 委:2 书:2 记:2'],
    ['several unknown ones as one', '王𠮷𠮷说', ['▁王', '[UNK]', '说'], '王:0 𠮷:1 𠮷:1 说:2'],
    ['bytes of one character', '王𠮷说', ['▁王', '<0xF0>', '<0xA0>', '<0xAE>', '<0xB7>', '说'], '王:0 𠮷:1 说:5'],
    ['with characters that they drop', '王\u0000\u200b明', ['王', '明'], '王:0 \u0000:-1 \u200b:-1 明:1'],
    ['that are not in the text', '王明', ['王', '张', '明'], '王:0 明:2'],
  ])('%s', (_, text, tokens, expected) => {
    expect(aligned(text, tokens)).toBe(expected);
  });

  it('as bytes, which may cut a character', () => {
    const [first = '', ...rest] = bytesOf('青');
    expect(aligned('青禾 Co', [first, rest.join(''), bytesOf('禾'), bytesOf(' Co')], true)).toBe('青:0 禾:2 Co:3');
  });
});
