import type { AppointmentStatus } from '../../document/types.js';
import { KIND } from '../../recognizers/character-kind.js';
import { classSet, type Page } from '../../recognizers/page.js';

const APPOINT = classSet('appoint-verb');
/** How far a clause reaches back at most. */
const LONGEST_CLAUSE = 60;
/** Between the verb and the post: 为, 了, 过, a colon, a few words such as 其 or 中国. */
const AFTER_VERB =
  /^(?:为|成为|了|过|其|该|其中|本|新一届|新任|[二两三四五六七八九十\d]{1,3}[位名]|：|:|“|"|《| ){0,4}$/;

/** Verbs at least this strong govern over a word that is no name: `任|大会|名誉主席`. */
const STRONG = 70;
const SHORT_WORD = /^[\u4e00-\u9fff]{0,3}$/;

export interface GoverningVerb {
  readonly status: AppointmentStatus;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether the verb says little by itself: 为, 是. The clause's verb decides then. */
  readonly isWeak: boolean;
  /** Whether it moves a person elsewhere, so that bodies named before say nothing: 改任, 转任. */
  readonly changesPost: boolean;
}

/** Verbs below this value are weak. */
const WEAK = 50;
/** Between the verb of a header and its colon: `任命|下列人员|：`. */
const HEADER = /^[^，,。；;：:\n]{0,12}[：:]/;

function statusOf(page: Page, match: number): AppointmentStatus {
  const kind = page.kindOfEntry(match);
  return kind === 'appointed' || kind === 'removed' ? kind : 'holds';
}

function toVerb(page: Page, match: number): GoverningVerb {
  const changesPost = /^(?:改|转|累?迁|[累超]?擢|调任|升任|升为|晋升)/.test(page.word(match));
  return {
    status: statusOf(page, match),
    word: page.word(match),
    start: page.start(match),
    end: page.end(match),
    isWeak: page.value(match) < WEAK,
    changesPost,
  };
}

/** The verb right behind a name: `由张三|接任`. */
export function verbFrom(page: Page, personEnd: number): GoverningVerb | undefined {
  const match = page.longestFrom(personEnd, APPOINT);
  return match < 0 ? undefined : toVerb(page, match);
}

/** The status that a header gives to the items of its list: `决定任命：|教育局局长路径`. */
export function statusOfHeader(page: Page, itemStart: number): AppointmentStatus | undefined {
  const before = page.skipSpacesBack(itemStart);
  if (!'\n；;：:'.includes(page.text[before - 1] ?? '\n')) return undefined;
  return verbOfClause(page, itemStart, true)?.status;
}

/** The verb right before a post: `担任|局长`, `免去其|局长`, `当选为|主席`. */
export function verbBefore(page: Page, postStart: number, earliest: number): GoverningVerb | undefined {
  const first = Math.max(earliest, postStart - 8);
  for (let end = postStart; end > first; end--) {
    const match = page.longestTo(end, APPOINT);
    if (match < 0 || page.start(match) < earliest) continue;
    // 冒充|主治医师.
    if (page.kindOfEntry(match) === 'none') return undefined;
    const between = page.text.slice(end, postStart);
    const isStrong = page.value(match) >= STRONG && SHORT_WORD.test(between);
    if (!isStrong && !AFTER_VERB.test(between)) return undefined;
    return toVerb(page, match);
  }
  return undefined;
}

/**
 * The verb that governs a clause from its head: `任命|张三为局长`, `免去：\n李四的局长职务`. The nearest verb of
 * appointing or removing between the sentence's start and the person; a list under a header keeps the header's verb.
 */
export function verbOfClause(page: Page, personStart: number, headersOnly = false): GoverningVerb | undefined {
  const first = Math.max(0, personStart - LONGEST_CLAUSE * 6);
  for (let end = personStart; end > first; end--) {
    const kind = page.kindAt(end - 1);
    if (kind === KIND.stop) return undefined;
    const match = page.longestTo(end, APPOINT, WEAK);
    if (match < 0) continue;
    const status = statusOf(page, match);
    if (status !== 'holds') {
      const isHeader = HEADER.test(page.text.slice(end, Math.min(personStart, end + 16)));
      // A verb governs its own clause only, unless it heads a list.
      if (!isHeader && (headersOnly || /[，,；;]/.test(page.text.slice(end, personStart)))) return undefined;
      return toVerb(page, match);
    }
    end = page.start(match) + 1;
  }
  return undefined;
}

/** Whether a verb of appointing stands right behind a position: `董事会|已通过聘任…`. */
export function appointsSoon(page: Page, end: number): boolean {
  for (let at = end; at < end + 5; at++) {
    if (/[，,。；;：:、\n]/.test(page.text[at] ?? '\n')) return false;
    const verb = verbFrom(page, at);
    if (verb && !verb.isWeak && verb.status !== 'holds') return true;
  }
  return false;
}
