import type { Page } from '../recognizers/page.js';
import { wordsOf } from './convention-word.js';
import { added, type Habit, type Outer, outside, withAdded } from './reading.js';

/** One character of a word is a place: `访|华`, `港|人` (actions `first`, `last`); a pair is two places: `中|美` (`each`). */
export function placesInWords(convention: string): Habit {
  return (reading, page) => {
    const more: Outer[] = [];
    const pairs = new Set<number>();
    const short = new Set(reading.filter(isShortPlace).map(({ candidate }) => candidate.start));
    for (const action of ['first', 'last', 'each'] as const) {
      for (const { start, end } of wordsOf(page, convention, action)) {
        // 其中|以: no pair unless it is a word.
        if (!page.isToken(start, end) && !short.has(start)) continue;
        const entry = page.text.slice(start, end);
        if (action !== 'last') more.push(added(start, start + 1, 'place', IN_WORD, entry));
        if (action !== 'first') more.push(added(end - 1, end, 'place', IN_WORD, entry));
        if (action === 'each') pairs.add(start);
      }
    }
    const isPair = (outer: Outer) => isShortPlace(outer) && pairs.has(outer.candidate.start);
    return withAdded(pairs.size === 0 ? reading : reading.filter((outer) => !isPair(outer)), more);
  };
}

const IN_WORD = 'place in a word';

function isShortPlace({ candidate: { start, end, type } }: Outer): boolean {
  return type === 'place' && end === start + 2;
}

/** What counts as a position though the guideline says no: `中共党员` (action `position`). */
export function furtherPositions(convention: string): Habit {
  return (reading, page) => {
    const words = wordsOf(page, convention, 'position');
    if (words.length === 0) return reading;
    const more = words.map(({ start, end }) => added(start, end, 'position', 'position', page.text.slice(start, end)));
    return withAdded(outside(reading, words), more);
  };
}

/** `任|公司|副总经理`: a bare word for the company that the text is about (action `bare`). */
export function bareOrganizations(convention: string): Habit {
  return (reading, page) => {
    const more: Outer[] = [];
    for (const { start, end } of wordsOf(page, convention, 'bare')) {
      if (isAlone(page, start, end))
        more.push(added(start, end, 'organization', 'bare word', page.text.slice(start, end)));
    }
    return withAdded(reading, more);
  };
}

/** Not 上市|公司: a token of its own. */
function isAlone(page: Page, start: number, end: number): boolean {
  return page.isTokenStart(start) && page.tokenEnd(end - 1) === end;
}
