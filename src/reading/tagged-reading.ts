import { type Convention, followConvention } from '../convention/conventions.js';
import type { Candidate } from '../recognizers/candidate.js';
import { type ResolvedMention, resolveInside } from '../resolver/resolver.js';
import type { TaggedSpan, Tagger } from '../tagger/tagger.js';
import { hintsOf } from './hints.js';
import { withNestedProbabilities } from './nested-probability.js';
import type { RuleReading } from './rule-reader.js';

/** Whose candidates the tagger knows from its training; what anybody else proposes is the user's wish. */
const BUNDLED: readonly string[] = ['person', 'position', 'organization', 'place', 'latin', 'convention'];

/** 程先生 is one span by the guideline; the corpora mark 程. */
const COURTESY = 'courtesy form';

/** As with rules, what is less likely than not is no mention, even if all other readings are less likely still. */
const LEAST = 0.5;

/**
 * The reading of a page by rules, dictionaries and tagger together. Outer mentions are the tagger's, which has seen the
 * rules' reading and has learned when to follow it; what the user's dictionaries and recognizers put into that reading
 * stays. Nested mentions are the rules'.
 */
export function tagReading(reading: RuleReading, tagger: Tagger, convention: Convention): ResolvedMention[] {
  const { page, candidates, resolved } = reading;
  const fixed = resolved
    .filter(({ depth, candidate }) => depth === 0 && isSettled(candidate, convention))
    .map(({ candidate }) => candidate);
  // A model that has not learned the convention reads by the guideline, and the habits are put on top as without it.
  const isLearned = tagger.convention === convention;
  const spans = tagger.tag(page, hintsOf(reading, isLearned ? convention : 'dianming'), fixed);
  const known = bySpan(candidates);
  const outer = [...fixed];
  const isFixed = new Set(fixed.map(keyOf));
  for (const span of spans) {
    if (!isFixed.has(keyOf(span)) && span.probability >= LEAST) outer.push(candidateOf(span, known));
  }
  outer.sort((a, b) => a.start - b.start);
  const tagged = withNestedProbabilities(resolveInside(outer, candidates, page.text), ({ candidate }) =>
    BUNDLED.includes(candidate.evidence.recognizer),
  );
  return isLearned ? tagged : [...followConvention(tagged, page, convention)];
}

/** What the tagger has no say in: the user's wishes, and spans that the guideline rules outright and all corpora otherwise. */
function isSettled({ evidence }: Candidate<string>, convention: Convention): boolean {
  if (!BUNDLED.includes(evidence.recognizer)) return true;
  return convention === 'dianming' && evidence.rule.startsWith(COURTESY);
}

function keyOf({ start, end, type }: { readonly start: number; readonly end: number; readonly type: string }): string {
  return `${start} ${end} ${type}`;
}

/** The surest candidate of each span and type. */
function bySpan(candidates: readonly Candidate<string>[]): ReadonlyMap<string, Candidate<string>> {
  const best = new Map<string, Candidate<string>>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const other = best.get(key);
    if (!other || other.score < candidate.score) best.set(key, candidate);
  }
  return best;
}

/** A rule's evidence says more than the tagger's, and counts where it proposed the same. */
function candidateOf(span: TaggedSpan, known: ReadonlyMap<string, Candidate<string>>): Candidate<string> {
  const { start, end, type, probability } = span;
  // Rounding may leave a hair more than 1 or nothing at all.
  const score = Math.min(1, Math.max(0.01, probability));
  const rule = known.get(keyOf(span));
  if (rule) return { ...rule, score };
  return { start, end, type, score, evidence: { recognizer: 'tagger', rule: 'learned from annotated texts' } };
}
