import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page, tagSet } from '../page.js';
import { rightEdge } from './dotted-part.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

/** What follows a verb. */
const ASPECT = characterSet('着了过');
const TRANSLITERATION = classSet('transliteration');
const PIECE = classSet('minority-name');
const SOUND = classSet('transliteration', 'minority-name', 'surname');
const STOP_BEFORE = classSet(
  'position',
  'position-head',
  'boundary',
  'organization-boundary',
  'organization-suffix',
  'byline',
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'place-name',
  'family-witness',
);
const STOP_AFTER = classSet(
  'speech-verb',
  'action-verb',
  'position',
  'appoint-verb',
  'boundary',
  'family-witness',
  'courtesy-suffix',
);
const TITLE = classSet('position', 'position-head', 'byline', 'family-witness');
const PLACE = classSet('place-name', 'division', 'division-short', 'organization-name', 'never-person');
const NAME_TAG = tagSet((tag) => /^nr/.test(tag) || tag === 'x');
const COUNTRY = classSet('place-name');
/** 施丽华及|若泽·…: what joins two names belongs to neither. */
const JOINS = characterSet('和及与');
/** Pieces below this are something else as well. */
const WEAK = 60;
/** The longest part of a name between two dots. */
const LONGEST_PART = 8;

/** Names written with foreign sounds: `弗拉基米尔·普京`, `阿依古丽·买买提`, `史密斯`. */
export function foreignNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (let position = 0; position < page.length; position++) {
    if (page.kindAt(position) === KIND.dot && page.kindAt(position - 1) !== KIND.dot) {
      position = dottedName(page, position, names);
    }
  }
  undottedNames(page, names);
  return names;
}

/** Adds the name around the first dot of a chain; returns the last position read. */
function dottedName(page: Page, dot: number, names: NameCandidate[]): number {
  const start = partStart(page, dot);
  let last = dot;
  let end = readPart(page, dot + 1);
  if (start === dot || end === dot + 1) return dot;
  while (page.kindAt(end) === KIND.dot) {
    const next = readPart(page, end + 1);
    if (next === end + 1) break;
    last = end;
    end = next;
  }
  if (start >= 0) names.push({ start, end, logOdds: 2.6, rule: 'transliterated name with ·', repeats: true });
  return Math.max(last, dot);
}

/** Left edge of the part that ends at `end`; `end` itself if no name part ends there. */
function partStart(page: Page, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_PART) {
    const piece = page.longestTo(start, PIECE);
    if (piece >= 0 && end - page.start(piece) <= LONGEST_PART) {
      start = page.start(piece);
      continue;
    }
    if (start < end && stopsBefore(page, start)) break;
    if (!maySound(page, start - 1) || (start < end && page.isOneOf(start - 1, JOINS))) break;
    start--;
  }
  // 芬兰人|尤哈·…: a country and 人 say where somebody comes from.
  const country = page.longestFrom(start, COUNTRY);
  if (country >= 0 && page.text[page.end(country)] === '人' && page.end(country) + 1 < end)
    return page.end(country) + 1;
  // 人|尤卡-佩卡: the tokenizer takes the word before for a part of the unknown name.
  while (end - start > 2 && page.longestTo(start + 1, SOUND) < 0 && page.kindAt(start) === KIND.han) start++;
  return start;
}

function stopsBefore(page: Page, position: number): boolean {
  const stop = page.longestTo(position, STOP_BEFORE);
  if (stop < 0) return false;
  const start = page.start(stop);
  // 普拉卡 is a place somewhere, and the beginning of 普拉卡什.
  if (position - start > 1) return !soundsForeign(page, start, position) || page.longestTo(position, TITLE) === stop;
  return page.isToken(start, position) && page.longestTo(position, TRANSLITERATION) < 0;
}

function soundsForeign(page: Page, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (page.longestFrom(at, TRANSLITERATION) < 0) return false;
  return true;
}

/** Right edge of the part that starts at a position; where a dot follows, it is the edge. */
function readPart(page: Page, start: number): number {
  const end = partEnd(page, start);
  return page.kindAt(end) === KIND.dot ? end : rightEdge(page, start, end);
}

/** Right edge of the part that starts at `start`; `start` itself if none does. */
function partEnd(page: Page, start: number): number {
  let end = start;
  // 诺瓦科夫斯卡-斯托克洛斯卡: each side of a hyphen is as long as a part.
  let from = start;
  while (end - from < LONGEST_PART) {
    if (page.text[end] === '-') from = end + 1;
    if (end > start && stopsBehind(page, end)) break;
    const piece = page.longestFrom(end, PIECE);
    if (piece >= 0) {
      end = page.end(piece);
      continue;
    }
    if (!maySound(page, end) || (end > start && page.isOneOf(end, JOINS))) break;
    end++;
  }
  return end;
}

function stopsBehind(page: Page, position: number): boolean {
  const stop = page.longestFrom(position, STOP_AFTER);
  if (stop < 0) return false;
  if (page.end(stop) - position > 1) return true;
  if (page.isOneOf(position + 1, ASPECT)) return true;
  const sound = page.longestFrom(position, TRANSLITERATION);
  if (sound >= 0 && page.value(sound) >= 60) return false;
  // 都 in 哈布都拉 is a sound, and so is the next character.
  return page.longestFrom(position, TRANSLITERATION) < 0 || page.longestFrom(position + 1, TRANSLITERATION) < 0;
}

/** Whether a character may be a sound of a foreign name: it is used for that, or no word explains it. */
function maySound(page: Page, position: number): boolean {
  if (page.longestFrom(position, TRANSLITERATION) >= 0) return true;
  const kind = page.kindAt(position);
  if (kind === KIND.latin || page.text[position] === '-') return true;
  if (kind !== KIND.han) return false;
  return NAME_TAG[page.tagAt(position)] === 1;
}

/** Known foreign and minority names, and runs of transliteration characters that no word explains. */
function undottedNames(page: Page, names: NameCandidate[]): void {
  for (let position = 0; position < page.length; ) {
    const end = runEnd(page, position);
    if (end - position >= 2) considerRun(page, position, end, names);
    position = Math.max(end, page.tokenEnd(position), position + 1);
  }
}

/** End of the run of name-like words that starts at a word's start. */
function runEnd(page: Page, start: number): number {
  let end = start;
  while (end < page.length && end - start < LONGEST_PART) {
    const piece = page.longestFrom(end, PIECE);
    if (!page.isTokenStart(end) && piece < 0) return end;
    const next = page.tokenEnd(end);
    if (piece >= 0 && (page.end(piece) >= next || NAME_TAG[page.tagAt(end)])) {
      end = page.end(piece);
      continue;
    }
    if (next - end > 1 && !NAME_TAG[page.tagAt(end)]) break;
    let isForeign = true;
    for (let at = end; at < next && isForeign; at++) isForeign = page.longestFrom(at, TRANSLITERATION) >= 0;
    if (!isForeign) break;
    end = next;
  }
  return end;
}

function considerRun(page: Page, start: number, end: number, names: NameCandidate[]): void {
  if (page.kindAt(start - 1) === KIND.dot || page.kindAt(end) === KIND.dot) return;
  const piece = page.longestFrom(start, PIECE);
  const isPiece = piece >= 0 && page.end(piece) === end;
  const isChain = piece >= 0 && !isPiece && page.matchAt(page.end(piece), end, PIECE) >= 0;
  let logOdds = (isChain ? 1 : isPiece ? -0.9 : -2.4) + 0.35 * (end - start);
  if (page.isInsideWord(end)) logOdds -= 1;
  // 望月, 原田: words and Chinese names too.
  if (isPiece && page.value(piece) < WEAK) logOdds -= 1;
  logOdds += witnessBefore(page, start).weight + witnessAfter(page, end).weight;
  const place = page.longestFrom(start, PLACE);
  if (place >= 0 && page.end(place) >= end) logOdds -= 3;
  if (logOdds > -1.5) {
    names.push({
      start,
      end,
      logOdds,
      rule: isPiece || isChain ? 'known foreign name' : 'run of foreign sounds',
      repeats: true,
    });
  }
}
