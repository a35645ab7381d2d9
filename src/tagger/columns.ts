/**
 * What features look at: one number a position and column. 0 means that there is nothing to see, and features that
 * look at nothing are not made.
 */
export const COLUMNS = [
  'character', //       the character itself; all digits are one, all Latin letters are one
  'kind', //            kind of character + 1
  'word', //            the token that covers the position
  'wordPlace', //       begin, middle, end of the token or single, and the token's length up to 4
  'tag', //             part of speech of the token + 1
  'lastCharacter', //   of the token: what kind of thing a word names
  'previousWord',
  'nextWord',
  'previousTag',
  'nextTag',
  'cluster', //         distributional class of the token
  'previousCluster',
  'nextCluster',
  'coarse', //          the coarser class
  'givenFirst', //      how much the character looks like the first of two of a given name: 1–16
  'givenSecond',
  'givenSingle',
  'foreign', //         how much it looks like one of a foreign name
  // The longest dictionary match that covers the position, by group: place in the match, its length, and the word class where a group has several.
  'surname',
  'personName',
  'courtesy',
  'wordName',
  'position',
  'positionPart',
  'organizationName',
  'organizationSuffix',
  'organ',
  'inner',
  'division',
  'placeName',
  'placeCharacter',
  'placeSuffix',
  'context', //         verbs and labels around names
  'boundary',
  'never', //           words that are no names
  // What another reader of the same text made of it; see Hint.
  'reading', //         type of its mention and place in it
  'readingRule', //     type and the rule's name
  'readingScore', //    type and score in tenths
  'readingBefore', //   type of the mention before the position, and how far away it ends
  'readingBehind', //   type of the mention behind the position, and how far away it begins
  'habit', //           as `reading`, in the habits of the convention
  'inside', //          as `reading`, of the innermost mention nested in another
  'rival', //           as `reading`, of the best mention that lost
] as const;

export type Column = (typeof COLUMNS)[number];

/** Column numbers by name. */
export const COLUMN: Readonly<Record<Column, number>> = Object.fromEntries(
  COLUMNS.map((name, number) => [name, number]),
) as Record<Column, number>;

/** Positions around the text that read as nothing, so that features need not ask where it ends. */
export const MARGIN = 3;

/**
 * The columns of one text. `at[column][MARGIN + position]` is what there is to see at a normalized position.
 */
export class Columns {
  readonly at: readonly Int32Array[];

  constructor(readonly length: number) {
    this.at = COLUMNS.map(() => new Int32Array(length + 2 * MARGIN));
  }

  of(column: Column): Int32Array {
    return this.at[COLUMN[column]] as Int32Array;
  }
}
