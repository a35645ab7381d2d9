import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const VERB = classSet('speech-verb', 'action-verb', 'appoint-verb', 'boundary');
/** What stands in the names of Vietnamese women, and of no Chinese full name. */
const MIDDLE = '氏';
/** Rarer surnames stand before 氏 for a clan. */
const COMMON = 50;

/** Names of Vietnamese women: `副总经理|阮氏青梅|`, where a plain `阮氏` would be a clan or somebody's wife. */
export function vietnameseNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!SURNAME[matches.wordClass[match] as number] || page.value(match) < COMMON) continue;
    const start = page.start(match);
    const middle = page.end(match);
    if (page.text[middle] !== MIDDLE || page.kindAt(middle + 1) !== KIND.han) continue;
    const before = witnessBefore(page, start).weight;
    if (before < 0.3 || page.longestFrom(middle + 1, VERB, 40) >= 0) continue;
    for (const end of [middle + 3, middle + 2]) {
      if (page.kindAt(end - 1) !== KIND.han || page.wordEnd(end - 1) > end) continue;
      const after = witnessAfter(page, end).weight;
      if (after < 0.4) continue;
      names.push({
        start,
        end,
        logOdds: 0.8 + 0.5 * before + 0.6 * after,
        rule: 'surname + 氏 + given name',
        repeats: true,
      });
      break;
    }
  }
  return names;
}
