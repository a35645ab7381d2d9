import type { ExtractedMention } from '../../src/evaluation/index.js';

export interface TypedSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes neighbours of one type one mention. Peers that tag words cut 福建省厦门市 in two; joining raises their scores on
 * most corpora by about a point. Those that find names lose by it.
 */
export function joinedMentions(text: string, spans: Iterable<TypedSpan>): ExtractedMention[] {
  const joined: TypedSpan[] = [];
  for (const { type, start, end } of spans) {
    const last = joined.at(-1);
    if (last?.type === type && last.end === start) joined[joined.length - 1] = { type, start: last.start, end };
    else joined.push({ type, start, end });
  }
  return mentionsOf(text, joined);
}

/** The spans as mentions, each as it is. */
export function mentionsOf(text: string, spans: readonly TypedSpan[]): ExtractedMention[] {
  return spans.map(({ type, start, end }) => ({ type, text: text.slice(start, end), start, end, depth: 0 }));
}
