import { wordsOf } from './convention-word.js';
import { changed, type Habit } from './reading.js';

const CITY = /^(?:known city|foreign sounds|short form of a division)/;

/** On a page about a match a city is its club: `客场挑战|罗马` (action `sport`). */
export function clubsOnSportsPages(convention: string): Habit {
  return (reading, page) => {
    if (wordsOf(page, convention, 'sport').length === 0) return reading;
    return reading.map((outer) =>
      outer.candidate.type === 'place' && CITY.test(outer.candidate.evidence.rule)
        ? changed(outer, { type: 'organization' }, 'club of a city')
        : outer,
    );
  };
}
