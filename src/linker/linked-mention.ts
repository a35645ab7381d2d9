import type { ResolvedMention } from '../resolver/resolver.js';

/** A resolved mention with what linking needs of it. `index` is its place in the document's mention list. */
export interface LinkedMention {
  readonly index: number;
  readonly type: string;
  /** Normalized positions. */
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** Normalized text without spaces between Han characters. */
  readonly name: string;
  /** A fuller name it stands for, where its recognizer knows one. */
  readonly refersTo: string | undefined;
}

const LAYOUT = /(?<=[^\x20-\x7e])[\s\u3000]+|[\s\u3000]+(?=[^\x20-\x7e])/g;
const SPACE = /\s/;

/** A name without its layout: spaces go, but for those between Latin words. */
export function withoutLayout(text: string): string {
  if (!SPACE.test(text)) return text;
  return text.replace(LAYOUT, '').replace(/\s+/g, ' ').trim();
}

export function toLinked(resolved: readonly ResolvedMention[], text: string): LinkedMention[] {
  return resolved.map(({ candidate, depth }, index) => ({
    index,
    type: candidate.type,
    start: candidate.start,
    end: candidate.end,
    depth,
    name: withoutLayout(text.slice(candidate.start, candidate.end)),
    refersTo: candidate.refersTo,
  }));
}
