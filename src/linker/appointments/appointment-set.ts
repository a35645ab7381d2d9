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

/** Appointments in the order of the text, each once; a bare title adds nothing to the same title with a body. */
export class AppointmentSet {
  readonly #found: LinkedAppointment[] = [];
  readonly #entityOf: readonly string[];
  readonly #seen = new Set<string>();
  readonly #titles = new Set<string>();
  /** Titles beside names that wait for the rest of the text, with the number of appointments found before them. */
  readonly #waiting: { readonly person: LinkedMention; readonly post: Post }[] = [];

  /** @param entityOf Entity key by mention index. */
  constructor(entityOf: readonly string[]) {
    this.#entityOf = entityOf;
  }

  /** In the order of the text. */
  list(): readonly LinkedAppointment[] {
    for (const { person, post } of this.#waiting) {
      const holder = this.#entityOf[person.index] as string;
      if (!this.#titles.has(`${holder}\n${post.position.name}`)) this.add(person, post, 'holds');
    }
    this.#waiting.length = 0;
    const first = ({ person, position }: LinkedAppointment) => Math.max(person, position);
    return [...this.#found].sort((a, b) => first(a) - first(b) || a.position - b.position || a.person - b.person);
  }

  /** @returns Whether it is new. */
  add(person: LinkedMention, { position, organization }: Post, status: AppointmentStatus): void {
    const holder = this.#entityOf[person.index] as string;
    const body = organization ? this.#entityOf[organization.index] : '';
    const key = `${holder}\n${position.name}\n${body}\n${status}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#titles.add(`${holder}\n${position.name}`);
    this.#found.push({
      person: person.index,
      position: position.index,
      organization: organization?.index ?? null,
      status,
    });
  }

  /** A title behind a name: `王书记` says nothing new where `区委书记王明` stands before or behind. */
  addTitle(person: LinkedMention, post: Post): void {
    if (post.organization) this.add(person, post, 'holds');
    else this.#waiting.push({ person, post });
  }
}
