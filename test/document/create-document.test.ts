import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import { drawDocument } from './draw-document.js';
import { examples, ordinary } from './examples.js';

describe('createDocument', () => {
  it('slices mentions from the text', () => {
    for (const { text, mentions } of Object.values(examples)) {
      for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });

  it('links mentions to entities and back', () => {
    for (const { mentions, entities } of Object.values(examples)) {
      for (const mention of mentions) expect(mention.entity.mentions).toContain(mention);
      entities.forEach((entity, id) => {
        expect(entity.id).toBe(id);
        for (const mention of entity.mentions) expect(mention.entity).toBe(entity);
      });
    }
  });

  it('sorts entities by type', () => {
    expect(ordinary.people.map(({ name }) => name)).toEqual(['李晓雷', '王大山', '张三', '赵小川']);
    expect(ordinary.organizations.map(({ name }) => name)).toEqual(['青山县委']);
    expect(ordinary.places.map(({ name, division }) => [name, division?.code])).toEqual([['青山县', '999901']]);
    expect(ordinary.positions.map(({ name }) => name)).toEqual(['书记', '县长', '局长', '记者']);
  });

  it('gives people their appointments', () => {
    const [person] = ordinary.people;
    expect(person?.appointments).toEqual([ordinary.appointments[0], ordinary.appointments[2]]);
    expect(person?.appointments.map(({ organization }) => organization?.text ?? null)).toEqual(['青山县委', null]);
  });

  it('spans an appointment from its first mention to its last', () => {
    expect(ordinary.appointments.map(({ start, end }) => ordinary.text.slice(start, end))).toEqual([
      '青山县委书记李晓雷',
      '青山县县长王大山',
      '李书记',
      '张三的局长',
      '记者 赵小川',
    ]);
  });

  it('freezes everything', () => {
    const { mentions, entities, appointments, people } = ordinary;
    const parts = [ordinary, mentions, entities, appointments, people, mentions[0], entities[0], appointments[0]];
    for (const part of [...parts, people[0]?.appointments, entities[0]?.mentions]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('keeps mentions free of cycles', () => {
    expect(Object.keys(ordinary.mentions[0]!)).not.toContain('entity');
    expect(() => JSON.stringify([ordinary.mentions, ordinary.people, ordinary.appointments])).not.toThrow();
  });

  it('writes a plain tree', () => {
    const document = drawDocument('[[o [[p 青山县]]委]][[t 书记]][[n 李晓雷]]', { appointments: [[3, 2, 0]] });
    expect(document.toJSON()).toEqual({
      text: '青山县委书记李晓雷',
      mentions: [
        ['organization', '青山县委', 0, 4, 0],
        ['place', '青山县', 0, 3, 1],
        ['position', '书记', 4, 6, 0],
        ['person', '李晓雷', 6, 9, 0],
      ].map(([type, text, start, end, depth], entity) => ({
        ...{ type, text, start, end, depth, entity },
        score: 0.9,
        evidence: `${type}: drawn`,
      })),
      entities: [
        { id: 0, type: 'organization', name: '青山县委', mentions: [0] },
        { id: 1, type: 'place', name: '青山县', mentions: [1] },
        { id: 2, type: 'position', name: '书记', mentions: [2] },
        { id: 3, type: 'person', name: '李晓雷', mentions: [3] },
      ],
      appointments: [{ person: 3, position: 2, organization: 0, status: 'holds', start: 0, end: 9 }],
    });
  });

  const mention = { type: 'person', start: 0, end: 2, depth: 0, score: 1, entity: 0 };
  const evidence = { recognizer: 'person', rule: 'drawn' };
  const entity = { type: 'person', name: '张三', mentions: [0] };
  it.each([
    ['a span beyond the text', { mentions: [{ ...mention, end: 3 }] }, 'mention 0: [0, 3)'],
    ['an empty span', { mentions: [{ ...mention, start: 2 }] }, 'mention 0: [2, 2)'],
    ['a mention of nothing', { mentions: [{ ...mention, entity: 1 }] }, 'no entity 1 among 1'],
    ['an entity without its mention', { entities: [{ ...entity, mentions: [7] }] }, 'entity 0: no mention 7'],
    [
      'an appointment of nobody',
      { appointments: [{ person: 0, position: 3, organization: null, status: 'holds' as const }] },
      'appointment 0: no mention 3',
    ],
  ])('refuses %s', (_, change, message) => {
    const parts = { text: '张三', mentions: [mention], entities: [entity], appointments: [], ...change };
    const mentions = parts.mentions.map((part) => ({ ...part, evidence }));
    expect(() => createDocument({ ...parts, mentions })).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION', message: expect.stringContaining(message) }),
    );
  });
});
