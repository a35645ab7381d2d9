import { KIND } from './character-kind.js';
import { characterSet } from './character-set.js';
import { establishedBegins, establishedStart } from './established-territory.js';
import { classSet, type Page, tagSet } from './page.js';

const TIME_UNITS = characterSet('年月日时分');
const DIVISION = classSet('division');
const PLACE = classSet('division', 'division-short', 'place-name');
const SUFFIX = classSet('place-suffix');
const BEFORE = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'action-verb',
  'position',
  'byline',
  'appoint-verb',
);
const ACTING = classSet('organization-boundary', 'action-verb', 'appoint-verb', 'speech-verb');
const WORD = classSet('boundary', 'never-place', 'never-organization', 'action-verb', 'organization-boundary');
const NEVER = classSet('never-place');
const NAMED = classSet('place-name');
const ANY_DIVISION = classSet('division', 'division-short');
const FUNCTION_WORD = classSet('boundary', 'organization-boundary');
const GENERIC = classSet('generic-modifier');
const BODY = classSet('organization-name');
const ORGAN = classSet('organization-organ');
const SURNAME = classSet('surname');
const NATIONALITY = classSet('nationality');
const TRANSLITERATION = classSet('transliteration');
const TITLE = classSet('position', 'byline');
/** Foreign names before a suffix are longer than Chinese ones: 维斯普雷姆|市. */
const LONGEST_FOREIGN = 7;
const STOP = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'position',
  'position-modifier',
  'byline',
  'family-witness',
);
const COMMON_TAG = tagSet((tag) => /^(n|v|vn|a|ad|an|b|d|m|mq|r|p|c|u|uj|t|f|q|l|i|y|ng|vg|s|z)$/.test(tag));
const FUNCTION_TAG = tagSet((tag) => /^(p|c|u|ud|ug|uj|ul|uv|uz|d|df|r|rr|rz|rg|y|e|o|k|zg)$/.test(tag));
const PARTICLE_TAG = tagSet((tag) => /^(p|c|u|uj|ul|uv|uz|ud|ug|r|rr|rz|y)$/.test(tag));
const VERB_TAG = tagSet((tag) => /^(v|vd|vi|vq|vg|ad)$/.test(tag));
const COUNT_TAG = tagSet((tag) => /^(m|mq|mg|q|t|tg)$/.test(tag));
const UNKNOWN_TAG = tagSet((tag) => /^(x|nr|nrt|nrfg|nz)$/.test(tag));
const PLACE_TAG = tagSet((tag) => tag === 'ns');
/** Suffixes of bodies that govern or hold people, by first letter of their kind. */
const GOVERNING = new Set(['division', 'settlement', 'area']);

/** A place that a suffix makes: `青禾|区`, `二砂北|路`. */
export interface Territory {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly isKnown: boolean;
  /** Start of the suffix. */
  readonly suffixStart: number;
}

/** The division or settlement whose name ends at `end`, known or by its suffix; undefined if none does. */
export function territoryTo(page: Page, end: number): Territory | undefined {
  const settled = establishedStart(page, end);
  if (settled >= 0) return { start: settled, end, score: ESTABLISHED, isKnown: true, suffixStart: end };
  const known = page.longestTo(end, DIVISION);
  const isKnown = known >= 0 && page.matchAt(page.start(known), end, NEVER) < 0;
  if (isKnown && !dangles(page, page.start(known))) {
    return { start: page.start(known), end, score: 0.95, isKnown: true, suffixStart: end };
  }
  const guessed = guess(page, end);
  if (isKnown && (!guessed || guessed.score < 0.7)) {
    return { start: page.start(known), end, score: 0.75, isKnown: true, suffixStart: end };
  }
  return guessed;
}

/** How sure a territory is that the page settles. */
const ESTABLISHED = 0.93;

/** The best reading with any of the governing suffixes that end here: 青禾|区 and not 青|禾区. */
function guess(page: Page, end: number): Territory | undefined {
  let best: Territory | undefined;
  const { lastEndingAt, previousEnding, wordClass } = page.matches;
  for (let match = lastEndingAt[end] as number; match >= 0; match = previousEnding[match] as number) {
    if (!SUFFIX[wordClass[match] as number] || !GOVERNING.has(page.kindOfEntry(match))) continue;
    const territory = nameBeforeSuffix(page, match, 4);
    if (territory && (!best || territory.score > best.score)) best = territory;
  }
  return best;
}

/** Whether one lone character would be left over before `start`: 芦|溪口镇. It belongs to the name. */
export function dangles(page: Page, start: number): boolean {
  return (
    page.kindAt(start - 1) === KIND.han &&
    page.kindAt(start - 2) !== KIND.han &&
    page.longestTo(start, STOP) < 0 &&
    page.longestTo(start, PLACE) < 0
  );
}

/**
 * The best left edge for a place-name suffix, by the number of characters, the words, and what stands before.
 * @param longest Greatest number of characters before the suffix.
 */
export function nameBeforeSuffix(page: Page, suffix: number, longest: number): Territory | undefined {
  const end = page.end(suffix);
  const settled = establishedStart(page, end);
  if (settled >= 0) return { start: settled, end, score: ESTABLISHED, isKnown: false, suffixStart: page.start(suffix) };
  const nationality = page.longestTo(page.start(suffix), NATIONALITY);
  const suffixStart = nationality >= 0 ? page.start(nationality) : page.start(suffix);
  const value = page.value(suffix);
  const strength = (value - 70) / 100 - (value < 50 ? 0.15 : 0);
  let best: Territory | undefined;
  let isForeign = true;
  for (let length = 1; length <= LONGEST_FOREIGN; length++) {
    const start = suffixStart - length;
    if (page.kindAt(start) !== KIND.han) break;
    if (length === 1 && page.isOneOf(start, LEVELS)) continue;
    isForeign &&= page.longestFrom(start, TRANSLITERATION) >= 0;
    if (length > longest && !isForeign) break;
    if (isBoundary(page, start) && page.kindAt(start - 1) !== KIND.list) {
      if (length > 1) break;
      continue;
    }
    const content = contentFit(page, start, suffixStart, end, isForeign && length > 2 ? 2 : length);
    const score =
      0.55 +
      strength +
      edgeFit(page, start) +
      content -
      cutsName(page, start, length) -
      rivalry(page, start, suffixStart, suffix);
    if (!best || score > best.score) best = { start, end, score, isKnown: false, suffixStart };
  }
  if (!best || best.score < 0.3) return undefined;
  return { ...best, score: Math.min(0.93, best.score) };
}

/** 白沙|埠|市: one character behind the bare name of a place goes on with it. */
function cutsName(page: Page, start: number, length: number): number {
  const place = length === 1 ? page.longestTo(start, PLACE) : -1;
  return place >= 0 && page.end(place) - page.start(place) === 2 && page.longestTo(start, DIVISION) < 0 ? 0.35 : 0;
}

/** A one-character function word that stands as a word of its own. */
function isBoundary(page: Page, position: number): boolean {
  return page.matchAt(position, position + 1, WORD, 50) >= 0 && page.isToken(position, position + 1);
}

/** `10月27日|青禾区`: a date ends before a position. */
export function endsDate(page: Page, position: number): boolean {
  return page.isOneOf(position - 1, TIME_UNITS) && page.kindAt(position - 2) === KIND.digit;
}

/** How clean the cut before `start` is. */
function edgeFit(page: Page, start: number): number {
  if (page.kindAt(start - 1) !== KIND.han || endsDate(page, start)) return 0.25;
  if (page.longestTo(start, PLACE) >= 0) return 0.28;
  // 政协|青禾区…, 武警|白沙支队: a body begins a name that goes on with its territory.
  if (page.longestTo(start, BODY) >= 0 && page.isTokenStart(start)) return 0.25;
  if (dangles(page, start)) return -0.35;
  const suffix = page.longestTo(start, SUFFIX);
  if (suffix >= 0 && GOVERNING.has(page.kindOfEntry(suffix)) && page.isTokenStart(start)) return 0.2;
  // Behind a title stands a person: 局长|牛立山.
  if (page.longestTo(start, TITLE) >= 0) return -0.15;
  const before = page.longestTo(start, BEFORE);
  const isWhole = before >= 0 && (page.isTokenStart(start) || start - page.start(before) > 1);
  if (isWhole && page.isTokenStart(page.start(before))) {
    return page.longestTo(start, ACTING) >= 0 || page.value(before) >= 50 ? 0.25 : 0.1;
  }
  if (before >= 0 && UNKNOWN_TAG[page.tagAt(start - 1)]) return 0.12;
  return page.isTokenStart(start) ? -0.08 : -0.4;
}

/** How much the characters before the suffix look like a name of their own. */
function contentFit(page: Page, start: number, suffixStart: number, end: number, length: number): number {
  let fit = LENGTH_FIT[length] ?? -0.1;
  for (let from = start; from < suffixStart; from++) {
    const never = page.longestFrom(from, NEVER);
    if (never >= 0 && (page.end(never) === end || (from === start && page.end(never) > end))) fit -= 0.8;
  }
  if (page.isToken(start, end)) {
    const tag = page.tagAt(start);
    return fit + (PLACE_TAG[tag] ? 0.35 : COMMON_TAG[tag] || length === 1 ? -0.75 : 0.1);
  }
  if (page.tokenEnd(end - 1) > end && page.longestFrom(end, ORGAN) < 0 && !establishedBegins(page, end)) {
    fit -= UNKNOWN_TAG[page.tagAt(end - 1)] ? 0.25 : 0.7;
  } else if (page.wordEnd(end - 1) > end) fit -= 0.45;
  const tail = page.tokenStart(end - 1);
  if (tail < suffixStart && tail > start && COMMON_TAG[page.tagAt(end - 1)] && page.wordEnd(tail) === end) fit -= 0.5;
  if (page.matchAt(start, start + 1, STOP, 50) >= 0) fit -= page.kindAt(start - 1) === KIND.list ? 0.1 : 0.5;
  for (let at = start + 1; at < suffixStart; at++) {
    if (UNKNOWN_TAG[page.tagAt(at)] && page.matchAt(at, at + 1, FUNCTION_WORD, 60) >= 0) fit -= 0.4;
  }
  // 、|下|柳村: behind a list mark even a function word may begin a name.
  const isListed = page.kindAt(start - 1) === KIND.list && page.tokenEnd(start) === start + 1;
  let commonWords = 0;
  for (let position = isListed ? start + 1 : start; position < suffixStart; position = page.tokenEnd(position)) {
    const next = page.tokenEnd(position);
    if (next - page.tokenStart(position) > 1 && COMMON_TAG[page.tagAt(position)]) commonWords++;
    // 新|道路, 著名|风景区: a word that begins no name.
    if (position === start && next <= suffixStart && page.matchAt(start, next, GENERIC) >= 0) fit -= 0.6;
    fit += wordFit(page, page.tokenStart(position), page.tokenEnd(position), start, suffixStart);
  }
  // 信息|技术|市场: ordinary words in a row say what it is.
  if (commonWords > 1) fit -= 0.35;
  const place = page.longestFrom(start, PLACE);
  if (
    place >= 0 &&
    page.end(place) + (page.isOneOf(suffixStart, LEVELS) ? 1 : 0) < suffixStart &&
    page.end(place) - start > 1 &&
    page.isTokenStart(page.end(place))
  ) {
    fit -= 0.5;
  }
  const words = page.longestFrom(start, STOP, 60);
  if (words >= 0 && page.end(words) - start > 1 && page.end(words) <= suffixStart) fit -= 0.5;
  if (cutsDivision(page, start)) fit -= 0.8;
  // 县|双塔, 乡|麴家堡: a level in the content belongs to another place.
  for (let at = start; at < suffixStart - 1; at++) {
    const isFirst = at === start;
    if (!page.isOneOf(at, LEVELS)) continue;
    if (isFirst ? page.kindAt(start - 1) === KIND.han : at - start > 1) fit -= 0.5;
  }
  for (let from = start; from < suffixStart; from++) {
    // 连通|中原路: a known name right before the suffix begins it.
    if (from > start && page.matchAt(from, suffixStart, PLACE) >= 0 && !dangles(page, from)) fit -= 0.25;
  }
  return fit;
}

const COUNTS = characterSet('两二三四五六七八九十');

/** Whether a list mark stands a few characters before a position. */
function listsBefore(page: Page, position: number): boolean {
  for (let at = position - 1; at >= position - 6; at--) if (page.kindAt(at) === KIND.list) return true;
  return false;
}

const LEVELS = characterSet('省市县区乡镇');

/** 昌都|市卡若塘县: a known division runs across the start. */
function cutsDivision(page: Page, start: number): boolean {
  for (let from = start - 1; from >= Math.max(0, start - 4); from--) {
    const division = page.longestFrom(from, DIVISION);
    if (division >= 0 && page.end(division) > start) return true;
  }
  return false;
}

/** What a better reading of the same characters takes away: a known place at the end, a person's name. */
function rivalry(page: Page, start: number, suffixStart: number, suffix: number): number {
  const end = page.end(suffix);
  const named = page.longestTo(end, NAMED, 60);
  const known = named >= 0 ? named : page.longestTo(end, ANY_DIVISION);
  // 支流|柳河: the known name is enough.
  if (
    known >= 0 &&
    page.start(known) > start &&
    page.end(known) - page.start(known) > 1 &&
    !dangles(page, page.start(known))
  ) {
    return 0.4;
  }
  // 江口、沙坪|三|镇: the number counts the members of a list.
  if (page.isOneOf(suffixStart - 1, COUNTS) && listsBefore(page, suffixStart)) return 0.6;
  // 哈晓|峰: three characters that begin with a surname and end in a mountain.
  const isNatural = /^(?:mountain|water|building|temple)$/.test(page.kindOfEntry(suffix));
  if (isNatural && suffixStart - start === 2 && page.longestFrom(start, SURNAME, 15) >= 0) return 0.18;
  return 0;
}

/** Two characters before the suffix are the rule; one is rare, and more are mostly two and a word before. */
const LENGTH_FIT = [0, -0.2, 0.15, 0.02, -0.1, -0.15] as const;

/** How well one word goes into a place name. */
function wordFit(page: Page, tokenStart: number, tokenEnd: number, start: number, suffixStart: number): number {
  if (tokenStart < start || tokenEnd > suffixStart) return 0;
  const tag = page.tagAt(tokenStart);
  const isShort = tokenEnd - tokenStart === 1;
  if (page.matchAt(tokenStart, tokenEnd, STOP, 45) >= 0) return -0.5;
  // A single character of a name nobody knows gets whatever tag it has as a word: only true particles count.
  // 16|家|铁路: a measure word behind a number.
  if (isShort && COUNT_TAG[tag] && page.kindAt(tokenStart - 1) === KIND.digit) return -0.8;
  if (isShort) return PARTICLE_TAG[tag] ? -0.4 : VERB_TAG[tag] || COUNT_TAG[tag] ? -0.1 : 0;
  if (FUNCTION_TAG[tag]) return -0.55;
  if (VERB_TAG[tag]) return -0.5;
  if (COUNT_TAG[tag]) return -0.4;
  if (PLACE_TAG[tag]) return 0.2;
  if (UNKNOWN_TAG[tag]) return 0.05;
  return COMMON_TAG[tag] ? -0.15 : 0;
}
