import type { LinkedMention } from '../linked-mention.js';

/** A position with the body written right before it. */
export interface Post {
  readonly position: LinkedMention;
  readonly organization: LinkedMention | null;
  /** Whether a place that is no body stands before it, so that no other body is meant: `法国|导演`. */
  readonly isHomeless: boolean;
}

/** Persons in a row: `周凯、刘平`. */
export interface PersonRun {
  readonly type: 'people';
  readonly members: readonly LinkedMention[];
  readonly start: number;
  readonly end: number;
}

/** Posts in a row: `应急管理局局长、区直机关工委委员`. */
export interface PostGroup {
  readonly type: 'posts';
  readonly posts: readonly Post[];
  readonly start: number;
  readonly end: number;
}

/** Any other mention. */
export interface LoneMention {
  readonly type: 'lone';
  readonly mention: LinkedMention;
  readonly start: number;
  readonly end: number;
}

/** What cutting needs to know of names. */
export interface ElementKnowledge {
  /** Whether a place right before a position is the body of the post: `郑州市|市长`, `云林寺|监院`. */
  readonly governs: (position: LinkedMention, place: LinkedMention) => boolean;
  /** Whether a name is nothing but a surname. */
  readonly isSurname: (name: string) => boolean;
}

export type Element = PersonRun | PostGroup | LoneMention;

/** Between a body and its position: nothing, spaces, a closing mark, 的, how the holder came or went. */
const BODY_TO_POSITION =
  /^[ ”"』」》）)]*(?:的|旗下|籍|杂志社?|期刊|月刊|周刊|派[来出驻]的|[指委选]?派的?|(?:分管|负责|主管)[^，。；、\n]{1,10}的|援[\u4e00-\u9fff]|某[部旅团营连队]|及其?时任|[\u4e00-\u9fff]{1,4}(?:学|学科|专业|方向|领域|籍)|退休|离休|在职|现任|时任|新任|新一任|新一届|本届|候任|首任|前任|挂职|第[一二三四五六七八九十\d]{1,3}任)?[ “"「『]*$/;
/** Between a place that is no body and a title: `法国|著名|导演`. */
const ORIGIN = /^(?:籍|国籍|著名|知名|资深|青年|女|男)?$/;
const NEXT_POST =
  /^[ ”"』」》]*(?:[（(][^（）()。\n]{1,14}[）)])?[ ”"』」》]*([）)])?(?:、|[，,]?并?兼任?|和|及|以及|暨|与|[/／])[ “"「『《]*$/;
const HAD_BOTH = /历[任官署充]|[任署]$/;
const NEXT_PERSON = /^(?:[（(][^（）()。\n]{1,14}[）)])?(?:先生|女士|同志)?[ ]*(?:[、和及][ ]*)?$/;

/**
 * Cuts the outer mentions into runs of persons, groups of posts, and the rest, in text order.
 */
export function readElements(mentions: readonly LinkedMention[], text: string, knowledge: ElementKnowledge): Element[] {
  const outer = mentions.filter(({ depth }) => depth === 0);
  const elements: Element[] = [];
  for (let i = 0; i < outer.length; ) {
    const mention = outer[i] as LinkedMention;
    const element =
      mention.type === 'person' ? readPeople(outer, i, text, knowledge) : readPosts(outer, i, text, knowledge);
    elements.push(element?.element ?? { type: 'lone', mention, start: mention.start, end: mention.end });
    i = element?.next ?? i + 1;
  }
  return elements;
}

function readPeople(
  outer: readonly LinkedMention[],
  from: number,
  text: string,
  { isSurname }: ElementKnowledge,
): { element: PersonRun; next: number } {
  const members = [outer[from] as LinkedMention];
  let next = from + 1;
  for (; next < outer.length; next++) {
    const previous = members[members.length - 1] as LinkedMention;
    const mention = outer[next] as LinkedMention;
    if (mention.type !== 'person' || !NEXT_PERSON.test(gap(text, previous, mention))) break;
    // 王明与李书记: the surname has a title of its own.
    const behind = outer[next + 1];
    if (isSurname(mention.name) && behind?.type === 'position' && behind.start === mention.end) break;
    // 李书记: what follows a surname alone is its title.
    if (isSurname(previous.name) && previous.end === mention.start) break;
    members.push(mention);
  }
  const last = members[members.length - 1] as LinkedMention;
  return { element: { type: 'people', members, start: (members[0] as LinkedMention).start, end: last.end }, next };
}

function readPosts(
  outer: readonly LinkedMention[],
  from: number,
  text: string,
  knowledge: ElementKnowledge,
): { element: PostGroup; next: number } | undefined {
  const posts: Post[] = [];
  let start = 0;
  let next = from;
  const one = outer[from] as LinkedMention;
  const shared = sharesPost(outer, from, text, knowledge);
  if (shared) {
    posts.push({ position: shared, organization: one, isHomeless: false });
    next = from + 1;
  }
  for (;;) {
    const unit = readPost(outer, next, text, knowledge);
    if (!unit) break;
    const first = outer[next] as LinkedMention;
    if (posts.length === 0 || (shared && next === from + 1)) start = shared ? one.start : first.start;
    else {
      const joint = NEXT_POST.exec(gap(text, (posts[posts.length - 1] as Post).position, first));
      // 李红（河长）、站长王明: the parenthesis was the other one's.
      // 李雷道长、青禾寺方丈王明: the title behind a name ends with it.
      const isBehindName = from > 0 && outer[from - 1]?.type === 'person' && outer[from - 1]?.end === start;
      if (isBehindName && unit.post.organization) break;
      // 部长王明上校、政治委员|李雷: the next title belongs to the next name.
      const owner = outer[unit.next];
      if (isBehindName && owner?.type === 'person' && owner.start === unit.post.position.end) break;
      if (!joint || (joint[1] && !/[（(]/.test(text.slice(start, first.start)))) break;
    }
    posts.push(unit.post);
    next = unit.next;
  }
  if (posts.length === 0) return undefined;
  const end = (posts[posts.length - 1] as Post).position.end;
  return { element: { type: 'posts', posts, start, end }, next };
}

/** `历任青禾县、|白鹭县|知县`: the post that a place has in common with the next one, where a verb says that somebody had both. */
function sharesPost(
  outer: readonly LinkedMention[],
  from: number,
  text: string,
  { governs }: ElementKnowledge,
): LinkedMention | undefined {
  const [one, other, position] = [outer[from], outer[from + 1], outer[from + 2]];
  if (one?.type !== 'place' || other?.type !== 'place' || position?.type !== 'position') return undefined;
  if (other.end !== position.start || !/^[、和]$/.test(gap(text, one, other))) return undefined;
  if (!HAD_BOTH.test(text.slice(Math.max(0, one.start - 2), one.start))) return undefined;
  return governs(position, one) && governs(position, other) ? position : undefined;
}

function readPost(
  outer: readonly LinkedMention[],
  from: number,
  text: string,
  { governs }: ElementKnowledge,
): { post: Post; next: number } | undefined {
  const first = outer[from];
  if (first?.type === 'position')
    return { post: { position: first, organization: null, isHomeless: false }, next: from + 1 };
  const second = outer[from + 1];
  if (!first || second?.type !== 'position') return undefined;
  const between = gap(text, first, second);
  if (!BODY_TO_POSITION.test(between)) return undefined;
  const isBody = first.type === 'organization' || (first.type === 'place' && governs(second, first));
  if (!isBody && !(first.type === 'place' && ORIGIN.test(between))) return undefined;
  const organization = isBody ? first : null;
  return { post: { position: second, organization, isHomeless: !isBody }, next: from + 2 };
}

/** Whose title, right behind the name, the element before is: `王明|上校|、政委`. */
export function titledBefore(elements: readonly Element[], at: number): PersonRun | undefined {
  const previous = elements[at - 1];
  const earlier = elements[at - 2];
  const isTitle = previous?.type === 'posts' && earlier?.type === 'people' && earlier.end === previous.start;
  return isTitle ? earlier : undefined;
}

/** The text between two spans, cut to its first 40 characters: no rule looks further. */
export function gap(text: string, before: { readonly end: number }, after: { readonly start: number }): string {
  return text.slice(before.end, Math.min(after.start, before.end + 40));
}

/** Posts of a group, with those of a group before it that only a comma sets off and nobody else owns. */
export function pendingPosts(
  elements: readonly Element[],
  at: number,
  group: PostGroup,
  text: string,
): readonly Post[] {
  const previous = elements[at - 1];
  const earlier = elements[at - 2];
  if (previous?.type !== 'posts' || !/^[，,]$/.test(gap(text, previous, group))) return group.posts;
  if (earlier?.type === 'people' && gap(text, earlier, previous).length < 12) return group.posts;
  return [...previous.posts, ...group.posts];
}
