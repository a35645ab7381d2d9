import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { soundRuns } from './sound-run.js';
import { witnessAfter, witnessBefore } from './witness.js';

const PIECE = classSet('minority-name');
const KNOWN = classSet('place-name', 'division', 'division-short', 'organization-name', 'never-person');
const HOUSE = classSet(
  'place-suffix',
  'place-venue-suffix',
  'organization-suffix',
  'organization-organ',
  'organization-team',
);
const WAY = new Set(['在', '于', '从', '到', '至', '赴', '往', '抵', '访', '自']);
/** From here on a run needs no further proof that it is a name at all. */
const SURE = 6;

/** Names of foreign sounds that no dictionary has, found by how they sound: `教练|塔勒比|说`. Places sound alike. */
export function soundNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (const { start, end, odds } of soundRuns(page)) {
    if (page.kindAt(end) === KIND.dot || followsDot(page, start)) continue;
    const before = witnessBefore(page, start);
    const after = witnessAfter(page, end);
    let logOdds = -0.2 + 0.35 * Math.min(odds, SURE) + 0.7 * before.weight + 0.7 * after.weight;
    if (page.matchAt(start, end, PIECE) >= 0) logOdds += 0.8;
    const known = page.longestFrom(start, KNOWN);
    if (known >= 0 && page.end(known) >= end) logOdds -= 2.5;
    const house = page.longestFrom(end, HOUSE);
    if (house >= 0) logOdds -= page.end(house) - end > 1 ? 2.5 : 1.5;
    if (after.weight < 1 && WAY.has(page.text[start - 1] ?? '')) logOdds -= 1.2;
    if (logOdds < -1.5) continue;
    const label = before.label || after.label;
    names.push({ start, end, logOdds, rule: label ? `foreign sounds, ${label}` : 'foreign sounds', repeats: true });
  }
  return names;
}

/** `阿尔均·辛|格表示`: a run in a part of a dotted name is no name of its own. */
function followsDot(page: Page, start: number): boolean {
  for (let at = start - 1; at >= start - 3 && page.kindAt(at) !== KIND.other; at--) {
    const kind = page.kindAt(at);
    if (kind === KIND.dot) return true;
    if (kind !== KIND.han) return false;
  }
  return false;
}
