import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsLatin } from '../../src/lexicon/latin-edge.js';
import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { tinyLexicon } from './tiny-lexicon.js';

/** `start-end word/class` of each match, in order. */
function scan(lexicon: Lexicon, text: string): string[] {
  const { length, start, end, entry } = lexicon.scan(text);
  return Array.from({ length }, (_, match) => {
    const { word, wordClass } = lexicon.entry(entry[match] as number);
    return `${start[match]}-${end[match]} ${word}/${wordClass}`;
  });
}

describe('scan', () => {
  it('finds all words at all positions, the longer ones first', () => {
    const lexicon = tinyLexicon({
      division: ['郑州市 2 410100', '郑州 2'],
      surname: ['郑 88', '原 40'],
      'position-modifier': ['原'],
      position: ['市长', '副市长'],
    });
    expect(scan(lexicon, '原郑州市副市长')).toEqual([
      '0-1 原/surname',
      '0-1 原/position-modifier',
      '1-4 郑州市/division',
      '1-3 郑州/division',
      '1-2 郑/surname',
      '4-7 副市长/position',
      '5-7 市长/position',
    ]);
  });

  it('gives class and value columns, first matches by start and chains by end', () => {
    const lexicon = tinyLexicon({ position: ['市长 90', '副市长 95', '长 30'] });
    const matches = lexicon.scan('副市长。');
    expect([...matches.value]).toEqual([95, 90, 30]);
    expect([...matches.wordClass]).toEqual(Array(3).fill(lexicon.wordClassId('position')));
    expect([...matches.firstAt]).toEqual([0, 1, 2, 3, 3]);
    expect([...matches.lastEndingAt]).toEqual([-1, -1, -1, 0, -1]);
    expect([...matches.previousEnding]).toEqual([1, 2, -1]);
  });

  it.each([
    ['AI公司', ['0-2 AI/position-foreign']],
    ['用AI', ['1-3 AI/position-foreign']],
    ['AIDS', []],
    ['xAI', []],
    ['5G时代', ['0-2 5G/position-foreign']],
    ['15G', []],
    ['5Gs', []],
    ['A座AI', ['0-2 A座/position-foreign', '2-4 AI/position-foreign']],
    ['XA座', []],
  ])('respects the edges of Latin words in %s', (text, expected) => {
    expect(scan(tinyLexicon({ 'position-foreign': ['AI', '5G', 'A座'] }), text)).toEqual(expected);
  });

  it('takes any string', () => {
    const lexicon = tinyLexicon({ surname: ['王'] });
    expect(scan(lexicon, '')).toEqual([]);
    expect(scan(lexicon, '\ud800王\udc00\0王')).toEqual(['1-2 王/surname', '4-5 王/surname']);
  });

  it('agrees with looking every word up everywhere', () => {
    const alphabet = ['中', '原', '区', '委', 'A', 'b', '1', ' '];
    const word = fc.string({ unit: fc.constantFrom(...alphabet.slice(0, 7)), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), text, (words, content) => {
        const lexicon = tinyLexicon({ position: words });
        const expected: string[] = [];
        for (let start = 0; start < content.length; start++) {
          for (let end = content.length; end > start; end--) {
            const found = content.slice(start, end);
            if (!words.includes(found) || splitsLatin(content, start) || splitsLatin(content, end)) continue;
            expected.push(`${start}-${end} ${found}/position`);
          }
        }
        expect(scan(lexicon, content)).toEqual(expected);
      }),
    );
  });

  it('chains every match exactly once, by its end', () => {
    const word = fc.string({ unit: fc.constantFrom('中', '原'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word),
        fc.string({ unit: fc.constantFrom('中', '原'), maxLength: 30 }),
        (words, text) => {
          const { length, start, end, lastEndingAt, previousEnding } = tinyLexicon({ position: words }).scan(text);
          const visited: number[] = [];
          for (let position = 0; position <= text.length; position++) {
            let before = -1;
            for (let match = lastEndingAt[position] as number; match >= 0; match = previousEnding[match] as number) {
              expect(end[match]).toBe(position);
              expect(start[match]).toBeGreaterThan(before);
              before = start[match] as number;
              visited.push(match);
            }
          }
          expect(visited.sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, match) => match));
        },
      ),
    );
  });
});
