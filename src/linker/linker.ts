import type { AppointmentStatus, Division } from '../document/types.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Page } from '../recognizers/page.js';
import type { ResolvedMention } from '../resolver/resolver.js';
import { linkAppointments } from './appointments/appointments.js';
import type { TitleKnowledge } from './appointments/title-knowledge.js';
import { linkDivisions } from './divisions.js';
import { identify } from './identity/identity.js';
import { identityKnowledge } from './identity/knowledge.js';
import { toLinked, withoutLayout } from './linked-mention.js';

/** Entities and appointments of a page; mentions by index into the resolved list. */
export interface Links {
  readonly entities: readonly {
    readonly type: string;
    readonly name: string;
    readonly mentions: readonly number[];
    readonly division?: Division;
  }[];
  /** Entity index of each mention. */
  readonly entityOf: Int32Array;
  readonly appointments: readonly {
    readonly person: number;
    readonly position: number;
    readonly organization: number | null;
    readonly status: AppointmentStatus;
  }[];
}

export type Linker = (resolved: readonly ResolvedMention[], page: Page) => Links;

/** Joins mentions into entities, finds appointments and divisions. Changes no span. */
export function createLinker(lexicon: Lexicon): Linker {
  const knowledge = identityKnowledge(lexicon);
  const titles: TitleKnowledge = {
    governs: (position, place) =>
      governsTerritory(lexicon, position.name) ||
      isHouse(lexicon, place.name) ||
      endingsOfHouse(lexicon, position.name).some((end) => place.name.length > end.length && place.name.endsWith(end)),
    isSurname: (name) => name.length <= 2 && knowledge.surnameLength(name) === name.length,
    isDepartment: (name) => lexicon.lookUp(name).some(({ wordClass }) => wordClass === 'organization-department'),
    isStateOffice: (title) =>
      lexicon.lookUp(title).some(({ wordClass, kind }) => wordClass === 'position-governing' && kind === 'state'),
    houseEndings: (title) => endingsOfHouse(lexicon, title),
    isHomeless: (title) => endingsOfHouse(lexicon, title).includes(NO_HOUSE),
  };
  return (resolved, page) => {
    const mentions = toLinked(resolved, page.text);
    const keyOf = identify(mentions, page, knowledge);
    const entityOf = new Int32Array(mentions.length);
    const entities: { key: string; type: string; mentions: number[] }[] = [];
    const byKey = new Map<string, number>();
    mentions.forEach(({ index, type }) => {
      const key = keyOf[index] as string;
      let entity = byKey.get(key);
      if (entity === undefined) {
        entity = entities.push({ key, type, mentions: [] }) - 1;
        byKey.set(key, entity);
      }
      entities[entity]?.mentions.push(index);
      entityOf[index] = entity;
    });
    const divisions = linkDivisions(
      mentions.filter(({ type }) => type === 'place'),
      keyOf,
      lexicon.divisions,
    );
    const original = ({ candidate }: ResolvedMention) =>
      withoutLayout(
        page.source.original.slice(page.source.originalStart(candidate.start), page.source.originalEnd(candidate.end)),
      );
    return {
      entities: entities.map(({ key, type, mentions: members }) => {
        const division = divisions.get(key);
        const name = fullest(members.map((index) => original(resolved[index] as ResolvedMention)));
        return division ? { type, name, mentions: members, division } : { type, name, mentions: members };
      }),
      entityOf,
      appointments: linkAppointments(mentions, page, titles, keyOf),
    };
  };
}

/** The longest form; of equally long ones the first. */
function fullest(names: readonly string[]): string {
  let best = names[0] ?? '';
  for (const name of names) if (name.length > best.length) best = name;
  return best;
}

/** Whether a title ends in a word that a place may be the body of. */
function governsTerritory(lexicon: Lexicon, title: string): boolean {
  for (let length = Math.min(6, title.length); length > 0; length--) {
    if (lexicon.lookUp(title.slice(-length)).some(({ wordClass }) => wordClass === 'position-governing')) return true;
  }
  return false;
}

const ASSISTANT = '助理';
/** The house of titles that are of none: `书法家`. */
const NO_HOUSE = '-';

/** How the names of the houses end that a title belongs to: `副校长` → 大学, 中学 …; by the longest known end of the title. */
function endingsOfHouse(lexicon: Lexicon, fullTitle: string): readonly string[] {
  const title = fullTitle.endsWith(ASSISTANT) ? fullTitle.slice(0, -ASSISTANT.length) : fullTitle;
  for (let length = Math.min(6, title.length); length > 1; length--) {
    const entry = lexicon.lookUp(title.slice(-length)).find(({ wordClass }) => wordClass === 'position-house');
    if (entry) return entry.name.split('、');
  }
  return [];
}

const HOUSES = /^(?:temple|scenic|park|venue|station|airport|port|building|zone|farm)$/;

/** Whether a place is one with people of its own: a temple, a park, a station; by the longest known end of its name. */
function isHouse(lexicon: Lexicon, name: string): boolean {
  for (let length = Math.min(6, name.length); length > 0; length--) {
    const entries = lexicon.lookUp(name.slice(-length)).filter(({ wordClass }) => wordClass.startsWith('place'));
    if (entries.length > 0) return entries.some(({ kind }) => HOUSES.test(kind));
  }
  return false;
}
