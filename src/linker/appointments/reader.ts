import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import { parenthesizedPairs } from '../identity/parenthesized.js';
import type { LinkedMention } from '../linked-mention.js';
import { AppointmentSet, type LinkedAppointment } from './appointment-set.js';
import { Bodies, HOMELESS } from './bodies.js';
import { type Binding, type BoundClause, bindClause } from './clause-binding.js';
import { type Element, gap, type PersonRun, type Post, type PostGroup, readElements } from './elements.js';
import { statusOfHeader, verbBefore, verbFrom, verbOfClause } from './governing-verb.js';
import { Headings } from './headings.js';
import { isHouseOf } from './house.js';
import { isSelfContained } from './inherit.js';
import { ownerOfParenthesis } from './parenthesis.js';
import { Subjects } from './subjects.js';
import { Succession } from './successor.js';
import type { TitleKnowledge } from './title-knowledge.js';

const NOTE = '(?:[（(][^（）()\\n]{1,24}[）)])?';
const TITLE_TO_PERSON =
  /^[ ”"』」》）)]*(?:[：:]\s*|的|名?叫|包括|提名人|[，,](?:中共党员|[离退]休干部)| [A-Z\d]{1,3} )?(?:Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Prof\.?)?[ “"「『@]*$/;
const PERSON_TO_TITLE = new RegExp(`^(?:${NOTE}(?:先生|女士|同志|小姐|博士)? *)$`);
/** `董事长职务由|郦文玉|接任`, `候任行政总裁为|市建局前总监詹文琛`: the post, then who takes it. */
const TAKEN_BY = /^(?:职务|一职|之职)?(?:仍|继续|暂|改)?由$|^(?:职务|一职)?(?:为|是)$/;
/** `主任|由村民会议推选|王明担任`. */
const BY_SOMEBODY = /^(?:职务|一职|之职)?(?:仍|继续|暂|改)?由[^，,。；;\n]{0,16}$/;
const CHOSEN = /推选|选举|任命|委派|推举|聘|提名/;
/** Between a name and the next title in a list. */
const LISTED = new RegExp(`^${NOTE}(?:先生|女士|同志)?[、和与及]$`);
const NEXT_IN_SENTENCE = /^[^。！？!?\n]*[，,；;]$/;
/** `人民陪审员10名（按姓氏笔画为序）：`, `副主席（6人）⏎`: a title, then the names in columns. */
const LIST_HEADER = new RegExp(
  `^[ ]*(?:共?\\d{1,4}[名人位]|名单|人选|如下)?${NOTE}(?:名单)?(?:如下)?(?:[：:]\\s*|[ ]*\\n\\s*|[ ]*)$`,
);
const NEXT_IN_LIST = new RegExp(`^(?:${NOTE}|[）)])(?:先生|女士|同志)?(?:[ ]*[\\d.]+[票人名%])?[\\s、，,和及与]*$`);
const LINE_START = /(?:^|\n)[ ]*(?:[一二三四五六七八九十\d]{1,3}[、.．][ ]*)?$/;
/** Between an organization and a person of it: `白沙大学的|王教授`. */
const OF = /^(?:的)?[ ]*$/;
const REPLACES = /(?:接替|顶替|替换|取代)(?:[^，,。；;]{0,10}的)?$/;
/** A title whose holder leaves it in the same breath: `理事长王明因年龄原因|卸任`. */
const LEAVES = /^(?:先生|女士|同志)?[^，,。；;\n]{0,14}(?:卸任|离任|被免职|被解职|被罢免|去职)(?:[，,。；;\n]|$)/;
const FORMER = /^[原前]/;
/** Titles of whoever stands behind the colon, and nobody in the lines below: `召集人：王明`. */
const ALONE = /(?:记者|通讯员|作者|编辑|摄影|主持人|召集人|联系人|秘书)$/;
/** `新一届理事会成员同日就任：|主席王明`. */
const LEADS_LIST = /(?:成员|领导|班子|机构|名单|如下|就任|产生|当选)[^，,。；;：:\n]{0,10}[：:]$/;

/** How titles lead to names: `局长|王明`, `局长：|王明`, `陪审员10名：|…`. */
type TitleKind = 'title' | 'list' | 'header';

/** State of one reading, from left to right. */
export class AppointmentReader {
  readonly #page: Page;
  readonly #elements: readonly Element[];
  readonly #found: AppointmentSet;
  readonly #knowledge: TitleKnowledge;
  readonly #subjects: Subjects;
  readonly #headings: Headings;
  readonly #succession: Succession;
  readonly #bodies: Bodies;
  /** The last clause of the sentence that is bound. */
  #clause: BoundClause | undefined;
  /** The posts before the last name, for the next name of the list: `中队指导员都国平、警士长李雷`. */
  #listed: { readonly body: LinkedMention; readonly title: LinkedMention; readonly isRow: boolean } | undefined;
  /** The posts whose holders a list names: `人民陪审员：`. */
  #header: { readonly posts: readonly Post[]; readonly status: AppointmentStatus; readonly lines: boolean } | undefined;
  /** Who was named behind a post already: `主任由|王明|担任`. */
  #takers: PersonRun | undefined;
  #scanned = 0;

  constructor(mentions: readonly LinkedMention[], page: Page, knowledge: TitleKnowledge, entityOf: readonly string[]) {
    this.#page = page;
    this.#knowledge = knowledge;
    this.#elements = readElements(mentions, page.text, knowledge);
    this.#found = new AppointmentSet(entityOf);
    this.#subjects = new Subjects(page.text, mentions);
    this.#headings = new Headings(page, mentions);
    this.#succession = new Succession(page);
    this.#bodies = new Bodies(page.text, mentions, knowledge, this.#succession, companyOf(mentions, page));
  }

  read(): readonly LinkedAppointment[] {
    this.#elements.forEach((element, at) => {
      this.#enterSentence(element);
      if (element.type === 'people') this.#readPeople(element, at);
      else if (element.type === 'posts') this.#readPosts(element, at);
      else if (element.mention.type === 'organization') {
        this.#bodies.meet(element.mention, this.#appoints(element.end));
      }
      this.#bodies.enter(element);
    });
    return this.#found.list();
  }

  #enterSentence(element: Element): void {
    const passed = this.#page.text.slice(this.#scanned, element.start);
    if (/[。！？!?\n]/.test(passed)) {
      this.#bodies.endSentence();
      this.#clause = undefined;
      this.#listed = undefined;
      this.#subjects.endSentence(this.#scanned);
      this.#succession.endSentence();
      if (/\n/.test(passed)) {
        this.#bodies.endLine();
        if (/\n\s*\n/.test(passed)) this.#subjects.endParagraph();
        if (element.type === 'people') this.#subjects.endCareer(element.start);
      }
    }
    if (/[。！？!?]|\n\s*\n/.test(passed)) this.#header = undefined;
    this.#scanned = element.end;
  }

  /** Whether a verb of appointing stands right behind a position: `董事会|已通过聘任…`. */
  #appoints(end: number): boolean {
    for (let at = end; at < end + 5; at++) {
      if (/[，,。；;：:、\n]/.test(this.#page.text[at] ?? '\n')) return false;
      const verb = verbFrom(this.#page, at);
      if (verb && !verb.isWeak && verb.status !== 'holds') return true;
    }
    return false;
  }

  #readPeople(people: PersonRun, at: number): void {
    const { text } = this.#page;
    const previous = this.#elements[at - 1];
    const next = this.#elements[at + 1];
    const isTitled = previous?.type === 'posts' && TITLE_TO_PERSON.test(gap(text, previous, people));
    const start = isTitled ? previous.start : people.start;
    this.#subjects.enter(people, start, next?.type === 'posts' ? next.start : undefined);
    const taken = this.#takers === people ? undefined : this.#succession.takenBy(people, start);
    if (taken) {
      this.#bind(people.members, taken, 'appointed');
      return;
    }
    const before = text.slice(Math.max(0, start - 20), start);
    const left = REPLACES.test(before) && this.#clause ? this.#succession.leftBy(people) : undefined;
    if (left && this.#clause?.status !== 'removed') this.#bind(people.members, left, 'removed');
    this.#continueList(people, at, isTitled, start);
  }

  /** One more name under a list's title: `陪审员：王明　李雷`, `委员王明（教师）、李雷（医生）`. */
  #continueList(people: PersonRun, at: number, isTitled: boolean, start: number): void {
    const header = this.#header;
    const previous = this.#elements[isTitled ? at - 2 : at - 1];
    if (!header || !previous) return;
    const between = gap(this.#page.text, previous, { start });
    const isNext = NEXT_IN_LIST.test(between) && (header.lines || /^[（(].*[）)]|^[）)]/.test(between));
    if (isNext && (!isTitled || previous.type !== 'posts')) {
      for (const post of header.posts) this.#bind(people.members, post, header.status);
    } else if (!isTitled && previous.type !== 'posts') this.#header = undefined;
  }

  #readPosts(group: PostGroup, at: number): void {
    const { text } = this.#page;
    const previous = this.#elements[at - 1];
    const next = this.#elements[at + 1];
    const before = previous ? gap(text, previous, group) : text.slice(Math.max(0, group.start - 40), group.start);
    const between = next?.type === 'people' ? gap(text, group, next) : undefined;
    const ownsNext = between !== undefined && TITLE_TO_PERSON.test(between);
    const owner = ownerOfParenthesis(this.#elements, at, text);
    let holders: PersonRun | undefined;
    if (owner) {
      for (const post of this.#bodies.fill(group.posts, null, true)) this.#bind([owner], post, 'holds');
    } else if (
      previous?.type === 'people' &&
      PERSON_TO_TITLE.test(before) &&
      this.#isBehind(previous, before, ownsNext, group)
    ) {
      this.#readTitleBehind(previous, group, at, before);
      holders = previous;
    } else if (ownsNext && next?.type === 'people' && !this.#isAddressed(next, between)) {
      this.#readTitlesBefore(next, group, at, before, /[：:]/.test(between) ? 'list' : 'title');
      holders = next;
    } else if (this.#firstInColumns(group, at)) {
      const people = this.#firstInColumns(group, at) as PersonRun;
      this.#readTitlesBefore(people, group, at, before, 'header');
      holders = people;
    } else if (!this.#readRelative(group, at) && !this.#readTaken(group, at)) this.#readClause(group, previous, before);
    const last = group.posts.findLast(({ organization }) => organization)?.organization;
    if (last?.type !== 'organization') return;
    const clause = this.#clause?.group === group ? this.#clause : undefined;
    if (holders && !clause) this.#bodies.setOfTitle(last, holders);
    else {
      const title = (group.posts[group.posts.length - 1] as Post).position.name;
      this.#bodies.setOfClause(last, clause?.subject, title, clause?.status ?? 'holds');
    }
  }

  /** The first of the names in columns that a title heads: `副秘书长（由主席团决定）⏎王明　李雷`. */
  #firstInColumns(group: PostGroup, at: number): PersonRun | undefined {
    const { text } = this.#page;
    const next = this.#elements[at + 1];
    const people = next?.type === 'lone' ? this.#elements[at + 2] : next;
    if (people?.type !== 'people') return undefined;
    const between = text.slice(group.end, Math.min(people.start, group.end + 60));
    if (!LIST_HEADER.test(between) || (!/[：:]/.test(between) && !this.#isLineStart(group.start))) return undefined;
    return people;
  }

  /** `主持人：王书记，…`: the title speaks to the name behind the colon. */
  #isAddressed(people: PersonRun, between: string): boolean {
    return /[：:]/.test(between) && this.#knowledge.isSurname((people.members[0] as LinkedMention).name);
  }

  /** `王书记`, `王东斌教授`, `王明　县财政局局长`: unless a space sets the title off to the next name (`鲁宁 通讯员 彭小慧`). */
  #isBehind(people: PersonRun, before: string, ownsNext: boolean, group: PostGroup): boolean {
    const last = people.members[people.members.length - 1] as LinkedMention;
    if (before === '' && this.#knowledge.isSurname(last.name)) return true;
    if (ownsNext) return false;
    if (before === '') return group.posts[0]?.organization === null || !verbOfClause(this.#page, people.start);
    return / $/.test(before) || /^(?:先生|女士|小姐|博士)$/.test(before);
  }

  /** `王东斌教授`, `副支队长乌力吉中校`: a rank takes the body of the title before the name; `白沙大学的王教授`. */
  #readTitleBehind(people: PersonRun, group: PostGroup, at: number, before: string): void {
    const last = people.members[people.members.length - 1] as LinkedMention;
    const earlier = this.#elements[at - 2];
    const isOf =
      earlier?.type === 'lone' &&
      earlier.mention.type === 'organization' &&
      OF.test(gap(this.#page.text, earlier, people));
    const isRow = before !== '';
    const isFullName = !this.#knowledge.isSurname(last.name);
    const beside = isOf ? earlier.mention : isFullName && !isRow ? this.#bodies.forTitleBehind(people) : null;
    const isLine = isRow && this.#isLineStart(people.start);
    const heading = isLine ? this.#headings.over(people.start).body : null;
    const outside = this.#noteBody(group.end, at) ?? beside ?? this.#headed(heading, group);
    const behind = this.#page.skipSpaces(group.end);
    // 王明　董事　离任: a row of a table says its status last.
    const status = isRow && behind > group.end ? verbFrom(this.#page, behind)?.status : undefined;
    const posts = isRow
      ? this.#bodies.fill(group.posts, outside, !isLine)
      : group.posts.map((post) => ({
          ...post,
          organization: post.organization ?? (isSelfContained(post.position) ? null : outside),
        }));
    for (const post of posts) {
      if (isRow) this.#found.add(last, post, status ?? 'holds');
      else this.#found.addTitle(last, post);
      this.#succession.note(post, [last]);
    }
    if (isRow) this.#clause = { subject: { ...people, members: [last] }, status: 'holds', inherits: true, group };
  }

  /** `研究员（西北土壤研究所）`, `教授（物理学院院长）`: the body in the parenthesis right behind. */
  #noteBody(end: number, at: number): LinkedMention | null {
    const { text } = this.#page;
    const next = this.#elements[at + 1];
    if (!next || !/^[（(]$/.test(text.slice(end, next.start))) return null;
    if (next.type === 'posts') return next.posts[0]?.organization ?? null;
    const isBody = next.type === 'lone' && next.mention.type === 'organization' && /[）)]/.test(text[next.end] ?? '');
    return isBody ? next.mention : null;
  }

  /** Whether layout stood between two positions, kept or removed. */
  #isSpaced(end: number, start: number): boolean {
    const { source } = this.#page;
    return start > end || source.originalStart(start) > source.originalEnd(end);
  }

  #isLineStart(position: number): boolean {
    return LINE_START.test(this.#page.text.slice(Math.max(0, position - 12), position));
  }

  #readTitlesBefore(people: PersonRun, group: PostGroup, at: number, before: string, kind: TitleKind): void {
    const { text } = this.#page;
    const heading = this.#headings.over(group.start);
    const between = text.slice(group.end, Math.min(people.start, group.end + 8));
    const isRow = this.#isLineStart(group.start) && (kind !== 'title' || this.#isSpaced(group.end, people.start));
    const title = (group.posts[0] as Post).position;
    const isOfHeading = isRow && !HOMELESS.test(title.name) && !isSelfContained(title);
    const outside =
      this.#listedBody(group, this.#elements[at - 1], before) ??
      this.#bodyBefore(group, people, at, before) ??
      (isOfHeading ? this.#headed(heading.body, group) : null) ??
      (people.members.length === 1 ? this.#bodyBehind(people, at) : null);
    const posts = this.#bodies.fill(this.#pending(group, at), outside, !isRow);
    const body = posts.findLast(({ organization }) => organization)?.organization ?? null;
    this.#listed = body
      ? { body, title: (posts[posts.length - 1] as Post).position, isRow: isRow || (this.#listed?.isRow ?? false) }
      : undefined;
    const status = this.#statusBefore(people, group, kind, isRow ? heading.status : undefined, between);
    for (const post of posts) this.#bind(people.members, post, status);
    if (body?.type === 'organization') this.#bodies.setOfTitle(body, people);
    this.#header = { posts, status, lines: (kind !== 'title' || isRow) && !ALONE.test(title.name) };
  }

  /** Posts of a group, with those of a group before it that only a comma sets off and nobody else owns. */
  #pending(group: PostGroup, at: number): Post[] {
    const previous = this.#elements[at - 1];
    const earlier = this.#elements[at - 2];
    const { text } = this.#page;
    const isBound = previous === undefined || this.#clause?.group === previous;
    if (isBound || previous.type !== 'posts' || !/^[，,]$/.test(gap(text, previous, group))) return [...group.posts];
    if (earlier?.type === 'people' && gap(text, earlier, previous).length < 12) return [...group.posts];
    return [...previous.posts, ...group.posts];
  }

  /** The body of a heading for the posts under it; a place only for those who govern one. */
  #headed(body: LinkedMention | null, { posts }: PostGroup): LinkedMention | null {
    if (body?.type !== 'place') return body;
    return this.#knowledge.governs((posts[0] as Post).position, body) ? body : null;
  }

  #statusBefore(
    people: PersonRun,
    group: PostGroup,
    kind: TitleKind,
    heading: AppointmentStatus | undefined,
    between: string,
  ): AppointmentStatus {
    const { text } = this.#page;
    if (between.startsWith('提名人')) return 'appointed';
    const isFormer = group.posts.some(({ position }) => FORMER.test(position.name));
    const isLeaving =
      LEAVES.test(text.slice(people.end, people.end + 24)) &&
      !/^[^，,。；;]{0,10}(?:将|拟)/.test(text.slice(people.end, people.end + 12));
    if (!isFormer && (isLeaving || text.startsWith('卸任', group.start - 2))) return 'removed';
    const verb = kind === 'header' ? verbBefore(this.#page, group.start, 0)?.status : undefined;
    return statusOfHeader(this.#page, group.start) ?? verb ?? heading ?? 'holds';
  }

  /** `猎头顾问王明（白沙人才）`: the body behind the name. */
  #bodyBehind(people: PersonRun, at: number): LinkedMention | null {
    const next = this.#elements[at + 2];
    return next?.type === 'lone' ? this.#noteBody(people.end, at + 1) : null;
  }

  /** `白沙公司，其法定代表人王明`, `由副处长李雷接任`, `白沙证券（分析师：王明）`: the body just named. */
  #bodyBefore(group: PostGroup, people: PersonRun, at: number, before: string): LinkedMention | null {
    const previous = this.#elements[at - 1];
    if (LEADS_LIST.test(this.#page.text.slice(Math.max(0, group.start - 16), group.start))) this.#bodies.leadList();
    if (/[，,]其$/.test(before)) return this.#bodies.lastOfSentence;
    if (before === '（' || before === '(')
      return previous?.type === 'lone' && previous.mention.type === 'organization' ? previous.mention : null;
    return this.#succession.bodyBefore(group.start, people);
  }

  /** The body of the posts before, for a title without one: in a list, or in the same sentence for the same kind of title. */
  #listedBody({ posts }: PostGroup, previous: Element | undefined, before: string): LinkedMention | null {
    const { position, isHomeless } = posts[0] as Post;
    if (!this.#listed || isHomeless || isSelfContained(position) || HOMELESS.test(position.name)) return null;
    if (previous?.type === 'people' && LISTED.test(before)) return this.#listed.body;
    // 上岭村　队长：王明　队员：李雷: one row.
    if (this.#listed.isRow && /^(?:[（(][^（）()\n]*|[^（）()\n，,]*)[）)]? +$/.test(before)) return this.#listed.body;
    const other = this.#listed.title.name;
    const isSameKind = position.name.endsWith(other) || other.endsWith(position.name);
    return isSameKind && NEXT_IN_SENTENCE.test(before) ? this.#listed.body : null;
  }

  /** `获委任为局成员的|区议员王明`: a clause before the titles of a name. */
  #readRelative(group: PostGroup, at: number): boolean {
    const { text } = this.#page;
    const next = this.#elements[at + 1];
    const people = this.#elements[at + 2];
    if (next?.type !== 'posts' || people?.type !== 'people') return false;
    if (gap(text, group, next) !== '的' || !TITLE_TO_PERSON.test(gap(text, next, people))) return false;
    const verb = verbBefore(this.#page, group.start, 0);
    if (!verb) return false;
    for (const post of this.#bodies.fill(group.posts, null, true)) this.#bind(people.members, post, verb.status);
    return true;
  }

  /** `总经理职务由李雷接任`, `会长为前秘书长王明`, `主任由村民会议推选王明担任`: the post, then who has it. */
  #readTaken(group: PostGroup, at: number): boolean {
    const { text } = this.#page;
    const next = this.#elements[at + 1];
    const people = this.#elements.slice(at + 1, at + 4).find((element) => element.type === 'people');
    if (!next || people?.type !== 'people') return false;
    const between = text.slice(group.end, Math.min(people.start, group.end + 40));
    const isTitled =
      next.type === 'posts' && this.#elements[at + 2] === people && TITLE_TO_PERSON.test(gap(text, next, people));
    const verb = verbFrom(this.#page, people.end);
    const isBy = BY_SOMEBODY.test(between) && verb !== undefined;
    if (!isBy && !((next === people || isTitled) && TAKEN_BY.test(gap(text, group, next)))) return false;
    const status = verb && (CHOSEN.test(between) ? 'appointed' : verb.status);
    const first = (group.posts[0] as Post).position.name;
    const isOther = /其$/.test(text.slice(group.start - 1, group.start));
    const outside = isOther ? this.#succession.bodyOf(first) : null;
    const listed =
      outside ?? this.#listedBody(group, this.#elements[at - 1], gapBefore(text, this.#elements[at - 1], group));
    for (const post of this.#bodies.fill(group.posts, listed, true))
      this.#bind(people.members, post, status ?? 'holds');
    this.#takers = people;
    return true;
  }

  #readClause(group: PostGroup, previous: Element | undefined, before: string): void {
    const subject = this.#subjects.of(group.start, this.#clause?.subject);
    const heading = this.#headings.over(group.start);
    const binding = bindClause({
      page: this.#page,
      group,
      previous,
      before,
      subject,
      isTopic: subject !== undefined && this.#subjects.isTopic(subject),
      last: this.#clause,
      headingStatus: heading.status,
    });
    if (!binding) return;
    const { status } = binding;
    const { members } = binding.subject;
    const outside = this.#outsideOf(group, previous, before, binding);
    const posts = this.#bodies.fill(group.posts, outside, true);
    const isPairwise = members.length > 1 && members.length === posts.length && /分别|依次/.test(before);
    posts.forEach((post, at) => {
      this.#bind(isPairwise ? [members[at] as LinkedMention] : members, post, status);
    });
    this.#clause = { ...binding, group };
  }

  /** The body that the clause or the sentence gives to posts without one. */
  #outsideOf(
    { posts, start }: PostGroup,
    previous: Element | undefined,
    before: string,
    { subject, inherits, promotes, status }: Binding,
  ): LinkedMention | null {
    const first = posts[0] as Post;
    if (first.organization) return null;
    // 王明，总经理，: as the title before the name.
    if (previous === subject && /^[，,]$/.test(before)) return this.#bodies.forTitleBehind(subject);
    // 在白沙大学|做过|助教.
    if (previous?.type === 'lone' && previous.mention.type === 'organization') {
      const leads = /[在于到赴从]$|加[入盟]$|进入$/;
      const isAt = leads.test(this.#page.text.slice(Math.max(0, previous.start - 2), previous.start));
      if (isAt && !/[，,]/.test(before)) return previous.mention;
    }
    const title = first.position.name;
    if (promotes) return this.#bodies.forSameKind(title) ?? this.#promoted(subject, title);
    if (!inherits) return this.#bodies.forSameKind(title);
    const isNamed = /为$/.test(this.#page.text.slice(start - 1, start)) && status === 'appointed';
    return this.#bodies.forClause(subject, title, status) ?? (isNamed ? this.#bodies.employer : null);
  }

  /** Where a promoted person was, if the new title may be there too. */
  #promoted(subject: PersonRun, title: string): LinkedMention | null {
    const own = this.#bodies.ownOf(subject.members[0] as LinkedMention);
    const endings = this.#knowledge.houseEndings(title);
    return own && (endings.length === 0 || isHouseOf(own, endings)) ? own : null;
  }

  #bind(people: readonly LinkedMention[], post: Post, status: AppointmentStatus): void {
    for (const person of people) this.#found.add(person, post, status);
    this.#succession.note(post, people, status === 'removed');
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

function gapBefore(text: string, previous: Element | undefined, group: PostGroup): string {
  return previous ? gap(text, previous, group) : '';
}
