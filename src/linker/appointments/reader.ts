import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';
import { AppointmentSet, type LinkedAppointment } from './appointment-set.js';
import { isBehindName } from './behind-name.js';
import { Bodies } from './bodies.js';
import { bodyJustNamed, bodyOfHeading } from './body-just-named.js';
import { type BoundClause, bindClause } from './clause-binding.js';
import { bodyOfClause } from './clause-body.js';
import {
  type Element,
  gap,
  type PersonRun,
  type Post,
  type PostGroup,
  pendingPosts,
  readElements,
  titledBefore,
} from './elements.js';
import { appointsSoon, verbFrom } from './governing-verb.js';
import { Headings } from './headings.js';
import { isSelfContained } from './inherit.js';
import { firstInColumns, isNextInList, isUnderLabel, type ListHeader, listHeader } from './list-header.js';
import { ListedBody } from './listed-body.js';
import { type NameCard, readNameCards } from './name-cards.js';
import { namedBehind, TITLE_TO_PERSON } from './named-behind.js';
import { noteBody } from './note-body.js';
import { isLineStart, isSpaced } from './page-line.js';
import { companyOfPaper } from './paper-company.js';
import { ownerOfParenthesis } from './parenthesis.js';
import { type PostTable, readPostTables } from './post-columns.js';
import { Subjects } from './subjects.js';
import { Succession } from './successor.js';
import type { TitleKnowledge } from './title-knowledge.js';
import { statusOfTitle, type TitleKind } from './title-status.js';

/** Between an organization and a person of it: `白沙大学的|王教授`. */
const OF = /^(?:的)?[ ]*$/;
const REPLACES = /(?:接替|顶替|替换|取代)(?:[^，,。；;]{0,10}的)?$/;
/** A post that is not the one somebody takes over. */
const HOLDS_ALREADY = /[现曾原][任为]|历任/;
/** `新一届理事会成员同日就任：|主席王明`. */
const LEADS_LIST =
  /(?:成立|组建)[，,：:]$|(?:成员|组成|领导|班子|机构|名单|如下|就任|产生|当选)[^，,。；;：:\n]{0,10}[：:]$/;

/** `裁判长：|国家级裁判王明`: a label that more titles follow. */
const LABEL_TO_TITLE = /^[ ”"』」》]*(?:（[^（）\n]{1,14}）)?[：:][ “"「『《]*(?:著名|知名|资深|青年)?$/;
/** Those speak whose title a colon follows. */
const SPEAKERS = /记者|主持人|编辑|发言人$/;

/** `三名副处长，分别为|王明、李雷`: as a list behind a colon, of which the verb before says how they came to it. */
function kindOf(between: string): TitleKind {
  if (/[：:]/.test(between)) return 'list';
  return /分别/.test(between) ? 'header' : 'title';
}

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
  readonly #listed: ListedBody;
  /** The posts whose holders a list names: `人民陪审员：`. */
  #header: ListHeader | undefined;
  /** Who was named behind a post already: `主任由|王明|担任`. */
  #takers: PersonRun | undefined;
  /** Whose post the clause fills: `接替|王明|出任`. */
  #replaced: PersonRun | undefined;
  #scanned = 0;
  readonly #cards: ReadonlyMap<PostGroup, NameCard>;
  readonly #tables: ReadonlyMap<LinkedMention, PostTable>;
  /** Where the table ends that is read already. */
  #tableEnd = 0;

  constructor(mentions: readonly LinkedMention[], page: Page, knowledge: TitleKnowledge, entityOf: readonly string[]) {
    this.#page = page;
    this.#knowledge = knowledge;
    this.#elements = readElements(mentions, page.text, knowledge);
    this.#found = new AppointmentSet(entityOf);
    this.#subjects = new Subjects(page.text, mentions);
    this.#headings = new Headings(page, mentions);
    this.#succession = new Succession(page);
    this.#listed = new ListedBody(knowledge);
    this.#cards = readNameCards(this.#elements, page.text);
    const outer = mentions.filter(({ depth }) => depth === 0);
    this.#tables = readPostTables(outer, page.text);
    this.#bodies = new Bodies(page.text, mentions, knowledge, this.#succession, companyOfPaper(mentions, page));
  }

  read(): readonly LinkedAppointment[] {
    this.#elements.forEach((element, at) => {
      this.#enterSentence(element);
      if (element.type === 'posts') this.#readTable(element);
      if (element.start < this.#tableEnd) this.#header = undefined;
      else if (element.type === 'people') this.#readPeople(element, at);
      else if (element.type === 'posts') this.#readPosts(element, at);
      else if (element.mention.type === 'organization') {
        this.#bodies.meet(element.mention, appointsSoon(this.#page, element.end));
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
      this.#listed.endSentence();
      this.#subjects.endSentence(this.#scanned);
      this.#succession.endSentence();
      if (/\n/.test(passed)) {
        this.#bodies.endLine();
        if (/\n\s*\n/.test(passed)) this.#subjects.endParagraph();
        this.#subjects.beginLine(this.#scanned + passed.lastIndexOf('\n') + 1);
        if (element.type === 'people') this.#subjects.endCareer(element.start);
      }
    }
    if (/[。！？!?]|\n\s*\n/.test(passed)) this.#header = undefined;
    this.#scanned = element.end;
  }

  #readPeople(people: PersonRun, at: number): void {
    const { text } = this.#page;
    const previous = this.#elements[at - 1];
    const next = this.#elements[at + 1];
    const isTitled =
      previous?.type === 'posts' &&
      TITLE_TO_PERSON.test(gap(text, previous, people)) &&
      !(/^[）)]/.test(gap(text, previous, people)) && ownerOfParenthesis(this.#elements, at - 1, text));
    const start = isTitled ? previous.start : people.start;
    this.#subjects.enter(people, start, next?.type === 'posts' ? next.start : undefined);
    const taken = this.#takers === people ? [] : this.#succession.takenBy(people, start);
    if (taken.length > 0) {
      for (const post of taken) this.#bind(people.members, post, 'appointed');
      return;
    }
    const before = text.slice(Math.max(0, start - 20), start);
    // 现任白沙公司经理，将接替王明: in another post.
    const isOwnPost =
      this.#clause && HOLDS_ALREADY.test(text.slice(this.#clause.subject.end, this.#clause.group.start));
    // 接替王明出任|经理: what follows is what he left.
    if (REPLACES.test(before) && verbFrom(this.#page, people.end)) {
      this.#replaced = people;
      this.#continueList(people, at, isTitled, start);
      return;
    }
    const left = REPLACES.test(before) && this.#clause && !isOwnPost ? this.#succession.leftBy(people) : undefined;
    if (left && this.#clause?.status !== 'removed') this.#bind(people.members, left, 'removed');
    this.#continueList(people, at, isTitled, start);
  }

  /** One more name under a list's title: `陪审员：王明　李雷`, `委员王明（教师）、李雷（医生）`. */
  #continueList(people: PersonRun, at: number, isTitled: boolean, start: number): void {
    const header = this.#header;
    const previous = this.#elements[isTitled ? at - 2 : at - 1];
    if (!header || !previous) return;
    const isNext = isNextInList(header, previous, start, this.#page.text);
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
    const isAddressed = next?.type === 'people' && this.#isAddressed(next, between ?? '');
    const inColumns = isAddressed ? undefined : firstInColumns(this.#elements, at, group, this.#page);
    const owner = ownerOfParenthesis(this.#elements, at, text);
    let holders: PersonRun | undefined;
    const card = this.#cards.get(group);
    const labelled = this.#labelled(group, at);
    if (card) this.#readCard(group, card);
    else if (owner) {
      // 副站长王明（兼管理员）.
      const own = before.endsWith('兼') ? this.#bodies.ownOf(owner) : null;
      for (const post of this.#bodies.fill(group.posts, own, true)) this.#bind([owner], post, 'holds');
    } else if (
      previous?.type === 'people' &&
      isBehindName(previous, before, ownsNext, group, this.#page, this.#knowledge)
    ) {
      this.#readTitleBehind(previous, group, at, before);
      holders = previous;
    } else if (ownsNext && next?.type === 'people' && !isAddressed) {
      this.#readTitlesBefore(next, group, at, before, kindOf(between));
      holders = next;
    } else if (labelled) {
      this.#readTitlesBefore(labelled, group, at, before, 'label');
      holders = labelled;
    } else if (inColumns) {
      this.#readTitlesBefore(inColumns, group, at, before, 'header');
      holders = inColumns;
    } else if (!this.#readNamedBehind(group, at)) this.#readClause(group, at, before);
    const last = group.posts.findLast(({ organization }) => organization)?.organization;
    // 王明（白沙公司经理）当选|主席: a parenthesis is an aside.
    if (last?.type !== 'organization' || owner) return;
    const clause = this.#clause?.group === group ? this.#clause : undefined;
    if (holders && !clause) this.#bodies.setOfTitle(last, holders);
    else {
      const title = (group.posts[group.posts.length - 1] as Post).position.name;
      this.#bodies.setOfClause(last, clause?.subject, title, clause?.status ?? 'holds');
    }
  }

  /** A table that these posts head: `年级　组长　副组长`. */
  #readTable({ posts, start }: PostGroup): void {
    const table = this.#tables.get((posts[0] as Post).position);
    if (!table) return;
    this.#tableEnd = table.end;
    const heading = this.#headings.over(start);
    for (const { position, person, body } of table.holders) {
      const post: Post = { position, organization: null, isHomeless: false };
      const organization = body ?? bodyOfHeading(heading.body, { posts: [post] }, this.#knowledge);
      this.#bind([person], { ...post, organization }, heading.status ?? 'holds');
    }
  }

  /** The posts below the name of a card. */
  #readCard({ posts }: PostGroup, { person, body }: NameCard): void {
    for (const post of this.#bodies.fill(posts, body, false)) this.#bind([person], post, 'holds');
  }

  /** Whom a label and the titles behind it are of: `裁判长：|国家级裁判|王明`. */
  #labelled(group: PostGroup, at: number): PersonRun | undefined {
    const titles = this.#elements[at + 1];
    const people = this.#elements[at + 2];
    const { text } = this.#page;
    if (titles?.type !== 'posts' || people?.type !== 'people') return undefined;
    if (!LABEL_TO_TITLE.test(gap(text, group, titles)) || /[：:]/.test(gap(text, titles, people))) return undefined;
    if (SPEAKERS.test((group.posts[group.posts.length - 1] as Post).position.name)) return undefined;
    return TITLE_TO_PERSON.test(gap(text, titles, people)) ? people : undefined;
  }

  /** `主持人：王书记，…`: the title speaks to the name behind the colon. */
  #isAddressed(people: PersonRun, between: string): boolean {
    return /[：:]/.test(between) && this.#knowledge.isSurname((people.members[0] as LinkedMention).name);
  }

  /** `沈若兰教授`, `副支队长巴图尔中校`: a rank takes the body of the title before the name; `白沙大学的王教授`. */
  #readTitleBehind(people: PersonRun, group: PostGroup, at: number, before: string): void {
    const last = people.members[people.members.length - 1] as LinkedMention;
    const earlier = this.#elements[at - 2];
    const isOf =
      earlier?.type === 'lone' &&
      earlier.mention.type === 'organization' &&
      OF.test(gap(this.#page.text, earlier, people));
    const isRow = before !== '' && before !== '·';
    const isFullName = !this.#knowledge.isSurname(last.name);
    const beside = isOf ? earlier.mention : isFullName && !isRow ? this.#bodies.forTitleBehind(people) : null;
    const isLine = isRow && isLineStart(this.#page, people.start);
    const isFree = !isSelfContained((group.posts[0] as Post).position);
    const over = isLine ? this.#headings.over(people.start) : undefined;
    const heading = isFree ? bodyOfHeading(over?.body ?? null, group, this.#knowledge) : null;
    const outside = noteBody(this.#page.text, group.end, this.#elements[at + 1]) ?? beside ?? heading;
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
      if (isRow) this.#found.add(last, post, status ?? over?.status ?? 'holds');
      else this.#found.addTitle(last, post);
      this.#succession.note(post, [last]);
    }
    if (isRow)
      this.#clause = {
        subject: { ...people, members: [last] },
        status: status ?? over?.status ?? 'holds',
        inherits: true,
        group,
      };
  }

  #readTitlesBefore(people: PersonRun, group: PostGroup, at: number, before: string, kind: TitleKind): void {
    const { text } = this.#page;
    const heading = this.#headings.over(group.start);
    const isRow =
      isLineStart(this.#page, group.start) && (kind !== 'title' || isSpaced(this.#page, group.end, people.start));
    const behind = this.#elements[at + 2];
    const outside =
      this.#listed.of(group, titledBefore(this.#elements, at) ?? this.#elements[at - 1], before, kind === 'list') ??
      this.#bodyBefore(group, people, at, before, kind) ??
      (isRow ? bodyOfHeading(heading.body, group, this.#knowledge) : null) ??
      (people.members.length === 1 && behind?.type === 'lone' ? noteBody(text, people.end, behind) : null);
    // 副裁判长：国际级裁判王明、|一级裁判李雷: both are what the label says, and it alone says how they came to it.
    const label = kind === 'title' && this.#header?.isLabel ? this.#header : undefined;
    const previous = this.#elements[at - 1];
    const isLabelled =
      label !== undefined && previous !== undefined && isUnderLabel(label, previous, group.start, text);
    const status = isLabelled
      ? 'holds'
      : statusOfTitle(this.#page, people, group, kind, isRow ? heading.status : undefined);
    // 白沙公司新聘三位顾问：…: whoever appoints them by name.
    const employer = kind === 'label' && !isRow && status === 'appointed' ? this.#bodies.employer : null;
    const isBound = this.#clause?.group === this.#elements[at - 1];
    const pending = isBound ? group.posts : pendingPosts(this.#elements, at, group, text);
    const posts = this.#bodies.fill(pending, outside ?? employer, !isRow);
    const body = posts.findLast(({ organization }) => organization)?.organization ?? null;
    this.#listed.note(posts, body, isRow, kind === 'list');
    for (const post of posts) this.#bind(people.members, post, status);
    if (body?.type === 'organization') this.#bodies.setOfTitle(body, people);
    if (!isLabelled) this.#header = listHeader(posts, status, kind !== 'title' || isRow, kind === 'label');
  }

  /** `白沙公司，其法定代表人王明`, `由副处长李雷接任`, `白沙证券（分析师：王明）`: the body just named. */
  #bodyBefore(group: PostGroup, people: PersonRun, at: number, before: string, kind: TitleKind): LinkedMention | null {
    const previous = this.#elements[at - 1];
    if (LEADS_LIST.test(this.#page.text.slice(Math.max(0, group.start - 16), group.start))) this.#bodies.leadList();
    if (/[，,]其$/.test(before)) return this.#bodies.lastOfSentence;
    const named = bodyJustNamed(group, previous, before, kind === 'list', this.#knowledge);
    return named ?? (before === '（' || before === '(' ? null : this.#succession.bodyBefore(group.start, people));
  }

  /** `总经理职务由李雷接任`, `会长为前秘书长王明`: the post, then who has it. */
  #readNamedBehind(group: PostGroup, at: number): boolean {
    const named = namedBehind(this.#elements, at, group, this.#page);
    if (!named) return false;
    const { people, status, takes } = named;
    const { text } = this.#page;
    const previous = this.#elements[at - 1];
    const isOther = takes && text[group.start - 1] === '其';
    const outside = isOther ? this.#succession.bodyOf((group.posts[0] as Post).position.name) : null;
    const listed = takes && previous ? this.#listed.of(group, previous, gap(text, previous, group), false) : null;
    for (const post of this.#bodies.fill(group.posts, outside ?? listed, true))
      this.#bind(people.members, post, status);
    if (takes) this.#takers = people;
    return true;
  }

  #readClause(group: PostGroup, at: number, before: string): void {
    const previous = this.#elements[at - 1];
    const subject = this.#subjects.of(group.start, this.#clause?.subject);
    const heading = this.#headings.over(group.start);
    const binding = bindClause({
      page: this.#page,
      group,
      previous,
      before,
      subject,
      titled: titledBefore(this.#elements, at),
      isTopic: subject !== undefined && this.#subjects.isTopic(subject),
      last: this.#clause,
      headingStatus: heading.status,
      isSurname: this.#knowledge.isSurname,
    });
    if (!binding) return;
    const { status } = binding;
    const { members } = binding.subject;
    const { houseEndings } = this.#knowledge;
    const outside = bodyOfClause(group, previous, before, binding, this.#bodies, this.#page.text, houseEndings);
    const posts = this.#bodies.fill(group.posts, outside, true);
    const isPairwise = members.length > 1 && members.length === posts.length && /分别|依次/.test(before);
    posts.forEach((post, at) => {
      this.#bind(isPairwise ? [members[at] as LinkedMention] : members, post, status);
    });
    const replaced =
      previous !== undefined && previous === this.#replaced && status !== 'removed' ? this.#replaced : undefined;
    for (const post of replaced ? posts : []) this.#bind(replaced?.members ?? [], post, 'removed');
    this.#clause = { ...binding, group };
  }

  #bind(people: readonly LinkedMention[], post: Post, status: AppointmentStatus): void {
    for (const person of people) this.#found.add(person, post, status);
    this.#succession.note(post, people, status === 'removed');
  }
}
