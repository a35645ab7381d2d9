import type { LinkedMention } from '../linked-mention.js';

/** A position with the body written right before it. */
export interface Post {
  readonly position: LinkedMention;
  readonly organization: LinkedMention | null;
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

/** Whether a place right before a position is the body of the post: `郑州市|市长`, `云林寺|监院`. */
export type Governs = (position: LinkedMention, place: LinkedMention) => boolean;

export type Element = PersonRun | PostGroup | LoneMention;

/** Between a body and its position: nothing, spaces, a closing mark, 的. */
const BODY_TO_POSITION = /^[ ”"』」》）)]*的?[ “"「『]*$/;
const NEXT_POST = /^[ ”"』」》）)]*(?:、|兼任?|和|及|以及|暨|与|[/／])[ “"「『《]*$/;
const NEXT_PERSON = /^(?:[（(][^（）()。\n]{1,14}[）)])?[ ]*(?:[、和及与][ ]*)?$/;

/**
 * Cuts the outer mentions into runs of persons, groups of posts, and the rest, in text order.
 */
export function readElements(mentions: readonly LinkedMention[], text: string, governs: Governs): Element[] {
  const outer = mentions.filter(({ depth }) => depth === 0);
  const elements: Element[] = [];
  for (let i = 0; i < outer.length; ) {
    const mention = outer[i] as LinkedMention;
    const element = mention.type === 'person' ? readPeople(outer, i, text) : readPosts(outer, i, text, governs);
    elements.push(element?.element ?? { type: 'lone', mention, start: mention.start, end: mention.end });
    i = element?.next ?? i + 1;
  }
  return elements;
}

function readPeople(outer: readonly LinkedMention[], from: number, text: string): { element: PersonRun; next: number } {
  const members = [outer[from] as LinkedMention];
  let next = from + 1;
  for (; next < outer.length; next++) {
    const previous = members[members.length - 1] as LinkedMention;
    const mention = outer[next] as LinkedMention;
    const isBare = previous.rule.startsWith('surname before');
    if (isBare || mention.type !== 'person' || !NEXT_PERSON.test(gap(text, previous, mention))) break;
    members.push(mention);
  }
  const last = members[members.length - 1] as LinkedMention;
  return { element: { type: 'people', members, start: (members[0] as LinkedMention).start, end: last.end }, next };
}

function readPosts(
  outer: readonly LinkedMention[],
  from: number,
  text: string,
  governs: Governs,
): { element: PostGroup; next: number } | undefined {
  const posts: Post[] = [];
  let start = 0;
  let next = from;
  for (;;) {
    const unit = readPost(outer, next, text, governs);
    if (!unit) break;
    const first = outer[next] as LinkedMention;
    if (posts.length === 0) start = first.start;
    else if (!NEXT_POST.test(gap(text, (posts[posts.length - 1] as Post).position, first))) break;
    posts.push(unit.post);
    next = unit.next;
  }
  if (posts.length === 0) return undefined;
  const end = (posts[posts.length - 1] as Post).position.end;
  return { element: { type: 'posts', posts, start, end }, next };
}

function readPost(
  outer: readonly LinkedMention[],
  from: number,
  text: string,
  governs: Governs,
): { post: Post; next: number } | undefined {
  const first = outer[from];
  if (first?.type === 'position') return { post: { position: first, organization: null }, next: from + 1 };
  const second = outer[from + 1];
  if (!first || second?.type !== 'position' || !BODY_TO_POSITION.test(gap(text, first, second))) return undefined;
  if (first.type === 'organization' || (first.type === 'place' && governs(second, first))) {
    return { post: { position: second, organization: first }, next: from + 2 };
  }
  return undefined;
}

/** The text between two spans, cut to its first 40 characters: no rule looks further. */
export function gap(text: string, before: { readonly end: number }, after: { readonly start: number }): string {
  return text.slice(before.end, Math.min(after.start, before.end + 40));
}
