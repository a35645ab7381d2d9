import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';
import { type Element, gap, type PersonRun, type Post, type PostGroup, readElements } from './elements.js';
import { verbBefore, verbOfClause } from './governing-verb.js';
import { inheritBodies, isSelfContained } from './inherit.js';

/** An appointment of mentions by index. */
export interface LinkedAppointment {
  readonly person: number;
  readonly position: number;
  readonly organization: number | null;
  readonly status: AppointmentStatus;
}

const TITLE_TO_PERSON = /^[ ”"』」》）)]*(?:[：:]|的)?[ “"「『]*$/;
const PERSON_TO_TITLE = /^ *$/;
const COPULA = /^(?:[（(][^（）()\n]{1,14}[）)])?[，,]?(?:就是|正是|也是|是|系|为|作为|身为|现为|原为|曾为|还是)$/;
const OF = /^(?:[（(][^（）()\n]{1,14}[）)])?的$/;
const DATED = /(?:\d|年|月|日|至今|以来|起|后|—|－|-)[，,：:\s]*$/;
const NEXT_CLAUSE = /^[）)]?[，,；;、][\s]*(?:并|后|同时|还|兼|另|又|且)?$/;
/** `，男，汉族`, `女士：法国国籍`, `，1977年生`: a career begins. */
const CAREER =
  /^(?:先生|女士|同志)?[：:]?[ ，,（(]*(?:曾用名[^，,]{1,6}[，,])?(?:(?:男|女)[，,。；;（(）)]|[^，,。\n]{1,6}国籍|(?:生于)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生)/;
const APPOSITION_END = /^[\s]*(?:[，,。；;）)]|$)/;

/**
 * Who holds which post where. Reads the outer mentions in text order:
 *
 *     区委书记李晓雷                posts, then persons: titles before names
 *     王东斌教授                    person, then title
 *     张三任市财政局局长            person … verb + posts: the verb says the status
 *     任命张三为局长 · 免去：李四的局长职务   a verb that governs the clause
 *     张三（局长） · 张三，局长，    apposition
 *     2006年9月至今 海岳重工副总裁   a dated line of a career: the last person
 */
export function linkAppointments(
  mentions: readonly LinkedMention[],
  page: Page,
  governs: (position: LinkedMention) => boolean,
  entityOf: readonly string[],
): LinkedAppointment[] {
  const elements = readElements(mentions, page.text, governs);
  const found = new AppointmentSet(entityOf);
  let subject: PersonRun | undefined;
  /** The person a career is told of: every sentence without a subject of its own is about them. */
  let topic: PersonRun | undefined;
  /** The clause binding of the last group, for posts that go on behind a comma. */
  let carried: { subject: PersonRun; status: AppointmentStatus; group: PostGroup } | undefined;
  let body: LinkedMention | null = null;
  let scanned = 0;
  /** The body of the posts before the last name, for the next name in the list: `中队指导员都晓军、警士长白音`. */
  let listBody: LinkedMention | null = null;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    if (hasStop(page.text, scanned, element.start)) {
      body = null;
      listBody = null;
      if (topic) subject = topic;
    }
    scanned = element.end;
    if (element.type === 'people') {
      subject = element;
      if (CAREER.test(page.text.slice(element.end, element.end + 24))) topic = element;
    }
    if (element.type === 'lone') {
      if (element.mention.type === 'organization') body = element.mention;
      continue;
    }
    if (element.type !== 'posts') continue;
    const previous = elements[i - 1];
    const next = elements[i + 1];
    const before = previous
      ? gap(page.text, previous, element)
      : page.text.slice(Math.max(0, element.start - 40), element.start);
    const ownsNext = next?.type === 'people' && TITLE_TO_PERSON.test(gap(page.text, element, next));
    if (
      previous?.type === 'people' &&
      PERSON_TO_TITLE.test(before) &&
      isTitleBehind(previous, before, ownsNext, element)
    ) {
      const last = previous.members[previous.members.length - 1] as LinkedMention;
      for (const { position, organization } of element.posts) found.addTitle(last, position, organization);
    } else if (ownsNext) {
      const outside: LinkedMention | null =
        listBody && previous?.type === 'people' && LISTED.test(before) && inheritsInList(element) ? listBody : null;
      const posts = inheritBodies(pendingPosts(elements, i, page.text, element), mentions, outside);
      listBody = lastBody(posts) ?? outside;
      for (const post of posts) {
        for (const person of next.members) found.add(person, post, 'holds');
      }
    } else {
      const binding = bindClause(
        page,
        element,
        previous,
        before,
        subject,
        carried?.group === previous ? carried : undefined,
        subject === topic,
      );
      if (binding) {
        const first = element.posts[0] as Post;
        const outside = binding.inherits && !first.organization && !isSelfContained(first.position) ? body : null;
        const posts = inheritBodies(element.posts, mentions, outside);
        const members = binding.subject.members;
        const isPairwise = members.length > 1 && members.length === posts.length && /分别|依次/.test(before);
        posts.forEach((post, at) => {
          for (const person of isPairwise ? [members[at] as LinkedMention] : members)
            found.add(person, post, binding.status);
        });
        carried = { subject: binding.subject, status: binding.status, group: element };
      }
    }
    for (const { organization } of element.posts) if (organization?.type === 'organization') body = organization;
  }
  return found.list;
}

/** Between a name and the next title in a list. */
const LISTED = /^(?:[（(][^（）()\n]{1,14}[）)])?[、和与及]$/;
/** Titles of nobody's house: leaders as a group, those who write. */
const HOMELESS = /(?:领导|记者|通讯员|作者|编辑|摄影)$/;

function inheritsInList({ posts }: PostGroup): boolean {
  const first = (posts[0] as Post).position;
  return !isSelfContained(first) && !HOMELESS.test(first.name);
}

function lastBody(posts: readonly Post[]): LinkedMention | null {
  for (let i = posts.length - 1; i >= 0; i--) {
    const organization = posts[i]?.organization;
    if (organization) return organization;
  }
  return null;
}

interface Binding {
  readonly subject: PersonRun;
  readonly status: AppointmentStatus;
  /** Whether a post without a body takes the last one of the sentence. */
  readonly inherits: boolean;
}

function bindClause(
  page: Page,
  group: PostGroup,
  previous: Element | undefined,
  before: string,
  subject: PersonRun | undefined,
  carried: { subject: PersonRun; status: AppointmentStatus } | undefined,
  isTopic: boolean,
): Binding | undefined {
  if (!subject) return undefined;
  const clause = verbOfClause(page, subject.start);
  const verb = verbBefore(page, group.start, subject.end);
  if (verb) {
    const status = verb.status === 'holds' && clause ? clause.status : verb.status;
    return { subject, status, inherits: !verb.isWeak };
  }
  if (previous === subject) {
    if (COPULA.test(before))
      return { subject, status: before.endsWith('为') && clause ? clause.status : 'holds', inherits: false };
    if (OF.test(before)) return clause ? { subject, status: clause.status, inherits: false } : undefined;
    const after = page.text.slice(group.end, group.end + 3);
    if (/^[（(，,]$/.test(before) && APPOSITION_END.test(after)) return { subject, status: 'holds', inherits: false };
  }
  if (previous?.type === 'lone' && previous.mention.type === 'organization') {
    // 在谷歌|担任|工程师 has its verb between body and post; verbBefore found it.
    return undefined;
  }
  if (isTopic && /[，,、；;]$/.test(before) && APPOSITION_END.test(page.text.slice(group.end, group.end + 3))) {
    return { subject, status: 'holds', inherits: false };
  }
  if (carried && NEXT_CLAUSE.test(before)) return { subject: carried.subject, status: carried.status, inherits: true };
  if (DATED.test(before)) return { subject, status: 'holds', inherits: false };
  return undefined;
}

/** `王书记`, `王东斌教授`: unless a space sets the title off to the next name (`鲁明 通讯员 彭慧`). */
function isTitleBehind(people: PersonRun, before: string, ownsNext: boolean, group: PostGroup): boolean {
  const last = people.members[people.members.length - 1] as LinkedMention;
  if (last.rule.startsWith('surname before')) return true;
  if (ownsNext) return false;
  return before === '' || group.posts.every(({ organization }) => organization === null);
}

/** Posts of a group, with those of groups before it that only a comma sets off and nobody else owns. */
function pendingPosts(elements: readonly Element[], at: number, text: string, group: PostGroup): Post[] {
  const previous = elements[at - 1];
  const earlier = elements[at - 2];
  if (previous?.type !== 'posts' || !/^[，,]$/.test(gap(text, previous, group))) return [...group.posts];
  if (earlier?.type === 'people' && gap(text, earlier, previous).length < 12) return [...group.posts];
  return [...previous.posts, ...group.posts];
}

/** Whether a sentence ends in `[from, to)`. */
function hasStop(text: string, from: number, to: number): boolean {
  return /[。！？!?\n]/.test(text.slice(from, to));
}

/** Appointments in the order found, each once; a bare title adds nothing to the same title with a body. */
class AppointmentSet {
  readonly list: LinkedAppointment[] = [];
  readonly #seen = new Set<string>();
  readonly #titles = new Set<string>();

  constructor(readonly entityOf: readonly string[]) {}

  add(person: LinkedMention, { position, organization }: Post, status: AppointmentStatus): void {
    const holder = this.entityOf[person.index] as string;
    const body = organization ? this.entityOf[organization.index] : '';
    const key = `${holder}\n${position.name}\n${body}\n${status}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#titles.add(`${holder}\n${position.name}`);
    this.list.push({
      person: person.index,
      position: position.index,
      organization: organization?.index ?? null,
      status,
    });
  }

  /** A title behind a name: `王书记` after `区委书记王明` says nothing new. */
  addTitle(person: LinkedMention, position: LinkedMention, organization: LinkedMention | null): void {
    const holder = this.entityOf[person.index] as string;
    if (organization === null && this.#titles.has(`${holder}\n${position.name}`)) return;
    this.add(person, { position, organization }, 'holds');
  }
}
