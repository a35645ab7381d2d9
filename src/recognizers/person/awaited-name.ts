import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter } from './witness.js';

const TITLE = classSet('position');
const PIECE = classSet('minority-name', 'transliteration');
const WORD = classSet(
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'boundary',
  'organization-boundary',
  'position',
  'position-head',
  'byline',
  'never-person',
  'never-position',
  'organization-inner',
  'organization-suffix',
  'organization-name',
  'division',
  'place-name',
);
const NAME_TAG = tagSet((tag) => /^(x|nr|nrt|nrfg|nz|ng|g)$/.test(tag));

const OFFICE = classSet('position-office');
const NOUN_TAG = tagSet((tag) => /^(n|nr|nz|ns|i|l|s|t|an)$/.test(tag));
const NO_NAME = classSet(
  'heading',
  'surname',
  'position',
  'position-head',
  'position-domain',
  'position-modifier',
  'never-position',
  'byline',
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-name',
  'place-suffix',
  'place-venue-suffix',
  'boundary',
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'family-witness',
);

/** A title below this is too weak to make a name of any string. */
const STRONG_TITLE = 60;

/**
 * Strings right behind a title that no surname begins and no word explains: `县长|俄木拉者|、`, `队长|浪里行|率`.
 * The title and what follows the name bear the whole weight.
 */
export function awaitedNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!TITLE[matches.wordClass[match] as number] || page.value(match) < STRONG_TITLE) continue;
    if (page.end(match) - page.start(match) < 2) continue;
    const start = page.end(match);
    if (page.kindAt(start) !== KIND.han) continue;
    readWord(page, start, page.word(match), names);
    const word = page.longestFrom(start, WORD);
    if (word >= 0 && (page.end(word) - start > 1 || page.value(word) >= 40)) continue;
    readAwaited(page, start, page.word(match), names);
  }
  return names;
}

function readAwaited(page: Page, start: number, title: string, names: NameCandidate[]): void {
  let best: NameCandidate | undefined;
  for (let length = 2; length <= 4; length++) {
    const end = start + length;
    if (page.kindAt(end - 1) !== KIND.han) break;
    const after = witnessAfter(page, end);
    const strange = strangeness(page, start, end);
    if (after.weight < (length === 2 ? 0.6 : 0.4) || strange < (length === 2 ? 0.4 : 0)) continue;
    const logOdds = -0.4 + after.weight + strange + (length === 4 ? -0.5 : 0);
    if (logOdds < 0 || (best && best.logOdds >= logOdds)) continue;
    best = { start, end, logOdds, rule: `string no word explains, after ${title}`, repeats: true };
  }
  if (best) names.push(best);
}

/** `队长|鸿雁、`, `主播|弦月（`: a noun that no surname begins, where only a name can stand. */
function readWord(page: Page, start: number, title: string, names: NameCandidate[]): void {
  if (page.longestTo(start, OFFICE) < 0) return;
  const end = page.tokenEnd(start);
  if (!page.isTokenStart(start) || end - start < 2 || end - start > 3 || !NOUN_TAG[page.tagAt(start)]) return;
  const known = page.longestFrom(start, NO_NAME);
  if (known >= 0 && page.end(known) >= end) return;
  const after = witnessAfter(page, end);
  const next = page.kindAt(end);
  const isMarked = next === KIND.list || next === KIND.open || next === KIND.close || next === KIND.lineEnd;
  if (!isMarked && after.weight < 1) return;
  const logOdds = 0.2 + after.weight * 0.5 + (isMarked ? 0.4 : 0);
  names.push({ start, end, logOdds, rule: `word where a name must stand, after ${title}`, repeats: true });
}

/** How little the dictionaries know of a string, as log-odds. */
function strangeness(page: Page, start: number, end: number): number {
  let odds = page.isInsideWord(end) ? -1.2 : 0;
  for (let position = start; position < end; position = page.tokenEnd(position)) {
    const length = page.tokenEnd(position) - page.tokenStart(position);
    if (NAME_TAG[page.tagAt(position)]) odds += 0.4;
    else if (length === 1) odds += page.longestFrom(position, PIECE) >= 0 ? 0.3 : 0;
    else odds -= 1.4;
  }
  return odds;
}
