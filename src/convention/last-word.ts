import type { MentionType } from '../document/types.js';
import { classSet, type Page } from '../recognizers/page.js';
import { wordStart } from './convention-word.js';
import { changed, type Habit, type Outer } from './reading.js';

const ORGANIZATION = classSet('organization-name');
const PERSON = classSet('person-name');
const PLACE_CHARACTER = classSet('place-character');
const LEVELS = '省市县区州盟旗乡镇村';
const RETYPED = ['place', 'organization'] as const satisfies readonly MentionType[];

/**
 * Names whose last word decides what a corpus marks: `挪威|政府` is the place 挪威 (action `owner`), `青禾县|博物馆` a place
 * (action `place`), `白云|宾馆` an organization (action `organization`).
 */
export function readLastWord(convention: string): Habit {
  return (reading, page) =>
    reading.flatMap((outer) => {
      const { type, end } = outer.candidate;
      if (type !== 'place' && type !== 'organization') return [outer];
      const ownerEnd = wordStart(page, end, convention, 'owner');
      if (ownerEnd >= 0) return ownerOf(page, outer, ownerEnd);
      const other = RETYPED.find((target) => target !== type && wordStart(page, end, convention, target) >= 0);
      return other ? [changed(outer, { type: other }, `${other} by its last word`)] : [outer];
    });
}

/** What stands before the last word: nothing if it is a bare level (市政府), else the owner as it was nested, or a place. */
function ownerOf(page: Page, outer: Outer, ownerEnd: number): Outer[] {
  const { start } = outer.candidate;
  const length = ownerEnd - start;
  const isBare = length <= 0 || (length === 1 && LEVELS.includes(page.text[start] as string));
  if (isBare || (length === 1 && page.matchAt(start, ownerEnd, PLACE_CHARACTER) < 0)) return [];
  const nested = outer.inner.find(({ candidate }) => candidate.start === start && candidate.end === ownerEnd);
  const isBody = nested ? nested.candidate.type === 'organization' : page.matchAt(start, ownerEnd, ORGANIZATION) >= 0;
  const isPerson = page.matchAt(start, ownerEnd, PERSON) >= 0;
  const type = isBody ? 'organization' : isPerson ? 'person' : 'place';
  return [changed(outer, { end: ownerEnd, type }, 'its owner')];
}
