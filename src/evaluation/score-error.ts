/** What went wrong with one entity. */
export const ERROR_GROUPS = ['missed', 'wrong span', 'wrong type', 'spurious'] as const;
export type ErrorGroup = (typeof ERROR_GROUPS)[number];

/** Which measure an error lowers: `nested` ones lower `all`, `flat` ones both. */
export type ErrorMeasure = 'flat' | 'nested' | 'appointment' | 'identity';

/** Something annotated or found: an entity, or an appointment or identity written on one line. */
export interface Finding {
  readonly type: string;
  readonly text: string;
}

/** An error, and how often it occurs. */
export interface ScoreError {
  readonly measure: ErrorMeasure;
  readonly group: ErrorGroup;
  /** What was annotated; null if spurious. */
  readonly expected: Finding | null;
  /** What was found instead; null if missed. */
  readonly got: Finding | null;
  readonly count: number;
  /** Where it occurred first. */
  readonly example: {
    readonly document: string;
    /** UTF-16 offset into the document's text; null for appointments and identities. */
    readonly start: number | null;
    /** The words around it, line ends shown as `⏎`; empty for appointments and identities. */
    readonly context: string;
  };
}

/** Collects errors; equal ones are counted together. */
export class ErrorCounter {
  readonly #errors = new Map<string, { -readonly [Key in keyof ScoreError]: ScoreError[Key] }>();

  add(error: Omit<ScoreError, 'count'>): void {
    const { measure, group, expected, got } = error;
    const key = JSON.stringify([measure, group, expected?.type, expected?.text, got?.type, got?.text]);
    const known = this.#errors.get(key);
    if (known === undefined) this.#errors.set(key, { ...error, count: 1 });
    else known.count++;
  }

  /** The most frequent first; equally frequent ones in the order in which they occurred. */
  list(): ScoreError[] {
    return [...this.#errors.values()].sort((a, b) => b.count - a.count);
  }
}
