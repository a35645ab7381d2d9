import type { LinkedMention } from '../linked-mention.js';
import type { Post } from './elements.js';

/** How the names of the houses end that a title belongs to; none for a title that may be anywhere. */
export type HouseEndings = (title: string) => readonly string[];

/**
 * The house of a title that stands without one: the last organization of the sentence that such a title heads.
 * `青禾七中党委书记李国平主持庆典，|校长|王明致辞`: 青禾七中.
 */
export function withHouse(post: Post, sentence: readonly LinkedMention[], endings: HouseEndings): Post {
  if (post.organization) return post;
  const ends = endings(post.position.name);
  if (ends.length === 0) return post;
  for (let i = sentence.length - 1; i >= 0; i--) {
    const organization = sentence[i] as LinkedMention;
    if (ends.some((end) => organization.name.endsWith(end))) return { position: post.position, organization };
  }
  return post;
}
