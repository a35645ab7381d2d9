import type { AppointmentStatus } from '../../document/types.js';
import type { LinkedMention } from '../linked-mention.js';
import type { Element, PersonRun, Post } from './elements.js';
import { isHouseOf } from './house.js';
import { inheritBodies, isSelfContained, villageOf } from './inherit.js';
import { opensClause } from './subjects.js';
import type { Succession } from './successor.js';
import type { TitleKnowledge } from './title-knowledge.js';

/** In the list of a title's houses: whatever body the sentence names. */
const ANY = '*';

/** A sentence with more bodies than these is a list: the last ones count. */
const MOST_BODIES = 24;
/** Bodies that appoint to others' posts. */
const AUTHORITY =
  /(?:委|主席团|全委会|政府|人大|人民代表大会|常委会|常务委员会|组织部|国务院|[董监]事会|股东大?会|议会|国会|厅|局|法院|检察院|法庭)$/;
/** `主席团|第四次会议`. */
const MEETING = /^[^，,。；;：:\n]{0,10}(?:会议|全会|全体会|次会)/;
/** Where lines begin: bullets and numbers aside. */
const LINE_BEGIN =
  /(?:^|\n)[ ]*(?:[●△•·▲◆■□○★※▍☆\-*]|【[^】\n]{1,10}】|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?[ ]*$/;
/** `被告：|青禾公司`, `第三人（反诉原告）|青禾公司`: its representative stands in the next line. */
const PARTY = /(?:^|\n)[ ]*[\u4e00-\u9fff]{2,8}(?:[（(][^（）()\n]{1,10}[）)])?[：:]?[ ]*$/;
const LABEL_END = /^[”"』」]?(?:[：:]| )/;

/** How the last body of a sentence came: alone, in a title before a name, in the post of a clause. */
type Origin = 'alone' | 'title' | 'clause';

/**
 * The bodies that a text offers to posts without one: those of the sentence, the label of the line (`教务处：主任王明`), the
 * village told of, the company whose paper it is.
 */
export class Bodies {
  readonly #text: string;
  readonly #mentions: readonly LinkedMention[];
  readonly #knowledge: TitleKnowledge;
  readonly #company: LinkedMention | undefined;
  readonly #succession: Succession;
  #last:
    | {
        readonly body: LinkedMention;
        readonly origin: Origin;
        readonly of: PersonRun | undefined;
        readonly title?: string;
        readonly status?: AppointmentStatus;
      }
    | undefined;
  /** Organizations of the sentence so far. */
  #sentence: LinkedMention[] = [];
  /** The organization that the sentence is about. */
  #leading: LinkedMention | undefined;
  #label: LinkedMention | undefined;
  /** The body that the last line with a label before one names. */
  #party: LinkedMention | undefined;
  #list: LinkedMention | undefined;
  /** By name, the body of the title before it. */
  readonly #own = new Map<string, LinkedMention>();
  /** The last village and community named. */
  readonly #villages = new Map<string, LinkedMention>();
  #scanned = 0;

  constructor(
    text: string,
    mentions: readonly LinkedMention[],
    knowledge: TitleKnowledge,
    succession: Succession,
    company: LinkedMention | undefined,
  ) {
    this.#text = text;
    this.#mentions = mentions;
    this.#knowledge = knowledge;
    this.#succession = succession;
    this.#company = company;
  }

  endSentence(): void {
    this.#list = undefined;
    this.#own.clear();
    this.#last = undefined;
    this.#sentence = [];
    this.#leading = undefined;
  }

  endLine(): void {
    this.#label = undefined;
  }

  /** An organization that is no body of a post beside it. */
  meet(body: LinkedMention, isFollowedByVerb: boolean): void {
    this.#note(body);
    // 由县人大常委会|任命为…: who appoints is not where the post is.
    const meets = MEETING.test(this.#text.slice(body.end, body.end + 16));
    const appoints = (isFollowedByVerb || meets) && AUTHORITY.test(body.name);
    this.#last = appoints ? undefined : { body, origin: 'alone', of: undefined };
  }

  /** A body in a title before names. */
  setOfTitle(body: LinkedMention, people: PersonRun): void {
    this.#last = { body, origin: 'title', of: people };
    for (const { name } of people.members) this.#own.set(name, body);
  }

  /** A body in a post of a clause. */
  setOfClause(body: LinkedMention, subject: PersonRun | undefined, title: string, status: AppointmentStatus): void {
    this.#last = { body, origin: 'clause', of: subject, title, status };
  }

  /** The body that the sentence names for a line's lists behind a colon: `新一届理事会就任：|主席王明，副主席李雷`. */
  leadList(): void {
    this.#list = this.lastOfSentence ?? undefined;
  }

  /** The body of the title that a person was named with in the sentence. */
  ownOf({ name }: LinkedMention): LinkedMention | null {
    return this.#own.get(name) ?? null;
  }

  /** The organization that the sentence is about, if it is not one that fills others' posts. */
  get employer(): LinkedMention | null {
    return this.#leading && !AUTHORITY.test(this.#leading.name) ? this.#leading : null;
  }

  /** Notes the villages, organizations and the label that an element names. */
  enter(element: Element): void {
    for (; this.#scanned < this.#mentions.length; this.#scanned++) {
      const mention = this.#mentions[this.#scanned] as LinkedMention;
      if (mention.start >= element.end) break;
      if (mention.type !== 'place') continue;
      if (mention.name.endsWith('村')) this.#villages.set('村', mention);
      else if (mention.name.endsWith('社区')) this.#villages.set('社区', mention);
    }
    if (element.type === 'posts')
      for (const { organization } of element.posts) if (organization) this.#note(organization);
  }

  #note(body: LinkedMention): void {
    const text = this.#text;
    if (body.type === 'organization' && this.#sentence.push(body) > MOST_BODIES) this.#sentence.shift();
    if (
      LINE_BEGIN.test(text.slice(Math.max(0, body.start - 16), body.start)) &&
      LABEL_END.test(text.slice(body.end, body.end + 3))
    )
      this.#label = body;
    if (body.type === 'organization' && PARTY.test(text.slice(Math.max(0, body.start - 24), body.start)))
      this.#party = body;
    const isPart = this.#knowledge.isDepartment(body.name);
    if (body.type === 'organization' && !isPart && opensClause(text, body.start)) this.#leading = body;
  }

  /** The last organization of the sentence. */
  get lastOfSentence(): LinkedMention | null {
    return this.#sentence[this.#sentence.length - 1] ?? null;
  }

  /**
   * The body that a clause of a person may take from the sentence: not that of anybody's title; that of somebody else's post
   * only if the titles are of one kind or one act fills both (`王明当选会长，李雷、张帆当选|副会长`).
   */
  forClause(subject: PersonRun, title: string, status: AppointmentStatus): LinkedMention | null {
    const last = this.#last;
    if (!last || last.origin === 'title') return null;
    if (last.origin === 'alone' || last.of === subject) return last.body;
    const isOneAct = status === 'appointed' && last.status === 'appointed';
    return isOneAct || isSameKind(title, last.title ?? '') ? last.body : null;
  }

  /** The body of another's post before, for the same kind of title, whatever the verb. */
  forSameKind(title: string): LinkedMention | null {
    const last = this.#last;
    return last?.origin === 'clause' && isSameKind(title, last.title ?? '') ? last.body : null;
  }

  /** The body in the title before a name, for the title behind it: `副支队长|巴图尔|中校`. */
  forTitleBehind(people: PersonRun): LinkedMention | null {
    return this.#last?.origin === 'title' && this.#last.of === people ? this.#last.body : null;
  }

  /**
   * Posts with the bodies that they share, or that sentence, line and paper give them.
   *
   * @param outside The body for posts that have none, where the text says it.
   */
  fill(posts: readonly Post[], outside: LinkedMention | null, isProse: boolean): Post[] {
    return inheritBodies(posts, this.#mentions, outside, this.#knowledge).map((post) => {
      if (post.organization || post.isHomeless) return post;
      const village = villageOf(post.position.name);
      if (village !== undefined) return { ...post, organization: this.#villages.get(village) ?? null };
      if (isSelfContained(post.position) || this.#knowledge.isHomeless(post.position.name)) return post;
      return { ...post, organization: this.#label ?? this.#list ?? this.#houseOf(post.position.name, isProse) };
    });
  }

  /** The house of a title: the company of the paper, or the last organization of the sentence that such a title heads. */
  #houseOf(title: string, isProse: boolean): LinkedMention | null {
    const former = /^[原前]/.test(title) || isProse ? this.#succession.bodyInSentence(title) : null;
    if (former && /^[原前]/.test(title)) return former;
    const endings = this.#knowledge.houseEndings(title);
    if (endings.length === 0) return null;
    if (isProse && this.#company && isHouseOf(this.#company, endings)) return this.#company;
    const house = this.#sentence.findLast((organization) => isHouseOf(organization, endings));
    if (house) return house;
    if (endings.includes(ANY)) return this.#sentence[0] ?? this.#party ?? null;
    // 白沙基金公告，总经理王明离任: a brand has no end that says what it is.
    return isProse && endings.includes('公司') ? (former ?? this.employer) : null;
  }
}

const RANK = /^(?:第[一二三四五六七八九十]|常务|名誉|荣誉|执行|代理|副|代|原|前)+/;

/** Whether two titles are of one kind: `会长`, `副会长`. */
export function isSameKind(one: string, other: string): boolean {
  const a = one.replace(RANK, '');
  const b = other.replace(RANK, '');
  return a.length > 1 && b.length > 1 && (a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a));
}
