import { KIND } from '../character-kind.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const LABEL = classSet('name-label');
const LONGEST = 6;
/** Label and name: `　|字子文|。` */
const LONGEST_BEHIND_SPACE = 4;

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

/** Whether marks stand on both sides: `，|字子文|，`; a space before the label will do where the name is short. */
function isSetOff(page: Page, start: number, end: number): boolean {
  const closes = page.kindAt(end);
  const isClosed = closes === KIND.clause || closes === KIND.stop;
  const opens = page.kindAt(start - 1);
  // （普光荣 字秀莲）: in a byline 字 is a surname.
  if (opens === KIND.space) return isClosed && end - start <= LONGEST_BEHIND_SPACE;
  const isOpen = opens === KIND.clause || opens === KIND.open || opens === KIND.list;
  return isOpen && (isClosed || closes === KIND.close || closes === KIND.list);
}

/** Other names a text announces: `字子文`, `号松窗居士`, `本名夏文海`, `人称“铁算盘”`, and where they stand again. */
export function styleNames(page: Page): NameCandidate[] {
  const announced = new Set<string>();
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!LABEL[matches.wordClass[match] as number]) continue;
    // 42名“考生”: one character before a quotation mark may be any word.
    const isQuoted = page.kindAt(page.end(match)) === KIND.quote && page.end(match) - page.start(match) > 1;
    if (!isQuoted && page.kindOfEntry(match) === 'quoted') continue;
    const start = page.end(match) + (isQuoted ? 1 : 0);
    let end = start;
    while (page.kindAt(end) === KIND.han && end - start <= LONGEST) end++;
    const length = end - start;
    if (length < 2 || length > LONGEST || isPhrase(page, start, end)) continue;
    if (isQuoted ? page.kindAt(end) === KIND.quote : isSetOff(page, page.start(match), end))
      announced.add(page.text.slice(start, end));
  }
  return occurrences(page, announced).map(({ start, end }) => ({
    start,
    end,
    logOdds: 2,
    rule: 'another name, announced',
    repeats: true,
  }));
}
