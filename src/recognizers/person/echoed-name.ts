import { KIND } from '../character-kind.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { beginsPredicate, witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const TITLE = classSet('position', 'byline');
const NO_NAME = classSet(
  'position',
  'organization-name',
  'organization-organ',
  'organization-department',
  'heading',
  'boundary',
);
const PREDICATE_TAG = tagSet((tag) => /^(v|vd|vi|d|p|ad)$/.test(tag));
/** Names surer than this are looked for on the whole page. */
const SURE = 1;
const LONGEST = 4;
/** Words likelier than this (natural logarithm of their share of running text) are seldom anybody. */
const COMMON = -10.5;

/**
 * Ordinary words that are names elsewhere on the page, where a sentence begins with one and goes on with what people do:
 * `队长鸿雁到场。|鸿雁|已经守了三天`, and not `像鸿雁南飞`.
 *
 * @param names what the other rules found
 */
export function echoedNames(page: Page, names: readonly NameCandidate[]): NameCandidate[] {
  const sure = new Map<string, number>();
  const seen = new Set<number>();
  for (const { start, end, logOdds, repeats } of names) {
    if (logOdds > -1) seen.add(page.spanKey(start, end));
    if (logOdds < SURE || !repeats || end - start > LONGEST || end - start < 2) continue;
    const text = page.text.slice(start, end);
    sure.set(text, Math.max(sure.get(text) ?? 0, logOdds));
  }
  const found: NameCandidate[] = [];
  for (const { start, end, form } of occurrences(page, sure.keys())) {
    if (seen.has(page.spanKey(start, end))) continue;
    // The residents' committee that one cell took for somebody.
    if (page.matchAt(start, end, NO_NAME) >= 0) continue;
    const odds = oddsHere(page, start, end);
    if (odds === undefined) continue;
    const logOdds = Math.min(odds, 0.85 * (sure.get(form) ?? 0));
    found.push({ start, end, logOdds, rule: 'named elsewhere on the page', repeats: false });
  }
  return found;
}

function oddsHere(page: Page, start: number, end: number): number | undefined {
  const kind = page.kindAt(start - 1);
  const isOpen = kind !== KIND.han && kind !== KIND.latin && kind !== KIND.digit && kind !== KIND.dot;
  const before = witnessBefore(page, start).weight;
  if (!isOpen && before < 0.2) return undefined;
  const after = witnessAfter(page, end).weight;
  if (page.kindAt(end) === KIND.dot) return undefined;
  const next = page.kindAt(end);
  const isWord = page.wordEnd(start, COMMON) >= end;
  const acts =
    after >= 0.4 || beginsPredicate(page, end) || (page.isTokenStart(end) && PREDICATE_TAG[page.tagAt(end)] === 1);
  const isCalled = before >= 1.8 || page.longestFrom(end, TITLE) >= 0;
  if (next === KIND.han && !acts) return undefined;
  if (page.isInsideWord(start) || page.isInsideWord(end)) return undefined;
  if (isCalled) return 1.5;
  if (!isOpen && page.longestFrom(start, SURNAME) < 0) return undefined;
  // 。鸿雁。: a mark on both sides may hold any word.
  if (next !== KIND.han && (isWord || kind !== KIND.list)) return undefined;
  return isWord ? (isOpen && acts ? 0.4 : undefined) : 0.8 + 0.3 * after;
}
