import type { MentionType } from '../document/types.js';
import type { Candidate } from '../recognizers/candidate.js';
import type { Page } from '../recognizers/page.js';
import type { ResolvedMention } from '../resolver/resolver.js';

/** An outer mention with all that it holds, in text order, with the depths they had. */
export interface Outer {
  readonly candidate: Candidate<string>;
  readonly inner: readonly ResolvedMention[];
}

/** Outer mentions in text order; they don't overlap. */
export type Reading = readonly Outer[];

/** One habit of a corpus: a reading by the guideline in, a reading by that habit out. */
export type Habit = (reading: Reading, page: Page) => Reading;

export function readingOf(resolved: readonly ResolvedMention[]): Reading {
  const reading: { candidate: Candidate<string>; inner: ResolvedMention[] }[] = [];
  for (const mention of resolved) {
    if (mention.depth === 0) reading.push({ candidate: mention.candidate, inner: [] });
    else reading[reading.length - 1]?.inner.push(mention);
  }
  return reading;
}

export function resolvedOf(reading: Reading): ResolvedMention[] {
  return reading.flatMap(({ candidate, inner }) => [{ candidate, depth: 0 }, ...inner]);
}

/** A mention with another span or type; of what it held stays what still lies inside it and is smaller. */
export function changed(
  outer: Outer,
  change: { start?: number; end?: number; type?: MentionType },
  habit: string,
): Outer {
  const { evidence } = outer.candidate;
  const candidate: Candidate<string> = {
    ...outer.candidate,
    ...change,
    evidence: { ...evidence, rule: `${evidence.rule}, ${habit}` },
  };
  const { start, end } = candidate;
  const inner = outer.inner.filter(
    ({ candidate: held }) =>
      held.start >= start && held.end <= end && held.end - held.start < end - start && held.type !== candidate.type,
  );
  return { candidate, inner: inner.map((held) => ({ ...held, depth: depthIn(held, inner) })) };
}

/** How many of the others a held mention lies in, plus one. */
function depthIn(held: ResolvedMention, others: readonly ResolvedMention[]): number {
  const { start, end } = held.candidate;
  const holders = others.filter(
    ({ candidate }) =>
      candidate.start <= start && candidate.end >= end && candidate.end - candidate.start > end - start,
  );
  return holders.length + 1;
}

/** A mention that the guideline knows nothing of. */
export function added(start: number, end: number, type: MentionType, habit: string, entry: string): Outer {
  const evidence = { recognizer: 'convention', rule: habit, entry };
  return { candidate: { start, end, type, score: 0.8, evidence }, inner: [] };
}

/** The reading with more mentions in it, as far as they overlap none that it has. */
export function withAdded(reading: Reading, more: readonly Outer[]): Reading {
  if (more.length === 0) return reading;
  const merged: Outer[] = [];
  let next = 0;
  for (const outer of [...more].sort((a, b) => a.candidate.start - b.candidate.start)) {
    const { start, end } = outer.candidate;
    while (next < reading.length && (reading[next] as Outer).candidate.start < start)
      merged.push(reading[next++] as Outer);
    const before = merged[merged.length - 1];
    const after = reading[next];
    if ((before && before.candidate.end > start) || (after && after.candidate.start < end)) continue;
    merged.push(outer);
  }
  return [...merged, ...reading.slice(next)];
}

/** The mentions that don't lie inside one of these spans, which are in text order and don't overlap. */
export function outside(reading: Reading, spans: readonly { readonly start: number; readonly end: number }[]): Reading {
  let next = 0;
  return reading.filter(({ candidate: { start, end } }) => {
    while (next < spans.length && (spans[next] as { end: number }).end <= start) next++;
    const span = spans[next];
    return !span || start < span.start || end > span.end;
  });
}
