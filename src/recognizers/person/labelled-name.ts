import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const LABEL = classSet('position', 'byline', 'person-label');
const SURNAME = classSet('surname');
const PIECE = classSet('minority-name');
const FIELD = classSet('position-domain');
/** What a field may hold and is nobody. */
const NO_NAME = classSet(
  'position',
  'position-head',
  'byline',
  'heading',
  'nationality',
  'courtesy-suffix',
  'organization-name',
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'place-suffix',
  'place-venue-suffix',
  'division',
  'place-name',
  'speech-verb',
  'action-verb',
  'boundary',
);
/** How far a shorter name falls behind the one that fills the field. */
const SHORTER = 1.5;
const SHORTEST = 2;
const LONGEST = 4;
/** How many members a field is read for. */
const MOST = 12;

/**
 * Names that fill a field behind the label of a line, whatever the words in them mean: `项目经理：|寻常|。`, `委员：|和气|、|景行|`.
 * The whole field is the name, which settles where others end: `主教练：|浦晓棠|`. A label that a sentence follows anywhere is somebody who speaks: `主持人：那以后怎么办呢？`
 */
export function fillFields(page: Page, names: NameCandidate[]): void {
  const byStart = new Map<number, NameCandidate[]>();
  for (const name of names) {
    const list = byStart.get(name.start);
    if (list) list.push(name);
    else byStart.set(name.start, [name]);
  }
  for (const field of labelledNames(page)) {
    const others = byStart.get(field.start) ?? [];
    const surest = Math.max(...others.map(({ logOdds }) => logOdds), field.logOdds);
    for (const other of others) {
      if (other.end < field.end) other.logOdds = Math.min(other.logOdds, surest - SHORTER);
      else if (other.end === field.end && other.logOdds < field.logOdds) other.logOdds = surest;
    }
    if (!others.some(({ end, logOdds }) => end >= field.end && logOdds >= field.logOdds)) names.push(field);
  }
}

function labelledNames(page: Page): NameCandidate[] {
  const fields: { label: string; start: number }[] = [];
  const spoken = new Set<string>();
  for (let colon = 1; colon < page.length; colon++) {
    const mark = page.text[colon];
    if (mark !== '：' && mark !== ':') continue;
    const match = page.longestTo(page.skipSpacesBack(colon), LABEL);
    if (match < 0 || isSpeaker(page, page.start(match), page.end(match))) continue;
    const label = page.word(match);
    const start = page.skipSpaces(colon + 1);
    if (isSpeech(page, start)) spoken.add(label);
    else fields.push({ label, start });
  }
  const names: NameCandidate[] = [];
  for (const { label, start } of fields) {
    if (!spoken.has(label)) readField(page, start, label, names);
  }
  return names;
}

/** 李会计：, 王明-数学老师：, 回电：: somebody who speaks, and the end of another word. */
function isSpeaker(page: Page, start: number, end: number): boolean {
  if ('-—·'.includes(page.text[start - 1] ?? '\n')) return page.kindAt(start - 2) === KIND.han;
  if (page.kindAt(start - 1) !== KIND.han) return false;
  const surname = page.longestTo(start, SURNAME);
  return end - start === 1 || (surname >= 0 && page.kindAt(page.start(surname) - 1) !== KIND.han);
}

/** Whether a sentence follows a label, and no name. */
function isSpeech(page: Page, start: number): boolean {
  let end = start;
  while (page.kindAt(end) === KIND.han && end - start <= LONGEST) end++;
  const kind = page.kindAt(end);
  return end - start > LONGEST || kind === KIND.quote || (kind === KIND.stop && page.text[end] !== '。');
}

function readField(page: Page, start: number, label: string, names: NameCandidate[]): void {
  for (let member = 0; member < MOST; member++) {
    let end = start;
    while (page.kindAt(end) === KIND.han && end - start <= LONGEST) end++;
    const closes = page.kindAt(end);
    const isClosed = closes !== KIND.han && closes !== KIND.latin && closes !== KIND.digit && closes !== KIND.dot;
    if (isClosed && mayBeName(page, start, end)) {
      const surname = page.longestFrom(start, SURNAME) >= 0 ? 0.8 : 0;
      const logOdds = 0.5 + surname + (end - start === LONGEST ? -0.5 : 0) + (member > 0 ? -0.1 : 0);
      names.push({ start, end, logOdds, rule: `fills the field ${label}：`, repeats: true });
    }
    // Behind a parenthesis the list may go on: 王明（组长）、李丽.
    if (closes === KIND.open) {
      let close = end;
      while (close < end + 24 && page.kindAt(close) !== KIND.close && page.kindAt(close) !== KIND.lineEnd) close++;
      end = close + 1;
    }
    if (page.kindAt(end) !== KIND.list) return;
    start = end + 1;
  }
}

function mayBeName(page: Page, start: number, end: number): boolean {
  const length = end - start;
  if (length < SHORTEST || length > LONGEST) return false;
  // 教研组长：语文 王明: the field of the title, and the name behind it.
  const isSpaced = page.kindAt(end) === KIND.space && page.kindAt(page.skipSpaces(end)) === KIND.han;
  if (isSpaced && page.matchAt(start, end, FIELD) >= 0) return false;
  for (let at = start; at < end; at++) {
    const match = page.longestFrom(at, NO_NAME);
    if (match >= 0 && page.end(match) - at > 1 && page.end(match) <= end) return false;
  }
  const surname = page.longestFrom(start, SURNAME);
  if (length < LONGEST) return true;
  return page.longestFrom(start, PIECE) >= 0 || (surname >= 0 && page.end(surname) - start > 1);
}
