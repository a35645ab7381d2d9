import type { LinkedMention } from '../linked-mention.js';

/** How the names of the houses end that a title belongs to; none for a title that may be anywhere. */
export type HouseEndings = (title: string) => readonly string[];

/** Whether an organization is one that a title of these houses heads: `校长`, `青禾七中`. */
export function isHouseOf(organization: LinkedMention, endings: readonly string[]): boolean {
  return endings.some((end) => organization.name.endsWith(end));
}
