import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../src/text/normalizer.js';
import { tinyVariants } from './tiny-variants.js';

const normalize = createNormalizer(tinyVariants());

// Pieces that meet every step of normalization, in any order.
const hostile = fc.constantFrom(
  ...[
    '李',
    '晓雷',
    '書記',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    '、',
    '：',
    ' ',
    '　',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '<b>',
    '</b>',
    '<br>',
  ],
  ...[
    '<p>',
    '<td>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<',
    '&',
    '&nbsp;',
    '&#x4E2D;',
    '&#128512;',
    '&#8203;',
    '😀',
    '𠮷',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\u200b',
    '\u{e0100}',
    '\ufeff',
    '\0',
    'Ａ',
    'a',
    '1',
    '.',
    '•',
    '张 三',
    '青山县今年新修水渠三十多公里',
  ],
);
const texts = fc.oneof(
  fc.array(hostile, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const isInsidePair = (text: string, offset: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(offset)) && /[\ud800-\udbff]$/.test(text.slice(0, offset));

describe('offsets', () => {
  it('rise with positions, and every character covers some of the original', () => {
    fc.assert(
      fc.property(texts, (original) => {
        const source = normalize(original);
        let lastStart = 0;
        let lastEnd = 0;
        for (let position = 0; position < source.text.length; position++) {
          const start = source.originalStart(position);
          const end = source.originalEnd(position + 1);
          expect(start).toBeGreaterThanOrEqual(lastStart);
          expect(end).toBeGreaterThanOrEqual(lastEnd);
          expect(end).toBeGreaterThan(start);
          lastStart = start;
          lastEnd = end;
        }
        expect(lastEnd).toBeLessThanOrEqual(original.length);
      }),
    );
  });

  it('never stand inside a surrogate pair of the original where none is cut in the reading', () => {
    fc.assert(
      fc.property(texts, (original) => {
        const source = normalize(original);
        for (let position = 0; position < source.text.length; position++) {
          if (!isInsidePair(source.text, position)) {
            expect(isInsidePair(original, source.originalStart(position))).toBe(false);
          }
          if (!isInsidePair(source.text, position + 1)) {
            expect(isInsidePair(original, source.originalEnd(position + 1))).toBe(false);
          }
        }
      }),
    );
  });

  it('point at the very character where nothing was folded', () => {
    fc.assert(
      fc.property(texts, (original) => {
        const source = normalize(original);
        for (let position = 0; position < source.text.length; position++) {
          const given = original.slice(source.originalStart(position), source.originalEnd(position + 1));
          if (/^[李晓雷青山县，。]$/.test(source.text[position]!) && given.length === 1) {
            expect(given).toBe(source.text[position]);
          }
        }
      }),
    );
  });

  it('lose no visible character but layout and tags', () => {
    const visible = fc.constantFrom(...'李晓雷青山，。“”、', ' ', '　', '\n', '\n\n', '\u200b', '😀');
    fc.assert(
      fc.property(fc.array(visible, { maxLength: 80 }), (pieces) => {
        const original = pieces.join('');
        const flat = (text: string): string => text.replace(/[\s\u200b]/g, '');
        expect(flat(normalize(original).text)).toBe(flat(original));
      }),
    );
  });

  it('leave no lone surrogate, no carriage return and no wide space', () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text } = normalize(original);
        expect(text).not.toMatch(/[\r\u3000\u2029\0]|\p{Surrogate}/u);
      }),
    );
  });

  it('cut sentences without gaps and never inside a pair', () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text, sentences } = normalize(original);
        expect(sentences[0]).toBe(0);
        expect(sentences.at(-1)).toBe(text.length);
        for (let i = 1; i < sentences.length; i++) {
          expect(sentences[i]!).toBeGreaterThan(sentences[i - 1]!);
          expect(isInsidePair(text, sentences[i]!)).toBe(false);
        }
      }),
    );
  });
});
