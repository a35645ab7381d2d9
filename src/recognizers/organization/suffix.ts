import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { type LeftEdge, leftEdges } from '../left-edge.js';
import { classSet, type Page, tagSet } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';
import { PARTY_COMMITTEE } from './party-committee.js';

const SUFFIX = classSet('organization-suffix');
const NAME = classSet('organization-name');
const SUFFIX_OR_ORGAN = classSet('organization-suffix', 'organization-organ');
const PLACE = classSet('place-name', 'division', 'division-short');
const POSITION = classSet('position');
const STOP = classSet('boundary', 'organization-boundary');
const WITNESS = classSet('position', 'speech-verb', 'byline');
const NEVER = classSet('never-organization');
const NAME_TAG = tagSet((tag) => /^(x|nt|nz|ns|j|nr)$/.test(tag));
const MODIFIER = classSet('position-modifier');
const COUNTRY = classSet('place-name');
const CHARACTER = classSet('place-character');
const GENERIC_HEAD = classSet('generic-head');
const NUMBER_TAG = tagSet((tag) => /^m/.test(tag));
/** 县|苗圃场: bare levels, which name a body in a text of that place. */
const LEVELS = characterSet('省市县区州盟旗乡镇村');
const COUNT_TAG = tagSet((tag) => /^(m|mq|q|r)$/.test(tag));
const LONGEST_NAME = 24;

/** Names made by a suffix: `河南三泰广告发展|有限公司`, `郑州|大学`. */
export function suffixedNames(page: Page): OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!SUFFIX[matches.wordClass[match] as number]) continue;
    const suffixStart = page.start(match);
    const end = page.end(match);
    if (isPartOfLongerSuffix(page, match) || cutsTitle(page, suffixStart, end) || isTailOfWord(page, suffixStart, end))
      continue;
    if (PARTY_COMMITTEE.test(page.word(match))) continue;
    const edges = leftEdges(page, suffixStart, LONGEST_NAME, page.kindOfEntry(match) === 'association');
    const isTitled = witnessed(page, end);
    for (const edge of edges) {
      const score = scoreOf(page, page.value(match), edge, isTitled, end) - genericness(page, edge, suffixStart, end);
      const start = page.text[edge.start - 1] === '驻' ? postingCountry(page, edge.start - 1) : edge.start;
      if (score >= 0.4) found.push(organization(start, end, score, 'name + suffix', { entry: page.word(match) }));
    }
  }
  return found;
}

function scoreOf(page: Page, strength: number, edge: LeftEdge, isTitled: boolean, end: number): number {
  let score = 0.42 + strength / 200;
  if (strength < 50 && !isTitled) score -= 0.15;
  if (isTitled) score += 0.08;
  if (!edge.hasProper) score -= strength >= 75 ? 0.12 : isTitled ? 0.2 : 0.35;
  if (edge.kind === 'common') score -= 0.14;
  else if (edge.kind === 'inner' && edge.hasProper) score -= 0.1;
  if (edge.hasInnerPlace && (edge.kind === 'common' || edge.kind === 'inner')) score -= 0.2;
  // 讲好|中国共产党: a known name ends here, and what stands before it is no owner.
  const known = page.longestTo(end, NAME);
  const isSuffix = known >= 0 && page.matchAt(page.start(known), end, SUFFIX_OR_ORGAN) >= 0;
  if (
    known >= 0 &&
    !isSuffix &&
    page.start(known) > edge.start &&
    edge.kind !== 'place' &&
    edge.kind !== 'organization'
  )
    score -= 0.3;
  // What was left out to the left would have belonged to the name.
  if (edge.excluded === 'place') score -= 0.22;
  else if (edge.excluded === 'organization') score -= 0.3;
  else if (edge.excluded === 'proper') score -= edge.kind === 'place' ? 0.08 : 0.22;
  else if (edge.excluded === 'inner') score -= edge.kind === 'place' ? 0.05 : 0.2;
  else if (edge.excluded === 'common' && edge.kind !== 'place') score -= edge.hasProper ? 0.08 : 0.1;
  // “永生石材厂”: quotation marks set a name apart.
  if (page.text[edge.start - 1] === '“' && page.text[end] === '”') score += 0.15;
  if (page.kindAt(edge.start - 1) === KIND.titleOpen && page.kindAt(end) === KIND.titleClose) {
    // 《…报》 is a work unless it acts.
    score = witnessed(page, end + 1) ? 0.85 : 0.3;
  }
  return Math.min(0.95, score);
}

/** What speaks against a name of its own: 著名|电脑公司, 一家|电脑公司, 法国|公司, 新|政府. */
function genericness(page: Page, edge: LeftEdge, suffixStart: number, end: number): number {
  if (edge.kind === 'generic') return 0.5;
  if (isFormer(page, edge)) return 0.35;
  // 代表|市委: a level begins the name by itself.
  const isLevelled = end - suffixStart > 1 && page.isOneOf(suffixStart, LEVELS);
  if (isLevelled && (edge.kind === 'common' || edge.kind === 'inner')) return 0.35;
  if (!edge.hasProper) {
    if (edge.hasGeneric || edge.excluded === 'generic') return 0.35;
    return COUNT_TAG[page.tagAt(edge.start - 1)] && page.kindAt(edge.start - 1) === KIND.han ? 0.25 : 0;
  }
  const head = page.matchAt(suffixStart, end, GENERIC_HEAD);
  if (head >= 0 && page.matchAt(edge.start, suffixStart, COUNTRY) >= 0 && isCountry(page, edge.start, suffixStart))
    return 0.4;
  // 视|厂, 进|矿: one character is no name.
  const isOne = suffixStart - edge.start === 1 && page.kindAt(edge.start) === KIND.han;
  if (!isOne || edge.kind !== 'proper' || NUMBER_TAG[page.tagAt(edge.start)]) return 0;
  const isLevel = page.isOneOf(edge.start, LEVELS) || page.matchAt(edge.start, suffixStart, CHARACTER) >= 0;
  return isLevel ? 0 : 0.35;
}

/** 原|西安公司: the word says when, unless it ends a name that the tokenizer cut (沅|原|大学). */
function isFormer(page: Page, edge: LeftEdge): boolean {
  const { start } = edge;
  const time = page.matchAt(start, start + 1, MODIFIER);
  if (time < 0 || page.kindOfEntry(time) !== 'time' || !page.isToken(start, start + 1)) return false;
  if (page.kindAt(start - 1) !== KIND.han || page.longestTo(start, STOP, 45) >= 0) return true;
  return start - page.tokenStart(start - 1) > 1;
}

function isCountry(page: Page, start: number, end: number): boolean {
  return /^(?:country|continent)/.test(page.kindOfEntry(page.matchAt(start, end, COUNTRY)));
}

function witnessed(page: Page, end: number): boolean {
  return page.longestFrom(page.skipSpaces(end), WITNESS) >= 0;
}

/** 公司 in 有限公司: the longer suffix speaks for both. */
function isPartOfLongerSuffix(page: Page, match: number): boolean {
  const longest = page.longestTo(page.end(match), SUFFIX);
  if (longest !== match && page.start(longest) < page.start(match)) return true;
  const never = page.longestTo(page.end(match), NEVER);
  return never >= 0 && page.start(never) < page.start(match) && page.end(never) - page.start(never) > 3;
}

/** `中国|驻匈牙利大使馆`: the start of the country that keeps the post, or of what follows 驻. */
function postingCountry(page: Page, posting: number): number {
  const country = page.longestTo(posting, PLACE);
  return country < 0 ? posting + 1 : page.start(country);
}

/** 汇|报, 干|部: the last character of an ordinary word is no suffix, and no suffix ends inside a word. */
function isTailOfWord(page: Page, start: number, end: number): boolean {
  if (page.tokenEnd(end - 1) > end && page.isInsideWord(end) && page.longestFrom(end, POSITION) < 0) return true;
  if (end - start === 1 && page.wordEnd(start - 1) === end && page.kindAt(start - 1) === KIND.han) return true;
  return end - start === 1 && !page.isTokenStart(start) && !NAME_TAG[page.tagAt(start)];
}

/** 财政局|长, 党|支部书记: what looks like a suffix begins a title instead. */
function cutsTitle(page: Page, start: number, end: number): boolean {
  if (page.text[end] !== '长' && end - start > 1) return false;
  const position = page.longestFrom(end - 1, POSITION);
  if (position < 0 || page.end(position) <= end) return false;
  return page.text[end] === '长' || page.end(position) - end > 2;
}
