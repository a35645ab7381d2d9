import { WORD_CLASSES, type WordClass } from '../lexicon/word-class.js';
import type { Page } from '../recognizers/page.js';
import { COLUMN, type Column, type Columns, MARGIN, STRIDE } from './columns.js';

/** Which word classes a column shows. */
const GROUPS: Readonly<Partial<Record<Column, readonly WordClass[]>>> = {
  surname: ['surname'],
  personName: ['person-name', 'given-name', 'minority-name'],
  courtesy: ['courtesy-prefix', 'courtesy-suffix', 'person-label'],
  wordName: ['word-name', 'never-person', 'heading'],
  position: ['position'],
  positionPart: [
    'position-head',
    'position-modifier',
    'position-domain',
    'position-body',
    'position-spoken',
    'position-foreign',
  ],
  organizationName: ['organization-name'],
  organizationSuffix: ['organization-suffix', 'organization-team', 'latin-organization-word'],
  organ: ['organization-organ', 'organization-department', 'organization-board', 'organ-equivalent'],
  inner: ['organization-inner', 'generic-modifier', 'generic-head'],
  division: ['division', 'division-short'],
  placeName: ['place-name'],
  placeCharacter: ['place-character', 'place-lead', 'place-follow'],
  placeSuffix: ['place-suffix', 'place-venue-suffix'],
  context: [
    'speech-verb',
    'action-verb',
    'appoint-verb',
    'office-frame',
    'byline',
    'family-witness',
    'name-label',
    'nationality',
  ],
  boundary: ['boundary', 'organization-boundary'],
  never: ['never-organization', 'never-place', 'never-position'],
};

/** Column by class id; 0 for classes that no column shows. */
const COLUMN_OF_CLASS = new Uint8Array(WORD_CLASSES.length);
/** Number of the class in its column. */
const NUMBER_OF_CLASS = new Uint8Array(WORD_CLASSES.length);
for (const [column, classes] of Object.entries(GROUPS)) {
  classes.forEach((wordClass, number) => {
    COLUMN_OF_CLASS[WORD_CLASSES.indexOf(wordClass)] = COLUMN[column as Column];
    NUMBER_OF_CLASS[WORD_CLASSES.indexOf(wordClass)] = number;
  });
}

/** What each word class would be alone; a match as a number: place (4), length up to 5, class. */
function shown(place: number, length: number, number: number): number {
  return 1 + place + 4 * (Math.min(length, 5) + 6 * number);
}

/** Fills the columns of dictionary matches: at each position the longest match that covers it. */
export function lookAtMatches(page: Page, columns: Columns): void {
  const { matches } = page;
  // A column's best match ends where its predecessor, if longer, ended: matches come by start, longer ones first.
  const covered = new Int32Array(STRIDE);
  const length = new Int32Array(STRIDE);
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    const column = COLUMN_OF_CLASS[wordClass] as number;
    if (column === 0) continue;
    const start = matches.start[match] as number;
    const end = matches.end[match] as number;
    const size = end - start;
    // Overlapping matches: the longer one has the positions, of equal ones the first.
    let from = start;
    if (start < (covered[column] as number)) {
      if (size <= (length[column] as number)) from = covered[column] as number;
    }
    if (from >= end) continue;
    const number = NUMBER_OF_CLASS[wordClass] as number;
    for (let at = from; at < end; at++) {
      const place = size === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
      columns.cells[(at + MARGIN) * STRIDE + column] = shown(place, size, number);
    }
    if (end > (covered[column] as number) || size > (length[column] as number)) {
      covered[column] = end;
      length[column] = size;
    }
  }
}
