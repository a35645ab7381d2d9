import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import { witnessAfter } from '../person/witness.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const NAME = classSet('organization-name');
const TEAM = classSet('organization-team');
const COMMON_TAG = tagSet((tag) => /^(n|v|vn|a|an|ad|b|d|l|i|r)$/.test(tag));
const PLACE = classSet('division', 'division-short', 'place-name', 'organization-name');

/** Names from the dictionary, and teams of a place: `中国|女排`. */
export function knownOrganizations(page: Page): OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    const start = page.start(match);
    const end = page.end(match);
    if (NAME[wordClass]) {
      let score = 0.5 + page.value(match) / 220;
      if (page.kindAt(start) === KIND.han && end - start <= 3) {
        if (!page.isTokenStart(start) && page.kindAt(start - 1) === KIND.han) score -= 0.25;
        if (page.tokenEnd(end - 1) > end) score -= 0.25;
        if (page.isInsideWord(start)) score -= 0.25;
        if (isOrdinary(page, start, end)) score -= 0.35;
      }
      const name = page.nameOfEntry(match);
      const entry = page.word(match);
      found.push(organization(start, end, score, 'known organization', name ? { entry, refersTo: name } : { entry }));
    } else if (TEAM[wordClass]) {
      const owner = page.longestTo(start, PLACE);
      if (owner >= 0)
        found.push(organization(page.start(owner), end, 0.9, 'team of a place', { entry: page.word(match) }));
      else if (page.value(match) >= 80 && witnessAfter(page, end).weight > 0.5)
        found.push(organization(start, end, 0.7, 'team', { entry: page.word(match) }));
    }
  }
  return found;
}

/** 大众, 苹果, 联想: a company only with a title or a verb of acting behind it. */
function isOrdinary(page: Page, start: number, end: number): boolean {
  if (page.wordEnd(start) !== end || !COMMON_TAG[page.tagAt(start)] || !page.isToken(start, end)) return false;
  return witnessAfter(page, end).weight < 0.8;
}
