import type { ResolvedMention } from '../resolver/resolver.js';
import type { Links } from './linker.js';

export interface KeptParts {
  readonly mentions: readonly ResolvedMention[];
  readonly links: Links;
}

/**
 * The part of a reading that is of the wanted types. The reading itself was made with all types, so a mention is found
 * or not whatever else is asked for; depths are counted anew among those kept, and an appointment stays if its
 * mentions do (one without its organization's type loses the organization).
 *
 * @param types The wanted types; undefined for all.
 */
export function keepTypes(
  mentions: readonly ResolvedMention[],
  links: Links,
  types: readonly string[] | undefined,
): KeptParts {
  if (!types) return { mentions, links };
  const wanted = new Set(types);
  const newIndex = new Int32Array(mentions.length).fill(-1);
  const kept: ResolvedMention[] = [];
  const open: number[] = [];
  mentions.forEach(({ candidate }, index) => {
    while (open.length > 0 && (open[open.length - 1] as number) <= candidate.start) open.pop();
    if (!wanted.has(candidate.type)) return;
    newIndex[index] = kept.push({ candidate, depth: open.length }) - 1;
    open.push(candidate.end);
  });
  const newEntity = new Int32Array(links.entities.length).fill(-1);
  const entities: Links['entities'][number][] = [];
  links.entities.forEach((entity, index) => {
    if (!wanted.has(entity.type)) return;
    const members = entity.mentions.map((mention) => newIndex[mention] as number);
    newEntity[index] = entities.push({ ...entity, mentions: members }) - 1;
  });
  const entityOf = new Int32Array(kept.length);
  newIndex.forEach((index, old) => {
    if (index >= 0) entityOf[index] = newEntity[links.entityOf[old] as number] as number;
  });
  const appointments = links.appointments.flatMap((appointment) => {
    const person = newIndex[appointment.person] as number;
    const position = newIndex[appointment.position] as number;
    if (person < 0 || position < 0) return [];
    const organization = appointment.organization === null ? -1 : (newIndex[appointment.organization] as number);
    return [{ ...appointment, person, position, organization: organization < 0 ? null : organization }];
  });
  return { mentions: kept, links: { entities, entityOf, appointments } };
}
