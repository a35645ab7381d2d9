import type { LinkedMention } from '../linked-mention.js';
import type { Post } from './elements.js';

/** How the names of the houses end that a title belongs to; none for a title that may be anywhere. */
export type HouseEndings = (title: string) => readonly string[];

export function isHouseOf(organization: LinkedMention, endings: readonly string[]): boolean {
  return endings.some((end) => organization.name.endsWith(end));
}

/**
 * The house of a title that stands without one: the last organization of the sentence that such a title heads.
 * `青禾七中党委书记李国平主持庆典，|校长|王明致辞`: 青禾七中. In the papers of a company (`以下简称“公司”`) the company.
 */
export function withHouse(
  post: Post,
  sentence: readonly LinkedMention[],
  company: LinkedMention | undefined,
  endings: HouseEndings,
): Post {
  if (post.organization || post.isHomeless) return post;
  const ends = endings(post.position.name);
  if (ends.length === 0) return post;
  if (company && isHouseOf(company, ends)) return { ...post, organization: company };
  for (let i = sentence.length - 1; i >= 0; i--) {
    const organization = sentence[i] as LinkedMention;
    if (isHouseOf(organization, ends)) return { ...post, organization };
  }
  return post;
}
