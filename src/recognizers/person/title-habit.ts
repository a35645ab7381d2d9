import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter } from './witness.js';

const TITLE = classSet('position');
const SURNAME = classSet('surname');
const SMALL_WORD = classSet('boundary', 'appoint-verb');
const VERB = classSet(
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'office-frame',
  'never-position',
  'never-person',
  'heading',
);
const WORD_TAG = tagSet((tag) => /^(n|a|i|s|z|x)/.test(tag));
/** Even a rare word may be somebody's name (natural logarithm of its share of running text). */
const LEAST_WORD = -20;
/** What may follow a title and is no name. */
const NO_NAME = classSet(
  'position',
  'position-head',
  'position-modifier',
  'position-domain',
  'organization-name',
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'division',
  'place-name',
  'boundary',
  'never-position',
);
/** A title below this is too weak to say what follows. */
const STRONG = 60;
/** From these log-odds on a name stands behind its title for certain. */
const SURE = 1.1;
/** So many titles with a sure name behind make a habit, if they are this share of all titles with anything behind. */
const LEAST = 4;
const SHARE = 0.6;
/** What the habit is worth where the best reading is a name that nothing speaks against. */
const LIFT = 1.5;
const LIKELY = -1.6;

/**
 * On a page that names somebody behind nearly every title (`局长王明、副局长|关键`), what stands behind the others is a name too,
 * though it be an ordinary word.
 *
 * @returns whether the page has that habit
 */
export function liftBehindTitles(page: Page, names: NameCandidate[]): boolean {
  const best = new Map<number, NameCandidate>();
  const sureEnds = new Set<number>();
  for (const name of names) {
    if (name.logOdds >= SURE) sureEnds.add(name.end);
    const other = best.get(name.start);
    if (!other || name.logOdds > other.logOdds) best.set(name.start, name);
  }
  const slots = new Set<number>();
  const owned = new Set<number>();
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!TITLE[matches.wordClass[match] as number] || page.value(match) < STRONG) continue;
    const end = page.end(match);
    if (end - page.start(match) < 2 || page.kindAt(end) !== KIND.han) continue;
    // 王明教授|介绍: the title is that of the name before it.
    if (sureEnds.has(page.start(match))) continue;
    // 王教授|熟悉情况: so it is where a bare surname stands before it.
    if (page.longestTo(page.start(match), SURNAME) >= 0) owned.add(end);
    const next = page.longestFrom(end, NO_NAME);
    if (next >= 0 && (page.end(next) - end > 1 || !best.has(end))) continue;
    slots.add(end);
  }
  let sure = 0;
  for (const slot of slots) if ((best.get(slot)?.logOdds ?? -9) >= SURE) sure++;
  if (sure < LEAST || sure < SHARE * slots.size) return false;
  for (const slot of slots) {
    const name = best.get(slot);
    if (page.matchAt(slot, slot + 1, SMALL_WORD, 40) >= 0) continue;
    if (!name || name.logOdds < LIKELY) {
      if (!owned.has(slot)) readWord(page, slot, names);
    } else if (name.logOdds < SURE) {
      name.logOdds += LIFT;
      name.rule += ', where the page names people';
    }
  }
  return true;
}

/** `领队|花蕾|说`, `排长|冲锋|率`: a word that no surname begins, and a predicate or a mark behind it. */
function readWord(page: Page, start: number, names: NameCandidate[]): void {
  const end = page.wordEnd(start, LEAST_WORD);
  if (end - start < 2 || end - start > 3 || !WORD_TAG[page.wordTag(start, end)]) return;
  if (page.longestFrom(start, VERB) >= 0 && page.end(page.longestFrom(start, VERB)) >= end) return;
  if (page.kindAt(end) === KIND.dot) return;
  const after = witnessAfter(page, end).weight;
  if (after < 0.4) return;
  names.push({ start, end, logOdds: 0.2 + 0.5 * after, rule: 'word where the page names people', repeats: true });
}
