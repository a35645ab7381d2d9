import type { LinkedMention } from '../linked-mention.js';
import { joinOrganizations } from './organizations.js';
import { joinPeople } from './people.js';
import { joinPlaces } from './places.js';
import { Union } from './union.js';

/** What identity needs to know of the language. */
export interface IdentityKnowledge {
  /** Length of the surname that begins a name, 0 if none does. */
  readonly surnameLength: (name: string) => number;
  /** Rewrites short organ words to long ones: `人大` to `人民代表大会`. */
  readonly expand: (name: string) => string;
}

/** For each mention (by index) the key of the entity it names; mentions with the same key name the same thing. */
export function identify(mentions: readonly LinkedMention[], text: string, knowledge: IdentityKnowledge): string[] {
  const unions = new Map<string, Union>();
  const unionOf = (type: string): Union => {
    let union = unions.get(type);
    if (!union) {
      union = new Union();
      unions.set(type, union);
    }
    return union;
  };
  const surnames = joinPeople(mentions, text, unionOf('person'), knowledge.surnameLength);
  joinOrganizations(mentions, text, unionOf('organization'), knowledge.expand);
  joinPlaces(mentions, text, unionOf('place'));
  const standing = new Set(mentions.flatMap(({ name, depth }) => (depth === 0 ? [name] : [])));
  for (const { type, name, refersTo } of mentions) {
    // A short form that stands only inside its full name joins nothing.
    if (!standing.has(name) && type === 'organization') continue;
    if (refersTo !== undefined && refersTo !== name) unionOf(type).join(refersTo, name);
  }
  return mentions.map((mention) => {
    const name = surnames.get(mention.index) ?? mention.name;
    return `${mention.type}\u0000${unionOf(mention.type).find(name)}`;
  });
}
