import type { Evidence } from '../recognizers/candidate.js';

/** The four types the package knows. Custom dictionaries and recognizers add their own. */
export const MENTION_TYPES = ['person', 'position', 'organization', 'place'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/**
 * One span of the text that names something.
 *
 * `start` and `end` are UTF-16 offsets into the original string, end exclusive:
 * `original.slice(start, end) === text`.
 */
export interface Mention<Type extends string = MentionType> {
  readonly type: Type;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 0: outer mention; 1, 2, …: nested in the nearest preceding mention of smaller depth. */
  readonly depth: number;
  /** 0–1, higher is surer. */
  readonly score: number;
  readonly evidence: Evidence;
  /** The thing named; shared by all mentions of it in this document. Not enumerable, so that JSON stays a tree. */
  readonly entity: Entity<Type>;
}

/** Something named once or several times in the document. */
export interface Entity<Type extends string = MentionType> {
  readonly id: number;
  readonly type: Type;
  /** The fullest form in the document, layout (spaces, line ends) removed. */
  readonly name: string;
  /** In text order. */
  readonly mentions: readonly Mention<Type>[];
}

export interface Person extends Entity<'person'> {
  readonly appointments: readonly Appointment[];
}

/** An administrative division of GB/T 2260. */
export interface Division {
  /** 6 digits to county level, 9 for townships and streets. */
  readonly code: string;
  /** Full names from the province down, e.g. `['河南省', '郑州市', '中原区']`. */
  readonly path: readonly string[];
  /** Edition year of the code list. */
  readonly edition: number;
}

export interface Place extends Entity<'place'> {
  /** Absent for places that are no division, and for names that several divisions share. */
  readonly division?: Division;
}

export type Organization = Entity<'organization'>;
export type Position = Entity<'position'>;
export type AppointmentStatus = 'holds' | 'appointed' | 'removed';

/** Who holds which post where. `start` and `end` span from the first to the last of its mentions. */
export interface Appointment {
  readonly person: Mention<'person'>;
  readonly position: Mention<'position'>;
  /** The body of the post, or the place that governs; null if the text names none. */
  readonly organization: Mention<'organization' | 'place'> | null;
  readonly status: AppointmentStatus;
  readonly start: number;
  readonly end: number;
}

/** What was found in one text. */
export interface Document<Type extends string = MentionType> {
  /** The text as given. */
  readonly text: string;
  /** Sorted by start, outer before nested. */
  readonly mentions: readonly Mention<Type>[];
  readonly entities: readonly Entity<Type>[];
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly places: readonly Place[];
  readonly positions: readonly Position[];
  readonly appointments: readonly Appointment[];
  /** A plain tree: mentions by index, entities by id, appointments by mention index. */
  toJSON(): DocumentJson<Type>;
}

export interface MentionJson<Type extends string = MentionType> {
  readonly type: Type;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly score: number;
  /** One readable line. */
  readonly evidence: string;
  /** Entity id. */
  readonly entity: number;
}

export interface EntityJson<Type extends string = MentionType> {
  readonly id: number;
  readonly type: Type;
  readonly name: string;
  /** Indexes into `mentions`. */
  readonly mentions: readonly number[];
  readonly division?: Division;
}

export interface AppointmentJson {
  /** Indexes into `mentions`. */
  readonly person: number;
  readonly position: number;
  readonly organization: number | null;
  readonly status: AppointmentStatus;
  readonly start: number;
  readonly end: number;
}

export interface DocumentJson<Type extends string = MentionType> {
  readonly text: string;
  readonly mentions: readonly MentionJson<Type>[];
  readonly entities: readonly EntityJson<Type>[];
  readonly appointments: readonly AppointmentJson[];
}
