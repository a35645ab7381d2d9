import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import { logistic } from '../person/name-candidate.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const BUSINESS = classSet('organization-inner', 'organization-suffix');
const KINDS = /^(?:company|finance)$/;
const TITLE = classSet('position', 'position-foreign');
const MODIFIER = classSet('position-modifier');
const WITNESS = classSet('company-witness');
const VERB = classSet('speech-verb', 'action-verb');
const APPOINT = classSet('appoint-verb');
const PLACE = classSet('division', 'division-short', 'place-name');
const STOP = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'position',
  'byline',
  'position-modifier',
  'organization-inner',
);
const UNKNOWN_TAG = tagSet((tag) => /^(x|nr|nrt|nz|j)$/.test(tag));
const VERB_TAG = tagSet((tag) => /^v/.test(tag));
const FUNCTION_TAG = tagSet((tag) => /^(?:p|c|u|d|r)$/.test(tag));
const NUMBER_TAG = tagSet((tag) => /^m/.test(tag));
const NOUN_TAG = tagSet((tag) => /^(n|ns|s|a|b|an|ng)$/.test(tag));
/** Words of trade below this value say nothing about a company. */
const LEAST = 60;
/** From this value on a word is a suffix of its own, see suffix.ts. */
const SUFFIX = 85;

interface Brand {
  readonly start: number;
  readonly end: number;
  readonly odds: number;
  readonly entry: string;
}

/** What all places of one string say together. */
interface Evidence {
  count: number;
  /** The best witness behind it. */
  follower: number;
}

/**
 * Companies that go by a brand and a word of trade: `星桥科技`, `青禾人寿`, `青禾租车`. Such a string is a name if a title
 * or a verb follows it somewhere on the page; the page's other places of it profit.
 */
export function brandNames(page: Page): OrganizationCandidate[] {
  const brands: Brand[] = [];
  const evidence = new Map<string, Evidence>();
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!isTrade(page, match)) continue;
    const wordStart = page.start(match);
    const end = page.end(match);
    for (const length of [2, 3, 4]) {
      const start = wordStart - length;
      const odds = brandOdds(page, start, wordStart, end);
      if (odds === undefined) continue;
      brands.push({ start, end, odds, entry: page.word(match) });
      const name = page.text.slice(start, end);
      const seen = evidence.get(name) ?? { count: 0, follower: 0 };
      const beside = follower(page, end) + leader(page, start);
      evidence.set(name, { count: seen.count + 1, follower: Math.max(seen.follower, beside) });
    }
  }
  return brands.flatMap(({ start, end, odds, entry }) => {
    const { count, follower: best } = evidence.get(page.text.slice(start, end)) ?? { count: 1, follower: 0 };
    // 民生工程 is repeated as often as a company, but no title stands behind it.
    const repeats = best >= 0.7 || odds >= -1 ? Math.min(2, count - 1) : 0;
    const score = Math.min(0.93, logistic(odds + best + 1.1 * repeats - (best < 0.7 && count === 1 ? 0.9 : 0)));
    return score < 0.5 ? [] : [organization(start, end, score, 'brand + word of trade', { entry })];
  });
}

function isTrade(page: Page, match: number): boolean {
  if (!BUSINESS[page.matches.wordClass[match] as number] || page.value(match) < LEAST) return false;
  if (page.end(match) - page.start(match) < 2 || !KINDS.test(page.kindOfEntry(match))) return false;
  return page.matchAt(page.start(match), page.end(match), SUFFIXES, SUFFIX) < 0;
}

const SUFFIXES = classSet('organization-suffix');

/** Log-odds of a brand `[start, wordStart)` before a word of trade; undefined if it can't be one. */
function brandOdds(page: Page, start: number, wordStart: number, end: number): number | undefined {
  for (let at = start; at < wordStart; at++) {
    if (page.kindAt(at) !== KIND.han || page.matchAt(at, at + 1, STOP, 75) >= 0) return undefined;
    // 及|风险管理, 地区|对|能源
    if (page.isToken(at, at + 1) && FUNCTION_TAG[page.tagAt(at)] && page.matchAt(at, at + 1, STOP, 45) >= 0)
      return undefined;
  }
  const word = page.longestFrom(start, STOP, 60);
  if (word >= 0 && page.end(word) - start > 1 && page.end(word) <= wordStart) return undefined;
  if (page.isInsideWord(end) && page.tokenEnd(end - 1) > end) return undefined;
  // 任|汉江|股份: the verb of an appointment begins no brand; 公司|财务: nor does a bare company.
  if (page.matchAt(start, start + 1, APPOINT) >= 0 || page.matchAt(start, wordStart, SUFFIXES, SUFFIX) >= 0)
    return undefined;
  let odds = wordStart - start === 2 ? -1.2 : -1.7;
  // 由|青榆|创投: a preposition that the tokenizer took for part of an unknown word.
  if (wordStart - start > 2 && page.matchAt(start, start + 1, STOP, 55) >= 0) odds -= 1;
  if (page.kindAt(start - 1) !== KIND.han) odds += 0.8;
  else if (page.longestTo(start, STOP, 45) >= 0 || page.longestTo(start, PLACE) >= 0 || leader(page, start) >= 1)
    odds += 0.6;
  else odds -= page.isTokenStart(start) ? 0.3 : 1.5;
  let isUnknown = false;
  for (let at = start; at < wordStart; at = page.tokenEnd(at)) {
    const tag = page.tagAt(at);
    const isShort = page.tokenEnd(at) - page.tokenStart(at) === 1;
    if (NUMBER_TAG[tag]) odds -= 0.8;
    else if (UNKNOWN_TAG[tag] || isShort) {
      odds += 0.45;
      isUnknown = true;
    } else odds -= NOUN_TAG[tag] ? 0.3 : 1.5;
  }
  // 民生|工程, 项目|建设: ordinary words of which texts are full.
  if (!isUnknown) odds -= 1;
  if (VERB_TAG[page.tagAt(wordStart)]) odds -= 1.2;
  const place = page.matchAt(start, wordStart, PLACE);
  if (place >= 0) odds -= 0.6;
  return odds;
}

/** What stands before: 创办|…, （…. */
function leader(page: Page, start: number): number {
  if (page.kindAt(start - 1) === KIND.open) return 0.6;
  const witness = page.longestTo(start, WITNESS);
  if (witness < 0 || page.kindOfEntry(witness) === 'after' || !page.isTokenStart(page.start(witness))) return 0;
  return page.value(witness) >= 100 ? 1.3 : 0.4;
}

/** What stands behind: a title, a verb, a mark. */
function follower(page: Page, end: number): number {
  const after = page.skipSpaces(end);
  if (page.longestFrom(after, TITLE, 60) >= 0) return 1.8;
  const modifier = page.longestFrom(after, MODIFIER);
  // 青禾人寿|原|总经理
  if (modifier >= 0 && page.longestFrom(page.end(modifier), TITLE, 60) >= 0) return 1.8;
  const witness = page.longestFrom(after, WITNESS);
  if (witness >= 0 && page.kindOfEntry(witness) !== 'before' && page.isTokenStart(after))
    return page.value(witness) >= 100 ? 1.5 : 0.5;
  const verb = page.longestFrom(after, VERB);
  if (verb >= 0) return 0.8;
  const kind = page.kindAt(after);
  if (kind === KIND.open || kind === KIND.quote || kind === KIND.close) return 0.7;
  if (kind !== KIND.han) return 0.4;
  return page.isTokenStart(after) ? 0 : -0.8;
}
