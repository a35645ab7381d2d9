import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const PIECE = classSet('minority-name');
const SOUND = classSet('transliteration', 'minority-name');
const PLACE = classSet('division', 'division-short', 'place-name', 'organization-name', 'never-person');
/** Even a rare word ends a name of foreign sounds (natural logarithm of its share of running text). */
const RARE = -17;
const JOINS = characterSet('和与及同');
const SMALL_WORD = classSet('boundary', 'speech-verb', 'action-verb', 'appoint-verb');
const NO_GIVEN = classSet(
  'position',
  'position-head',
  'organization-suffix',
  'place-suffix',
  'speech-verb',
  'action-verb',
);
const NOUN_TAG = tagSet((tag) => /^(n|nr|nz|ns|a|an|z)$/.test(tag));
/** The most characters behind a known piece: 二阶堂|诚, 俄木|古者, 羽生|百合. */
const LONGEST_REST = 3;

/**
 * Names that begin with a piece the dictionary knows and go on with characters it does not: Japanese surnames with a
 * given name, Yi, Tibetan, Mongolian, Manchu names. What stands before and behind tells where they end.
 */
export function chainedNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!PIECE[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    const before = witnessBefore(page, start);
    if (before.weight < 0.3 || page.kindAt(start - 1) === KIND.dot) continue;
    if (!page.isTokenStart(start) && page.kindAt(start - 1) === KIND.han && before.weight < 1.8) continue;
    const best = readRest(page, match, before.weight);
    if (best) names.push({ ...best, rule: before.label ? `${best.rule}, ${before.label}` : best.rule });
  }
  return names;
}

function readRest(page: Page, match: number, before: number): NameCandidate | undefined {
  const start = page.start(match);
  const isJapanese = page.kindOfEntry(match) === 'japanese';
  let best: NameCandidate | undefined;
  // The piece alone may be the name: 白玛卓|早已, 依明|带领.
  let leastOdds = witnessAfter(page, page.end(match)).weight >= 0.4 ? before + 0.6 : 0;
  for (let rest = 1; rest <= LONGEST_REST; rest++) {
    const end = page.end(match) + rest;
    if (page.kindAt(end - 1) !== KIND.han) break;
    // 羽生|百合: so may a word of two characters be.
    const isGiven =
      isJapanese &&
      rest === 2 &&
      NOUN_TAG[page.wordTag(page.end(match), end)] === 1 &&
      page.longestFrom(page.end(match), NO_GIVEN) < 0;
    if (!isGiven && holdsWord(page, page.end(match), end)) {
      if (isJapanese && rest === 1) continue;
      break;
    }
    // 佐佐木葵|赛后: behind a Japanese name any word will do.
    const isClean = isJapanese && page.wordEnd(end) > end && !page.isInsideWord(end);
    const after = Math.max(witnessAfter(page, end).weight, isClean ? 0.4 : -1);
    if (after < 0.4 || page.kindAt(end) === KIND.dot) continue;
    let logOdds = -1.2 + before + after + page.value(match) / 200;
    // 二阶堂|诚: a Japanese given name is written with any characters.
    if (!isJapanese)
      for (let at = page.end(match); at < end; at++) logOdds += page.longestFrom(at, SOUND) >= 0 ? 0.15 : -0.35;
    else logOdds -= 0.2 * rest + (page.matchAt(end - 1, end, SMALL_WORD, 40) >= 0 ? 1.5 : 0);
    if (page.isInsideWord(end)) logOdds -= 1.5;
    // 波拉提|和|辅警: what joins two names belongs to neither.
    if (page.isOneOf(end - 1, JOINS)) logOdds -= 1.5;
    const place = page.longestFrom(start, PLACE);
    if (place >= 0 && page.end(place) >= end) logOdds -= 2;
    if (logOdds <= leastOdds) continue;
    leastOdds = logOdds;
    best = { start, end, logOdds, rule: `name that begins with ${page.word(match)}`, repeats: true };
  }
  return best;
}

/** Whether a word the dictionaries know stands in the rest: no name goes on across it. */
function holdsWord(page: Page, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const word = page.wordEnd(at, RARE);
    if (word > at && word <= end) return true;
    if (page.matchAt(at, at + 1, SMALL_WORD, 55) >= 0 && page.longestFrom(at, SOUND) < 0) return true;
  }
  return false;
}
