import type { Candidate } from '../candidate.js';
import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page } from '../page.js';

const LEVEL = classSet('place-suffix');
const CHARACTER = classSet('place-character');
const COUNTS = characterSet('两二三四五六七八九十');

/**
 * Members of a list that shares its level: `西陵、东湖两县区`, `中原、二七两区`.
 * Read leftwards from the number, over members of two or three characters.
 */
export function listedPlaces(page: Page): Candidate<'place'>[] {
  const found: Candidate<'place'>[] = [];
  for (let position = 1; position + 1 < page.length; position++) {
    if (!page.isOneOf(position, COUNTS)) continue;
    const level = page.longestFrom(position + 1, LEVEL);
    const isCountry = page.text[position + 1] === '国';
    if (!isCountry && (level < 0 || !/^(division|settlement)$/.test(page.kindOfEntry(level)))) continue;
    readMembers(page, position, found);
  }
  return found;
}

function readMembers(page: Page, listEnd: number, found: Candidate<'place'>[]): void {
  let end = listEnd;
  const members: Candidate<'place'>[] = [];
  // Twenty members are more than any sentence lists.
  for (let count = 0; count < 20; count++) {
    let start = end;
    while (start > 0 && end - start < 4 && page.kindAt(start - 1) === KIND.han && !(count > 0 && end - start >= 3))
      start--;
    const isListed = page.kindAt(start - 1) === KIND.list;
    if (!isListed) {
      if (count === 0) return;
      const isCharacter = members.length > 0 && members.every((member) => member.end - member.start === 1);
      start = isCharacter ? end - 1 : Math.max(start, end - 2);
    }
    // 鲁、苏两省: one character may stand for a province or a country.
    if (end - start < 2 && page.matchAt(end - 1, end, CHARACTER) < 0) break;
    if (end - start < 2) start = end - 1;
    members.push({
      start,
      end,
      type: 'place',
      score: 0.8,
      evidence: { recognizer: 'place', rule: 'member of a list of divisions' },
    });
    if (!isListed) break;
    end = start - 1;
  }
  if (members.length > 1) found.push(...members);
}
