import type { Candidate } from './candidate.js';
import { KIND } from './character-kind.js';
import { establishedStart } from './established-territory.js';
import { leftEdges } from './left-edge.js';
import { occurrences } from './occurrences.js';
import { classSet, type Page, tagSet } from './page.js';
import { characterPlaces } from './place/character-place.js';
import { listedPlaces } from './place/listed-place.js';
import type { Recognizer } from './recognizer.js';
import { dangles, nameBeforeSuffix } from './territory.js';

const DIVISION = classSet('division');
const SHORT = classSet('division-short');
const NAMED = classSet('place-name');
const SUFFIX = classSet('place-suffix');
const VENUE = classSet('place-venue-suffix');
const PLACE = classSet('division', 'division-short', 'place-name');
const CHAIN = classSet('division', 'division-short');
const LEAD = classSet('place-lead');
const ORGAN = classSet('organization-organ');
/** Known names of a lower value are mostly ordinary words. */
const SURE = 50;
const NEVER = classSet('never-place');
const PLACE_TAG = tagSet((tag) => tag === 'ns');
const NAME_TAG = tagSet((tag) => /^nr/.test(tag));
const LONGEST_VENUE = 14;

type Found = Candidate<'place'>;

/** Places: divisions, known names, names made by a suffix (`…路`, `…文化广场`), short forms of what the page names in full. */
export function createPlaceRecognizer(): Recognizer<'place'> {
  return { name: 'place', types: ['place'], recognize };
}

function recognize(page: Page): Found[] {
  const found: Found[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    if (DIVISION[wordClass]) divisionName(page, match, found);
    else if (SHORT[wordClass]) shortDivision(page, match, found);
    else if (NAMED[wordClass]) knownName(page, match, found);
    else if (SUFFIX[wordClass]) suffixedName(page, match, found);
    else if (VENUE[wordClass]) venueName(page, match, found);
  }
  goesOn(page, found);
  const full = [...found, ...characterPlaces(page), ...listedPlaces(page)];
  return [...full, ...repeatedShortForms(page, full)];
}

function divisionName(page: Page, match: number, found: Found[]): void {
  const start = page.start(match);
  const end = page.end(match);
  if (isNever(page, start, end)) return;
  const settled = establishedStart(page, end);
  if (settled >= 0 && settled < start) return;
  const isShort = end - start === 2;
  const crosses = !page.isTokenStart(start) && page.kindAt(start - 1) === KIND.han && page.longestTo(start, PLACE) < 0;
  // 武汉|市场: the level begins a word, and the name stands without it.
  const isShared = beginsWord(page, end - 1, end) && page.matchAt(start, end - 1, SHORT) >= 0;
  const doubt = (crosses || dangles(page, start) ? 0.2 : 0) + (isShared ? 0.4 : 0);
  found.push(place(start, end, (isShort ? 0.85 : 0.94) - doubt, 'division', page.word(match)));
}

/** 市场, 市民: a frequent word begins at a level; 区委 belongs to 区. */
function beginsWord(page: Page, position: number, end: number): boolean {
  const isWord = page.isTokenStart(position) && page.tokenEnd(position) > end && page.wordEnd(position) > end;
  return isWord && page.longestFrom(end, ORGAN) < 0;
}

/** `郑州`, `中原`: sure for provinces and cities that stand as a word, else only with a witness. */
function shortDivision(page: Page, match: number, found: Found[]): void {
  const start = page.start(match);
  const end = page.end(match);
  if (isNever(page, start, end)) return;
  const level = page.value(match);
  const isWord = page.isToken(start, end);
  const afterPlace = page.longestTo(start, PLACE) >= 0;
  const tag = page.tagAt(start);
  let score = level <= 2 ? 0.72 : level > 4 ? 0.25 : end - start > 2 ? 0.72 : 0.4;
  // 在|崇明, 崇明、奉贤: a preposition before it or another place beside it in a list.
  if (level === 3 && isWord && (isLed(page, start) || isListed(page, start, end))) score += 0.2;
  if (isWord && PLACE_TAG[tag]) score += level <= 2 ? 0.2 : 0.3;
  else if (isWord && NAME_TAG[tag]) score -= 0.1;
  else if (!isWord) score -= page.tokenStart(start) < start || page.tokenEnd(end - 1) > end ? 0.15 : 0;
  // 中东|和平|进程: behind a region an everyday word is a word.
  if (afterPlace && (level <= 4 || page.longestTo(start, CHAIN) >= 0)) score += 0.25;
  found.push(place(start, end, Math.min(0.93, score), 'short form of a division', page.word(match)));
}

function knownName(page: Page, match: number, found: Found[]): void {
  const start = page.start(match);
  const end = page.end(match);
  if (isNever(page, start, end)) return;
  const kind = page.kindOfEntry(match);
  let score = page.value(match) >= SURE ? 0.6 + page.value(match) / 300 : doubtfulName(page, match);
  if (page.kindAt(start) === KIND.han) {
    const cutsLeft =
      !page.isTokenStart(start) && page.kindAt(start - 1) === KIND.han && page.longestTo(start, PLACE) < 0;
    const cutsRight = page.tokenEnd(end - 1) > end;
    if (end - start <= 2) score -= (cutsLeft ? 0.25 : 0) + (cutsRight ? 0.25 : 0);
    else if (cutsLeft && cutsRight) score -= 0.2;
    if (end - start <= 3 && (dangles(page, start) || page.isInsideWord(start))) score -= 0.25;
  }
  found.push(place(start, end, score, `known ${kind || 'place'}`, page.word(match)));
}

function isLed(page: Page, start: number): boolean {
  const lead = page.longestTo(start, LEAD);
  return lead >= 0 && page.isTokenStart(page.start(lead));
}

function isListed(page: Page, start: number, end: number): boolean {
  const follows = page.kindAt(start - 1) === KIND.list && page.longestTo(start - 1, PLACE) >= 0;
  return follows || (page.kindAt(end) === KIND.list && page.longestFrom(end + 1, PLACE) >= 0);
}

/** A name that is mostly an ordinary word counts behind another place, or as a place to the tokenizer and behind 在, 赴. */
function doubtfulName(page: Page, match: number): number {
  const start = page.start(match);
  const end = page.end(match);
  if (!page.isToken(start, end)) return 0.3;
  const isPlace = PLACE_TAG[page.tagAt(start)] === 1;
  const isBehindPlace = page.longestTo(start, DIVISION) >= 0;
  return (
    0.3 + page.value(match) / 300 + (isPlace ? 0.2 : 0) + (isLed(page, start) ? 0.15 : 0) + (isBehindPlace ? 0.2 : 0)
  );
}

/** `二砂北|路`, `青禾|区`, `白龙|水库`. */
function suffixedName(page: Page, match: number, found: Found[]): void {
  if (endsNever(page, page.start(match), page.end(match))) return;
  const kind = page.kindOfEntry(match);
  const territory = nameBeforeSuffix(page, match, kind === 'division' || kind === 'settlement' ? 4 : 5);
  if (
    !territory ||
    (kind === 'division' && page.value(match) < SURE && isRegion(page, territory.start, page.start(match)))
  )
    return;
  const entry = page.word(match);
  found.push(place(territory.start, territory.end, territory.score, 'name + suffix', entry));
}

/** 亚洲|地区, 东北|地区: of a continent or a region of two characters no division is made. */
function isRegion(page: Page, start: number, end: number): boolean {
  if (end - start !== 2) return false;
  const named = page.matchAt(start, end, NAMED, SURE);
  return named >= 0 && REGION.test(page.kindOfEntry(named)) && page.matchAt(start, end, SHORT) < 0;
}

const REGION = /^(?:continent|region|country)$/;

/** `郑州|奥体中心`, `国棉五厂|历史文化街区`. */
function venueName(page: Page, match: number, found: Found[]): void {
  const suffixStart = page.start(match);
  const end = page.end(match);
  const strength = page.value(match) / 100;
  const entry = page.word(match);
  if (end - suffixStart === 1) {
    const territory = nameBeforeSuffix(page, match, 4);
    if (territory) found.push(place(territory.start, end, territory.score, 'name + venue', entry));
    return;
  }
  for (const edge of leftEdges(page, suffixStart, LONGEST_VENUE)) {
    let score = 0.5 + 0.4 * strength;
    if (!edge.hasProper) score -= strength >= 0.85 ? 0.2 : 0.35;
    if (edge.kind === 'generic') continue;
    // 歌|剧院: the beginning of a longer suffix is no name.
    if (suffixStart - edge.start === 1 && page.matchAt(edge.start, end, VENUE) >= 0) continue;
    if (!edge.hasProper && (edge.hasGeneric || edge.excluded === 'generic')) score -= 0.3;
    if (edge.kind === 'common' && edge.second !== 'organization') score -= 0.28;
    // 国棉|三厂|历史文化街区: the word before a bare organization suffix is its name.
    if (edge.kind === 'organization' && edge.excluded === 'common') score -= 0.25;
    if (edge.excluded === 'proper' || edge.excluded === 'organization') score -= 0.2;
    // 上海|静安嘉里中心: a chain of places is separate places.
    if (edge.kind === 'place' && edge.hasInnerPlace) score -= 0.3;
    if (edge.excluded === 'inner') score -= 0.1;
    if (score >= 0.45) found.push(place(edge.start, end, score, 'name + venue', entry));
  }
}

/** `阿克套|港`, `梨树坳|村`: a place and a suffix of one character right behind it are one name. */
function goesOn(page: Page, found: Found[]): void {
  const count = found.length;
  for (let index = 0; index < count; index++) {
    const { start, end, score } = found[index] as Found;
    if (score < 0.5 || end - start < 2 || end - start > 5) continue;
    const suffix = page.matchAt(end, end + 1, SUFFIX_OR_VENUE);
    if (suffix < 0 || page.value(suffix) < 45 || !ONWARD.test(page.kindOfEntry(suffix))) continue;
    const isWhole = page.tokenEnd(end) === end + 1 && (page.isTokenStart(end) || page.isTokenStart(start));
    if (!isWhole || page.wordEnd(end) > end + 1 || isNever(page, start, end + 1)) continue;
    found.push(place(start, end + 1, Math.min(0.93, score + 0.02), 'place + suffix', page.word(suffix)));
  }
}

const SUFFIX_OR_VENUE = classSet('place-suffix', 'place-venue-suffix');
const ONWARD = /^(?:settlement|division|port|station|road|bridge|building|water)$/;

/** `西陵县` named in full lets `西陵` stand for it. */
function repeatedShortForms(page: Page, found: readonly Found[]): Found[] {
  const forms = new Map<string, string>();
  for (const candidate of found) {
    if (candidate.score < 0.7) continue;
    const cut = cutOf(page, candidate);
    if (cut - candidate.start < 2 || cut - candidate.start > 4) continue;
    forms.set(page.text.slice(candidate.start, cut), page.text.slice(candidate.start, candidate.end));
  }
  const repeated: Found[] = [];
  for (const { start, end, form } of occurrences(page, forms.keys())) {
    const full = forms.get(form) as string;
    if (page.text.startsWith(full, start) || isNever(page, start, end)) continue;
    const cutsWord =
      page.tokenEnd(end - 1) > end + 1 || (page.tokenStart(start) < start && page.kindAt(start - 1) === KIND.han);
    repeated.push({ ...place(start, end, cutsWord ? 0.55 : 0.82, 'short form of a full name'), refersTo: full });
  }
  return repeated;
}

/** Where the name of a division or of a place that goes by its bare name ends: 沂|陵区 is 沂陵|区. */
function cutOf(page: Page, { start, end }: Found): number {
  const { lastEndingAt, previousEnding, wordClass } = page.matches;
  for (let match = lastEndingAt[end] as number; match >= 0; match = previousEnding[match] as number) {
    if (!SUFFIX[wordClass[match] as number] || page.start(match) - start < 2) continue;
    if (BARE.test(page.kindOfEntry(match))) return page.start(match);
  }
  return page.matchAt(start, end, DIVISION) >= 0 ? end - 1 : -1;
}

const BARE = /^(?:division|settlement|building|park|scenic)/;

/** 山|路 in 公路: the suffix ends a word that names nothing. 区委 is no such word for 区. */
function endsNever(page: Page, suffixStart: number, end: number): boolean {
  const never = page.longestTo(end, NEVER);
  return never >= 0 && page.start(never) < suffixStart && page.start(never) >= suffixStart - 2;
}

function isNever(page: Page, start: number, end: number): boolean {
  for (let from = Math.max(0, start - 2); from <= start; from++) {
    const never = page.longestFrom(from, NEVER);
    if (never >= 0 && page.end(never) >= end) return true;
  }
  return false;
}

function place(start: number, end: number, score: number, rule: string, entry?: string): Found {
  const evidence = entry === undefined ? { recognizer: 'place', rule } : { recognizer: 'place', rule, entry };
  return { start, end, type: 'place', score: Math.max(0, score), evidence };
}
