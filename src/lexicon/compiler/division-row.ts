/** A division as it goes into the compiled table. */
export interface DivisionRow {
  /** 6 digits, 9 at level 4, or empty. */
  readonly code: string;
  /** Full name; empty for groupings that are no divisions (市辖区). */
  readonly name: string;
  /** 1–4. */
  readonly level: number;
  /** Index of the row one level up, -1 at level 1. Parents come first. */
  readonly parent: number;
  /** Short forms of the name: 郑州. */
  readonly shortForms: readonly string[];
}

export interface DivisionList {
  /** Year of the official list. */
  readonly edition: number;
  readonly rows: readonly DivisionRow[];
}
