import { describe, expect, it } from 'vitest';
import { readBrat } from '../../../src/document/readers/brat.js';
import { write } from '../../../src/document/writers/index.js';
import { drawDocument } from '../draw-document.js';
import { examples, ordinary } from '../examples.js';

describe('brat', () => {
  it('writes standoff lines', () => {
    const document = drawDocument('😀[[o [[p 青\n山]]银行]][[t 行长]][[n 王涛]]。[[n 王]]', {
      appointments: [[3, 2, 0, 'appointed']],
      same: [[3, 4]],
    });
    expect(write(document, 'brat')).toBe(
      [
        'T1\tOrganization 1 2;3 6\t青 山银行',
        'T2\tPlace 1 2;3 4\t青 山',
        'T3\tPosition 6 8\t行长',
        'T4\tPerson 8 10\t王涛',
        'T5\tPerson 11 12\t王',
        'R1\tAppointedTo Arg1:T4 Arg2:T3',
        'R2\tPositionAt Arg1:T3 Arg2:T1',
        '*\tEquiv T4 T5',
        '',
      ].join('\n'),
    );
  });

  it.each(Object.entries(examples))('of %s reads back', (_, document) => {
    const { spans, relations } = readBrat(write(document, 'brat'), document.text, 'example.ann');
    expect(spans.map(({ start, end }) => document.text.slice(start, end))).toEqual(
      document.mentions.map(({ text }) => text),
    );
    const spanOf = (id: string) => document.mentions[spans.findIndex((span) => span.id === id)];
    const held = relations.filter(({ type }) => type !== 'PositionAt');
    expect(held.map(({ from, to }) => [spanOf(from), spanOf(to)])).toEqual(
      document.appointments.map(({ person, position }) => [person, position]),
    );
  });

  it('shows the text of its fragments', () => {
    for (const document of Object.values(examples)) {
      const characters = Array.from(document.text);
      for (const line of write(document, 'brat')
        .split('\n')
        .filter((each) => each.startsWith('T'))) {
        const [, spans, ...text] = line.split('\t');
        const fragments = spans!
          .replace(/^\S+ /, '')
          .split(';')
          .map((span) => span.split(' ').map(Number));
        expect(text.join('\t')).toBe(fragments.map(([start, end]) => characters.slice(start, end).join('')).join(' '));
      }
    }
  });

  it('takes other labels, and makes them fit', () => {
    expect(write(drawDocument('[[n 李]]'), 'brat', { labels: { person: '人 名:1' } })).toBe('T1\t人_名_1 0 1\t李\n');
  });

  it('reads groups of one entity', () => {
    const { equivalences } = readBrat(write(ordinary, 'brat'), ordinary.text, 'example.ann');
    expect(equivalences).toContainEqual(['T4', 'T8']);
  });
});

describe('readBrat', () => {
  it('passes over what it does not need', () => {
    const lines = [
      'E1\tMove:T1',
      'A1\tNegation E1',
      '#1\tAnnotatorNotes T1\t注',
      'N1\tReference T1 Wikipedia:1\t李',
      '',
    ];
    expect(readBrat(['T1\tPerson 0 1\t李', ...lines].join('\r\n'), '李', 'a.ann').spans).toHaveLength(1);
  });

  it.each([
    ['T1 Person 0 1 李', 'a tab'],
    ['T1\tPerson 0 9\t李', 'within the text'],
    ['T1\tPerson 1 1\t', 'within the text'],
    ['R1\tHolds T1 T2', 'Arg1:T1'],
  ])('refuses %j', (line, expected) => {
    expect(() => readBrat(`\n${line}`, '李', 'a.ann')).toThrow(
      expect.objectContaining({ code: 'ERR_GOLD', issues: [expect.objectContaining({ file: 'a.ann', line: 2 })] }),
    );
    expect(() => readBrat(line, '李', 'a.ann')).toThrow(expected);
  });
});
