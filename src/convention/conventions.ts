import type { Page } from '../recognizers/page.js';
import type { ResolvedMention } from '../resolver/resolver.js';
import { bareOrganizations, furtherPositions, placesInWords } from './added-words.js';
import { bareSurnames, noCourtesy } from './courtesy.js';
import { departmentsToTitles } from './department-title.js';
import { readLastWord } from './last-word.js';
import { joinedPlaces } from './place-chain.js';
import { type Habit, type Reading, readingOf, resolvedOf, withAdded } from './reading.js';
import { clubsOnSportsPages } from './sports-page.js';
import { leaves, noNationalities } from './unmarked.js';

/** Whose idea of a mention a reading follows: the project's own guideline, or the habits of a public corpus. */
export const CONVENTIONS = ['dianming', 'msra', 'cluener', 'resume', 'weibo', 'uner'] as const;
export type Convention = (typeof CONVENTIONS)[number];

/** The habits by which rules read for a convention: its own, or the guideline's for one that somebody trained. */
export function habitsOf(convention: string): Convention {
  return CONVENTIONS.find((name) => name === convention) ?? 'dianming';
}

/** The habits of each corpus, in the order in which they are applied. docs/en/conventions.md shows them. */
const HABITS: { readonly [Name in Convention]: readonly Habit[] } = {
  dianming: [],
  msra: [leaves(/^brand/), bareSurnames, readLastWord('msra'), placesInWords('msra')],
  cluener: [
    noCourtesy,
    leaves(/^(?:one-character form|known continent|Latin name with inner capitals)/),
    joinedPlaces,
    readLastWord('cluener'),
    leaves(/^known country$/),
    clubsOnSportsPages('cluener'),
  ],
  resume: [
    bareSurnames,
    readLastWord('resume'),
    furtherPositions('resume'),
    departmentsToTitles('resume'),
    leaves(/^(?:known|short form of a division|division|name \+|one-character form)/, 'place'),
    bareOrganizations('resume'),
  ],
  weibo: [leaves(/^Latin name/), readLastWord('weibo')],
  uner: [
    bareSurnames,
    readLastWord('uner'),
    noNationalities('uner'),
    joinedPlaces,
    leaves(/^(?:one-character form|known old|Latin name with inner capitals)$/),
  ],
};

/** Rewrites a reading to the habits of a corpus; nothing is read anew, so this costs next to nothing. */
export function followConvention(
  resolved: readonly ResolvedMention[],
  page: Page,
  convention: Convention,
): readonly ResolvedMention[] {
  const habits = HABITS[convention];
  if (habits.length === 0) return resolved;
  const reading = readingOf(resolved);
  // What the user forced is no matter of habit.
  const forced = reading.filter(({ candidate }) => candidate.forced);
  const free = reading.filter(({ candidate }) => !candidate.forced);
  const rewritten = habits.reduce<Reading>((sofar, habit) => habit(sofar, page), free);
  return resolvedOf(forced.length === 0 ? rewritten : withAdded(forced, rewritten));
}
