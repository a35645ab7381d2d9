import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import { witnessAfter } from '../person/witness.js';
import { endsDate } from '../territory.js';
import { isNameAndVerb } from './name-before-verb.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const NAME = classSet('organization-name');
const TEAM = classSet('organization-team');
const COMMON_TAG = tagSet((tag) => /^(n|v|vn|a|an|ad|b|d|l|i|r)$/.test(tag));
const PLACE = classSet('division', 'division-short', 'place-name', 'organization-name');

/** A name less sure than this gains nothing from a place before it. */
const LEAST = 0.5;
/** A body that its place stands before is at least this sure. */
const OWNED = 0.9;
const GOVERNING = /^(?:government|party|military|court|association|finance|international)$/;
const CHARACTER = classSet('place-character');
/** From this value on a character is seldom an ordinary word. */
const RARE_WORD = 15;
const NAMED = classSet('place-name');
const OWNER = classSet('division', 'division-short');

/** Names from the dictionary, and teams of a place: `中国|女排`. */
export function knownOrganizations(page: Page): OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    const start = page.start(match);
    const end = page.end(match);
    if (NAME[wordClass]) {
      if (isNameAndVerb(page, start, end)) continue;
      // 基金委|员会: a longer word for the same body.
      if (page.text[end - 1] === '委' && page.text[end] === '员') continue;
      const isGoverning = GOVERNING.test(page.kindOfEntry(match));
      let score = 0.5 + page.value(match) / 220;
      if (page.kindAt(start) === KIND.han && end - start <= 3) {
        if (!page.isTokenStart(start) && page.kindAt(start - 1) === KIND.han) score -= 0.25;
        if (page.tokenEnd(end - 1) > end) score -= isGoverning && cutsWord(page, end) ? 0.45 : 0.25;
        if (page.isInsideWord(start)) score -= 0.25;
        // 大众 is a word too, 国会 is nothing but the body.
        if (!isGoverning && isOrdinary(page, start, end)) score -= 0.35;
      }
      const name = page.nameOfEntry(match);
      const entry = page.word(match);
      found.push(organization(start, end, score, 'known organization', name ? { entry, refersTo: name } : { entry }));
      const owner = ownerStart(page, start, isGoverning);
      // 埃及|卫生部, 美国|花旗集团: the place that it belongs to begins the name.
      if (owner < start && score > LEAST)
        found.push(organization(owner, end, Math.max(score + 0.02, OWNED), 'known organization of a place', { entry }));
    } else if (TEAM[wordClass]) {
      const owner = page.longestTo(start, PLACE);
      if (owner >= 0)
        found.push(organization(page.start(owner), end, 0.9, 'team of a place', { entry: page.word(match) }));
      else if (page.value(match) >= 80 && witnessAfter(page, end).weight > 0.5)
        found.push(organization(start, end, 0.7, 'team', { entry: page.word(match) }));
    }
  }
  return [...found, ...wordsForBodies(page)];
}

/** Words that the tokenizer's lexicon has for bodies, if they end as such: `中国化工学会`. */
function wordsForBodies(page: Page): OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const { starts, tags, length } = page.tokens;
  for (let token = 0; token < length; token++) {
    const start = starts[token] as number;
    const end = starts[token + 1] as number;
    if (!BODY_TAG[tags[token] as number] || end - start < SHORTEST_WORD) continue;
    const suffix = page.longestTo(end, SUFFIX, 50);
    // …博物馆 is a venue.
    if (suffix >= 0 && page.start(suffix) > start && page.longestTo(end, VENUE) < 0)
      found.push(organization(start, end, 0.8, 'word for a body', { entry: page.word(suffix) }));
  }
  return found;
}

/** Shorter words with this tag are often no bodies. */
const SHORTEST_WORD = 5;
const BODY_TAG = tagSet((tag) => tag === 'nt');
const SUFFIX = classSet('organization-suffix');
const VENUE = classSet('place-venue-suffix');

/** Start of the place right before a position, or the position. */
function ownerStart(page: Page, position: number, isGoverning: boolean): number {
  // 美|国防部: one character for the country of an organ.
  const character = isGoverning ? page.matchAt(position - 1, position, CHARACTER, RARE_WORD) : -1;
  if (character >= 0 && page.isToken(position - 1, position) && !endsDate(page, position)) return position - 1;
  const known = page.longestTo(position, NAMED, 60);
  const place = known >= 0 ? known : page.longestTo(position, OWNER);
  if (place < 0 || page.end(place) - page.start(place) < 2) return position;
  return page.isTokenStart(page.start(place)) ? page.start(place) : position;
}

/** 公安部|门, 人行|道: a frequent word runs across the end, and no title begins there (国会|议员). */
function cutsWord(page: Page, end: number): boolean {
  return page.isInsideWord(end) && page.longestFrom(end, TITLE) < 0;
}

const TITLE = classSet('position');

/** 大众, 苹果, 联想: a company only with a title or a verb of acting behind it. */
function isOrdinary(page: Page, start: number, end: number): boolean {
  if (page.wordEnd(start) !== end || !COMMON_TAG[page.tagAt(start)] || !page.isToken(start, end)) return false;
  return witnessAfter(page, end).weight < 0.8;
}
