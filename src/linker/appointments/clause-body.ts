import type { LinkedMention } from '../linked-mention.js';
import type { Bodies } from './bodies.js';
import type { Binding } from './clause-binding.js';
import type { Element, PersonRun, Post, PostGroup } from './elements.js';
import { type HouseEndings, isHouseOf } from './house.js';

/** `在|白沙大学`, `加盟|白沙大学`: the body of what is done there. */
const AT = /[在于到赴从]$|加[入盟]$|进入$/;

/** The body that a clause or its sentence gives to posts without one, or null. */
export function bodyOfClause(
  { posts, start }: PostGroup,
  previous: Element | undefined,
  before: string,
  { subject, inherits, promotes, status }: Binding,
  bodies: Bodies,
  text: string,
  houseEndings: HouseEndings,
): LinkedMention | null {
  const first = posts[0] as Post;
  if (first.organization) return null;
  // 王明，总经理，: as the title before the name.
  if (previous === subject && /^[，,](?:该.{1,3})?$/.test(before)) return bodies.forTitleBehind(subject);
  // 在白沙大学|做过|助教.
  if (previous?.type === 'lone' && previous.mention.type === 'organization') {
    const isAt = AT.test(text.slice(Math.max(0, previous.start - 2), previous.start));
    if (isAt && !/[，,]/.test(before)) return previous.mention;
  }
  const title = first.position.name;
  if (promotes) return bodies.forSameKind(title) ?? promoted(subject, title, bodies, houseEndings);
  if (!inherits) return bodies.forSameKind(title);
  const isNamed = text[start - 1] === '为' && status === 'appointed';
  return bodies.forClause(subject, title, status) ?? (isNamed ? bodies.employer : null);
}

/** Where a promoted person was, if the new title may be there too. */
function promoted(subject: PersonRun, title: string, bodies: Bodies, houseEndings: HouseEndings): LinkedMention | null {
  const own = bodies.ownOf(subject.members[0] as LinkedMention);
  const endings = houseEndings(title);
  return own && (endings.length === 0 || isHouseOf(own, endings)) ? own : null;
}
