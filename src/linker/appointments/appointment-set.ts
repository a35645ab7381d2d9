import type { AppointmentStatus } from '../../document/types.js';
import type { LinkedMention } from '../linked-mention.js';
import type { Post } from './elements.js';

/** An appointment of mentions by index. */
export interface LinkedAppointment {
  readonly person: number;
  readonly position: number;
  readonly organization: number | null;
  readonly status: AppointmentStatus;
}

/** Appointments in the order found, each once; a bare title adds nothing to the same title with a body. */
export class AppointmentSet {
  readonly list: LinkedAppointment[] = [];
  readonly #entityOf: readonly string[];
  readonly #seen = new Set<string>();
  readonly #titles = new Set<string>();

  /** @param entityOf Entity key by mention index. */
  constructor(entityOf: readonly string[]) {
    this.#entityOf = entityOf;
  }

  add(person: LinkedMention, { position, organization }: Post, status: AppointmentStatus): void {
    const holder = this.#entityOf[person.index] as string;
    const body = organization ? this.#entityOf[organization.index] : '';
    const key = `${holder}\n${position.name}\n${body}\n${status}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#titles.add(`${holder}\n${position.name}`);
    this.list.push({
      person: person.index,
      position: position.index,
      organization: organization?.index ?? null,
      status,
    });
  }

  /** A title behind a name: `王书记` after `区委书记王明` says nothing new. */
  addTitle(person: LinkedMention, post: Post): void {
    const holder = this.#entityOf[person.index] as string;
    if (post.organization === null && this.#titles.has(`${holder}\n${post.position.name}`)) return;
    this.add(person, post, 'holds');
  }
}
