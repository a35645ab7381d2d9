import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { write } from '../../../src/document/writers/index.js';
import { drawDocument } from '../draw-document.js';
import { examples, ordinary } from '../examples.js';
import { popoloSchema } from '../schemas/popolo.js';

type Row = Record<string, string>;
type Popolo = Record<
  'persons' | 'organizations' | 'posts' | 'memberships' | 'areas' | 'roles_without_organization',
  Row[]
>;

const validate = new Ajv({ strict: true }).compile(popoloSchema);

describe('popolo', () => {
  it.each(Object.entries(examples))('of %s keeps to the schema', (_, document) => {
    validate(JSON.parse(write(document, 'popolo')));
    expect(validate.errors).toBeNull();
  });

  it.each(Object.entries(examples))('of %s refers to what it holds', (_, document) => {
    const popolo = JSON.parse(write(document, 'popolo')) as Popolo;
    const idsOf = (rows: Row[]): (string | undefined)[] => rows.map(({ id }) => id);
    const { roles_without_organization: roles, ...identified } = popolo;
    const ids = idsOf(Object.values(identified).flat());
    expect(new Set(ids).size).toBe(ids.length);
    for (const { person_id, organization_id, post_id } of popolo.memberships) {
      expect(idsOf(popolo.persons)).toContain(person_id);
      expect(idsOf(popolo.organizations)).toContain(organization_id);
      expect(idsOf(popolo.posts)).toContain(post_id);
    }
    for (const { person_id } of roles) expect(idsOf(popolo.persons)).toContain(person_id);
    for (const { area_id } of popolo.organizations) if (area_id) expect(idsOf(popolo.areas)).toContain(area_id);
  });

  it('says who holds what where', () => {
    const popolo = JSON.parse(write(ordinary, 'popolo')) as Popolo;
    expect(popolo.persons[0]).toEqual({ id: 'person-3', name: '李晓雷', other_names: [{ name: '李' }] });
    expect(popolo.organizations.map(({ name, classification }) => [name, classification])).toEqual([
      ['青山县委', undefined],
      ['青山县', 'territory'],
    ]);
    expect(popolo.memberships.map(({ label, role, status }) => [label, role, status])).toEqual([
      ['青山县委书记', '书记', 'holds'],
      ['青山县县长', '县长', 'holds'],
    ]);
    expect(popolo.areas).toEqual([{ id: expect.any(String), name: '青山县', identifier: '999901' }]);
    expect(popolo.roles_without_organization.map(({ role, status }) => [role, status])).toEqual([
      ['书记', 'holds'],
      ['局长', 'removed'],
      ['记者', 'holds'],
    ]);
  });

  it('gives one post to all who hold it, and a repeated appointment once', () => {
    const drawn = '[[o 青山银行]][[t 董事]][[n 王涛]]、[[n 李明]]。[[o 青山银行]][[t 董事]][[n 王涛]]';
    const document = drawDocument(drawn, {
      appointments: [
        [2, 1, 0],
        [3, 1, 0],
        [6, 5, 4],
      ],
      same: [
        [0, 4],
        [1, 5],
        [2, 6],
      ],
    });
    const popolo = JSON.parse(write(document, 'popolo')) as Popolo;
    expect(popolo.posts).toHaveLength(1);
    expect(popolo.memberships).toHaveLength(2);
  });
});
