import { describe, expect, it } from 'vitest';
import { decodeText, isEncoding } from '../../src/cli/decode-text.js';

/** Bytes given in hexadecimal; blanks are for reading. */
function hex(digits: string): Uint8Array {
  return Uint8Array.from(Buffer.from(digits.replace(/\s/g, ''), 'hex'));
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('区委书记李晓雷'), '区委书记李晓雷'],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF区委书记'), '区委书记'],
    ['a second byte order mark is text', Buffer.from('\uFEFF\uFEFF区'), '\uFEFF区'],
    ['UTF-16LE with a byte order mark', Buffer.from('\uFEFF李晓雷𠮷', 'utf16le'), '李晓雷𠮷'],
    ['UTF-16BE with a byte order mark', hex('FEFF 674E 6653 96F7'), '李晓雷'],
    ['GB2312, very short', hex('C0EE CFFE C0D7'), '李晓雷'],
    [
      'GB2312 with ASCII and punctuation',
      hex('C7F8 CEAF CAE9 BCC7 3A 20 C0EE CFFE C0D7 A1A3 0A'),
      '区委书记: 李晓雷。\n',
    ],
    ['GBK, a character outside GB2312', hex('D6EC E946 BBF9 A1A2 D6EC'), '朱镕基、朱'],
    ['GB18030, a character of four bytes', hex('BCAA 9534B235 CAD0 B3A4'), '吉𠮷市长'],
    [
      'Traditional Chinese in GBK',
      hex('CBFB8283D4DADF40D165B9A4D7F7C1CBC8FDC4EA2CCAD0E94CCDF5D0A1C6BDD5663AB4F3BCD2D2AAB0D1CAC2C7E9DE6BBAC3A1A3'),
      '他們在這裡工作了三年,市長王小平說:大家要把事情辦好。',
    ],
    ['ASCII', Buffer.from('no Chinese here\n'), 'no Chinese here\n'],
    ['an empty file', Buffer.from(''), ''],
    ['layout controls and colours', Buffer.from('\t李\f\r\n\u001B[31m王\u001B[0m'), '\t李\f\r\n\u001B[31m王\u001B[0m'],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeText(bytes, '例.txt')).toBe(text);
  });

  it.each([
    ['zero bytes', hex('7F454C46 02010100 00000000')],
    ['an image', hex('89504E470D0A1A0A 0000000D49484452')],
    ['UTF-16 without a byte order mark', Buffer.from('abc', 'utf16le')],
    ['UTF-16 cut in the middle', hex('FFFE 4E67 53')],
    ['UTF-32', hex('FFFE0000 4E670000')],
    ['control characters', Buffer.from('\u0001\u0002\u0003abc')],
    ['French in Latin-1', Buffer.from("L'été dernier, à Nîmes, la mairie a décidé de créer une école.", 'latin1')],
    ['German in Latin-1', Buffer.from('Für die Größe der Städte gibt es übliche Maße.', 'latin1')],
    ['accents that are valid GB18030', hex('E9E0 E8E9 E0E8')],
    // Привет, мир in Windows-1251.
    ['Cyrillic in Windows-1251', hex('CFF0E8E2E5F2 2C20 ECE8F0')],
    // 區長張偉華說這個問題應當解決一不中用有市委書記 in Big5.
    ['Big5', hex('B0CFAAF8B169B0B6B5D8BBA1B36FADD3B0DDC344C0B3B7EDB8D1A84DA440A4A3A4A4A5CEA6B3A5ABA965AED1B04F')],
    // 東京都知事の田中太郎氏は昨日、記者会見で述べた。 in EUC-JP and in Shift_JIS.
    [
      'Japanese in EUC-JP',
      hex('C5ECB5FEC5D4C3CEBBF6A4CEC5C4C3E6C2C0CFBABBE1A4CFBAF2C6FCA1A2B5ADBCD4B2F1B8ABA4C7BDD2A4D9A4BFA1A3'),
    ],
    [
      'Japanese in Shift_JIS',
      hex('938C8B9E9373926D8E9682CC9363928691BE98598E8182CD8DF093FA81418B4C8ED289EF8CA982C58F7182D782BD8142'),
    ],
    // 안녕하세요 세계 대한민국 서울특별시 시장 김영수는 어제 기자회견에서 새로운 경제 정책을 발표하고 시민들의 협조를 당부했다 in EUC-KR: every syllable is also a common Chinese character.
    [
      'Korean in EUC-KR',
      hex(
        'BEC8B3E7C7CFBCBCBFE420BCBCB0E820B4EBC7D1B9CEB1B920BCADBFEFC6AFBAB0BDC320BDC3C0E520B1E8BFB5BCF6B4C220BEEEC1A620B1E2C0DAC8B8B0DFBFA1BCAD20BBF5B7CEBFEE20B0E6C1A620C1A4C3A5C0BB20B9DFC7A5C7CFB0ED20BDC3B9CEB5E9C0C720C7F9C1B6B8A620B4E7BACEC7DFB4D9',
      ),
    ],
    // Вчера мэр города провёл совещание in KOI8-R.
    ['Cyrillic in KOI8-R', hex('F7DEC5D2C120CDDCD220C7CFD2CFC4C120D0D2CFD7A3CC20D3CFD7C5DDC1CEC9C5')],
    ['GB18030 cut in the middle', hex('C0EE CFFE C0')],
  ])('refuses %s by the name of the file', (_, bytes) => {
    expect(() => decodeText(bytes, '坏.txt')).toThrow(
      expect.objectContaining({
        code: 'ERR_INPUT',
        message: expect.stringMatching(/^坏\.txt: (neither UTF-8|a binary file)/),
      }),
    );
  });

  it('says where UTF-8 is damaged', () => {
    const whole = Buffer.from('青禾县委书记李晓雷到临河镇调研。'.repeat(3));
    const damaged = Buffer.concat([whole, Buffer.from([0xe9, 0x9d]), whole]);
    for (const bytes of [whole.subarray(0, whole.length - 1), damaged]) {
      expect(() => decodeText(bytes, '坏.txt')).toThrow(
        `坏.txt: damaged UTF-8, first at byte ${bytes === damaged ? whole.length : whole.length - 3}; `,
      );
    }
  });

  it('takes the encoding it is told', () => {
    expect(decodeText(hex('A5AB A5BF'), '例.txt', 'euc-jp')).toBe('カタ');
    expect(() => decodeText(hex('D5C5 C8FD'), '例.txt', 'utf-8')).toThrow('例.txt: not text in utf-8');
    expect([isEncoding('big5'), isEncoding('big-six')]).toEqual([true, false]);
  });
});
