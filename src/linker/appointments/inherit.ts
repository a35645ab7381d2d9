import type { LinkedMention } from '../linked-mention.js';
import type { Post } from './elements.js';
import { type HouseEndings, isHouseOf } from './house.js';

/** `市长`, `副镇长`, `村主任`: the level is part of the title, the body is the territory of that level. */
const SELF_CONTAINED = /([省市县区州盟旗乡镇村])(?:长|主任)$/;
/** Posts of a village are at the village that the text is about. */
const VILLAGE = /^(?:原|现任|前)?驻?(村|社区)(?:党|委|支|会计|文书|主任|第一书记|书记|工作队|两委|监委会|妇联|团)/;

const PARTY = /(?:委|党|政治局|中共中央|书记处|党组)$/;
const GOVERNMENT = /政府$/;
const COMMITTEE_MEMBER = /委员$/;

/** What inheriting needs to know of bodies and titles. */
export interface InheritKnowledge {
  /** Whether a name is that of a part alone: `宣传部`, `人事科`. */
  readonly isDepartment: (name: string) => boolean;
  readonly houseEndings: HouseEndings;
  /** Whether a title is an office of the state: `外交部长`. */
  readonly isStateOffice: (title: string) => boolean;
}

export function isSelfContained(position: LinkedMention): boolean {
  return SELF_CONTAINED.test(position.name);
}

/** Whether a place is of the level whose head a title is: `乡长`, `白鹭乡`. */
export function isTerritoryOf(title: string, place: LinkedMention): boolean {
  const level = SELF_CONTAINED.exec(title)?.[1];
  return level !== undefined && place.name.endsWith(level);
}

/** The level of the village post that a title is, undefined for another title. */
export function villageOf(title: string): string | undefined {
  return VILLAGE.exec(title)?.[1];
}

/**
 * Fills in the bodies that a group of posts names only once: `应急管理局党委书记、局长` are both at that bureau;
 * `柳坪乡党委副书记、乡长` is at the committee and at the township inside its name; a bare department does not pass its
 * name on; a title of the house passes by its department (`白沙集团投资部经理、副总裁`).
 *
 * @param outside The body for posts that the group itself has none for, or null.
 */
export function inheritBodies(
  posts: readonly Post[],
  mentions: readonly LinkedMention[],
  outside: LinkedMention | null,
  { isDepartment, houseEndings, isStateOffice }: InheritKnowledge,
): Post[] {
  let head: LinkedMention | null = outside;
  /** The body before the last: the works, whose committee the last one is. */
  let house: LinkedMention | null = null;
  return posts.map((post, at) => {
    const { position, organization, isHomeless } = post;
    const before = posts[at - 1];
    // 检察院检察委员会委员、检察员: the next post is at the house, not at its committee.
    if (!organization && before?.organization && COMMITTEE_MEMBER.test(before.position.name))
      head = ownerIn(mentions, before.organization, isDepartment) ?? head;
    if (organization) {
      const isPart = isDepartment(organization.name) && !hasInner(mentions, organization);
      if (!head || !isPart) {
        house = head ?? house;
        head = organization;
      }
      return post;
    }
    if (isHomeless) return post;
    // 政治局委员、外交部长: an office of the state is at no body of the party.
    if (head && PARTY.test(head.name) && isStateOffice(position.name)) return post;
    const level = SELF_CONTAINED.exec(position.name)?.[1];
    if (level !== undefined) return { ...post, organization: head && territoryIn(mentions, head, level) };
    const endings = houseEndings(position.name);
    // 白沙机械厂技术员、革委会副主任、副厂长: the works again.
    if (head && house && !isHouseOf(head, endings) && isHouseOf(house, endings))
      return { ...post, organization: house };
    // 市场部经理、副总经理: the latter is at the company that the department is of.
    if (head && endings.length > 0 && !isHouseOf(head, endings) && isDepartment(head.name) && !hasInner(mentions, head))
      return { ...post, organization: house ?? outside };
    return { ...post, organization: head && houseIn(mentions, head, endings) };
  });
}

/** The body that a title is at: the head itself, or the house whose department the head is. */
function houseIn(mentions: readonly LinkedMention[], head: LinkedMention, endings: readonly string[]): LinkedMention {
  if (endings.length === 0 || isHouseOf(head, endings)) return head;
  const inner = mentions[head.index + 1];
  const isOwner = inner?.type === 'organization' && inner.start === head.start && inner.end < head.end;
  return isOwner && isHouseOf(inner, endings) ? inner : head;
}

function hasInner(mentions: readonly LinkedMention[], body: LinkedMention): boolean {
  const inner = mentions[body.index + 1];
  return inner !== undefined && inner.start < body.end;
}

/** The organization that a department's name begins with, if it is marked there. */
function ownerIn(
  mentions: readonly LinkedMention[],
  body: LinkedMention,
  isDepartment: (name: string) => boolean,
): LinkedMention | undefined {
  const inner = mentions[body.index + 1];
  const isInside = inner?.type === 'organization' && inner.start === body.start && inner.end < body.end;
  return isInside && isDepartment(body.name.slice(inner.name.length)) ? inner : undefined;
}

/** The place of a level inside an organization's name, or the place itself; the government of the territory is the body. */
function territoryIn(mentions: readonly LinkedMention[], body: LinkedMention, level: string): LinkedMention | null {
  if (body.type === 'place' && body.name.endsWith(level)) return body;
  if (GOVERNMENT.test(body.name) && body.name.includes(level)) return body;
  for (let i = body.index + 1; i < mentions.length; i++) {
    const inner = mentions[i] as LinkedMention;
    if (inner.start >= body.end) break;
    if (inner.type === 'place' && inner.name.endsWith(level)) return inner;
  }
  return null;
}
