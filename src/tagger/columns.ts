import { spread } from './hash.js';

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
  'clusterBefore', //   of the token before the previous one
  'clusterBehind', //   of the token behind the next one
  'latin', //           the Latin word that covers the position, in small letters
  'latinShape', //      how it is written, and its length
  'latinHead', //       its first three letters
  'latinTail', //       its last three
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

/** Cells from one position to the next. */
export const STRIDE = COLUMNS.length;

/**
 * The columns of one text, position by position, since features look at many columns of few positions: what there is to
 * see in a column at a normalized position is in `cells[(MARGIN + position) * STRIDE + column]`.
 */
export class Columns {
  readonly cells: Int32Array;

  constructor(readonly length: number) {
    this.cells = new Int32Array((length + 2 * MARGIN) * STRIDE);
  }

  /** Puts a value into a column of all positions of `[from, to)`. */
  fill(column: number, value: number, from: number, to: number): void {
    const { cells } = this;
    const end = (to + MARGIN) * STRIDE + column;
    for (let cell = (from + MARGIN) * STRIDE + column; cell < end; cell += STRIDE) cells[cell] = value;
  }

  /** Values as features need them: spread over all bits once here instead of once a feature. 0 stays 0. */
  spread(): void {
    const { cells } = this;
    for (let cell = 0; cell < cells.length; cell++) {
      const value = cells[cell] as number;
      if (value !== 0) cells[cell] = spread(value);
    }
  }
}
