import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';
import { AppointmentSet, type LinkedAppointment } from './appointment-set.js';
import { bindClause } from './clause-binding.js';
import {
  type Element,
  type Governs,
  gap,
  type PersonRun,
  type Post,
  type PostGroup,
  readElements,
} from './elements.js';
import { statusOfHeader, verbFrom } from './governing-verb.js';
import { type HouseEndings, withHouse } from './house.js';
import { inheritBodies, isSelfContained } from './inherit.js';

const TITLE_TO_PERSON = /^[ ”"』」》）)]*(?:[：:]|的)?[ “"「『]*$/;
const PERSON_TO_TITLE = /^ *$/;
/** `董事长职务由|郦文玉|接任`: the post, then who takes it. */
const TAKEN_BY = /^(?:职务|一职|之职)?(?:仍|继续)?由$/;
/** Between a name and the next title in a list. */
const LISTED = /^(?:[（(][^（）()\n]{1,14}[）)])?[、和与及]$/;
const NEXT_IN_SENTENCE = /^[^。！？!?\n]*[，,]$/;
/** Titles of nobody's house: leaders as a group, those who write. */
const HOMELESS = /(?:领导|记者|通讯员|作者|编辑|摄影)$/;
/** `先生，男，汉族`, `女士：法国国籍`, `，1977年生`: a career begins. */
const CAREER =
  /^(?:先生|女士|同志)?[：:]?[ ，,（(]*(?:曾用名[^，,]{1,6}[，,])?(?:(?:男|女)[，,。；;（(）)]|[^，,。\n]{1,6}国籍|(?:生于)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生)/;

/**
 * Who holds which post where. Reads the outer mentions in text order:
 *
 *     区委书记李文渊                posts, then persons: titles before names
 *     王东斌教授                    person, then title
 *     张三任市财政局局长            person … verb + posts: the verb says the status
 *     任命张三为局长 · 免去：李四的局长职务   a verb that governs the clause
 *     张三（局长） · 张三，局长，    apposition
 *     2006年9月至今 汉江重工副总裁   a dated line of a career: the last person
 */
export function linkAppointments(
  mentions: readonly LinkedMention[],
  page: Page,
  titles: TitleKnowledge,
  entityOf: readonly string[],
): readonly LinkedAppointment[] {
  return new AppointmentReader(mentions, page, titles, entityOf).read();
}

/** What dictionaries say of titles. */
export interface TitleKnowledge {
  readonly governs: Governs;
  readonly houseEndings: HouseEndings;
}

/** State of one reading, from left to right. */
class AppointmentReader {
  readonly #mentions: readonly LinkedMention[];
  readonly #page: Page;
  readonly #elements: readonly Element[];
  readonly #found: AppointmentSet;
  #subject: PersonRun | undefined;
  /** The person a career is told of: every sentence without a subject of its own is about them. */
  #topic: PersonRun | undefined;
  /** The clause binding of the last group, for posts that go on behind a comma. */
  #carried: { subject: PersonRun; status: AppointmentStatus; group: PostGroup } | undefined;
  /** The last body of the sentence, and the persons whose title it stands in. */
  #body: LinkedMention | null = null;
  #bodyHolders: PersonRun | undefined;
  /** The posts before the last name, for the next name of the list: `中队指导员都国平、警士长李雷`. */
  #listed: { readonly body: LinkedMention; readonly title: LinkedMention } | undefined;
  #scanned = 0;
  /** Organizations of the sentence so far. */
  #sentence: LinkedMention[] = [];
  readonly #houseEndings: HouseEndings;

  constructor(
    mentions: readonly LinkedMention[],
    page: Page,
    { governs, houseEndings }: TitleKnowledge,
    entityOf: readonly string[],
  ) {
    this.#mentions = mentions;
    this.#page = page;
    this.#houseEndings = houseEndings;
    this.#elements = readElements(mentions, page.text, governs);
    this.#found = new AppointmentSet(entityOf);
  }

  read(): readonly LinkedAppointment[] {
    this.#elements.forEach((element, at) => {
      this.#enterSentence(element);
      if (element.type === 'people') {
        this.#subject = element;
        if (CAREER.test(this.#page.text.slice(element.end, element.end + 24))) this.#topic = element;
      } else if (element.type === 'lone') {
        if (element.mention.type === 'organization') {
          this.#setBody(element.mention, undefined);
          this.#sentence.push(element.mention);
        }
      } else {
        this.#readPosts(element, at);
        for (const { organization } of element.posts) if (organization) this.#sentence.push(organization);
      }
    });
    return this.#found.list;
  }

  #enterSentence(element: Element): void {
    if (/[。！？!?\n]/.test(this.#page.text.slice(this.#scanned, element.start))) {
      this.#body = null;
      this.#bodyHolders = undefined;
      this.#listed = undefined;
      this.#sentence = [];
      if (this.#topic) this.#subject = this.#topic;
    }
    this.#scanned = element.end;
  }

  #setBody(body: LinkedMention, holders: PersonRun | undefined): void {
    this.#body = body;
    this.#bodyHolders = holders;
  }

  #readPosts(group: PostGroup, at: number): void {
    const { text } = this.#page;
    const previous = this.#elements[at - 1];
    const next = this.#elements[at + 1];
    const before = previous ? gap(text, previous, group) : text.slice(Math.max(0, group.start - 40), group.start);
    const between = next?.type === 'people' ? gap(text, group, next) : undefined;
    const ownsNext = between !== undefined && TITLE_TO_PERSON.test(between);
    let holders: PersonRun | undefined;
    if (
      previous?.type === 'people' &&
      PERSON_TO_TITLE.test(before) &&
      isTitleBehind(previous, before, ownsNext, group)
    ) {
      this.#readTitleBehind(previous, group);
      holders = previous;
    } else if (ownsNext && next?.type === 'people') {
      this.#readTitlesBefore(next, group, at, before);
      holders = next;
    } else if (between !== undefined && next?.type === 'people' && TAKEN_BY.test(between)) {
      const status = verbFrom(this.#page, next.end)?.status ?? 'holds';
      for (const post of inheritBodies(group.posts, this.#mentions, this.#body)) this.#bind(next, post, status);
    } else {
      this.#readClause(group, previous, before);
    }
    const last = lastBody(group.posts);
    if (last?.type === 'organization') this.#setBody(last, holders);
  }

  /** `王东斌教授`, `副支队长乌力吉中校`: a rank takes the body of the title before the name. */
  #readTitleBehind(people: PersonRun, group: PostGroup): void {
    const last = people.members[people.members.length - 1] as LinkedMention;
    const isFullName = !last.rule.startsWith('surname before');
    const outside = isFullName && this.#bodyHolders === people ? this.#body : null;
    for (const { position, organization } of group.posts) {
      const body = organization ?? (isSelfContained(position) ? null : outside);
      this.#found.addTitle(last, { position, organization: body });
    }
  }

  #readTitlesBefore(people: PersonRun, group: PostGroup, at: number, before: string): void {
    const outside = this.#listedBody(group, this.#elements[at - 1], before);
    const posts = inheritBodies(pendingPosts(this.#elements, at, this.#page.text, group), this.#mentions, outside).map(
      (post) => this.#inHouse(post),
    );
    const body = lastBody(posts);
    const title = (posts[posts.length - 1] as Post).position;
    this.#listed = body ? { body, title } : undefined;
    const status = statusOfHeader(this.#page, group.start) ?? 'holds';
    for (const post of posts) this.#bind(people, post, status);
    if (body?.type === 'organization') this.#setBody(body, people);
  }

  /** The body of the posts before, for a title without one: in a list, or in the same sentence for the same kind of title. */
  #listedBody({ posts }: PostGroup, previous: Element | undefined, before: string): LinkedMention | null {
    const title = (posts[0] as Post).position;
    if (!this.#listed || isSelfContained(title) || HOMELESS.test(title.name)) return null;
    if (previous?.type === 'people' && LISTED.test(before)) return this.#listed.body;
    const other = this.#listed.title.name;
    const isSameKind = title.name.endsWith(other) || other.endsWith(title.name);
    return isSameKind && NEXT_IN_SENTENCE.test(before) ? this.#listed.body : null;
  }

  #readClause(group: PostGroup, previous: Element | undefined, before: string): void {
    const binding = bindClause({
      page: this.#page,
      group,
      previous,
      before,
      subject: this.#subject,
      isTopic: this.#subject === this.#topic,
      carried: this.#carried?.group === previous ? this.#carried : undefined,
    });
    if (!binding) return;
    const { subject, status, inherits } = binding;
    const first = group.posts[0] as Post;
    const isFree = inherits && !first.organization && !isSelfContained(first.position);
    const posts = inheritBodies(
      group.posts,
      this.#mentions,
      isFree && this.#bodyHolders !== subject ? this.#body : null,
    ).map((post) => this.#inHouse(post));
    const { members } = subject;
    const isPairwise = members.length > 1 && members.length === posts.length && /分别|依次/.test(before);
    posts.forEach((post, at) => {
      for (const person of isPairwise ? [members[at] as LinkedMention] : members) this.#found.add(person, post, status);
    });
    this.#carried = { subject, status, group };
  }

  #inHouse(post: Post): Post {
    return isSelfContained(post.position) ? post : withHouse(post, this.#sentence, this.#houseEndings);
  }

  #bind(people: PersonRun, post: Post, status: AppointmentStatus): void {
    for (const person of people.members) this.#found.add(person, post, status);
  }
}

/** `王书记`, `王东斌教授`: unless a space sets the title off to the next name (`鲁宁 通讯员 彭小慧`). */
function isTitleBehind(people: PersonRun, before: string, ownsNext: boolean, group: PostGroup): boolean {
  const last = people.members[people.members.length - 1] as LinkedMention;
  if (last.rule.startsWith('surname before')) return true;
  if (ownsNext) return false;
  return before === '' || group.posts.every(({ organization }) => organization === null);
}

/** Posts of a group, with those of a group before it that only a comma sets off and nobody else owns. */
function pendingPosts(elements: readonly Element[], at: number, text: string, group: PostGroup): Post[] {
  const previous = elements[at - 1];
  const earlier = elements[at - 2];
  if (previous?.type !== 'posts' || !/^[，,]$/.test(gap(text, previous, group))) return [...group.posts];
  if (earlier?.type === 'people' && gap(text, earlier, previous).length < 12) return [...group.posts];
  return [...previous.posts, ...group.posts];
}

function lastBody(posts: readonly Post[]): LinkedMention | null {
  for (let i = posts.length - 1; i >= 0; i--) {
    const organization = posts[i]?.organization;
    if (organization) return organization;
  }
  return null;
}
