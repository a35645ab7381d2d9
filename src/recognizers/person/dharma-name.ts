import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { witnessAfter, witnessBefore } from './witness.js';

const FRAME = classSet('office-frame');
const BOUNDARY = classSet('boundary', 'appoint-verb', 'action-verb');
const SURNAME = classSet('surname');
const NO_NAME = classSet(
  'position',
  'byline',
  'boundary',
  'family-witness',
  'organization-suffix',
  'place-suffix',
  'speech-verb',
);
/** What a pupil does: 依慧清长老剃度, 礼常照老和尚为师. */
const REVERES = characterSet('依礼从拜随请');
/** The surname of all monks and nuns. */
const HOUSE = '释';
const HOUSE_UNIT = HOUSE.charCodeAt(0);
/** What they are called, whatever their offices: 明照|法师. */
const ADDRESS = new Set(['法师', '禅师', '长老', '和尚', '老和尚', '大和尚', '上人', '尼师', '活佛', '师太']);

/**
 * Names in religion: two characters behind `释` or before `法师`, `长老`, and where they stand again on the page:
 * `释明照、释了空`, `依|慧清|长老剃度`, `|明照|起腔`.
 */
export function dharmaNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const given = new Set<string>();
  for (let at = 0; at + 2 < page.length; at++) {
    if (page.units[at] === HOUSE_UNIT) {
      const name = behindHouse(page, at);
      if (name) {
        names.push(name);
        given.add(page.text.slice(at + 1, at + 3));
      }
      continue;
    }
    const frame = page.longestFrom(at, FRAME);
    if (frame < 0 || !ADDRESS.has(page.word(frame))) continue;
    const name = beforeAddress(page, at);
    if (!name) continue;
    names.push(name);
    given.add(page.text.slice(name.start, name.end));
  }
  for (const { start, end } of occurrences(page, given)) {
    if (page.text[start - 1] === HOUSE) continue;
    const before = witnessBefore(page, start).weight;
    const after = witnessAfter(page, end).weight;
    if (before < 0 || after < -0.3 || (page.isInsideWord(start) && !page.isTokenStart(start))) continue;
    const logOdds = 0.6 + 0.4 * Math.min(before, 2) + 0.5 * after;
    names.push({ start, end, logOdds, rule: 'name in religion, on the page', repeats: false });
  }
  return names;
}

function behindHouse(page: Page, start: number): NameCandidate | undefined {
  const end = start + 3;
  if (page.kindAt(start + 1) !== KIND.han || page.kindAt(start + 2) !== KIND.han) return undefined;
  // 解|释, 释|放
  if (page.isInsideWord(start) || page.wordEnd(start) > start) return undefined;
  const before = witnessBefore(page, start).weight;
  if (before < 0.2) return undefined;
  const logOdds = 1 + 0.5 * before + 0.5 * witnessAfter(page, end).weight;
  return { start, end, logOdds, rule: 'name in religion behind 释', repeats: true };
}

/** The two characters before a form of address, where nothing longer ends: 礼|昌远|长老, and not 青禾大|法师. */
function beforeAddress(page: Page, end: number): NameCandidate | undefined {
  const start = end - 2;
  if (start < 0 || page.kindAt(start) !== KIND.han || page.kindAt(end - 1) !== KIND.han) return undefined;
  if (page.text[start - 1] === HOUSE || page.matchAt(start, end, NO_NAME) >= 0) return undefined;
  const longer = page.longestTo(end, NO_NAME);
  if (longer >= 0 && end - page.start(longer) > 1) return undefined;
  const isOpen = page.kindAt(start - 1) !== KIND.han || page.longestTo(start, BOUNDARY) >= 0;
  // 方丈明照法师: a title before it. 徐明照法师 has a surname of its own.
  const before = witnessBefore(page, start);
  if (!page.isOneOf(start - 1, REVERES)) {
    if (!isOpen && before.weight < 1.8) return undefined;
    if (page.longestTo(start, SURNAME) >= 0 && before.weight < 0.2) return undefined;
  }
  return { start, end, logOdds: 1.6, rule: 'name in religion', repeats: true };
}
