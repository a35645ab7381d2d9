import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';

const NEVER = classSet('never-person');
const WORD_NAME = classSet('word-name');
const GIVEN_NAME = classSet('given-name');
const TITLE = classSet('position', 'position-head', 'position-modifier', 'position-domain');
const WHOLE_TITLE = classSet('position');
const PLACE = classSet('division', 'place-name');
const SOUND = classSet('transliteration');
const SURNAME_WORD = classSet('surname');
const SHORT = classSet('division-short');
const NATIONALITY = classSet('nationality');
const FAMILY = classSet('family-witness');
const SUFFIX = classSet('place-suffix', 'place-venue-suffix', 'organization-suffix');
const BODY = classSet('organization-organ', 'organization-department', 'organization-name');
const VERB = classSet('speech-verb', 'action-verb', 'appoint-verb');
const SMALL_WORD = classSet('boundary', 'appoint-verb', 'speech-verb', 'action-verb');
const BOUNDARY = classSet('boundary');
const COURTESY = classSet('courtesy-suffix');
const LABEL = classSet('name-label');
const APPOINT = classSet('appoint-verb');
const NAME_TAG = tagSet((tag) => /^nr/.test(tag));
const UNKNOWN_TAG = tagSet((tag) => tag === 'x');
/** Words that are hardly ever anybody's name, even behind a title. */
const FUNCTION_TAG = tagSet((tag) => /^(v|vd|p|c|u|d|r|y|f|m|q|t)$|^(ud|ug|uj|ul|uv|uz|df|rr|rz|mq)$/.test(tag));
const COMMON_TAG = tagSet((tag) => /^(n|v|vn|a|an|ad|b)$/.test(tag));
const TIME_TAG = tagSet((tag) => /^t/.test(tag));
const ADVERB_TAG = tagSet((tag) => /^(p|c|u|d|r|y|f|m|q)$|^(ud|ug|uj|ul|uv|uz|df|rr|rz|mq)$/.test(tag));

/** How well one or two characters suit a given name, as log-odds. */
export function givenNameFit(page: Page, start: number, length: number): number {
  const { givenName } = page.lexicon;
  const first = page.text.charCodeAt(start);
  if (length === 1) return likeness(givenName.single(first)) * 1.1 - 0.2;
  const known = page.matchAt(start, start + 2, GIVEN_NAME);
  const second = page.text.charCodeAt(start + 1);
  return (likeness(givenName.first(first)) + likeness(givenName.second(second))) * 0.7 + (known >= 0 ? 1 : 0) + 0.3;
}

/** The lexicon's likelihood ratio (0: never seen, 128: even) as log-odds, cut to ±2. */
function likeness(ratio: number): number {
  return ratio === 0 ? -0.7 : Math.max(-2, Math.min(2, (ratio - 128) / 24));
}

/** The most that {@link wordFit} can come to: a name that is one word and tagged as one. */
export const BEST_WORD_FIT = 1.3;

/**
 * How well words go with a name `[start, end)`, as log-odds: the tokenizer's, those of the dictionaries, and those that
 * would run across its end.
 *
 * @param isAwaited Whether a title or a list before it makes a name likely; then an ordinary word may be one (`局长安全`).
 * @param isFollowed Whether what follows speaks for a name as well.
 */
export function wordFit(
  page: Page,
  start: number,
  givenStart: number,
  end: number,
  isAwaited: boolean,
  isFollowed: boolean,
): number {
  const isFramed = isAwaited && isFollowed;
  let odds = tokenFit(page, start, givenStart, end, isAwaited, isFramed);
  const verb = page.longestFrom(end - 1, VERB);
  if (verb >= 0 && page.end(verb) > end && end - givenStart > 1) odds -= page.end(verb) - end > 1 ? 2.5 : 1.2;
  if (page.isInsideWord(end) && !page.isToken(start, end)) {
    odds -= page.wordEnd(end - 1) > end && end - givenStart > 1 ? 2 : page.wordEnd(end) > end ? 0.5 : 1.2;
  }
  const last = page.longestTo(end, SMALL_WORD);
  if (last >= 0 && page.start(last) === end - 1 && end - givenStart > 1)
    odds -= page.value(last) >= 60 ? 1.2 : page.value(last) >= 50 ? 0.7 : 0.3;
  // 任|金坪市委, 任|局长: the verb, not the surname, unless a name is awaited here.
  if (!isAwaited && page.matchAt(start, givenStart, APPOINT, 50) >= 0) odds -= 1.5;
  // 聘|任文英: a frequent word runs across the start.
  if (page.isInsideWord(start) && !page.isTokenStart(start)) odds -= 0.8;
  else if (page.isInsideWord(start) && !isAwaited) odds -= 1;
  // 由|葛书良, 字|子文: a preposition or a label, unless a name is awaited.
  if (!isAwaited && page.matchAt(start, givenStart, BOUNDARY, 45) >= 0) odds -= 0.6;
  // 总统|却|明确, 医生|和|医疗: a function word and an ordinary word, even behind a title.
  if (isAwaited && page.matchAt(start, givenStart, BOUNDARY, 40) >= 0 && isOrdinaryWord(page, givenStart, end))
    odds -= 2;
  // 向|王明, 向|高|局长: a preposition before somebody else's surname.
  const isPreposition = page.matchAt(start, givenStart, BOUNDARY, 40) >= 0;
  if (isPreposition && page.matchAt(givenStart, givenStart + 1, SURNAME_WORD, 80) >= 0) {
    if (end - givenStart > 1 || page.longestFrom(end, WHOLE_TITLE) >= 0) odds -= 1.5;
  }
  // 东郭|日前: a word of time that begins the predicate is no given name.
  if (page.matchAt(givenStart, end, BOUNDARY, 60) >= 0 && TIME_TAG[page.wordTag(givenStart, end)]) odds -= 5;
  // 王|先生: a courtesy word is no given name.
  if (page.matchAt(givenStart, end, COURTESY) >= 0) odds -= 3;
  if (page.matchAt(start, givenStart, LABEL) >= 0 && page.kindAt(start - 1) === KIND.clause) odds -= 2;
  // 索加瓦|雷: foreign sounds go on behind it.
  if (page.longestTo(end, SOUND, 60) >= 0 && page.longestFrom(end, SOUND, 60) >= 0 && !isFollowed) odds -= 1.2;
  // 总书记|介绍: a verb of saying or doing is nobody.
  if (page.matchAt(start, end, VERB) >= 0 && !isFramed) odds -= 2.5;
  const suffix = page.longestTo(end, SUFFIX);
  if (suffix >= 0 && page.start(suffix) > start) odds -= (0.4 + page.value(suffix) / 60) * (isAwaited ? 0.3 : 1);
  if (page.matchAt(givenStart, end, BODY) >= 0) odds -= isAwaited ? 0.4 : 2;
  else if (page.matchAt(start, end, BODY) >= 0) odds -= 2;
  for (let from = Math.max(0, start - 2); from <= start; from++) {
    const never = page.longestFrom(from, NEVER);
    if (never < 0 || page.end(never) <= start) continue;
    if (page.end(never) >= end)
      odds -= from === start && page.end(never) === end ? (isFramed ? 0.2 : isAwaited ? 0.6 : 3) : isAwaited ? 1.5 : 3;
    else if (from === start && page.end(never) > givenStart) odds -= isAwaited ? 0.4 : 1;
  }
  const known = page.longestFrom(start, PLACE);
  if (known >= 0 && page.end(known) >= end) odds -= isAwaited ? 0.7 : 2;
  const short = page.matchAt(start, end, SHORT);
  if (short >= 0) odds -= isAwaited ? 0.3 : page.value(short) <= 2 || end - start > 2 ? 2 : 0.7;
  if (page.matchAt(start, end, FAMILY) >= 0 || page.matchAt(start, end, NATIONALITY) >= 0) odds -= 2.5;
  const office = page.longestFrom(givenStart, WHOLE_TITLE);
  if (office >= 0 && page.end(office) - givenStart > 1 && page.end(office) >= end) odds -= 2;
  // 区|长高, 常务|副: the tail of a title is no surname.
  const title = page.longestFrom(start, TITLE);
  if (title >= 0 && page.end(title) - start > 1 && page.end(title) >= end) odds -= 1.5;
  return odds;
}

function isOrdinaryWord(page: Page, start: number, end: number): boolean {
  return page.wordEnd(start) === end && page.matchAt(start, end, GIVEN_NAME) < 0;
}

function tokenFit(
  page: Page,
  start: number,
  givenStart: number,
  end: number,
  isAwaited: boolean,
  isFramed: boolean,
): number {
  if (page.isToken(start, end)) {
    const tag = page.tagAt(start);
    // jieba tags many an ordinary word nr: 安抚, 文章, 高雅.
    const isWord = page.matchAt(start, end, WORD_NAME) >= 0 || page.matchAt(start, end, NEVER) >= 0;
    if (NAME_TAG[tag]) return isWord ? (isAwaited ? 0.2 : -0.8) : BEST_WORD_FIT;
    if (UNKNOWN_TAG[tag]) return 0.4;
    if (isAwaited) return ADVERB_TAG[tag] ? (isFramed ? -1.2 : -2) : isFramed ? -0.2 : -0.7;
    return page.matchAt(start, end, WORD_NAME) >= 0 ? -0.9 : -2.4;
  }
  let odds = 0;
  for (let position = start; position < end; position = page.tokenEnd(position)) {
    const tokenStart = page.tokenStart(position);
    const tokenEnd = page.tokenEnd(position);
    const tag = page.tagAt(position);
    if (tokenEnd - tokenStart === 1) {
      if (tokenEnd === end && FUNCTION_TAG[tag]) odds -= 0.7;
    } else if (NAME_TAG[tag]) odds += tokenStart >= start && tokenEnd <= end ? 0.5 : -0.3;
    else if (UNKNOWN_TAG[tag]) odds -= 0.2;
    // 高峰|期: a word begins with the surname and another goes on behind it.
    else if (tokenStart === start && tokenEnd < end) odds -= 1.3;
    else if (tokenEnd > end) odds -= tokenStart < start ? 2 : 1;
    // 王|建设: the given name is a word of its own, which is common.
    else if (tokenStart === givenStart && tokenEnd === end) {
      odds -= ADVERB_TAG[tag] || TIME_TAG[tag] ? (isFramed ? 0.4 : 2) : 0.1;
      // 和|友谊, 多|智慧: a function word before an ordinary one.
      if (
        !isAwaited &&
        page.matchAt(start, givenStart, SURNAME_WORD, 1) >= 0 &&
        COMMON_TAG[tag] &&
        page.wordEnd(tokenStart) === end
      ) {
        const isWord = page.kindOfEntry(page.matchAt(start, givenStart, SURNAME_WORD)) === 'word';
        odds -= !isWord ? 0 : page.matchAt(givenStart, end, GIVEN_NAME) >= 0 ? 0.3 : 1.4;
      }
    }
  }
  return odds;
}
