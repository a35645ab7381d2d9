import type { AppointmentStatus } from '../../document/types.js';
import { classSet, type Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';

/** What a heading says of the lines under it. */
export interface Heading {
  readonly body: LinkedMention | null;
  readonly status: AppointmentStatus | undefined;
}

const NOTHING: Heading = { body: null, status: undefined };
const APPOINT = classSet('appoint-verb');
const CLEAR_VERB = 50;
/** Longer lines are prose, whatever they lack. */
const LONGEST_LINE = 200;
/** A body that decides is not the one that is filled: `县委|研究决定`. */
const DECIDES =
  /班$|^(?:关于|对于|决定|研究|批准|同意|任命|发布|公告|公示|[^，。]{0,6}(?:会议|次会)(?:决定|审议|表决))|(?:情况|变动|变更)(?!.{0,4}如下)/;
const LIST = /下列|以下|如下|名单|公告|公示|人选|官员|成员|领导人|班子/;
/** In a sentence that ends, these alone announce a list. */
const FOLLOWS = /下列|以下|如下/;
/** What may stand before the body that a heading begins with. */
const HEADING_BEGIN = /^[ 《“"（(\d一二三四五六七八九十）)、.．]*(?:附件?\d*[:：]?[ ]*)?$/;
const ELECTED = /选举|选出|推选|当选|產生|产生/;
/** The most characters behind a body in a heading: 成员名单, 党政领导班子分工（2024年12月）. */
const LONGEST_TAIL = 24;
/** `（2024年5月3日第一次会议推选）`: how those came to their posts whom the lines name. */
const NOTE = /^[（(][^（）()]{1,60}[）)]$/;
/** What a parenthesis says, and one that is open. */
const ASIDES = /[（(][^（）()]*[）)]/g;
const ASIDE_OPEN = /[（(][^（）()]*$/;
/** `男，汉族，1972年生`: a line about the one whom the line before names. */
const CAREER_LINE = /^(?:[男女][，,]|\d{4}年(?:\d{1,2}月)?(?:出)?生)/;
/** `代表团成员`, `委员会组成人员名单：`. */
const SHORT_BODY =
  /^[【（(\d一二三四五六七八九十）)、.．■▲◆● ]*([\u4e00-\u9fff]{2,10}?)(?:全体|主要|现任)?(?:组成)?(?:成员|人员|委员|名单|领导班子|班子)+】?[：:]?$/;
/** How many names back its full name is looked for. */
const MOST_BACK = 40;
/** A new section: what the heading before said is over. */
const SECTION = /^(?:【|[（(]?[一二三四五六七八九十]{1,3}[、）)]|▍|■|◆)/;

/**
 * The heading that holds at each line: a line that names a body and ends there or announces a list
 * (`白沙村村民委员会当选人员：`). Prose ends it; the lines of the list and empty lines do not.
 */
export class Headings {
  readonly #page: Page;
  readonly #outer: readonly LinkedMention[];
  #next = 0;
  #lineStart = 0;
  #current: Heading = NOTHING;

  constructor(page: Page, mentions: readonly LinkedMention[]) {
    this.#page = page;
    this.#outer = mentions.filter(({ depth }) => depth === 0);
  }

  /** The heading over a position; positions must not go back. */
  over(position: number): Heading {
    const { text } = this.#page;
    for (;;) {
      const end = text.indexOf('\n', this.#lineStart);
      if (end < 0 || end >= position) return this.#current;
      this.#readLine(this.#lineStart, end);
      this.#lineStart = end + 1;
    }
  }

  #readLine(start: number, end: number): void {
    const names: LinkedMention[] = [];
    for (; this.#next < this.#outer.length; this.#next++) {
      const mention = this.#outer[this.#next] as LinkedMention;
      if (mention.start >= end) break;
      names.push(mention);
    }
    const { text } = this.#page;
    const line = text.slice(start, end).trim();
    if (line === '' || CAREER_LINE.test(line)) return;
    const isColon = /[：:—]$/.test(line);
    // What leads to a list is said in the last sentence of the line.
    const from = Math.max(start, lastStop(text, start, end - 1));
    const said = text.slice(from, end);
    const isLong = said.length > LONGEST_LINE;
    const inside = names.filter((mention) => mention.start >= from);
    // 青禾村选举委员会 elects nobody by its name.
    const words = withoutNames(text, from, end, inside);
    const elects = !isLong && ELECTED.test(words);
    const lists = (/。$/.test(line) ? FOLLOWS : LIST).test(words);
    const announces = !isLong && (isColon || lists || (elects && /领导|班子|机构|成员|委员会/.test(said)));
    const hasPerson = names.some(({ type }) => type === 'person');
    if (hasPerson && !isColon && !/[。！？]/.test(line)) return;
    if (NOTE.test(line)) {
      this.#current = { ...this.#current, status: this.#statusOf(from, end, inside) ?? this.#current.status };
      return;
    }
    if (!announces && (hasPerson || isLong || /[。！？；]/.test(line))) {
      this.#current = NOTHING;
      return;
    }
    // 王明　局长, of whom nobody recognized the name, is a line of the list.
    if (!announces && names.some((name) => name.type === 'position' && text[name.start - 1] === ' ')) return;
    const organizations = inside.filter(({ type }) => type === 'organization');
    const bodies = organizations.filter(({ start: at }, i) => {
      // 在云林寺|召开: where it was is not who.
      if (elects && /[在于]/.test(text[at - 1] ?? '')) return false;
      // 青禾县教育局（青禾县教体局）领导班子, 公司（以下简称“公司”）: another name of the same.
      return i === 0 || !ASIDE_OPEN.test(text.slice(Math.max(from, at - LONGEST_TAIL), at));
    });
    const status = announces && !/组成/.test(said) ? this.#statusOf(from, end, inside) : undefined;
    if (bodies.length === 0 && !inside.some(({ type }) => type === 'place')) {
      const short = this.#shortened(line);
      if (short) this.#current = { body: short, status };
      else if (announces) this.#current = { ...this.#current, status };
      else if (SECTION.test(line)) this.#current = NOTHING;
      return;
    }
    const body = this.#bodyOf(bodies, from, end, announces, elects) ?? (announces ? this.#placeOf(inside, from) : null);
    if (body || announces) this.#current = { body, status };
    else if (SECTION.test(line)) this.#current = NOTHING;
  }

  /** `代表团成员` under `青禾市友好代表团`: the body that a heading names by the end of its name. */
  #shortened(line: string): LinkedMention | undefined {
    const short = SHORT_BODY.exec(line)?.[1];
    if (short === undefined) return undefined;
    for (let i = this.#next - 1; i >= Math.max(0, this.#next - MOST_BACK); i--) {
      const mention = this.#outer[i] as LinkedMention;
      if (mention.type === 'organization' && mention.name.endsWith(short)) return mention;
    }
    return undefined;
  }

  /** The body of a heading: the last one, if the line ends soon behind it; the first one of those that elect. */
  #bodyOf(
    bodies: readonly LinkedMention[],
    from: number,
    end: number,
    announces: boolean,
    elects: boolean,
  ): LinkedMention | null {
    const { text } = this.#page;
    const last = bodies[bodies.length - 1];
    if (!last) return null;
    // 青禾剧院、白沙乐团联合演出: whose, the line does not say.
    const isAlone = bodies.length === 1 && HEADING_BEGIN.test(text.slice(from, last.start));
    if (!announces && !isAlone) return null;
    const tail = text.slice(last.end, end).replace(ASIDES, '');
    if (tail.length <= LONGEST_TAIL && !DECIDES.test(tail)) return last;
    return elects ? (bodies[0] as LinkedMention) : null;
  }

  /** `日本新内阁成员名单`: the country whose ministers follow. */
  #placeOf(names: readonly LinkedMention[], from: number): LinkedMention | null {
    const place = names.find(({ type }) => type === 'place');
    return place && place.start - from <= 4 ? place : null;
  }

  #statusOf(start: number, end: number, names: readonly LinkedMention[]): AppointmentStatus | undefined {
    const { firstAt, wordClass, value } = this.#page.matches;
    const last = firstAt[Math.min(end, start + LONGEST_LINE)] as number;
    for (let match = firstAt[start] as number; match < last; match++) {
      if (!APPOINT[wordClass[match] as number] || (value[match] as number) < CLEAR_VERB) continue;
      const at = this.#page.start(match);
      if (names.some((name) => name.start <= at && at < name.end)) continue;
      const kind = this.#page.kindOfEntry(match);
      if (kind === 'appointed' || kind === 'removed') return kind;
    }
    return undefined;
  }
}

/** Where the last sentence of a line begins. */
function lastStop(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start && at > end - LONGEST_LINE; at--) {
    const character = text[at];
    if (character === '。' || character === '！' || character === '？') return at + 1;
  }
  return start;
}

/** The text of `[from, to)` between the names in it. */
function withoutNames(text: string, from: number, to: number, names: readonly LinkedMention[]): string {
  let words = '';
  let at = from;
  for (const { start, end } of names) {
    words += `${text.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  return words + text.slice(at, Math.max(at, to));
}
