import type { Candidate } from './candidate.js';
import { KIND } from './character-kind.js';
import { classSet, type Page, tagSet } from './page.js';
import type { Recognizer } from './recognizer.js';

const CORE = classSet('position', 'position-head', 'position-foreign');
const HEAD = classSet('position-head');
const LATIN_CORE = classSet('position-foreign');
const EXTENSION = classSet('position-modifier', 'position-domain');
const MODIFIER = classSet('position-modifier');
const DOMAIN = classSet('position-domain');
const FIELDLESS = classSet('position-fieldless');
const WHOLE = classSet('position');
/** 麻醉科, 社区: a body of its own, not a field. */
const BODY = classSet('organization-department', 'organization-suffix', 'place-suffix');
const NAME_TAG = tagSet((tag) => /^(x|nr)/.test(tag));
const VERB_TAG = tagSet((tag) => /^v/.test(tag));
const NEVER = classSet('never-position');
const SURNAME = classSet('surname');
const ORGANIZATION_END = classSet(
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-name',
  'organization-team',
  'division',
);
const PLACE = classSet('division', 'division-short', 'place-name', 'place-suffix');
const SMALL_WORD = classSet('appoint-verb', 'boundary', 'organization-boundary');
const APPOINT = classSet('appoint-verb');

/** The longest posting place in `驻…第一书记`; longer ones are no posting. */
const LONGEST_POSTING = 10;

/**
 * Positions: modifiers and domains, repeated, before a head that the dictionary knows.
 *
 *     常务 副 市长        财务 总监        驻 马家岔村 第一 书记
 *     ^modifiers ^core    ^domain ^core    ^posting     ^modifier ^core
 *
 * Every step to the left gives a candidate of its own, for the resolver decides how much of `党委书记` belongs to
 * the organization before it.
 */
export function createPositionRecognizer(): Recognizer<'position'> {
  return { name: 'position', types: ['position'], recognize };
}

function* recognize(page: Page): Generator<Candidate<'position'>> {
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    if (!CORE[wordClass]) continue;
    const start = page.start(match);
    const end = page.end(match);
    if (isInside(page, start, end, NEVER)) continue;
    const entry = page.word(match);
    const strength = page.value(match);
    if (LATIN_CORE[wordClass]) {
      yield candidate(start, end, 0.9, 'foreign title', entry);
      continue;
    }
    const fit = edgePenalty(page, start, end);
    const isVerb = strength < 90 && page.isToken(start, end) && VERB_TAG[page.tagAt(start)] === 1;
    const certainty =
      isVerb && !nameFollows(page, end)
        ? 0.35
        : (strength >= 60 ? 0.92 : strength >= 50 ? 0.75 : hasWitness(page, start, end) ? 0.72 : 0.4) - fit;
    // What a head is worth on its own, its entry as a whole position says; 员 alone is none.
    const isHeadOnly = HEAD[wordClass] && (end - start === 1 || page.matchAt(start, end, WHOLE) >= 0);
    if (!isHeadOnly) yield candidate(start, end, certainty, 'title', entry);
    const closing = parenthesis(page, end);
    if (closing > end) {
      yield candidate(start, closing, certainty, 'title with its field in parentheses', entry);
      for (const extended of extendLeft(page, start, end, certainty, fit, entry)) yield { ...extended, end: closing };
    }
    yield* extendLeft(page, start, end, certainty, fit, entry);
  }
}

function* extendLeft(
  page: Page,
  coreStart: number,
  end: number,
  certainty: number,
  fit: number,
  entry: string,
): Generator<Candidate<'position'>> {
  let start = coreStart;
  // Eight steps are more than any title has; the bound keeps 副副副副… linear.
  for (let step = 0; step < 8; step++) {
    const match = page.longestTo(start, page.longestTo(end, FIELDLESS) >= 0 ? MODIFIER : EXTENSION);
    if (match < 0) break;
    const extended = page.start(match);
    if (page.matchAt(extended, start, BODY) >= 0) break;
    if (!startsCleanly(page, extended, start)) break;
    start = extended;
    const rule = MODIFIER[page.matches.wordClass[match] as number] ? 'modifier + title' : 'field + title';
    yield candidate(start, end, Math.max(certainty, 0.84 - fit), rule, entry);
  }
  const posting = end - start > 1 ? postingStart(page, start) : -1;
  if (posting >= 0) yield candidate(posting, end, 0.93, 'posted to a place + title', entry);
}

/** `驻` + place: the start of 驻, or -1. */
function postingStart(page: Page, end: number): number {
  const first = Math.max(0, end - LONGEST_POSTING);
  for (let position = end - 1; position >= first; position--) {
    if (page.kindAt(position) !== KIND.han) return -1;
    if (page.text[position] !== '驻') continue;
    const place = page.longestTo(end, PLACE);
    const isShort = end - position <= 3;
    return end > position + 1 && (place >= 0 || isShort) ? position : -1;
  }
  return -1;
}

/** `助理署长（行动）`: the end behind the parenthesis, or -1. */
function parenthesis(page: Page, end: number): number {
  if (page.kindAt(end) !== KIND.open) return -1;
  const match = page.longestFrom(end + 1, DOMAIN);
  if (match < 0 || page.kindAt(page.end(match)) !== KIND.close) return -1;
  return page.end(match) + 1;
}

/** Whether an extension is a word of its own and not the tail of another: `目前主任` holds no `前主任`. */
function startsCleanly(page: Page, start: number, end: number): boolean {
  if (page.isTokenStart(start) || page.kindAt(start - 1) !== KIND.han) return true;
  return end - start > 1 && page.tokenEnd(start) >= end;
}

/** What a core loses when words run across its edges. */
function edgePenalty(page: Page, start: number, end: number): number {
  let penalty = 0;
  const isCut = page.kindAt(end) === KIND.han && page.kindAt(end - 1) === KIND.han && !page.isTokenStart(end);
  if (isCut && page.longestFrom(end, SMALL_WORD, 80) < 0) {
    // 水利工|程, 区长|期: a frequent word across the end leaves no title.
    penalty += page.longestFrom(end, SURNAME) >= 0 && !page.isInsideWord(end) ? 0.15 : 0.45;
  }
  if (page.kindAt(start - 1) === KIND.han && !page.isTokenStart(start) && page.longestTo(start, EXTENSION) < 0) {
    penalty += page.longestTo(start, ORGANIZATION_END) >= 0 ? 0 : 0.1;
  }
  return penalty;
}

function hasWitness(page: Page, start: number, end: number): boolean {
  const before = page.skipSpacesBack(start);
  if (page.longestTo(before, ORGANIZATION_END) >= 0 || page.longestTo(before, APPOINT, 50) >= 0) return true;
  return nameFollows(page, end);
}

/** Whether a surname begins a word right behind a title. */
function nameFollows(page: Page, end: number): boolean {
  const after = page.skipSpaces(end);
  const surname = page.longestFrom(after, SURNAME);
  if (surname < 0 || page.kindAt(page.end(surname)) !== KIND.han || !page.isTokenStart(after)) return false;
  return NAME_TAG[page.tagAt(after)] === 1 || page.tokenEnd(after) - after === 1;
}

/** Whether a longer match of a set covers `[start, end)`. */
function isInside(page: Page, start: number, end: number, set: Uint8Array): boolean {
  for (let position = Math.max(0, start - 4); position <= start; position++) {
    const match = page.longestFrom(position, set);
    if (match >= 0 && page.end(match) >= end && page.end(match) - position > end - start) return true;
  }
  return false;
}

function candidate(start: number, end: number, score: number, rule: string, entry: string): Candidate<'position'> {
  return { start, end, type: 'position', score: Math.max(0, score), evidence: { recognizer: 'position', rule, entry } };
}
