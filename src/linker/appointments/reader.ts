import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import { parenthesizedPairs } from '../identity/parenthesized.js';
import type { LinkedMention } from '../linked-mention.js';
import { AppointmentSet, type LinkedAppointment } from './appointment-set.js';
import { bindClause } from './clause-binding.js';
import { type Element, gap, type PersonRun, type Post, type PostGroup, readElements } from './elements.js';
import { statusOfHeader, verbBefore, verbFrom } from './governing-verb.js';
import { Headings } from './headings.js';
import { withHouse } from './house.js';
import { inheritBodies, isSelfContained, villageOf } from './inherit.js';
import { Subjects } from './subjects.js';
import { Succession } from './successor.js';
import type { TitleKnowledge } from './title-knowledge.js';

const TITLE_TO_PERSON =
  /^[ ”"』」》）)]*(?:[：:]\s*|的|名?叫|[，,](?:中共党员|[离退]休干部))?(?:Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Prof\.?)?[ “"「『@]*$/;
const PERSON_TO_TITLE = /^ *$/;
/** `董事长职务由|郦文玉|接任`, `候任行政总裁为|市建局前总监詹文琛`: the post, then who takes it. */
const TAKEN_BY = /^(?:职务|一职|之职)?(?:仍|继续|暂|改)?由$|^(?:职务|一职)?(?:为|是)$/;
/** `主任|由村民会议推选|王明担任`. */
const BY_SOMEBODY = /^(?:职务|一职|之职)?(?:仍|继续|暂|改)?由[^，,。；;\n]{0,16}$/;
const CHOSEN = /推选|选举|任命|委派|推举|聘|提名/;
/** Between a name and the next title in a list. */
const LISTED = /^(?:[（(][^（）()\n]{1,14}[）)])?(?:先生|女士|同志)?[、和与及]$/;
const NEXT_IN_SENTENCE = /^[^。！？!?\n]*[，,]$/;
/** Titles of nobody's house: leaders as a group, those who write. */
const HOMELESS = /(?:领导|记者|通讯员|作者|编辑|摄影|责编|主持人|校对|美编|值班主任|总值班)$/;
/** `人民陪审员10名（按姓氏笔画为序）：`: a title, then the names in columns. */
const LIST_HEADER =
  /^[ ]*(?:共?\d{1,4}[名人位]|名单|人选|如下)?(?:[（(][^（）()\n]{1,20}[）)])?(?:名单)?(?:如下)?[：:]\s*$/;
const NEXT_IN_LIST = /^(?:[（(][^（）()\n]{1,14}[）)])?(?:[ ]*[\d.]+[票人名%])?[\s、，,]*$/;
const LINE_START = /(?:^|\n)[ ]*(?:[一二三四五六七八九十\d]{1,3}[、.．][ ]*)?$/;
/** Between an organization and a person of it: `白沙大学的|王教授`. */
const OF = /^(?:的)?[ ]*$/;

/** How titles lead to names: `局长|王明`, `局长：|王明`, `陪审员10名：|…`. */
type TitleKind = 'title' | 'list' | 'header';

/** State of one reading, from left to right. */
export class AppointmentReader {
  readonly #mentions: readonly LinkedMention[];
  readonly #page: Page;
  readonly #elements: readonly Element[];
  readonly #found: AppointmentSet;
  readonly #knowledge: TitleKnowledge;
  readonly #subjects: Subjects;
  readonly #headings: Headings;
  readonly #succession: Succession;
  /** The clause binding of the last group, for posts that go on behind a comma. */
  #carried: { subject: PersonRun; status: AppointmentStatus; group: PostGroup } | undefined;
  /** The last body of the sentence, and the persons whose title it stands in. */
  #body: LinkedMention | null = null;
  #bodyHolders: PersonRun | undefined;
  /** The posts before the last name, for the next name of the list: `中队指导员都国平、警士长李雷`. */
  #listed: { readonly body: LinkedMention; readonly title: LinkedMention } | undefined;
  /** The posts whose holders a list names: `人民陪审员：`. */
  #header: { readonly posts: readonly Post[]; readonly status: AppointmentStatus } | undefined;
  #scanned = 0;
  /** Organizations of the sentence so far. */
  #sentence: LinkedMention[] = [];
  /** The last village and community named. */
  readonly #villages = new Map<string, LinkedMention>();
  /** The company whose paper this is: `以下简称“公司”`. */
  readonly #company: LinkedMention | undefined;

  constructor(mentions: readonly LinkedMention[], page: Page, knowledge: TitleKnowledge, entityOf: readonly string[]) {
    this.#mentions = mentions;
    this.#page = page;
    this.#knowledge = knowledge;
    this.#elements = readElements(mentions, page.text, knowledge);
    this.#found = new AppointmentSet(entityOf);
    this.#subjects = new Subjects(page.text, mentions);
    this.#headings = new Headings(page, mentions);
    this.#succession = new Succession(page);
    this.#company = companyOf(mentions, page);
  }

  read(): readonly LinkedAppointment[] {
    this.#elements.forEach((element, at) => {
      this.#enterSentence(element);
      if (element.type === 'people') this.#readPeople(element, at);
      else if (element.type === 'posts') this.#readPosts(element, at);
      else if (element.mention.type === 'organization') {
        this.#setBody(element.mention, undefined);
        this.#sentence.push(element.mention);
      }
      this.#noteVillages(element);
    });
    return this.#found.list();
  }

  #enterSentence(element: Element): void {
    const passed = this.#page.text.slice(this.#scanned, element.start);
    if (/[。！？!?\n]/.test(passed)) {
      this.#body = null;
      this.#bodyHolders = undefined;
      this.#listed = undefined;
      this.#sentence = [];
      this.#subjects.endSentence();
      this.#succession.endSentence();
      if (element.type === 'people' && /\n/.test(passed)) this.#subjects.endCareer(element.start);
    }
    if (/[。！？!?]|\n\s*\n/.test(passed)) this.#header = undefined;
    this.#scanned = element.end;
  }

  #setBody(body: LinkedMention, holders: PersonRun | undefined): void {
    this.#body = body;
    this.#bodyHolders = holders;
  }

  #noteVillages({ start, end }: Element): void {
    // Nested ones count: 石岭村|村委会.
    for (let i = this.#villageScan; i < this.#mentions.length; i++) {
      const mention = this.#mentions[i] as LinkedMention;
      if (mention.start >= end) break;
      this.#villageScan = i + 1;
      if (mention.type !== 'place' || mention.start < start) continue;
      if (mention.name.endsWith('村')) this.#villages.set('村', mention);
      else if (mention.name.endsWith('社区')) this.#villages.set('社区', mention);
    }
  }
  #villageScan = 0;

  #readPeople(people: PersonRun, at: number): void {
    const previous = this.#elements[at - 1];
    const isTitled = previous?.type === 'posts' && TITLE_TO_PERSON.test(gap(this.#page.text, previous, people));
    const start = isTitled ? previous.start : people.start;
    this.#subjects.enter(people, start);
    const taken = this.#takers === people ? undefined : this.#succession.takenBy(people, start);
    if (taken) {
      this.#bind(people.members, taken, 'appointed');
      return;
    }
    if (this.#header && previous && !isTitled && NEXT_IN_LIST.test(gap(this.#page.text, previous, people))) {
      for (const post of this.#header.posts) this.#bind(people.members, post, this.#header.status);
    } else if (previous?.type !== 'posts') this.#header = undefined;
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
      this.#isBehind(previous, before, ownsNext, group)
    ) {
      this.#readTitleBehind(previous, group, at);
      holders = previous;
    } else if (ownsNext && next?.type === 'people' && !this.#isAddressed(next, between)) {
      this.#readTitlesBefore(next, group, at, before, /[：:]/.test(between) ? 'list' : 'title');
      holders = next;
    } else if (next?.type === 'people' && LIST_HEADER.test(text.slice(group.end, next.start).slice(0, 60))) {
      this.#readTitlesBefore(next, group, at, before, 'header');
      holders = next;
    } else if (!this.#readTaken(group, at)) this.#readClause(group, previous, before);
    const last = lastBody(group.posts);
    if (last?.type === 'organization') this.#setBody(last, holders);
    for (const { organization } of group.posts) if (organization) this.#sentence.push(organization);
  }

  /** `主持人：王书记，…`: the title speaks to the name behind the colon. */
  #isAddressed(people: PersonRun, between: string): boolean {
    return /[：:]/.test(between) && this.#knowledge.isSurname((people.members[0] as LinkedMention).name);
  }

  /** `王书记`, `王东斌教授`: unless a space sets the title off to the next name (`鲁宁 通讯员 彭小慧`). */
  #isBehind(people: PersonRun, before: string, ownsNext: boolean, group: PostGroup): boolean {
    const last = people.members[people.members.length - 1] as LinkedMention;
    if (before === '' && this.#knowledge.isSurname(last.name)) return true;
    if (ownsNext) return false;
    return before === '' || group.posts.every(({ organization }) => organization === null);
  }

  /** `王东斌教授`, `副支队长乌力吉中校`: a rank takes the body of the title before the name; `白沙大学的王教授`. */
  #readTitleBehind(people: PersonRun, group: PostGroup, at: number): void {
    const last = people.members[people.members.length - 1] as LinkedMention;
    const before = this.#elements[at - 2];
    const isOf =
      before?.type === 'lone' &&
      before.mention.type === 'organization' &&
      OF.test(gap(this.#page.text, before, people));
    const isFullName = !this.#knowledge.isSurname(last.name);
    const outside = isOf ? before.mention : isFullName && this.#bodyHolders === people ? this.#body : null;
    const behind = this.#page.skipSpaces(group.end);
    const isRow = behind > group.end && group.start > people.end;
    const status = isRow ? verbFrom(this.#page, behind)?.status : undefined;
    for (const post of group.posts) {
      const organization = post.organization ?? (isSelfContained(post.position) ? null : outside);
      const whole = { ...post, organization };
      // 王明　董事　离任: a row of a table says its status last.
      if (status || /^ +$/.test(gap(this.#page.text, people, group))) this.#found.add(last, whole, status ?? 'holds');
      else this.#found.addTitle(last, whole);
      this.#succession.note(whole, [last]);
    }
  }

  #readTitlesBefore(people: PersonRun, group: PostGroup, at: number, before: string, kind: TitleKind): void {
    const { text } = this.#page;
    const heading = this.#headings.over(group.start);
    const isLine = LINE_START.test(text.slice(Math.max(0, group.start - 12), group.start));
    const isRow = isLine && (kind !== 'title' || this.#isTableRow(people.end));
    const title = (group.posts[0] as Post).position;
    const isOfHeading = isRow && !HOMELESS.test(title.name) && !isSelfContained(title);
    const outside =
      this.#listedBody(group, this.#elements[at - 1], before) ??
      this.#bodyBefore(group, at, before) ??
      (isOfHeading ? heading.body : null);
    const pending = pendingPosts(this.#elements, at, text, group);
    const posts = this.#withBodies(pending, outside, !isRow);
    const body = lastBody(posts);
    this.#listed = body ? { body, title: (posts[posts.length - 1] as Post).position } : undefined;
    const verb = kind === 'header' ? verbBefore(this.#page, group.start, this.#scanned - 40)?.status : undefined;
    const status = statusOfHeader(this.#page, group.start) ?? verb ?? (isRow ? heading.status : undefined) ?? 'holds';
    for (const post of posts) this.#bind(people.members, post, status);
    if (body?.type === 'organization') this.#setBody(body, people);
    this.#header = kind === 'title' ? undefined : { posts, status };
  }

  /** `白沙公司，其法定代表人王明`, `由副处长李雷接任`, `白沙证券（分析师：王明）`: the body just named. */
  #bodyBefore({ start }: PostGroup, at: number, before: string): LinkedMention | null {
    const previous = this.#elements[at - 1];
    if (/[，,]其$/.test(before)) return this.#sentence[this.#sentence.length - 1] ?? null;
    if (before === '（' || before === '(')
      return previous?.type === 'lone' && previous.mention.type === 'organization' ? previous.mention : null;
    return this.#succession.bodyBefore(start);
  }

  /** Whether the line goes on in columns. */
  #isTableRow(from: number): boolean {
    const end = this.#page.text.indexOf('\n', from);
    const rest = this.#page.text.slice(from, Math.min(end < 0 ? this.#page.length : end, from + 60));
    return !/[，,。；;]/.test(rest);
  }

  /** `总经理职务由李雷接任`, `会长为前秘书长王明`, `主任由村民会议推选王明担任`: the post, then who has it. */
  #readTaken(group: PostGroup, at: number): boolean {
    const { text } = this.#page;
    const people = this.#elements.slice(at + 1, at + 4).find((element) => element.type === 'people');
    if (people?.type !== 'people') return false;
    const between = text.slice(group.end, Math.min(people.start, group.end + 40));
    const next = this.#elements[at + 1] as Element;
    const isTitled =
      next.type === 'posts' && this.#elements[at + 2] === people && TITLE_TO_PERSON.test(gap(text, next, people));
    const verb = verbFrom(this.#page, people.end);
    const isBy = BY_SOMEBODY.test(between) && verb !== undefined;
    if (!isBy && !((next === people || isTitled) && TAKEN_BY.test(gap(text, group, next)))) return false;
    const status = verb && (CHOSEN.test(between) ? 'appointed' : verb.status);
    const first = (group.posts[0] as Post).position.name;
    const isOther = /其$/.test(text.slice(group.start - 1, group.start));
    const outside = (isOther ? this.#succession.bodyOf(first) : null) ?? (isBy ? this.#body : null);
    for (const post of this.#withBodies(group.posts, outside, true))
      this.#bind(people.members, post, status ?? 'holds');
    this.#takers = people;
    return true;
  }
  #takers: PersonRun | undefined;

  /** The body of the posts before, for a title without one: in a list, or in the same sentence for the same kind of title. */
  #listedBody({ posts }: PostGroup, previous: Element | undefined, before: string): LinkedMention | null {
    const { position, isHomeless } = posts[0] as Post;
    if (!this.#listed || isHomeless || isSelfContained(position) || HOMELESS.test(position.name)) return null;
    if (previous?.type === 'people' && LISTED.test(before)) return this.#listed.body;
    const other = this.#listed.title.name;
    const isSameKind = position.name.endsWith(other) || other.endsWith(position.name);
    return isSameKind && NEXT_IN_SENTENCE.test(before) ? this.#listed.body : null;
  }

  #readClause(group: PostGroup, previous: Element | undefined, before: string): void {
    const subject = this.#subjects.of(group.start);
    const binding = bindClause({
      page: this.#page,
      group,
      previous,
      before,
      subject,
      isTopic: subject !== undefined && this.#subjects.isTopic(subject),
      carried: this.#carried?.group === previous ? this.#carried : undefined,
    });
    if (!binding) return;
    const { status, inherits } = binding;
    const first = group.posts[0] as Post;
    const isFree = inherits && !first.organization && !isSelfContained(first.position);
    const outside = isFree && this.#bodyHolders === undefined ? this.#body : null;
    const posts = this.#withBodies(group.posts, outside, true);
    const { members } = binding.subject;
    const isPairwise = members.length > 1 && members.length === posts.length && /分别|依次/.test(before);
    posts.forEach((post, at) => {
      this.#bind(isPairwise ? [members[at] as LinkedMention] : members, post, status);
    });
    this.#carried = { subject: binding.subject, status, group };
  }

  /** The posts with the bodies that they share, and those that the sentence or the paper gives them. */
  #withBodies(posts: readonly Post[], outside: LinkedMention | null, isProse: boolean): Post[] {
    return inheritBodies(posts, this.#mentions, outside, this.#knowledge).map((post) => {
      if (post.organization || post.isHomeless) return post;
      const village = villageOf(post.position.name);
      if (village !== undefined) return { ...post, organization: this.#villages.get(village) ?? null };
      if (isSelfContained(post.position)) return post;
      return withHouse(post, this.#sentence, isProse ? this.#company : undefined, this.#knowledge.houseEndings);
    });
  }

  #bind(people: readonly LinkedMention[], post: Post, status: AppointmentStatus): void {
    for (const person of people) this.#found.add(person, post, status);
    this.#succession.note(post, people);
  }
}

/** Words by which a paper calls the company that it is of. */
const OWN_NAME = /^(?:本)?(?:公司|集团|行|银行)$|^发行人$/;

/** The company whose paper this is, as it calls itself. */
function companyOf(mentions: readonly LinkedMention[], page: Page): LinkedMention | undefined {
  return parenthesizedPairs(mentions, page.text, 'organization').find(
    ({ second, isAnnounced }) => isAnnounced && OWN_NAME.test(second.name),
  )?.first;
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
