import type { MentionType } from '../document/types.js';

/** Why a candidate exists, in parts that {@link describeEvidence} turns into one readable line. */
export interface Evidence {
  /** `user-dictionary`, `person`, `position`, `organization`, `place`, `latin` or a custom recognizer's name. */
  readonly recognizer: string;
  /** The rule, e.g. `surname + given name after a title`. */
  readonly rule: string;
  /** The dictionary entry behind it, where there is one. */
  readonly entry?: string;
  /** The user's own id and data of that entry, as given. */
  readonly id?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A possible mention. Positions are normalized positions of the {@link SourceText}, end exclusive. */
export interface Candidate<Type extends string = MentionType> {
  readonly start: number;
  readonly end: number;
  readonly type: Type;
  /** 0–1; below 0.5 the resolver drops it. */
  readonly score: number;
  readonly evidence: Evidence;
  /** The user asked for this very span: it wins over everything that is not forced. */
  readonly forced?: boolean;
  /** Normalized text of a fuller name that this one is short for. */
  readonly refersTo?: string;
}

/** One line: `person: surname 王 + given name; after a title`. */
export function describeEvidence(evidence: Evidence): string {
  const { recognizer, rule, entry } = evidence;
  return entry === undefined ? `${recognizer}: ${rule}` : `${recognizer}: ${rule} [${entry}]`;
}
