import type { ResolvedMention } from '../resolver/resolver.js';

/**
 * How often a nested mention is right where the one around it is, by the rules' score: a line through 1,732 nested
 * mentions of annotated documents, by least squares.
 */
const LINE = { from: 0.47, slope: 0.5 };

/**
 * Mentions whose nested ones have the probability that they and all around them are right. What a user's dictionary or
 * recognizer proposed keeps its score.
 *
 * @param mentions outer before nested, as the resolver sorts them
 * @param isOurs whether rules of the package made a mention
 */
export function withNestedProbabilities(
  mentions: readonly ResolvedMention[],
  isOurs: (mention: ResolvedMention) => boolean,
): ResolvedMention[] {
  /** Probability of the last mention of each depth. */
  const around: number[] = [];
  return mentions.map((mention) => {
    const { candidate, depth } = mention;
    if (depth === 0 || candidate.forced || !isOurs(mention)) {
      around[depth] = candidate.score;
      return mention;
    }
    const score = (around[depth - 1] as number) * Math.min(1, LINE.from + LINE.slope * candidate.score);
    around[depth] = score;
    return { depth, candidate: { ...candidate, score } };
  });
}
