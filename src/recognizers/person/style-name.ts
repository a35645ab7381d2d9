import { KIND } from '../character-kind.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const LABEL = classSet('name-label');
const LONGEST = 6;

/** 号角已经吹响 is no name behind 号: frequent words stand in it. */
function holdsWord(page: Page, start: number, end: number): boolean {
  if (end - start < 4) return false;
  for (let at = start; at < end; at++) if (page.wordEnd(at) > at && page.wordEnd(at) <= end) return true;
  return false;
}

/** Other names a text announces: `字子瑞`, `号石帆山人`, `本名夏振海`, and where they stand again. */
export function styleNames(page: Page): NameCandidate[] {
  const announced = new Set<string>();
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!LABEL[matches.wordClass[match] as number]) continue;
    const start = page.end(match);
    const opens = page.kindAt(page.start(match) - 1);
    if (opens !== KIND.clause && opens !== KIND.open && opens !== KIND.list) continue;
    let end = start;
    while (page.kindAt(end) === KIND.han && end - start <= LONGEST) end++;
    const closes = page.kindAt(end);
    const isClosed = closes === KIND.clause || closes === KIND.close || closes === KIND.stop || closes === KIND.list;
    if (isClosed && end - start >= 2 && end - start <= LONGEST && !holdsWord(page, start, end))
      announced.add(page.text.slice(start, end));
  }
  return occurrences(page.text, announced).map(({ start, end }) => ({
    start,
    end,
    logOdds: 2,
    rule: 'another name, announced',
    repeats: true,
  }));
}
