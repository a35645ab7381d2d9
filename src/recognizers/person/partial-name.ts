import { KIND } from '../character-kind.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const WORD = classSet(
  'never-person',
  'word-name',
  'place-name',
  'division',
  'division-short',
  'boundary',
  'organization-name',
);
/** Full names surer than this lend their parts. */
const SURE = 1.5;

/**
 * Parts of the sure names of a page that stand alone: `文麟` for `谷文麟`, `德拉鲁` for `让-吕克·德拉鲁`.
 * A given name needs witnesses on both sides; the part of a dotted name is a name wherever it stands.
 */
export function partialNames(page: Page, names: readonly NameCandidate[]): NameCandidate[] {
  const given = new Set<string>();
  const parts = new Set<string>();
  for (const { start, end, logOdds, repeats } of names) {
    if (logOdds < SURE || !repeats) continue;
    const text = page.text.slice(start, end);
    if (text.includes('·')) {
      for (const part of text.split('·')) if (part.length > 1) parts.add(part);
      continue;
    }
    const surname = page.longestFrom(start, SURNAME);
    if (surname < 0 || end - page.end(surname) !== 2) continue;
    const isWord = page.wordEnd(page.end(surname)) === end || page.matchAt(page.end(surname), end, WORD) >= 0;
    if (!isWord) given.add(page.text.slice(page.end(surname), end));
  }
  return [...dottedParts(page, parts), ...givenNames(page, given)];
}

function dottedParts(page: Page, parts: ReadonlySet<string>): NameCandidate[] {
  return occurrences(page, parts)
    .filter(({ start, end }) => page.kindAt(start - 1) !== KIND.dot && page.kindAt(end) !== KIND.dot)
    .map(({ start, end }) => ({ start, end, logOdds: 1.8, rule: 'part of a name on the page', repeats: false }));
}

function givenNames(page: Page, given: ReadonlySet<string>): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const { start, end } of occurrences(page, given)) {
    const surname = page.longestTo(start, SURNAME);
    if (surname >= 0 && !page.isTokenStart(start)) continue;
    const before = witnessBefore(page, start).weight;
    const after = witnessAfter(page, end).weight;
    if (before < 0.2 || after < 0.2) continue;
    const logOdds = -0.6 + Math.min(before, 1.5) + Math.min(after, 1.5);
    found.push({ start, end, logOdds, rule: 'given name of a person on the page', repeats: false });
  }
  return found;
}
