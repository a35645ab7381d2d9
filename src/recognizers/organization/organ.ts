import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { establishedStart } from '../established-territory.js';
import { classSet, type Page } from '../page.js';
import { endsDate, territoryTo } from '../territory.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';
import { PARTY_COMMITTEE } from './party-committee.js';

const NUMERALS = characterSet('一二三四五六七八九十百〇零');
const ORGAN = classSet('organization-organ');
const PLACE = classSet('division', 'division-short', 'place-name');
const NAME = classSet('organization-name');
const POSITION = classSet('position');
const BOUNDARY = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'action-verb',
  'position',
  'appoint-verb',
);
const LEVELS = ['自治区', '街道', '社区', '全国', '中央', '省', '市', '县', '区', '州', '盟', '旗', '乡', '镇', '村'];
/** Bodies that have committees in territories. */
const SPREAD = /^(?:party|association)$/;
const VILLAGE = /(?:村|社区)$/;

interface Head {
  readonly start: number;
  readonly score: number;
  readonly rule: string;
}

/** Organs of a territory: `青禾区|财政局`, `区|委`, `区委|组织部`, `市人大|常委会`, `区直机关|工委`. */
export function organNames(page: Page): OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    if (!ORGAN[wordClass]) continue;
    const start = page.start(match);
    const end = page.end(match);
    const word = page.word(match);
    if (cutsTitle(page, start, end) || cutsWord(page, start, end)) continue;
    for (const head of headsTo(page, start, 0)) {
      const isParty = PARTY_COMMITTEE.test(word);
      if (isParty && (head.rule === 'organ of an organ' || VILLAGE.test(page.text.slice(head.start, start)))) continue;
      const from = partyStart(page, head.start);
      found.push(organization(from, end, head.score, head.rule, { entry: word }));
    }
  }
  return found;
}

/** `中共|青禾市|委`, `政协|青禾市|委员会`, `民革|青禾区|总支`: the party or league before the territory begins the name. */
function partyStart(page: Page, start: number): number {
  const party = page.longestTo(start, NAME);
  if (party < 0 || !SPREAD.test(page.kindOfEntry(party))) return start;
  return page.isTokenStart(page.start(party)) || page.kindAt(page.start(party) - 1) !== KIND.han
    ? page.start(party)
    : start;
}

/** Owners of an organ that starts at `end`: a territory, a bare level, or another organ with its own owner. */
function headsTo(page: Page, end: number, depth: number): Head[] {
  const heads: Head[] = [];
  const ordinal = ordinalStart(page, end);
  const territory = territoryTo(page, ordinal);
  if (territory && territory.score >= 0.5) {
    heads.push({
      start: chainStart(page, territory.start),
      score: Math.min(0.95, territory.score + 0.08),
      rule: 'organ of a territory',
    });
  }
  // 临滏区|政府: where the page settles the name, neither 滏区 nor the level alone governs.
  if (establishedStart(page, ordinal) >= 0) return heads;
  const place = page.longestTo(ordinal, PLACE);
  if (place >= 0 && page.end(place) - page.start(place) > 1) {
    heads.push({ start: chainStart(page, page.start(place)), score: 0.86, rule: 'organ of a place' });
  }
  const level = LEVELS.find(
    (candidate) =>
      page.text.endsWith(candidate, ordinal) && page.text.startsWith(candidate, ordinal - candidate.length),
  );
  if (level !== undefined) {
    const start = ordinal - level.length;
    const clean = isClean(page, start);
    heads.push({ start, score: clean ? 0.9 : 0.62, rule: 'organ of a level' });
  }
  // Three organs in a row (区|人大|常委会|办公室) are as long as they get.
  if (depth < 3) {
    const parent = page.longestTo(end, ORGAN);
    if (parent >= 0) {
      for (const head of headsTo(page, page.start(parent), depth + 1)) {
        heads.push({ start: head.start, score: head.score, rule: 'organ of an organ' });
      }
    }
    const known = page.longestTo(end, NAME);
    if (known >= 0) heads.push({ start: page.start(known), score: 0.85, rule: 'organ of an organ' });
  }
  return heads;
}

/** `第十九届|人民代表大会`: start of the ordinal session, or `end`. */
function ordinalStart(page: Page, end: number): number {
  if (page.text[end - 1] !== '届') return end;
  for (let start = end - 2; start >= 0 && end - start < 7; start--) {
    if (page.text[start] === '第') return start;
    if (page.kindAt(start) !== KIND.digit && !page.isOneOf(start, NUMERALS)) return end;
  }
  return end;
}

/** Divisions right before a division belong to the organization's span: `河南省|洛阳市|…局`. */
function chainStart(page: Page, first: number): number {
  let start = first;
  for (let step = 0; step < 4; step++) {
    const territory = territoryTo(page, start);
    const place = page.longestTo(start, PLACE);
    if (territory && territory.score >= 0.7) start = territory.start;
    else if (place >= 0 && page.end(place) - page.start(place) > 1) start = page.start(place);
    else break;
  }
  return start;
}

function isClean(page: Page, start: number): boolean {
  if (page.kindAt(start - 1) !== KIND.han || endsDate(page, start)) return true;
  const boundary = page.longestTo(start, BOUNDARY);
  return (boundary >= 0 && page.value(boundary) >= 50) || (page.isTokenStart(start) && !isPieced(page, start));
}

/** `栖|云|区`: two characters that make no word stand before the level; they are its name. */
function isPieced(page: Page, start: number): boolean {
  const first = start - 2;
  if (first < 0 || page.kindAt(first) !== KIND.han || !page.isToken(first, first + 1)) return false;
  return page.isToken(first + 1, start) && page.longestTo(first + 1, BOUNDARY, 50) < 0;
}

/** 村民委|员会: a frequent word runs across the end, and no title begins there (中学|校长). */
function cutsWord(page: Page, start: number, end: number): boolean {
  if (!page.isInsideWord(end) || page.isTokenStart(end) || page.longestFrom(end, POSITION) >= 0) return false;
  return end - start === 1 || page.wordEnd(end - 1) > end;
}

/** 财政|局长: the last character of the organ begins a title. */
function cutsTitle(page: Page, start: number, end: number): boolean {
  const position = page.longestFrom(end - 1, POSITION);
  return (
    position >= 0 &&
    page.end(position) > end &&
    page.longestFrom(end, POSITION) < 0 &&
    end - start > 1 &&
    page.text[end] === '长'
  );
}
