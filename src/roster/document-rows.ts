import type { Document } from '../document/types.js';
import type { SqlValue } from './database.js';
import type { NameKnowledge } from './name-knowledge.js';
import { postDate } from './post-date.js';
import type { KnownPost } from './same-person.js';
import type { TableName } from './schema.js';

/** A person of one document. */
export interface Appearance {
  readonly entity: number;
  readonly name: string;
  /** Folded. */
  readonly key: string;
  /** Each once. */
  readonly posts: readonly KnownPost[];
}

/** A document as rows of the tables, all but those that say who is who among documents. */
export interface DocumentRows {
  readonly appearances: readonly Appearance[];
  readonly tables: Readonly<Partial<Record<TableName, readonly (readonly SqlValue[])[]>>>;
}

/** @param id of the document in the roster */
export function documentRows(id: string, document: Document<string>, { fold }: NameKnowledge): DocumentRows {
  const numbers = new Map(document.mentions.map((mention, number) => [mention, number]));
  const postsOf = new Map<number, Map<string, KnownPost>>();
  const appointments = document.appointments.map((appointment, number): readonly SqlValue[] => {
    const { person, position, organization, status, start, end } = appointment;
    const post = {
      organization: organization === null ? null : fold(organization.entity.name),
      position: fold(position.entity.name),
    };
    const posts = postsOf.get(person.entity.id) ?? new Map<string, KnownPost>();
    postsOf.set(person.entity.id, posts.set(`${post.organization ?? ''}\n${post.position}`, post));
    const before = organization !== null && organization.start < position.start ? organization.start : position.start;
    const dated = postDate(document.text, before);
    return [
      ...[id, number, person.entity.id, numbers.get(person) as number],
      ...[position.entity.name, post.position, numbers.get(position) as number],
      ...[organization?.entity.name ?? null, post.organization],
      organization === null ? null : (numbers.get(organization) as number),
      ...[status, dated?.date ?? null, dated?.until ?? null, start, end],
    ];
  });
  return {
    appearances: document.people.map(({ id: entity, name }) => ({
      entity,
      name,
      key: fold(name),
      posts: [...(postsOf.get(entity)?.values() ?? [])],
    })),
    tables: {
      organizations: document.organizations.map(({ id: entity, name }) => [id, entity, name, fold(name)]),
      places: document.places.map(({ id: entity, name, division }) => [
        ...[id, entity, name, fold(name)],
        ...[division?.code ?? null, division?.path.join('/') ?? null, division?.edition ?? null],
      ]),
      mentions: document.mentions.map(({ type, entity, text, start, end, depth, score }, number) => [
        ...[id, number, type, entity.id, text, start, end, depth, score],
      ]),
      appointments,
    },
  };
}
