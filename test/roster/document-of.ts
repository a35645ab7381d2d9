import { createDocument } from '../../src/document/index.js';
import type { AppointmentStatus, Document } from '../../src/index.js';

/** `[organization, position, person, status]`; a person alone is one without a post. */
export type Statement =
  | readonly [person: string]
  | readonly [organization: string | null, position: string, person: string, status?: AppointmentStatus];

/** A document that says what statements say, one after another: `青禾县委书记周文渊。` */
export function documentOf(...statements: readonly Statement[]): Document<string> {
  const evidence = { recognizer: 'test', rule: 'test' };
  const entities: { type: string; name: string; mentions: number[] }[] = [];
  const mentions: { type: string; start: number; end: number; entity: number }[] = [];
  const appointments: {
    person: number;
    position: number;
    organization: number | null;
    status: AppointmentStatus;
  }[] = [];
  let text = '';
  const add = (type: string, name: string): number => {
    let entity = entities.findIndex((one) => one.type === type && one.name === name);
    if (entity < 0) entity = entities.push({ type, name, mentions: [] }) - 1;
    entities[entity]?.mentions.push(mentions.length);
    mentions.push({ type, start: text.length, end: text.length + name.length, entity });
    text += name;
    return mentions.length - 1;
  };
  for (const statement of statements) {
    if (statement.length === 1) add('person', statement[0]);
    else {
      const [body, title, name, status = 'holds'] = statement;
      const organization = body === null ? null : add('organization', body);
      const position = add('position', title);
      appointments.push({ organization, position, person: add('person', name), status });
    }
    text += '。';
  }
  return createDocument<string>({
    text,
    entities,
    appointments,
    mentions: mentions.map((mention) => ({ ...mention, depth: 0, score: 0.9, evidence })),
  });
}
