import { occurrences } from '../occurrences.js';
import { classSet, type Page } from '../page.js';
import { nameBeforeSuffix } from '../territory.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const SUFFIX = classSet('place-suffix');
const NAMED = classSet('place-name');
const PLACE = classSet('division', 'division-short', 'place-name');
/** Suffixes and names before a temple that count as places. */
const LEAST = 60;
const LIKELY = 0.7;
const TITLE = classSet('position');
const TEMPLE = 'temple';
/** Titles that houses of worship give. */
const CLERGY = 'religion';
const LONGEST_NAME = 6;
/** Surer than the place of the same name. */
const SURE = 0.94;

/**
 * Temples, monasteries and mosques that have people: `青山寺|方丈`, `北街清真寺|阿訇`. Where one does, every place of the page
 * that names it names the body; the others stay places.
 */
export function temples(page: Page): OrganizationCandidate[] {
  const names = new Set<string>();
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    const isSuffix = SUFFIX[wordClass] === 1;
    if ((!isSuffix && !NAMED[wordClass]) || page.kindOfEntry(match) !== TEMPLE) continue;
    const end = page.end(match);
    const title = page.longestFrom(page.skipSpaces(end), TITLE);
    if (title < 0 || page.kindOfEntry(title) !== CLERGY) continue;
    const start = isSuffix ? nameBeforeSuffix(page, match, LONGEST_NAME)?.start : page.start(match);
    if (start !== undefined) names.add(page.text.slice(start, end));
  }
  if (names.size === 0) return [];
  return Array.from(occurrences(page, names.keys()), ({ start, end, form }) =>
    organization(chainStart(page, start), end, SURE, 'temple with clergy', { entry: form }),
  );
}

/** `浙西|白云山|青螺寺`: places before it belong to the name of a body. */
function chainStart(page: Page, first: number): number {
  let start = first;
  // A region, a mountain, a town: longer chains are rare.
  for (let step = 0; step < 3; step++) {
    const place = page.longestTo(start, PLACE);
    const mountain = place >= 0 ? -1 : page.longestTo(start, SUFFIX, LEAST);
    const before = mountain < 0 ? undefined : nameBeforeSuffix(page, mountain, LONGEST_NAME);
    if (place >= 0 && page.end(place) - page.start(place) > 1) start = page.start(place);
    else if (before && before.score > LIKELY) start = before.start;
    else break;
  }
  return start;
}
