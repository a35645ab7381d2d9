import type { Candidate } from '../candidate.js';
import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page, tagSet } from '../page.js';
import { logistic } from '../person/name-candidate.js';

const CHARACTER = classSet('place-character');
const LEAD = classSet('place-lead');
const FOLLOW = classSet('place-follow');
const NEVER = classSet('never-place');
const NAMED = classSet('place-name', 'division', 'division-short', 'organization-name');
const REGION = classSet('place-name');
/** Known names up to this value are mostly something else. */
const DOUBTFUL = 50;
const BOUNDARY = classSet('boundary', 'speech-verb', 'action-verb', 'position', 'appoint-verb');
const NAME_TAG = tagSet((tag) => /^(?:ns|nt|nz|j|t|x)$/.test(tag));
const UNKNOWN_TAG = tagSet((tag) => tag === 'x');
/** 工作|中: behind a noun a place word. */
const LOCATIVE_TAG = tagSet((tag) => tag === 'f');
const JOINS = characterSet('和与及同');
/** A list of characters is read this many members far on each side. */
const FARTHEST = 6;
/** From this value on a character is seldom an ordinary word. */
const RARE_WORD = 15;

/**
 * One character that stands for a country, province or city: `访|华`, `中|美|两国`, `美|方`, `京|沪|两地`, `美、俄、法`. What
 * stands beside it decides: a word before or behind it that asks for a place, other such characters, the full name on the
 * page. A character inside an ordinary word (美丽, 以及) never counts.
 */
export function characterPlaces(page: Page): Candidate<'place'>[] {
  const found: Candidate<'place'>[] = [];
  const named = new Map<string, boolean>();
  for (let position = 0; position < page.length; position++) {
    const match = characterAt(page, position);
    if (match < 0 || !standsAlone(page, position)) continue;
    const odds = oddsOf(page, position, match, named);
    if (odds < 0) continue;
    found.push({
      start: position,
      end: position + 1,
      type: 'place',
      score: Math.min(0.92, logistic(odds)),
      evidence: { recognizer: 'place', rule: 'one-character form', entry: page.word(match) },
    });
  }
  return found;
}

/** Whether the words around it consist of characters and witnesses alone: 中美, 访华, 美方. */
function standsAlone(page: Page, position: number): boolean {
  const start = page.tokenStart(position);
  const end = page.tokenEnd(position);
  if (page.text[position] === page.text[position - 1] || page.text[position] === page.text[position + 1]) return false;
  if (page.kindAt(position - 1) === KIND.digit || page.text[position - 1] === '月') return false;
  const isPair =
    end - start === 2 && isPairAt(page, start) && (UNKNOWN_TAG[page.tagAt(start)] || pairStrength(page, start) > 0);
  if (!isPair && end - start > 1 && !isCompound(page, position, start, end)) return false;
  for (let from = Math.max(0, position - 3); from <= position; from++) {
    const never = page.longestFrom(from, NEVER);
    if (never >= 0 && page.end(never) > position && page.end(never) - from > 1) return false;
    const named = page.longestFrom(from, NAMED);
    // 中欧|贸易: a doubtful name does not keep two countries from being two.
    if (named >= 0 && isDoubtful(page, named)) continue;
    if (named >= 0 && page.end(named) > position && page.end(named) - from > 1 && page.isTokenStart(from)) return false;
  }
  return true;
}

function isDoubtful(page: Page, match: number): boolean {
  return REGION[page.matches.wordClass[match] as number] === 1 && page.value(match) <= DOUBTFUL;
}

/** Whether a word consists of a witness and characters: 访|华, 美|方, 美中|关系, 来|华|访问. */
function isCompound(page: Page, position: number, start: number, end: number): boolean {
  let first = position;
  let last = position + 1;
  while (first > start && isCharacter(page, first - 1)) first--;
  while (last < end && isCharacter(page, last)) last++;
  const lead = first > start ? page.longestTo(first, LEAD) : -1;
  if (first > start && (lead < 0 || page.start(lead) !== start)) return false;
  if (last === end) return first > start;
  const follow = page.longestFrom(last, FOLLOW);
  // 在|京|举行: a word nobody knows is a mistake of the tokenizer.
  const isUnknown = page.wordEnd(start, RARE) !== end;
  return lead >= 0
    ? (isUnknown || end - start > 3 || page.value(lead) >= SURE) && end - last > 1
    : follow >= 0 && page.end(follow) >= end;
}

/** Natural logarithm of the share of running text that the rarest words have. */
const RARE = -30;
/** Witnesses of at least this value make a place of the character whatever else stands beside it. */
const SURE = 90;

/** Log-odds that the character stands for a place. */
function oddsOf(page: Page, position: number, match: number, named: Map<string, boolean>): number {
  const value = page.value(match);
  const isRare = value >= RARE_WORD;
  const isWord = page.isToken(position, position + 1);
  const left = neighbours(page, position, -1);
  const right = neighbours(page, position, 1);
  // 访|中、美|两国: what stands before the first and behind the last speaks for all.
  const before = witnessBefore(page, left.edge);
  const after = witnessAfter(page, right.edge);
  const isFree = page.kindAt(position - 1) !== KIND.han;
  if (isWord && LOCATIVE_TAG[page.tagAt(position)] && right.odds === 0 && !isFree) return -1;
  const strength = (witness: number) =>
    witness < 0 ? 0 : isRare ? page.value(witness) * 0.032 : Math.max(0, page.value(witness) - 50) * 0.064;
  const witnesses = strength(before) + strength(after) + Math.min(MOST, left.odds + right.odds);
  const isCountry = page.kindOfEntry(match) === 'country-character';
  if (witnesses === 0 && !(isCountry && isWord && value >= ALONE)) return -1;
  let odds = (isRare ? BASE + (value - 20) * 0.14 : COMMON_BASE) + witnesses;
  if (isWord || left.odds + right.odds > 0) odds += 0.5;
  if (isFree || page.longestTo(position, BOUNDARY) >= 0) odds += isRare ? 0.4 : 0.2;
  else if (before < 0 && left.odds === 0) odds -= 1.2;
  const isKnown = isNamed(page, position, named);
  // 以|日|保: ordinary words beside it say nothing.
  if (before < 0 && after < 0 && !isKnown && left.odds + right.odds < 1.5) return -1;
  if (isKnown) odds += isRare ? 1.6 : 1;
  return odds;
}

/** Log-odds of a character that is seldom an ordinary word, and of one that often is. */
const BASE = -1.6;
const COMMON_BASE = -4;
/** From this value on a country whose full name the page gives needs no other witness. */
const ALONE = 20;
/** What neighbours can add at most. */
const MOST = 3.6;

function isPairAt(page: Page, start: number): boolean {
  return isCharacter(page, start) && isCharacter(page, start + 1);
}

/** How surely two characters that make a word (中美, 京沪, but 德比, 中古) are two places; 0 if they are not. */
function pairStrength(page: Page, start: number): number {
  const first = page.value(characterAt(page, start));
  const second = page.value(characterAt(page, start + 1));
  if (Math.min(first, second) >= RARE_WORD) return 1;
  if (!NAME_TAG[page.tagAt(start)]) return 0;
  const follow = page.longestFrom(start + 2, FOLLOW, SURE);
  return follow >= 0 && page.tokenEnd(page.end(follow) - 1) === page.end(follow) ? 0.5 : 0;
}

/** What other characters in a row or a list add, read in one direction: `中|美`, `京、津、冀`; and the last of them. */
function neighbours(page: Page, position: number, step: 1 | -1): { readonly odds: number; readonly edge: number } {
  let odds = 0;
  let edge = position;
  for (let count = 0; count < FARTHEST; count++) {
    const at = edge + step;
    const isJoined = page.kindAt(at) === KIND.list || page.isOneOf(at, JOINS);
    const next = isJoined ? at + step : at;
    const match = next >= 0 ? characterAt(page, next) : -1;
    if (match < 0 || !(isJoined ? page.isToken(next, next + 1) : isBeside(page, Math.min(edge, next)))) break;
    odds += (count === 0 ? 1.9 : 0.7) * (page.value(match) >= RARE_WORD ? 1 : 0.3);
    edge = next;
  }
  return { odds, edge };
}

/** Whether two characters in a row are words of their own, one word or in one: 巴|以, 中美, 美中关系. */
function isBeside(page: Page, first: number): boolean {
  const start = page.tokenStart(first);
  const end = page.tokenEnd(first + 1);
  if (page.tokenEnd(first) === end && end - start > 2) return isCompound(page, first, start, end);
  return (start === first || page.isToken(start, first + 1)) && (end === first + 2 || page.isToken(first + 1, end));
}

/** The likeliest reading of the character at a position, or -1: 津 is 天津 sooner than 津巴布韦. */
function characterAt(page: Page, position: number): number {
  const match = page.matchAt(position, position + 1, CHARACTER);
  const common = match < 0 ? -1 : page.matchAt(position, position + 1, CHARACTER, RARE_WORD);
  return common < 0 ? match : common;
}

function isCharacter(page: Page, position: number): boolean {
  return position >= 0 && position < page.length && page.matchAt(position, position + 1, CHARACTER) >= 0;
}

/** The word before a position that asks for a place behind it, or -1. */
function witnessBefore(page: Page, position: number): number {
  const match = page.longestTo(position, LEAD);
  return match >= 0 && page.isTokenStart(page.start(match)) ? match : -1;
}

/** The word behind the character at a position that asks for a place before it, or -1. */
function witnessAfter(page: Page, position: number): number {
  const match = page.longestFrom(position + 1, FOLLOW);
  if (match < 0) return -1;
  const end = page.end(match);
  // 两国|之间 may be one word, 军|事 is another.
  const isPrefix = page.isTokenStart(position + 1) && end - position > 2 && page.value(match) >= SURE;
  return isPrefix || page.tokenEnd(end - 1) === end ? match : -1;
}

/** Whether the page names in full what a character stands for; asked once for each character. */
function isNamed(page: Page, position: number, named: Map<string, boolean>): boolean {
  const character = page.text[position] as string;
  let isFound = named.get(character);
  if (isFound === undefined) {
    isFound = false;
    const { firstAt, wordClass } = page.matches;
    for (let match = firstAt[position] as number; match < (firstAt[position + 1] as number); match++)
      if (CHARACTER[wordClass[match] as number] && page.end(match) === position + 1)
        isFound ||= page.text.includes(fullName(page, match));
    named.set(character, isFound);
  }
  return isFound;
}

/** 香港特别行政区 is written 香港. */
function fullName(page: Page, match: number): string {
  return page.nameOfEntry(match).replace(/(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/, '');
}
