import { BARE_DEPARTMENT } from '../../recognizers/organization/department.js';
import type { LinkedMention } from '../linked-mention.js';
import type { Post } from './elements.js';

/** `市长`, `副镇长`, `村主任`: the level is part of the title, the body is the territory of that level. */
const SELF_CONTAINED = /([省市县区州盟旗乡镇村])(?:长|主任)$/;

const COMMITTEE_MEMBER = /委员$/;
const DEPARTMENT = 'department of an organization';

export function isSelfContained(position: LinkedMention): boolean {
  return SELF_CONTAINED.test(position.name);
}

/**
 * Fills in the bodies that a group of posts names only once: `应急管理局党委书记、局长` are both at that bureau;
 * `柳坪乡党委副书记、乡长` is at the committee and at the township inside its name; a bare department does not pass its
 * name on.
 *
 * @param outside The body for posts that the group itself has none for, or null.
 */
export function inheritBodies(
  posts: readonly Post[],
  mentions: readonly LinkedMention[],
  outside: LinkedMention | null,
): Post[] {
  let head: LinkedMention | null = outside;
  return posts.map(({ position, organization }, at) => {
    const before = posts[at - 1];
    // 检察院检察委员会委员、检察员: the next post is at the house, not at its committee.
    if (!organization && before?.organization && COMMITTEE_MEMBER.test(before.position.name)) {
      head = ownerIn(mentions, before.organization) ?? head;
    }
    if (organization) {
      if (!head || organization.rule !== BARE_DEPARTMENT) head = organization;
      return { position, organization };
    }
    const level = SELF_CONTAINED.exec(position.name)?.[1];
    if (level === undefined) return { position, organization: head };
    return { position, organization: head ? territoryIn(mentions, head, level) : null };
  });
}

/** The organization that a department's name begins with, if it is marked there. */
function ownerIn(mentions: readonly LinkedMention[], body: LinkedMention): LinkedMention | undefined {
  const inner = mentions[body.index + 1];
  const isInside = inner?.type === 'organization' && inner.start === body.start && inner.end < body.end;
  return isInside && body.rule === DEPARTMENT ? inner : undefined;
}

/** The place of a level inside an organization's name, or the place itself. */
function territoryIn(mentions: readonly LinkedMention[], body: LinkedMention, level: string): LinkedMention | null {
  if (body.type === 'place' && body.name.endsWith(level)) return body;
  for (let i = body.index + 1; i < mentions.length; i++) {
    const inner = mentions[i] as LinkedMention;
    if (inner.start >= body.end) break;
    if (inner.type === 'place' && inner.name.endsWith(level)) return inner;
  }
  return null;
}
