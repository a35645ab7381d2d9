import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const PIECE = classSet('minority-name');

/** A Chinese surname and a baptismal name: `副本堂|王伯多禄|`, `修女|马德肋撒|`. */
export function baptismalNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!PIECE[matches.wordClass[match] as number] || page.kindOfEntry(match) !== 'baptismal') continue;
    const surname = page.longestTo(page.start(match), SURNAME);
    if (surname < 0) continue;
    const start = page.start(surname);
    const end = page.end(match);
    const before = witnessBefore(page, start).weight;
    if (before < 0.2) continue;
    const logOdds = 0.8 + page.value(surname) / 100 + 0.6 * before + 0.5 * witnessAfter(page, end).weight;
    names.push({ start, end, logOdds, rule: 'surname + baptismal name', repeats: true });
  }
  return names;
}
