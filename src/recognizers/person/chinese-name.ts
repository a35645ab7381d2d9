import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const NEVER = classSet('never-person');
const WORD_NAME = classSet('word-name');
const GIVEN_NAME = classSet('given-name');
const TITLE = classSet('position', 'position-head', 'position-modifier', 'position-domain');
const PLACE = classSet('division', 'place-name');
const PLACE_SUFFIX = classSet('place-suffix', 'place-venue-suffix', 'organization-suffix');
const FUNCTION_TAG = tagSet((tag) => /^(v|p|c|u|d|r|y|f)/.test(tag));
const NAME_TAG = tagSet((tag) => /^nr/.test(tag));
const UNKNOWN_TAG = tagSet((tag) => tag === 'x');

/** Log-odds of a name with nothing known; most strings that begin with a surname are none. */
const PRIOR = -2.2;

/**
 * Surname and one or two characters: every such string of the page, with its log-odds.
 * Lists are read left to right, so that a sure name makes the next one behind `、` surer.
 */
export function chineseNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  let listEnd = -1;
  for (let match = 0; match < matches.length; match++) {
    if (!SURNAME[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    const givenStart = page.end(match);
    const best = readGivenNames(page, start, givenStart, page.value(match), page.kindOfEntry(match), listEnd, names);
    if (best > 0) listEnd = Math.max(listEnd, best);
  }
  return names;
}

/** Adds the names with one and two given characters; returns the end of the surer one if it is sure, else 0. */
function readGivenNames(
  page: Page,
  start: number,
  givenStart: number,
  commonness: number,
  kind: string,
  listEnd: number,
  names: NameCandidate[],
): number {
  const before = witnessBefore(page, start);
  const isCompound = givenStart - start > 1;
  let surname = PRIOR + (isCompound ? 2.2 : commonness / 70 - (kind === 'word' ? 0.9 : 0));
  let rule = isCompound ? 'compound surname + given name' : 'surname + given name';
  surname += before.weight;
  if (before.label) rule += `, ${before.label}`;
  if (continuesList(page, listEnd, start)) surname += 1.6;
  if (page.kindAt(start - 1) === KIND.han && !page.isTokenStart(start)) {
    surname -= UNKNOWN_TAG[page.tagAt(start)] || NAME_TAG[page.tagAt(start)] ? 0.5 : 1.4;
  }
  let bestEnd = 0;
  let bestOdds = 0.8;
  for (let given = 1; given <= 2; given++) {
    const end = givenStart + given;
    if (page.kindAt(end - 1) !== KIND.han) break;
    const after = witnessAfter(page, end);
    const logOdds =
      surname + after.weight + givenNameFit(page, givenStart, given) + wordFit(page, start, givenStart, end);
    if (logOdds < -3) continue;
    names.push({ start, end, logOdds, rule: after.label ? `${rule}, ${after.label}` : rule, repeats: true });
    if (logOdds > bestOdds) {
      bestOdds = logOdds;
      bestEnd = end;
    }
  }
  return bestEnd;
}

/** `闫凯、|刘斌`, `鲁明 |彭慧`: only a list mark or a space lies between a sure name and this one. */
function continuesList(page: Page, listEnd: number, start: number): boolean {
  if (listEnd < 0 || start <= listEnd || start - listEnd > 3) return false;
  for (let position = listEnd; position < start; position++) {
    const kind = page.kindAt(position);
    if (kind !== KIND.list && kind !== KIND.space && kind !== KIND.clause) return false;
  }
  return page.text[listEnd] !== '：';
}

/** How well the characters suit a given name. */
function givenNameFit(page: Page, start: number, length: number): number {
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

/** How well the words of the tokenizer and the dictionary go with the span. */
function wordFit(page: Page, start: number, givenStart: number, end: number): number {
  let odds = 0;
  if (page.isToken(start, end)) {
    const tag = page.tagAt(start);
    if (NAME_TAG[tag]) odds += 1.8;
    else if (UNKNOWN_TAG[tag]) odds += 1;
    else odds -= page.matchAt(start, end, WORD_NAME) >= 0 ? 0.9 : 2.4;
  } else {
    for (let position = start; position < end; position = page.tokenEnd(position)) {
      const tokenStart = page.tokenStart(position);
      const tokenEnd = page.tokenEnd(position);
      if (tokenEnd - tokenStart === 1) continue;
      const tag = page.tagAt(position);
      if (NAME_TAG[tag]) odds += tokenStart >= start && tokenEnd <= end ? 0.5 : -0.3;
      else if (UNKNOWN_TAG[tag]) odds -= 0.2;
      // 高峰|期: a word begins with the surname and another goes on behind it.
      else if (tokenStart === start && tokenEnd < end) odds -= 1.3;
      else if (tokenEnd > end) odds -= tokenStart < start ? 2 : 1.1;
      // 王|建设: the given name is a word of its own, which is common.
      else if (tokenStart === givenStart && tokenEnd === end) odds -= 0.1;
    }
  }
  const last = page.tokenStart(end - 1);
  if (last === end - 1 && page.tokenEnd(last) === end && FUNCTION_TAG[page.tagAt(last)]) odds -= 0.9;
  const place = page.longestTo(end, PLACE_SUFFIX);
  if (place >= 0 && page.start(place) > start) odds -= page.value(place) >= 60 ? 1.5 : 0.6;
  for (let from = Math.max(0, start - 2); from <= start; from++) {
    const never = page.longestFrom(from, NEVER);
    if (never < 0 || page.end(never) <= start) continue;
    if (page.end(never) >= end) odds -= from === start && page.end(never) === end ? 2.2 : 3;
    else if (from === start && page.end(never) > givenStart) odds -= 1;
  }
  const known = page.longestFrom(start, PLACE);
  if (known >= 0 && page.end(known) >= end) odds -= 2;
  // 区|长高, 常务|副: the tail of a title is no surname.
  const title = page.longestFrom(start, TITLE);
  if (title >= 0 && page.end(title) - start > 1 && page.end(title) >= end) odds -= 1.5;
  return odds;
}
