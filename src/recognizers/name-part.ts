import { KIND } from './character-kind.js';
import { characterSet } from './character-set.js';
import { establishedShortStart, establishedStart } from './established-territory.js';
import { latinPart, numberPart, parenthesisPart, quotedPart } from './marked-part.js';
import { isNameAndVerb } from './organization/name-before-verb.js';
import { classSet, type Page, tagSet } from './page.js';
import { endsDate } from './territory.js';

const NUMERALS = characterSet('一二三四五六七八九十百');
const PLACE = classSet('division', 'division-short', 'place-name');
const PLACE_SUFFIX = classSet('place-suffix');
const ORGANIZATION = classSet('organization-name', 'organization-suffix', 'organization-organ', 'organization-team');
const BODY_END = classSet('organization-suffix', 'organization-organ');
const GENERIC = classSet('generic-modifier');
const INNER = classSet('organization-inner', 'organization-department');
const STOP = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'byline',
  'position',
  'family-witness',
  'never-organization',
);
const WORD = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'byline',
  'position',
  'generic-modifier',
  'organization-inner',
  'organization-department',
  'organization-suffix',
  'organization-organ',
  'organization-name',
  'division',
  'division-short',
  'place-name',
  'place-suffix',
);
const BRAND_TAG = tagSet((tag) => /^(?:v|vn|vd|x|nr|nrt|nz|a|ad|an|m|d|z)$/.test(tag));
const STOP_TAG = tagSet((tag) => /^(v|vd|vi|vq|p|c|u|ud|ug|uj|ul|uv|uz|d|df|r|rr|rz|rg|y|e|o|q|t|f|mq|k)$/.test(tag));
const VERB_TAG = tagSet((tag) => tag === 'v');
const UNKNOWN_TAG = tagSet((tag) => /^(x|nr|nrt)$/.test(tag));
const PARTICLE_TAG = tagSet((tag) => /^(p|c|u|uj|ul|uv|uz|ud|ug|r|rr|rz|rg|y|e|o|k)$/.test(tag));
const NUMBER_TAG = tagSet((tag) => /^m/.test(tag));
const COMMON_TAG = tagSet((tag) => /^(n|vn|a|an|ad|b|l|i|z|s|ng|g|m)$/.test(tag));

/** What the leftmost part of a possible name is; `generic`: a word that begins no name (著名|电脑公司). */
export type EdgeKind = 'place' | 'organization' | 'inner' | 'proper' | 'common' | 'generic';

/** A piece of a name that ends before a known suffix. */
export interface Part {
  readonly start: number;
  readonly kind: EdgeKind;
  /** Whether it is a place whose edge the page settles. */
  readonly isSettled?: boolean;
}

/** The part of a name that ends at a position, given the one behind it; undefined if no name goes on there. */
export function partBefore(page: Page, end: number, right: Part | undefined): Part | undefined {
  const kind = page.kindAt(end - 1);
  if (kind === KIND.latin || kind === KIND.digit) return latinPart(page, end) ?? numberPart(page, end, right);
  if (kind === KIND.close) return parenthesisPart(page, end);
  if (kind === KIND.quote && page.text[end - 1] === '”') return quotedPart(page, end);
  if (kind === KIND.dot && right) return { start: end - 1, kind: 'inner' };
  // 戴姆勒—奔驰|公司
  if (kind === KIND.dash && isOwnName(right) && page.kindAt(end - 2) === KIND.han && page.kindAt(end) === KIND.han)
    return { start: end - 1, kind: 'inner' };
  if (joins(page, end, right)) return { start: end - 1, kind: 'inner' };
  if (kind !== KIND.han || endsDate(page, end) || isNameAndVerb(page, end - 2, end)) return undefined;
  // 第三|中学: an ordinal is part of the name, whatever else the dictionaries say.
  const ordinal = page.tokenStart(end - 1);
  if (page.text[ordinal] === '第' && NUMBER_TAG[page.tagAt(ordinal)]) {
    // 第六次|会员代表大会 is held, and is no body.
    return page.text[end - 1] === '次' ? undefined : { start: ordinal, kind: 'proper' };
  }
  if (page.text[end - 1] === '次' && endsOrdinal(page, end - 1)) return undefined;
  const settled = Math.max(establishedStart(page, end), establishedShortStart(page, end));
  if (settled >= 0) return { start: settled, kind: 'place', isSettled: true };
  const brand = brandBehindPlace(page, end, right);
  if (brand < end) return { start: brand, kind: 'proper' };
  const stop = longestWord(page, end, STOP, 50);
  const inner = startOf(page, page.longestTo(end, INNER), end);
  const place = startOf(page, page.longestTo(end, PLACE), end);
  const organization = organizationStart(page, end);
  const best = Math.min(inner, place, organization);
  // 支队|联合|武警支队: between two bodies an inner word is a verb.
  if (inner < end && page.matchAt(inner, end, STOP, 45) >= 0 && page.longestTo(inner, BODY_END) >= 0) return undefined;
  // 推进|青禾公司: before a name of its own it is a verb, in 贸易|促进|委员会 not.
  if (inner < end && inner <= place && isOwnName(right) && isVerb(page, inner, end)) return undefined;
  // 海能|集团: the second character of an unknown word before a suffix stops nothing.
  const isInWord =
    right?.kind !== 'proper' &&
    right?.kind !== 'common' &&
    // 米莱由|环球…, but 山东新能|泰山…: before a name it does stop, unless a place stands before the word.
    (!isOwnName(right) || page.longestTo(end - 2, PLACE) >= 0) &&
    page.isToken(end - 2, end) &&
    UNKNOWN_TAG[page.tagAt(end - 1)] === 1 &&
    stop === end - 1 &&
    page.longestTo(end, STOP, 65) < 0;
  if (stop < end && stop <= best && !isInWord && !(stop === inner && end - stop > 1)) return undefined;
  const generic = genericStart(page, end, right);
  if (generic < end && generic <= best) return { start: generic, kind: 'generic' };
  if (best < end && isSound(page, best, end)) {
    if (best === organization && organization < place) return { start: organization, kind: 'organization' };
    if (best === place) return { start: place, kind: 'place' };
    if (best === organization) return { start: organization, kind: 'organization' };
    return { start: inner, kind: 'inner' };
  }
  return wordPart(page, end, right);
}

/** `第六`, `第6` right before a position. */
function endsOrdinal(page: Page, position: number): boolean {
  for (let at = position - 1; at >= position - 5; at--) {
    if (page.text[at] === '第') return at < position - 1;
    if (page.kindAt(at) !== KIND.digit && !page.isOneOf(at, NUMERALS)) return false;
  }
  return false;
}

/**
 * `北京|兴发|有限公司`, `河南|大有|集团公司`: a word between a place and a word of trade or the suffix is a brand, be it a verb
 * elsewhere or no word at all. Start of it, or `end`.
 */
function brandBehindPlace(page: Page, end: number, right: Part | undefined): number {
  if (right !== undefined && right.kind !== 'inner') return end;
  const start = page.tokenStart(end - 1);
  if (page.tokenEnd(start) !== end || end - start < 2 || end - start > 3 || page.longestTo(start, PLACE) < 0)
    return end;
  const isKnown = page.matchAt(start, end, WORD) >= 0 || !BRAND_TAG[page.tagAt(start)];
  return isKnown ? end : start;
}

/** Start of the word that begins no name and ends at `end`, or `end`. 大 in 大|汽车公司 is one, in 大|北农|集团 part of the name. */
function genericStart(page: Page, end: number, right: Part | undefined): number {
  const match = page.longestTo(end, GENERIC);
  if (match < 0) return end;
  const start = page.start(match);
  // 新|政府 may be one word.
  if (end - start === 1) {
    const isWord = right === undefined ? page.isTokenStart(start) : page.isToken(start, end);
    return right?.kind !== 'proper' && isWord ? start : end;
  }
  return page.isTokenStart(start) && page.tokenEnd(end - 1) === end ? start : end;
}

/** The token that ends at `end`, or its part before `end`. */
function wordPart(page: Page, end: number, right: Part | undefined): Part | undefined {
  const tag = page.tagAt(end - 1);
  const tokenStart = page.tokenStart(end - 1);
  const isRare = UNKNOWN_TAG[tag] === 1 || page.wordEnd(tokenStart) !== end;
  const start = isRare ? behindStop(page, tokenStart, end) : tokenStart;
  const length = end - start;
  if (length === 0) return undefined;
  if (NUMBER_TAG[tag]) {
    // 第二|厂, 三泰: a numeral counts only as an ordinal or as part of a name.
    const isInName = right?.kind === 'proper' || right?.kind === 'organization';
    if (page.text[start] === '第' || (length === 1 && isInName)) return { start, kind: 'proper' };
    return undefined;
  }
  // A single character has the tag of its word, which says little inside a name: 鹿|鸣|高新区. Stop words stop it.
  if (length === 1 ? PARTICLE_TAG[tag] || (STOP_TAG[tag] && !isNamePart(right)) : STOP_TAG[tag]) return undefined;
  // 日青 in 27日青禾区: the date ends inside the unknown word.
  if (length > 1 && isRare && endsDate(page, start + 1)) {
    // 年进 in 1991年进|济南…: a verb.
    return length === 2 && isOwnName(right) ? undefined : { start: start + 1, kind: 'proper' };
  }
  if (length > 1 && COMMON_TAG[tag]) return { start, kind: 'common' };
  const suffix = page.longestTo(end, PLACE_SUFFIX);
  if (suffix >= 0 && length > 1 && page.value(suffix) >= 60) return { start, kind: 'place' };
  return { start, kind: 'proper' };
}

/** No word is longer; the bound keeps a text of one character linear. */
const LONGEST_WORD = 24;
/** Words rarer than this (natural logarithm) are unknown. */
const RARE = -20;
/** The tokenizer may take 任金坪 for one unknown word: the part behind the last stop word in it. */
function behindStop(page: Page, start: number, end: number): number {
  if (!UNKNOWN_TAG[page.tagAt(start)] && end - start > 1 && page.matchAt(end - 1, end, STOP, 60) >= 0) return end;
  const nearest = Math.max(start, end - LONGEST_WORD);
  for (let position = end - 1; position > nearest; position--) {
    if (page.longestTo(position, STOP, 55) >= 0) return position;
  }
  return nearest === start ? start : end;
}

function isOwnName(right: Part | undefined): boolean {
  return right?.kind === 'proper' || right?.kind === 'place' || right?.kind === 'organization';
}

function isVerb(page: Page, start: number, end: number): boolean {
  return page.isToken(start, end) && VERB_TAG[page.tagAt(start)] === 1 && page.matchAt(start, end, STOP, 45) >= 0;
}

function isNamePart(right: Part | undefined): boolean {
  return right?.kind === 'proper';
}

/** `文化|和|旅游|局`, `建筑|及|房地产|学系`: a conjunction between two fields belongs to the name. */
function joins(page: Page, end: number, right: Part | undefined): boolean {
  if ((right?.kind !== 'inner' && right?.kind !== 'common') || !page.isOneOf(end - 1, JOINS)) return false;
  const left = page.longestTo(end - 1, FIELD);
  if (left < 0 || page.end(left) - page.start(left) < 2 || !page.isToken(end - 1, end)) return false;
  // 海军|和|海军陆战队 are two bodies.
  return page.isTokenStart(page.start(left)) && page.longestTo(end - 1, ORGANIZATION) < 0;
}

const FIELD = classSet('organization-inner');
const JOINS = characterSet('和与及');

/** Start of the organization that ends at `end`, or `end`. A known name inside a longer unknown word is none: 麴文|华为. */
function organizationStart(page: Page, end: number): number {
  const match = page.longestTo(end, ORGANIZATION);
  if (match < 0) return end;
  const start = page.start(match);
  const isInside =
    end - start === 2 &&
    page.kindAt(start - 1) === KIND.han &&
    (UNKNOWN_TAG[page.tagAt(start - 1)] === 1 || !page.isTokenStart(start));
  return isInside && page.longestTo(start, STOP) < 0 ? end : start;
}

function startOf(page: Page, match: number, fallback: number): number {
  return match < 0 ? fallback : page.start(match);
}

/** Start of the longest stop word that ends at `end` and is at least so strong, or `end`. */
function longestWord(page: Page, end: number, set: Uint8Array, least: number): number {
  const match = page.longestTo(end, set, least);
  if (match < 0) return end;
  const start = page.start(match);
  // 件 in 机械配件 is none at all.
  if (end - start === 1 && page.kindOfEntry(match) === 'numeral' && isTailOfKnownWord(page, start, end)) return end;
  // A single character stops only as a word of its own: 于 in 于田, 到 in 周到. Strong ones always do: 总裁|兼.
  const isSure = page.value(match) >= 80 || (UNKNOWN_TAG[page.tagAt(start)] === 1 && page.value(match) >= 55);
  if (end - start === 1 && !isSure && !page.isToken(start, end)) return end;
  return start;
}

/** Whether a character is the last one of a longer word that the dictionary knows. */
function isTailOfKnownWord(page: Page, start: number, end: number): boolean {
  if (page.isTokenStart(start) || page.tokenEnd(start) !== end || UNKNOWN_TAG[page.tagAt(start)]) return false;
  return page.wordEnd(page.tokenStart(start), RARE) === end;
}

/** Whether a dictionary part does not cut a longer ordinary word in two. */
function isSound(page: Page, start: number, end: number): boolean {
  return page.isTokenStart(start) || end - start > 1;
}
