import type { LinkedMention } from '../linked-mention.js';
import type { PersonRun } from './elements.js';

/** `先生，男，汉族`, `女士：法国国籍`, `，1977年生`, `（1911—1984）`: a career begins. */
const CAREER =
  /^(?:[，,](?:名(?![列为叫声义次不])|字|号|姓)[^，,。；\n]{1,6}[，,。]|(?:先生|女士|同志)?(?:简历|小传|传略)?[：:]?[ ，,（(]*(?:曾用名[^，,]{1,6}[，,])?(?:(?:男|女)[ ，,。；;（(）)]|[^，,。\n]{1,6}国籍|[^。\n：:]{0,14}\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生|\d{4}年?[ ]?[—–\-－~～至]|(?:生于)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生|[^，,。\n]{1,6}族[，,]|今年[^，,。\n]{1,4}岁[，,]))/;
/** Words before a subject that say when and how: `3月5日，|王明`, `随后|王明`, `其中王明`. */
const CLAUSE_OPENING =
  /(?:^|[，,。；;：:！？!?\n“"「『（(【】—…△●•·▲◆■□○★※▍☆])(?:[^，,。；;：:！？!?\n“"「『（(【】—…△●•·▲◆■□○★※▍☆]{0,8}(?:日|年|月|时|后|上|前|起|间|天|晚|午|并|又|而|但|其中|同时|随即|原定|则|由|经|与会|中|里|期|据|长子|次子|其子|其女|其妻|其父|其母|其弟|其兄|子|女|妻|侄|弟))?[ ”"』」》）)]*$/;
/** `2.王明`, `（三）王明`: a numbered item. */
const NUMBERED = /(?:^|\n)[ ]*[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)、.．]?[ ]*$/;
const OPENING_MARK = /[，,。；;：:！？!?\n“"「『（(【】—…△●•·▲◆■□○★※▍☆]/;
/** `沈岚|的姑奶奶`, `王明先生|之妻`: another one is told of. */
const OF_KIN = /^(?:先生|女士|同志)?[之的](?:妻|夫|子|女|弟|兄|姐|妹|父|母|爷|奶|姑|姨|叔|伯|舅|丈夫|孙|侄|外)/;
/** `与师弟|王明`: one of the company of whom the clause is about. */
const COMPANY =
  /(?:与|和|同|跟|随|陪)(?:师|堂|表|胞|内|义)?(?:长子|次子|其子|其女|其妻|其父|其母|其弟|其兄|子|女|妻|侄|弟|兄|姐|妹|友|生|哥)$/;
/** `荐其`, `劾其`. */
const ACTS_ON = /^[\u4e00-\u9fff]{1,3}其[^父母弟子妻兄姐妹中间余他]/;
/** How far back a clause is looked at. */
const LONGEST_OPENING = 12;
/** A line about the person that it begins with: `王明　局长`, `王明：区政协副主席`. */
const LINE_OF_POSTS = /^(?:[（(][^（）()\n]{1,14}[）)])?(?:[ ]{1,8}|[：:]|[ ]*\n[ ]*)$/;
/** `（北京）、`, `、嘉禾市的|`: what stands between two persons of one row. */
const IN_ROW = /^(?:[（(][^（）()\n]{1,24}[）)])?(?:先生|女士|同志)?[、和及与][^，,。；;：:、\n]{0,8}$/;
/** `致电王明，祝贺他|当选`: the person named last. */
const CONGRATULATED = /(?:祝贺|恭喜)[他她][^，,。；;]{0,12}$/;
/** `这位|指挥`: the person named last. */
const THIS_ONE = /(?:这|那)[位名]$/;
const NEXT_PERSON_LINE =
  /^[ ]*(?:[（(]?\d{1,3}[）)、.．][ ]*[\u4e00-\u9fff]|(?![男女][，,])[\u4e00-\u9fff][\u4e00-\u9fff· ]{1,11}[，,（(](?:[男女][，,]|俗名|原名|本名|字|号|\d{4}[年—–-]))/;
const LINE_BEGIN = /(?:^|\n)[ ]*$/;
/** Longer rows are lists, of which no clause tells. */
const MOST_IN_ROW = 40;
const AUTHOR = /作者(?:系|为|是|单位)?[：:]?$/;
const CLAUSE_MARK = /[，,。；;：:！？!?\n]/;
const REPLACES = /(?:接替|顶替|取代|替换|替代)(?:[^，,。；;]{0,8}的)?$/;
/** `母亲在…当教师`: somebody the text does not name. */
const UNNAMED =
  /(?:^|[，,。；;])[ ]*(?:其|他的?|她的?)?(?:父亲|母亲|丈夫|妻子|儿子|女儿|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|父|母|兄|弟|姐|妹|对方|上司|前任|后者)[^，,。；;]{0,12}$/;

/**
 * Who a clause without a name of its own is about: the person who began the sentence, not one met on the way
 * (`王明|触怒县长李雷，被免去科长`); in a career the person it is told of, sentence after sentence.
 */
export class Subjects {
  readonly #text: string;
  #nearest: PersonRun | undefined;
  #subject: PersonRun | undefined;
  #topic: PersonRun | undefined;
  /** Whether the topic is that of a line of a list, which ends with it. */
  #isLineTopic = false;
  #topics = 0;
  #author: PersonRun | undefined;
  /** Where the sentence begins. */
  #sentence = 0;
  readonly #firstName: string | undefined;

  constructor(text: string, mentions: readonly LinkedMention[]) {
    this.#text = text;
    this.#firstName = mentions.find(({ type, depth }) => type === 'person' && depth === 0)?.name;
  }

  /**
   * @param start Where the run begins, with the titles before it.
   * @param posts Where posts begin right behind it, if they do.
   */
  enter(people: PersonRun, start: number, posts: number | undefined): void {
    const text = this.#text;
    // 总督李雷荐其知兵，任…: in a career, he who acts on the person it is told of.
    const acts = this.#topic !== undefined && ACTS_ON.test(text.slice(people.end, people.end + 8));
    const isOpening = !acts && opensClause(text, start) && !OF_KIN.test(text.slice(people.end, people.end + 6));
    const previous = this.#nearest;
    const between = previous ? text.slice(previous.end, Math.min(start, previous.end + 40)) : '';
    const isRow =
      previous !== undefined && previous.members.length < MOST_IN_ROW && start >= previous.end && IN_ROW.test(between);
    // 王明（北京）、李雷（上海）|任…: one row.
    this.#nearest = isRow
      ? { ...people, members: [...previous.members, ...people.members], start: previous.start }
      : people;
    if (isRow && this.#subject === previous) this.#subject = this.#nearest;
    else if (isOpening || !this.#subject) this.#subject = this.#nearest;
    const isLine = LINE_BEGIN.test(text.slice(Math.max(0, people.start - 8), people.start));
    // 主讲人　王明　教授: a line of posts behind the label of the name.
    const isLabelled = start < people.start && LINE_BEGIN.test(text.slice(Math.max(0, start - 8), start));
    const behind = posts === undefined ? '' : text.slice(people.end, Math.min(posts, people.end + 20));
    if (isOpening && CAREER.test(text.slice(people.end, people.end + 24))) {
      this.#topic = this.#nearest;
      this.#topics++;
      this.#isLineTopic = false;
    } else if ((isLine || isLabelled) && people.members.length === 1 && LINE_OF_POSTS.test(behind)) {
      this.#topic = this.#nearest;
      this.#isLineTopic = true;
    }
    if (people.members.length === 1 && isLine && /^[ ]*(?:\n|$)/.test(text.slice(people.end, people.end + 4)))
      this.#author = people;
  }

  /** A sentence or a line ends. */
  endSentence(position: number): void {
    this.#sentence = position;
    if (this.#topic) {
      this.#subject = this.#topic;
      this.#nearest = this.#topic;
    }
  }

  /** An empty line ends what a line told of its person. */
  endParagraph(): void {
    // Of several persons that a page tells of, each has a paragraph.
    if (this.#isLineTopic || this.#topics > 1) this.#forget();
  }

  /** A numbered item, or one that begins with a name and its sex, is about somebody else, known or not. */
  beginLine(position: number): void {
    if (NEXT_PERSON_LINE.test(this.#text.slice(position, position + 24))) this.#forget();
    else if (!this.#topic) this.#forget();
  }

  #forget(): void {
    this.#topic = undefined;
    this.#subject = undefined;
    this.#nearest = undefined;
    this.#isLineTopic = false;
  }

  /** A line begins that tells of somebody else. */
  endCareer(start: number): void {
    if (this.#topic && this.#topic.members[0]?.name !== this.#firstName && opensClause(this.#text, start))
      this.#topic = undefined;
  }

  isTopic(people: PersonRun): boolean {
    return this.#topic === people;
  }

  /**
   * The subject of a clause that a group of posts at `start` stands in.
   *
   * @param bound The subject of the clause before, if the sentence has one.
   */
  of(start: number, bound: PersonRun | undefined): PersonRun | undefined {
    const nearest = this.#nearest;
    const text = this.#text;
    if (AUTHOR.test(text.slice(Math.max(0, start - 6), start))) return this.#author ?? nearest;
    if (!nearest) return undefined;
    const between = text.slice(Math.max(nearest.end, start - 60), start);
    if (UNNAMED.test(between)) return undefined;
    const isSameClause = start - nearest.end <= 60 && !CLAUSE_MARK.test(between);
    if (isSameClause && REPLACES.test(text.slice(Math.max(0, nearest.start - 12), nearest.start))) return this.#subject;
    if (isSameClause || nearest === this.#topic || THIS_ONE.test(between) || CONGRATULATED.test(between))
      return nearest;
    const subject = this.#subject;
    if (!subject || subject === this.#topic) return subject ?? nearest;
    // 任命王明为局长，不再担任主任: whoever the sentence names, rather than the one before it; the same with a semicolon.
    const isStale = subject.start < this.#sentence && nearest === bound;
    const isPast = /[；;]/.test(text.slice(subject.end, Math.min(nearest.start, subject.end + 200)));
    return isStale || isPast ? nearest : subject;
  }
}

/** Whether nothing but marks and words of time stands before a position in its clause. */
export function opensClause(text: string, start: number): boolean {
  const from = Math.max(0, start - LONGEST_OPENING);
  const before = text.slice(from, start);
  if (before === '' || OPENING_MARK.test(before[before.length - 1] as string)) return true;
  if (NUMBERED.test(before)) return true;
  if (COMPANY.test(before)) return false;
  return CLAUSE_OPENING.test(from === 0 ? before : before.slice(1)) && (from === 0 || OPENING_MARK.test(before));
}
