import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const PREFIX = classSet('courtesy-prefix');
const SUFFIX = classSet('courtesy-suffix');
/** 章|老师 is no 章老. */
const TITLE = classSet('position');
const BOUNDARY = classSet('boundary');
const NEVER = classSet('never-person', 'boundary');

/** From this value on a character before a surname is a surname itself. */
const COMMON = 30;

/** Surnames with a courtesy word, whole spans: `老张`, `小王`, `王先生`, `李某某`, `田奶奶`. */
export function courtesyNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!SURNAME[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    const end = page.end(match);
    const isFunction = page.matchAt(start, end, BOUNDARY, 45) >= 0;
    const penalty = isFunction ? 1.8 : page.kindOfEntry(match) === 'word' ? 0.7 : 0;
    const longest = page.longestFrom(end, SUFFIX);
    // 孔某|成立: the second character begins a word.
    const isCut = longest >= 0 && page.end(longest) - end === 2 && page.wordEnd(end + 1) > end + 2;
    const shorter = isCut ? page.matchAt(end, end + 1, SUFFIX) : -1;
    const suffix = shorter >= 0 ? shorter : longest;
    if (suffix >= 0 && page.kindOfEntry(suffix) !== 'hk' && page.longestFrom(end, TITLE, 45) < 0) {
      const isClean = page.isTokenStart(start) || page.kindAt(start - 1) !== KIND.han;
      if (isGivenNameOf(page, start)) continue;
      const isLong = page.end(suffix) - end > 1;
      const logOdds = (isClean ? 0.4 : -1.2) + (isLong ? 1.2 : 0.2) - penalty + page.value(match) / 150;
      push(page, names, start, page.end(suffix), logOdds, `courtesy form with ${page.word(suffix)} behind a surname`);
    }
    const prefix = page.longestTo(start, PREFIX);
    if (prefix >= 0) {
      const from = page.start(prefix);
      const isClean = page.isTokenStart(from) || page.kindAt(from - 1) !== KIND.han;
      const logOdds = (isClean ? -0.4 : -2) - penalty + page.value(match) / 150 + (page.value(prefix) - 90) / 40;
      push(page, names, from, end, logOdds, `courtesy form with ${page.word(prefix)} before a surname`);
    }
  }
  return names;
}

/** `聘任卢|林先生`: a surname right before is the name's, and this one is its given name. */
function isGivenNameOf(page: Page, start: number): boolean {
  const surname = page.longestTo(start, SURNAME);
  if (surname < 0 || page.kindOfEntry(surname) === 'word' || page.matchAt(page.start(surname), start, BOUNDARY) >= 0)
    return false;
  return page.value(surname) >= COMMON && witnessBefore(page, page.start(surname)).weight >= 0.4;
}

function push(page: Page, names: NameCandidate[], start: number, end: number, odds: number, rule: string): void {
  let logOdds = odds + witnessBefore(page, start).weight * 0.6 + witnessAfter(page, end).weight * 0.6;
  const never = page.longestFrom(start, NEVER);
  if (never >= 0 && page.end(never) > start + 1 && page.end(never) >= end) logOdds -= 2;
  if (logOdds > -1) names.push({ start, end, logOdds, rule, repeats: true });
}
