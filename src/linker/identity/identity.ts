import type { Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';
import type { IdentityKnowledge } from './knowledge.js';
import { joinOrganizations } from './organizations.js';
import { joinPeople } from './people.js';
import { joinPlaces } from './places.js';
import { Union } from './union.js';

/** For each mention (by index) the key of the entity it names; mentions with the same key name the same thing. */
export function identify(mentions: readonly LinkedMention[], page: Page, knowledge: IdentityKnowledge): string[] {
  const unions = new Map<string, Union>();
  const unionOf = (type: string): Union => {
    let union = unions.get(type);
    if (!union) {
      union = new Union();
      unions.set(type, union);
    }
    return union;
  };
  const standing = new Set<string>();
  for (const { name, depth } of mentions) if (depth === 0) standing.add(name);
  for (const { type, name, refersTo } of mentions) {
    // A short form that stands only inside its full name joins nothing.
    if (!standing.has(name) && type === 'organization') continue;
    if (refersTo !== undefined && refersTo !== name) unionOf(type).join(refersTo, name);
  }
  const shortNames = joinPeople(mentions, page.text, unionOf('person'), knowledge);
  joinOrganizations(mentions, page, unionOf('organization'), knowledge);
  joinPlaces(mentions, page.text, unionOf('place'), knowledge);
  return mentions.map((mention) => {
    const name = shortNames.get(mention.index) ?? mention.name;
    return `${mention.type}\u0000${unionOf(mention.type).find(name)}`;
  });
}
