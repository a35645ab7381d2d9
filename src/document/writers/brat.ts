import { codePointOffsets } from '../code-points.js';
import type { Document } from '../types.js';
import { type LabelOptions, type Labels, labeller } from './labels.js';

const LABELS: Labels = { person: 'Person', position: 'Position', organization: 'Organization', place: 'Place' };
const RELATIONS = { holds: 'Holds', appointed: 'AppointedTo', removed: 'RemovedFrom' } as const;

/**
 * Standoff annotations of brat, the `.ann` beside a `.txt` with the text as it is. Offsets are code points.
 *
 *     T1	Person 0 3	李文渊
 *     T2	Organization 5 7;8 9	青山 县
 *     R1	Holds Arg1:T1 Arg2:T3
 *     R2	PositionAt Arg1:T3 Arg2:T2
 *     *	Equiv T1 T4
 *
 * All mentions, nested ones too. A line end inside a mention makes two fragments, whose texts a space joins. Relations
 * have two ends in brat, so an appointment is up to two: `Holds`, `AppointedTo` or `RemovedFrom` from person to position,
 * and `PositionAt` from position to organization. `Equiv` joins the mentions of one entity.
 */
export function writeBrat(document: Document<string>, { labels }: LabelOptions = {}): string {
  const labelOf = labeller(LABELS, labels);
  const offsetOf = codePointOffsets(document.text);
  const ids = new Map(document.mentions.map((mention, index) => [mention as object, `T${index + 1}`]));
  const lines = document.mentions.map(({ type, text, start }, index) => {
    const fragments = fragmentsOf(text);
    const spans = fragments.map(({ from, to }) => `${offsetOf(start + from)} ${offsetOf(start + to)}`);
    const words = fragments.map(({ from, to }) => text.slice(from, to).replace(/[\n\r]/g, ' '));
    // Names of types end at a space, and may hold no colon.
    const label = labelOf(type).replace(/[^\p{L}\p{N}_-]/gu, '_');
    return `T${index + 1}\t${label} ${spans.join(';')}\t${words.join(' ')}`;
  });
  const relations = new Set<string>();
  for (const { person, position, organization, status } of document.appointments) {
    relations.add(`${RELATIONS[status]} Arg1:${ids.get(person)} Arg2:${ids.get(position)}`);
    if (organization !== null) relations.add(`PositionAt Arg1:${ids.get(position)} Arg2:${ids.get(organization)}`);
  }
  [...relations].forEach((relation, index) => {
    lines.push(`R${index + 1}\t${relation}`);
  });
  for (const { mentions } of document.entities) {
    if (mentions.length > 1) lines.push(`*\tEquiv ${mentions.map((mention) => ids.get(mention)).join(' ')}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The pieces of a mention that line ends leave, as offsets into it; all of it if it is nothing else. */
function fragmentsOf(text: string): { readonly from: number; readonly to: number }[] {
  const lines = Array.from(text.matchAll(/[^\n\r]+/g), ({ index, 0: line }) => ({
    from: index,
    to: index + line.length,
  }));
  return lines.length > 0 ? lines : [{ from: 0, to: text.length }];
}
