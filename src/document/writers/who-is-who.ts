import type { AppointmentStatus, Document } from '../types.js';

export interface WhoIsWhoRow {
  readonly person: string;
  readonly position: string;
  /** Empty if the text names none. */
  readonly organization: string;
  readonly status: AppointmentStatus;
}

/** Appointments by the fullest names of the document, in text order; what the text repeats, once. */
export function whoIsWho(document: Document<string>): WhoIsWhoRow[] {
  const rows = new Map<string, WhoIsWhoRow>();
  for (const { person, position, organization, status } of document.appointments) {
    const key = [person.entity.id, position.entity.id, organization?.entity.id, status].join();
    if (rows.has(key)) continue;
    rows.set(key, {
      person: person.entity.name,
      position: position.entity.name,
      organization: organization?.entity.name ?? '',
      status,
    });
  }
  return [...rows.values()];
}
