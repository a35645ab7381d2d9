import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const FRAME = classSet('office-frame');
const TITLE = classSet('position', 'position-head', 'byline');
const SURNAME = classSet('surname');
const PIECE = classSet('minority-name');
/** What is nobody, whatever the sentence says of it. */
const NO_NAME = classSet(
  'position',
  'position-head',
  'byline',
  'heading',
  'organization-name',
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-board',
  'speech-verb',
  'office-frame',
  'division',
);
const SMALL_WORD = classSet('boundary');
const FUNCTION_TAG = tagSet((tag) => /^(p|u|r|y|f|m|q|t|k|ud|ug|uj|ul|uv|uz|rr|rz|mq)$/.test(tag));
const VERB_TAG = tagSet((tag) => /^v/.test(tag));
const ADVERB_TAG = tagSet((tag) => /^(d|c)$/.test(tag));
const SHORTEST = 2;
const LONGEST = 4;
/** How far behind a verb of office its post may stand. */
const POST_REACH = 24;

/**
 * Names that only the frame of a sentence tells, whatever the words in them mean: between a verb of appointment and what
 * ends it, before a verb of office with a post behind, before a form of address, before a parenthesis that says man, woman or
 * nationality.
 *
 *     聘任|罗盘|为顾问        。|晨光|任图书馆馆长        、|长弓|（达斡尔族）  ，|空明|法师
 *         ^frame ^end        ^clause  ^verb, and a post  ^list  ^parenthesis  ^clause ^address
 */
export function framedNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (let start = 0; start < page.length; start++) {
    if (page.kindAt(start) !== KIND.han) continue;
    const opening = openingAt(page, start);
    if (opening === undefined) continue;
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const end = start + length;
      if (page.kindAt(end - 1) !== KIND.han) break;
      const closing = closingAt(page, start, end, opening >= 0.6);
      if (closing === undefined || !mayBeName(page, start, end)) continue;
      const surname = page.longestFrom(start, SURNAME);
      // Nothing but a verb of office behind: 利用|担任局长的便利.
      const isLoose = opening < 0.6 && closing < 1;
      const isPlain = length <= 3 || surname >= 0;
      const logOdds =
        opening + closing + (surname >= 0 ? 0.5 : 0) - (isPlain ? 0 : 0.8) - wordiness(page, start, end, isLoose);
      if (logOdds < 0) continue;
      names.push({ start, end, logOdds: Math.min(logOdds, 2.5), rule: 'called for by the sentence', repeats: true });
      break;
    }
  }
  return names;
}

/** What stands before says that a name may begin here, as log-odds; undefined if nothing does. */
function openingAt(page: Page, start: number): number | undefined {
  const frame = page.longestTo(start, FRAME);
  if (frame >= 0 && page.kindOfEntry(frame) === 'object' && page.isTokenStart(page.start(frame))) {
    return page.value(frame) >= 100 ? 0.6 : 0;
  }
  const kind = page.kindAt(start - 1);
  if (kind === KIND.list) return 0.1;
  if (kind === KIND.open) return isAlias(page, start) ? 0 : undefined;
  if (kind === KIND.clause || kind === KIND.stop || kind === KIND.lineEnd || kind === KIND.space) return -0.2;
  const title = page.longestTo(start, TITLE, 60);
  return title >= 0 && page.end(title) - page.start(title) > 1 ? 0.3 : undefined;
}

/** What stands behind says that a name ended here, as log-odds; undefined if nothing does. */
function closingAt(page: Page, start: number, end: number, isObject: boolean): number | undefined {
  if (page.kindAt(end) === KIND.open) return saysWho(page, end + 1) ? 1.2 : undefined;
  if (page.kindAt(end) === KIND.close) return isAlias(page, start) ? 0.6 : undefined;
  const frame = page.longestFrom(end, FRAME);
  if (frame < 0) return undefined;
  const kind = page.kindOfEntry(frame);
  if (kind === 'address') return end - start < LONGEST ? page.value(frame) / 80 : undefined;
  if (kind === 'object' || !page.isTokenStart(end)) return undefined;
  // 旁听|的|教授: 为 and 的 end what a verb of appointment has opened, and nothing else.
  if (kind === 'end' && !isObject) return undefined;
  return postFollows(page, page.end(frame)) ? (kind === 'subject' ? 0.8 : 0.5) : undefined;
}

/** `John Lee（|李约翰`: a parenthesis behind a Latin name holds the Chinese one, if a surname or a foreign sound begins it. */
function isAlias(page: Page, start: number): boolean {
  const isBehindLatin = page.kindAt(start - 1) === KIND.open && page.kindAt(start - 2) === KIND.latin;
  return isBehindLatin && (page.longestFrom(start, SURNAME) >= 0 || page.longestFrom(start, PIECE) >= 0);
}

/** `（女`, `（回族`: who it is that stands before the parenthesis. */
function saysWho(page: Page, start: number): boolean {
  const { text } = page;
  if ((text[start] === '女' || text[start] === '男') && page.kindAt(start + 1) !== KIND.han) return true;
  for (let at = start + 1; at < start + 6; at++) {
    if (text[at] === '族') return page.kindAt(at + 1) !== KIND.han;
    if (page.kindAt(at) !== KIND.han) return false;
  }
  return false;
}

/** Whether a post stands in the clause: `任|青禾大学校长`. */
function postFollows(page: Page, start: number): boolean {
  for (let at = start; at < start + POST_REACH; at++) {
    const kind = page.kindAt(at);
    if (kind === KIND.clause || kind === KIND.stop || kind === KIND.lineEnd) return false;
    const title = page.longestFrom(at, TITLE, 60);
    if (title >= 0 && page.end(title) - at > 1) return true;
  }
  return false;
}

function mayBeName(page: Page, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const match = page.longestFrom(at, NO_NAME);
    if (match >= 0 && page.end(match) - at > 1 && page.end(match) <= end) return false;
  }
  const isPieced = page.longestFrom(start, PIECE) >= 0;
  return end - start < LONGEST || isPieced || page.longestFrom(start, SURNAME) >= 0;
}

/** How much the words of a string look like anything but a name; where the frame is loose, verbs do too. */
function wordiness(page: Page, start: number, end: number, isLoose: boolean): number {
  // The other spelling of a name may be any characters.
  if (page.kindAt(end) === KIND.close) return 0;
  let odds = page.isInsideWord(end) && page.tokenEnd(end - 1) > end ? 1.5 : 0;
  if (page.matchAt(start, start + 1, SMALL_WORD, 45) >= 0 && !page.isToken(start, end)) odds += 1.5;
  if (page.matchAt(end - 1, end, SMALL_WORD, 45) >= 0) odds += 1.5;
  for (let at = start; at < end; at = page.tokenEnd(at)) {
    const tag = page.tagAt(at);
    const isLong = page.tokenEnd(at) - page.tokenStart(at) > 1;
    if (FUNCTION_TAG[tag]) odds += isLong ? 2 : 1.2;
    else if (ADVERB_TAG[tag]) odds += isLong ? 1.2 : 0.4;
    else if (isLoose && isLong && VERB_TAG[tag]) odds += 0.9;
    if (page.tokenStart(at) < start) odds += 1;
  }
  return odds;
}
