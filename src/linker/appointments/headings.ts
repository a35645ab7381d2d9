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
const DECIDES = /^(?:关于|对于|决定|研究|批准|同意|任命|发布|公告|公示|[^，。]{0,6}(?:会议|次会)(?:决定|审议|表决))/;
const LIST = /下列|以下|如下|名单|公告|公示|人选/;
/** The most characters behind a body in a heading: 成员名单, 当选人员公告如下. */
const LONGEST_TAIL = 16;

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
    let body: LinkedMention | null = null;
    let hasPerson = false;
    for (; this.#next < this.#outer.length; this.#next++) {
      const mention = this.#outer[this.#next] as LinkedMention;
      if (mention.start >= end) break;
      if (mention.type === 'person') hasPerson = true;
      if (mention.type === 'organization') body = mention;
    }
    const line = this.#page.text.slice(start, Math.min(end, start + LONGEST_LINE + 1)).trim();
    if (line === '') return;
    const announces = /[：:]$/.test(line) || (LIST.test(line) && end - start <= LONGEST_LINE);
    if (hasPerson && !/[。！？]/.test(line)) return;
    if (!announces && (hasPerson || line.length > LONGEST_LINE || /[。！？；]/.test(line))) {
      this.#current = NOTHING;
      return;
    }
    const status = announces ? this.#statusOf(start, end) : undefined;
    const tail = body ? this.#page.text.slice(body.end, end) : '';
    const isFilled = body !== null && !DECIDES.test(tail) && tail.length <= LONGEST_TAIL;
    if (isFilled || announces) this.#current = { body: isFilled ? body : null, status };
  }

  #statusOf(start: number, end: number): AppointmentStatus | undefined {
    const { firstAt, wordClass, value } = this.#page.matches;
    const last = firstAt[Math.min(end, start + LONGEST_LINE)] as number;
    for (let match = firstAt[start] as number; match < last; match++) {
      if (!APPOINT[wordClass[match] as number] || (value[match] as number) <= CLEAR_VERB) continue;
      const kind = this.#page.kindOfEntry(match);
      if (kind === 'appointed' || kind === 'removed') return kind;
    }
    return undefined;
  }
}
