import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extraction, parseGold, writeGold } from '../../src/evaluation/index.js';

/** Mentions of a text by `[start, end, type]`. */
function extraction(text: string, ...spans: [number, number, string][]): Extraction & { text: string } {
  const mentions = spans.map(([start, end, type]) => ({ type, text: text.slice(start, end), start, end, depth: 0 }));
  return { text, mentions };
}

describe('writeGold', () => {
  it('marks mentions in place, nested ones too', () => {
    const text = '青禾县委书记王 明。\n';
    const document = extraction(text, [0, 3, 'place'], [0, 4, 'organization'], [4, 6, 'position'], [6, 9, 'person']);
    expect(writeGold(document)).toBe('[[o [[p 青禾县]]委]][[t 书记]][[n 王 明]]。\n\n===\n');
  });

  it('writes appointments with the fullest name, and names that mean one thing', () => {
    const text = '青禾县委书记王明说,县委要办。王书记走了。';
    const document = {
      ...extraction(
        text,
        [0, 4, 'organization'],
        [4, 6, 'position'],
        [6, 8, 'person'],
        [10, 12, 'organization'],
        [15, 16, 'person'],
        [16, 18, 'position'],
      ),
      people: [{ name: '王明', mentions: [{ text: '王明' }, { text: '王' }] }],
      organizations: [{ name: '青禾县委', mentions: [{ text: '青禾县委' }, { text: '县委' }] }],
      places: [{ name: '青禾县', mentions: [{ text: '青禾县' }] }],
      appointments: [
        {
          person: { text: '王', entity: { name: '王明' } },
          position: { text: '书记' },
          organization: null,
          status: 'holds' as const,
        },
        {
          person: { text: '王明', entity: { name: '王晓明' } },
          position: { text: '书记' },
          organization: { text: '青禾\n县委' },
          status: 'removed' as const,
        },
      ],
    };
    expect(writeGold(document).split('\n===\n')[1]).toBe(
      [
        'appointment: 王明 | 书记 |  | holds',
        'appointment: 王明 | 书记 | 青禾县委 | removed',
        'same: 王明 | 王',
        'same: 青禾县委 | 县委',
        '',
      ].join('\n'),
    );
    expect(parseGold(writeGold(document), '例').same).toEqual([
      ['王明', '王'],
      ['青禾县委', '县委'],
    ]);
  });

  it('leaves out types that the format has no letter for', () => {
    expect(writeGold(extraction('青禾牌手机', [0, 5, 'product'], [0, 2, 'place']))).toBe('[[p 青禾]]牌手机\n===\n');
  });

  it.each([
    ['an opening mark in the text', extraction('[[n 王明')],
    ['a bracket that would close too early', extraction('数组a]王明', [2, 4, 'place'])],
    ['a bracket that ends an inner mention', extraction('王]王', [1, 3, 'place'], [1, 2, 'place'])],
    ['a separator in the text', extraction('王明\n===\n李雷', [0, 2, 'person'])],
    ['mentions that cross', extraction('青禾县委', [0, 3, 'place'], [2, 4, 'organization'])],
    [
      'a bar in a name',
      {
        ...extraction('甲|乙书记', [0, 3, 'person']),
        appointments: [
          { person: { text: '甲|乙' }, position: { text: '书记' }, organization: null, status: 'holds' as const },
        ],
      },
    ],
  ])('refuses what the format cannot hold: %s', (_, document) => {
    expect(() => writeGold(document)).toThrow(expect.objectContaining({ code: 'ERR_GOLD' }));
  });

  it('is read back as it was written, or refused', () => {
    const type = fc.constantFrom('person', 'position', 'organization', 'place');
    const character = fc.constantFrom('王', '明', '[', ']', ' ', '\n', '=', '𠮷');
    fc.assert(
      fc.property(
        fc.string({ unit: character, maxLength: 24 }),
        fc.array(fc.tuple(fc.nat(24), fc.nat(24), type), { maxLength: 5 }),
        (text, spans) => {
          const inside = spans.filter(
            ([start, end]) => start < end && text.slice(start, end).trim() !== '' && end <= text.length,
          );
          const document = extraction(text, ...inside);
          let source: string;
          try {
            source = writeGold(document);
          } catch (error) {
            expect(error).toMatchObject({ code: 'ERR_GOLD' });
            return;
          }
          const back = parseGold(source, 'back');
          const keys = (list: Extraction['mentions']): string[] =>
            list.map(({ start, end, type: t }) => `${start} ${end} ${t}`).sort();
          expect(back.text).toBe(text);
          expect(keys(back.entities)).toEqual(keys(document.mentions));
        },
      ),
    );
  });
});
