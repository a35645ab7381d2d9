import { KIND } from '../character-kind.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const LABEL = classSet('name-label');
const LONGEST = 6;

/** 号角已经吹响 is no name behind 号: it is made of frequent words; 松窗|居士 holds only one. */
function isPhrase(page: Page, start: number, end: number): boolean {
  if (end - start < 4) return false;
  let inWords = 0;
  for (let at = start; at < end; ) {
    const wordEnd = page.wordEnd(at);
    const isWord = wordEnd > at && wordEnd <= end;
    if (isWord) inWords += wordEnd - at;
    at = isWord ? wordEnd : at + 1;
  }
  return inWords * 3 >= (end - start) * 2;
}

/** Other names a text announces: `字子文`, `号松窗居士`, `本名夏文海`, and where they stand again. */
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
    if (isClosed && end - start >= 2 && end - start <= LONGEST && !isPhrase(page, start, end))
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
