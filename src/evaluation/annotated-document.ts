import type { AppointmentStatus } from '../document/types.js';

/** An entity as an annotator marked it. Offsets are UTF-16 offsets into the document's text, end exclusive. */
export interface AnnotatedEntity {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 0: outer; 1, 2, …: nested. */
  readonly depth: number;
}

/** Names as they stand in the text, layout aside. */
export interface AnnotatedAppointment {
  readonly person: string;
  readonly position: string;
  readonly organization: string | null;
  readonly status: AppointmentStatus;
}

/** A text with the entities people found in it. */
export interface AnnotatedDocument {
  /** File name, or file name and line. */
  readonly name: string;
  readonly text: string;
  /** Sorted by start, outer before nested. */
  readonly entities: readonly AnnotatedEntity[];
  /** Absent where nobody annotated appointments: that is not the same as none. */
  readonly appointments?: readonly AnnotatedAppointment[];
  /** Groups of names that mean one thing, the fullest first. Absent where nobody annotated identity. */
  readonly same?: readonly (readonly string[])[];
}

/** A gold file: entities, appointments and identity are all annotated. */
export interface GoldDocument extends AnnotatedDocument {
  readonly appointments: readonly AnnotatedAppointment[];
  readonly same: readonly (readonly string[])[];
}
