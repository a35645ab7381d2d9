import { createDocument, type MentionPart } from '../../src/document/create-document.js';
import type { AppointmentStatus, Division, Document } from '../../src/document/types.js';

const TYPES: Readonly<Record<string, string>> = { n: 'person', t: 'position', o: 'organization', p: 'place' };

/** Mentions by number, in text order: `[person, position, organization]`. */
type Drawn = readonly [person: number, position: number, organization: number | null, status?: AppointmentStatus];

interface DrawnLinks {
  readonly appointments?: readonly Drawn[];
  /** Groups of mentions of one entity, the fullest first; others are each their own. */
  readonly same?: readonly (readonly number[])[];
  /** By mention. */
  readonly divisions?: Readonly<Record<number, Division>>;
}

/**
 * A document from its text with the mentions marked, nested freely:
 *
 *     drawDocument('[[o [[p 青山县]]委]][[t 书记]][[n 李晓雷]]说', { appointments: [[3, 2, 0]] })
 */
export function drawDocument(drawn: string, links: DrawnLinks = {}): Document {
  const { appointments = [], same = [], divisions = {} } = links;
  const spans: { type: string; start: number; end: number; depth: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const piece of drawn.split(/(\[\[[ntop] |\]\])/)) {
    const type = TYPES[piece.slice(2, 3)];
    if (piece === ']]') spans[open.pop()!]!.end = text.length;
    else if (/^\[\[[ntop] $/.test(piece)) {
      open.push(spans.push({ type: type!, start: text.length, end: 0, depth: open.length }) - 1);
    } else text += piece;
  }
  const groups = [...same, ...spans.map((_, index) => [index]).filter(([index]) => !same.flat().includes(index!))];
  groups.sort((a, b) => Math.min(...a) - Math.min(...b));
  const mentions = spans.map(
    (span, index): MentionPart => ({
      ...span,
      score: 0.9,
      evidence: { recognizer: span.type, rule: 'drawn' },
      entity: groups.findIndex((group) => group.includes(index)),
    }),
  );
  return createDocument({
    text,
    mentions,
    entities: groups.map((group) => {
      const { type, start, end } = spans[group[0]!]!;
      const division = divisions[group[0]!];
      const name = text.slice(start, end).replace(/\s/g, '');
      return { type, name, mentions: [...group].sort((a, b) => a - b), ...(division ? { division } : {}) };
    }),
    appointments: appointments.map(([person, position, organization, status = 'holds']) => ({
      person,
      position,
      organization,
      status,
    })),
  });
}
