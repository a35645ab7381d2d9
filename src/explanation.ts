import type { Candidate, Evidence } from './recognizers/candidate.js';
import type { ResolvedMention } from './resolver/resolver.js';
import type { SourceText } from './text/source-text.js';

/** Candidates below are dropped by the resolver. */
const LEAST = 0.5;

/** A span with its score, as explanations show it. Offsets are UTF-16 offsets into the original text, end exclusive. */
export interface ExplainedSpan<Type extends string = string> {
  readonly type: Type;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export interface ExplainedCandidate<Type extends string = string> extends ExplainedSpan<Type> {
  readonly evidence: Evidence;
  /** `dropped`: its score is below 0.5, or the mention in `beatenBy` stands in its way. */
  readonly outcome: 'outer' | 'nested' | 'dropped';
  /** The mention that overlaps it most, for candidates that were dropped though their score would do. */
  readonly beatenBy?: ExplainedSpan<Type>;
  /** The tagger reads no mention here, for candidates that were dropped though their score would do and nothing overlaps them. */
  readonly rejectedBy?: 'tagger';
}

/** All that was considered for a text. */
export interface Explanation<Type extends string = string> {
  /** In text order, longer ones first, then the surer. */
  readonly candidates: readonly ExplainedCandidate<Type>[];
}

/** Puts the outcome to every candidate. */
export function explainReading<Type extends string>(
  source: SourceText,
  candidates: readonly Candidate<string>[],
  resolved: readonly ResolvedMention[],
): Explanation<Type> {
  const span = ({ type, start, end, score }: Candidate<string>): ExplainedSpan<Type> => {
    const from = source.originalStart(start);
    const to = source.originalEnd(end);
    return { type: type as Type, text: source.original.slice(from, to), start: from, end: to, score };
  };
  const depths = new Map<Candidate<string>, number>();
  for (const { candidate, depth } of resolved) depths.set(candidate, depth);
  const outer = resolved.filter(({ depth }) => depth === 0).map(({ candidate }) => candidate);
  // A convention's own spans were no candidates.
  const sorted = withoutRepeats(new Set([...candidates, ...depths.keys()]), depths);
  let first = 0;
  return {
    candidates: sorted.map((candidate) => {
      const depth = depths.get(candidate);
      const explained = { ...span(candidate), evidence: candidate.evidence };
      if (depth !== undefined) return { ...explained, outcome: depth === 0 ? 'outer' : 'nested' };
      while (first < outer.length && (outer[first] as Candidate<string>).end <= candidate.start) first++;
      if (candidate.score < LEAST) return { ...explained, outcome: 'dropped' };
      const winner = mostOverlapping(outer, first, candidate);
      return winner
        ? { ...explained, outcome: 'dropped', beatenBy: span(winner) }
        : { ...explained, outcome: 'dropped', rejectedBy: 'tagger' };
    }),
  };
}

/** In text order; of several with one span, type and rule the one that was chosen, else the surest. */
function withoutRepeats(
  candidates: Iterable<Candidate<string>>,
  depths: ReadonlyMap<Candidate<string>, number>,
): Candidate<string>[] {
  const sorted = [...candidates].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(depths.has(b)) - Number(depths.has(a)) || b.score - a.score,
  );
  const seen = new Set<string>();
  return sorted.filter(({ start, end, type, evidence }) => {
    const key = `${start} ${end} ${type} ${evidence.recognizer} ${evidence.rule}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function mostOverlapping(
  outer: readonly Candidate<string>[],
  first: number,
  candidate: Candidate<string>,
): Candidate<string> | undefined {
  let best: Candidate<string> | undefined;
  let most = 0;
  for (let i = first; i < outer.length; i++) {
    const mention = outer[i] as Candidate<string>;
    if (mention.start >= candidate.end) break;
    const overlap = Math.min(mention.end, candidate.end) - Math.max(mention.start, candidate.start);
    if (overlap > most) {
      most = overlap;
      best = mention;
    }
  }
  return best;
}
