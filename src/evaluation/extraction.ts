import type { AppointmentStatus } from '../document/types.js';

/**
 * What scoring reads of a document. {@link Document} fits; so does what any other tool finds, given as mentions alone.
 * Offsets are UTF-16 offsets into the text, end exclusive.
 */
export interface Extraction {
  readonly mentions: readonly ExtractedMention[];
  readonly appointments?: readonly ExtractedAppointment[];
  readonly people?: readonly ExtractedEntity[];
  readonly organizations?: readonly ExtractedEntity[];
  readonly places?: readonly ExtractedEntity[];
}

export interface ExtractedMention {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

export interface ExtractedAppointment {
  readonly person: { readonly text: string; readonly entity?: { readonly name: string } };
  readonly position: { readonly text: string };
  readonly organization: { readonly text: string } | null;
  readonly status: AppointmentStatus;
}

export interface ExtractedEntity {
  readonly name: string;
  readonly mentions: readonly { readonly text: string }[];
}
