import { DianmingError } from '../errors.js';
import { describeEvidence, type Evidence } from '../recognizers/candidate.js';
import type {
  Appointment,
  AppointmentJson,
  AppointmentStatus,
  Division,
  Document,
  DocumentJson,
  Entity,
  EntityJson,
  Mention,
  MentionJson,
  MentionType,
  Organization,
  Person,
  Place,
  Position,
} from './types.js';

export interface MentionPart {
  readonly type: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly score: number;
  readonly evidence: Evidence;
  /** Index into `entities`. */
  readonly entity: number;
}

export interface EntityPart {
  readonly type: string;
  readonly name: string;
  /** Indexes into `mentions`, in text order. */
  readonly mentions: readonly number[];
  readonly division?: Division;
}

export interface AppointmentPart {
  /** Indexes into `mentions`. */
  readonly person: number;
  readonly position: number;
  readonly organization: number | null;
  readonly status: AppointmentStatus;
}

/** What a {@link Document} is made of, its references still numbers. */
export interface DocumentParts {
  readonly text: string;
  /** Sorted by start, outer before nested. */
  readonly mentions: readonly MentionPart[];
  readonly entities: readonly EntityPart[];
  readonly appointments: readonly AppointmentPart[];
}

/**
 * Links the parts of a document to each other. The result and everything in it is frozen.
 *
 * @throws DianmingError `ERR_OPTION` if a span lies outside the text or a reference leads nowhere.
 */
export function createDocument<Type extends string = MentionType>(parts: DocumentParts): Document<Type> {
  checkParts(parts);
  return new LinkedDocument<Type>(parts);
}

/**
 * What a document was made of: plain data, for another thread to make the same document of.
 *
 * @throws DianmingError `ERR_OPTION` if it is no document of {@link createDocument}
 */
export function partsOf(document: Document<string>): DocumentParts {
  return LinkedDocument.partsOf(document);
}

class LinkedDocument<Type extends string> implements Document<Type> {
  readonly text: string;
  readonly mentions: readonly Mention<Type>[];
  readonly entities: readonly Entity<Type>[];
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly places: readonly Place[];
  readonly positions: readonly Position[];
  readonly appointments: readonly Appointment[];
  readonly #parts: DocumentParts;

  constructor(parts: DocumentParts) {
    this.#parts = parts;
    const { text } = parts;
    const entities: Entity<Type>[] = [];
    const mentions = parts.mentions.map((part) => new LinkedMention<Type>(part, text, entities));
    // The parts say of what type each is; the types below only repeat it.
    const mentionAt = <T extends string>(index: number) => mentions[index] as unknown as Mention<T>;
    const appointments = parts.appointments.map(({ person, position, organization, status }) =>
      createAppointment(
        mentionAt<'person'>(person),
        mentionAt<'position'>(position),
        organization === null ? null : mentionAt<'organization' | 'place'>(organization),
        status,
      ),
    );
    const appointmentsOf = groupByEntity(parts);
    parts.entities.forEach(({ type, name, mentions: members, division }, id) => {
      const entity = {
        id,
        type: type as Type,
        name,
        mentions: Object.freeze(members.map((index) => mentions[index]!)),
      };
      const details = {
        ...(division === undefined ? {} : { division }),
        ...(type === 'person'
          ? { appointments: Object.freeze((appointmentsOf.get(id) ?? []).map((index) => appointments[index]!)) }
          : {}),
      };
      entities.push(Object.freeze({ ...entity, ...details }));
    });
    const byType = new Map<string, Entity<Type>[]>();
    for (const entity of entities) {
      const list = byType.get(entity.type);
      if (list) list.push(entity);
      else byType.set(entity.type, [entity]);
    }
    const ofType = <T extends Entity<string>>(type: T['type']): readonly T[] =>
      Object.freeze((byType.get(type) ?? []) as unknown as T[]);
    this.text = text;
    this.mentions = Object.freeze(mentions);
    this.entities = Object.freeze(entities);
    this.people = ofType<Person>('person');
    this.organizations = ofType<Organization>('organization');
    this.places = ofType<Place>('place');
    this.positions = ofType<Position>('position');
    this.appointments = Object.freeze(appointments);
    Object.freeze(this);
  }

  static partsOf(document: object): DocumentParts {
    if (#parts in document) return document.#parts;
    throw new DianmingError('ERR_OPTION', 'document: expected one that an extractor made');
  }

  toJSON(): DocumentJson<Type> {
    const { entities, appointments } = this.#parts;
    return {
      text: this.text,
      mentions: this.mentions.map(
        ({ type, text, start, end, depth, score, evidence, entity }): MentionJson<Type> => ({
          type,
          text,
          start,
          end,
          depth,
          score,
          evidence: describeEvidence(evidence),
          entity: entity.id,
        }),
      ),
      entities: this.entities.map(({ id, type, name }): EntityJson<Type> => {
        const { mentions, division } = entities[id]!;
        return { id, type, name, mentions: [...mentions], ...(division === undefined ? {} : { division }) };
      }),
      appointments: this.appointments.map(({ status, start, end }, index): AppointmentJson => {
        const { person, position, organization } = appointments[index]!;
        return { person, position, organization, status, start, end };
      }),
    };
  }
}

class LinkedMention<Type extends string> implements Mention<Type> {
  readonly type: Type;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly score: number;
  readonly evidence: Evidence;
  readonly #entities: readonly Entity<Type>[];
  readonly #entity: number;

  constructor(part: MentionPart, text: string, entities: readonly Entity<Type>[]) {
    this.type = part.type as Type;
    this.text = text.slice(part.start, part.end);
    this.start = part.start;
    this.end = part.end;
    this.depth = part.depth;
    this.score = part.score;
    this.evidence = part.evidence;
    this.#entities = entities;
    this.#entity = part.entity;
    Object.freeze(this);
  }

  // On the prototype, and so not enumerable: a mention as JSON does not lead back to itself.
  get entity(): Entity<Type> {
    return this.#entities[this.#entity]!;
  }
}

function createAppointment(
  person: Mention<'person'>,
  position: Mention<'position'>,
  organization: Mention<'organization' | 'place'> | null,
  status: AppointmentStatus,
): Appointment {
  const start = Math.min(person.start, position.start, organization?.start ?? person.start);
  const end = Math.max(person.end, position.end, organization?.end ?? person.end);
  return Object.freeze({ person, position, organization, status, start, end });
}

/** Indexes of appointments by their person's entity. */
function groupByEntity({ mentions, appointments }: DocumentParts): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  appointments.forEach(({ person }, index) => {
    const { entity } = mentions[person]!;
    const group = groups.get(entity);
    if (group === undefined) groups.set(entity, [index]);
    else group.push(index);
  });
  return groups;
}

function checkParts({ text, mentions, entities, appointments }: DocumentParts): void {
  const refuse = (what: string): never => {
    throw new DianmingError('ERR_OPTION', `document parts: ${what}`);
  };
  mentions.forEach(({ start, end, entity }, index) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
      refuse(`mention ${index}: [${start}, ${end}) is no span of a text of ${text.length} units`);
    }
    if (entities[entity] === undefined) refuse(`mention ${index}: no entity ${entity} among ${entities.length}`);
  });
  const checkMentions = (owner: string, indexes: readonly number[]): void => {
    const lost = indexes.find((index) => mentions[index] === undefined);
    if (lost !== undefined) refuse(`${owner}: no mention ${lost} among ${mentions.length}`);
  };
  entities.forEach((entity, id) => {
    checkMentions(`entity ${id}`, entity.mentions);
  });
  appointments.forEach(({ person, position, organization }, index) => {
    checkMentions(
      `appointment ${index}`,
      organization === null ? [person, position] : [person, position, organization],
    );
  });
}
