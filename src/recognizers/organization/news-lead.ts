import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page, tagSet } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const DATE_UNITS = characterSet('年月日');
const LEAD = classSet('news-lead');
const BYLINE = classSet('byline');
const SURNAME = classSet('surname');
const PLACE = classSet('division', 'division-short', 'place-name');
const STOP = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'appoint-verb',
  'byline',
  'never-organization',
);
const NOT_NAME_TAG = tagSet((tag) => /^(?:t|d|p|c|u|uj|ul|uv|uz|ud|ug|r|y|e|o|q|f)$/.test(tag));
const SHORTEST = 3;
const LONGEST = 8;

/** How surely what stands behind a name makes it the medium that opens a report. */
type Frame = 'lead' | 'dated' | 'bracket';

/**
 * Media that open a report and that nobody knows: `白鹭观察讯（记者…）`, `青禾融媒 7月3日消息`, `【岭东快线】`, `云端财经独家获悉`. Named so
 * once, they are organizations wherever the page has them.
 */
export function newsLeads(page: Page): OrganizationCandidate[] {
  const names = new Map<string, number>();
  for (let position = 0; position < page.length; position++) {
    if (position > 0 && page.kindAt(position - 1) !== KIND.lineEnd) continue;
    const first = page.skipSpaces(position);
    const isOpen = page.kindAt(first) === KIND.open;
    const start = isOpen ? page.skipSpaces(first + 1) : first;
    const end = nameEnd(page, start, isOpen);
    if (end >= 0) names.set(page.text.slice(start, end), endsAsMedium(page, start, end) ? 0.86 : 0.74);
  }
  return occurrences(page, names.keys()).map(({ start, end, form }) =>
    organization(start, end, names.get(form) as number, 'medium that opens a report'),
  );
}

function nameEnd(page: Page, start: number, isOpen: boolean): number {
  for (let end = start + 1; end <= start + LONGEST; end++) {
    const kind = page.kindAt(end - 1);
    if (kind !== KIND.han && kind !== KIND.latin) return -1;
    if (end - start < SHORTEST) continue;
    const frame = frameAt(page, end, isOpen);
    if (frame && mayOpen(page, start, end, frame)) return end;
  }
  return -1;
}

function frameAt(page: Page, end: number, isOpen: boolean): Frame | undefined {
  let after = page.skipSpaces(end);
  const isClosed = isOpen && page.kindAt(after) === KIND.close;
  if (isClosed) after = page.skipSpaces(after + 1);
  if (leadsAt(page, after)) return 'lead';
  // 【岭东快线 特派记者 …】
  const byline = after > end && !isClosed && isOpen ? page.longestFrom(after, BYLINE) : -1;
  if (byline >= 0 && page.kindOfEntry(byline) === 'role') return 'lead';
  const date = behindDate(page, after);
  if (date > after && leadsAt(page, page.skipSpaces(date))) return 'dated';
  return isClosed ? 'bracket' : undefined;
}

/** 讯, 获悉; 电 and the like only where nothing goes on with them: 电|（记者, 讯| 3月. */
function leadsAt(page: Page, position: number): boolean {
  const lead = page.longestFrom(position, LEAD);
  if (lead < 0 || page.kindOfEntry(lead) === 'end') return false;
  return page.value(lead) >= 100 || page.kindAt(page.end(lead)) !== KIND.han || page.isToken(position, page.end(lead));
}

/** End of `7月3日`, `3日`, or the position. */
function behindDate(page: Page, position: number): number {
  let at = position;
  for (let step = 0; step < 3; step++) {
    let digits = at;
    while (page.kindAt(digits) === KIND.digit && digits - at < 4) digits++;
    if (digits === at || !page.isOneOf(digits, DATE_UNITS)) break;
    at = digits + 1;
  }
  return at;
}

function mayOpen(page: Page, start: number, end: number, frame: Frame): boolean {
  const isMedium = endsAsMedium(page, start, end);
  if (frame !== 'lead' && !endsAsMedium(page, start, end, frame === 'bracket' ? ALONE : 0)) return false;
  if (page.matchAt(start, start + 1, STOP, 50) >= 0) return false;
  // 北京专|讯: the word behind begins earlier.
  const earlier = page.longestFrom(end - 1, LEAD);
  if (earlier >= 0 && page.end(earlier) > end) return false;
  // 北京专讯, 王小川获悉
  if (page.longestTo(end, PLACE) >= 0 && !isMedium) return false;
  if (end - start === SHORTEST && !isMedium && page.longestFrom(start, SURNAME) >= 0) return false;
  for (let at = start; at < end; at++) {
    const stop = page.longestFrom(at, STOP, 50);
    if (stop >= 0 && page.end(stop) <= end && page.end(stop) - at > 1) return false;
    if (NOT_NAME_TAG[page.tagAt(at)] && page.isTokenStart(at) && page.tokenEnd(at) - at > 1) return false;
  }
  return true;
}

/** From this value on a word ends a medium in brackets that no 讯 follows: 【青禾网】. */
const ALONE = 100;

function endsAsMedium(page: Page, start: number, end: number, least = 0): boolean {
  const { lastEndingAt, previousEnding, wordClass } = page.matches;
  for (let match = lastEndingAt[end] as number; match >= 0; match = previousEnding[match] as number) {
    if (
      LEAD[wordClass[match] as number] &&
      page.start(match) > start &&
      page.value(match) >= least &&
      page.kindOfEntry(match) === 'end'
    )
      return true;
  }
  return false;
}
