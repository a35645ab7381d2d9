import { describe, expect, it } from 'vitest';
import { DianmingError } from '../../src/errors.js';
import { parseGold } from '../../src/evaluation/index.js';

/** The code and the issues of the error that a call throws. */
function issuesOf(call: () => unknown): { code: string; lines: string[] } {
  try {
    call();
  } catch (error) {
    if (error instanceof DianmingError) {
      return { code: error.code, lines: error.issues.map(({ line, value }) => `${line}: ${value}`) };
    }
    throw error;
  }
  return { code: 'none', lines: [] };
}

describe('parseGold', () => {
  it('takes the marks out and nothing else', () => {
    const document = parseGold('[[o [[p 青禾县]]委]][[t 书记]] [[n 王　明]]来到\n[[p 临河公园]]。\n', '例.gold');
    expect(document.text).toBe('青禾县委书记 王　明来到\n临河公园。\n');
    expect(document.entities).toEqual([
      { type: 'organization', text: '青禾县委', start: 0, end: 4, depth: 0 },
      { type: 'place', text: '青禾县', start: 0, end: 3, depth: 1 },
      { type: 'position', text: '书记', start: 4, end: 6, depth: 0 },
      { type: 'person', text: '王　明', start: 7, end: 10, depth: 0 },
      { type: 'place', text: '临河公园', start: 13, end: 17, depth: 0 },
    ]);
    expect(document.appointments).toEqual([]);
  });

  it('reads appointments and identity behind ===, and drops the one line end before it', () => {
    const source = [
      '[[o 青禾县委]][[t 书记]][[n 王 明]]和[[t 记者]][[n 李雷]],[[o 县委]]',
      '',
      '=== ',
      'appointment: 王明 | 书记 | 青禾县委 | appointed',
      '',
      'appointment: 李雷 | 记者 |',
      'same: 青禾县委 | 县委',
    ].join('\n');
    const document = parseGold(source, '例.gold');
    expect(document.text).toBe('青禾县委书记王 明和记者李雷,县委\n');
    expect(document.appointments).toEqual([
      { person: '王明', position: '书记', organization: '青禾县委', status: 'appointed' },
      { person: '李雷', position: '记者', organization: null, status: 'holds' },
    ]);
    expect(document.same).toEqual([['青禾县委', '县委']]);
  });

  it.each([
    ['a closing mark with nothing open is text', '数组[[n 王明]]a]]', '数组王明a]]', ['王明']],
    ['the same span twice', '[[o [[p 青禾]]]]', '青禾', ['青禾', '青禾']],
    ['a byte order mark is not text', '\uFEFF[[n 王明]]', '王明', ['王明']],
    ['no text at all', '===\n', '', []],
    ['line ends of Windows stay', '[[n 王明]]\r\n来\r\n===\r\nsame: 王明 | 王\r\n', '王明\r\n来\r', ['王明']],
    ['a line of more than === is text', '[[n 王明]]\n====\n', '王明\n====\n', ['王明']],
  ])('%s', (_, source, text, names) => {
    const document = parseGold(source, '例.gold');
    expect(document.text).toBe(text);
    expect(document.entities.map((entity) => entity.text)).toEqual(names);
  });

  it('lists every bad line', () => {
    const source = [
      '[[x 王明]]来了', // 1
      '[[n  ]]又来了', // 2
      '[[p 青禾县', // 3
      '===', // 4
      'appointment: 王明 | 书记 | 青禾县 | fired', // 5
      'appointment: 王明', // 6
      'appointment: 李雷 | | |', // 7
      'same: 王明 | 韩梅', // 8
      '王明是书记', // 9
    ].join('\n');
    expect(issuesOf(() => parseGold(source, '坏.gold'))).toEqual({
      code: 'ERR_GOLD',
      lines: [
        '1: [[x 王明]]来了',
        '2:  ',
        '3: 青禾县',
        '5: fired',
        '5: 书记',
        '6: appointment: 王明',
        '7: appointment: 李雷 | | |',
        '7: ',
        '7: 李雷',
        '8: 韩梅',
        '9: 王明是书记',
      ],
    });
    expect(() => parseGold(source, '坏.gold')).toThrow('坏.gold:5: "fired": expected one of holds, appointed, removed');
  });
});
