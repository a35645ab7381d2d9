import { describe, expect, it } from 'vitest';
import { withNestedProbabilities } from '../../src/reading/nested-probability.js';
import type { ResolvedMention } from '../../src/resolver/resolver.js';

const mention = (depth: number, score: number, forced = false): ResolvedMention => ({
  depth,
  candidate: { start: 0, end: 9 - depth, type: 'place', score, forced, evidence: { recognizer: 'place', rule: '' } },
});

const scores = (mentions: readonly ResolvedMention[]) =>
  withNestedProbabilities(mentions, () => true).map(({ candidate }) => candidate.score);

describe('scores of nested mentions', () => {
  it('are never above those of the mentions around them', () => {
    const [outer, inner, innermost] = scores([mention(0, 0.6), mention(1, 1), mention(2, 0.9)]);
    expect(outer).toBe(0.6);
    expect(inner).toBeLessThan(0.6);
    expect(innermost).toBeLessThan(inner as number);
  });

  it('rise with the rule’s own score, and with the outer mention’s', () => {
    expect(scores([mention(0, 0.9), mention(1, 0.9)])[1]).toBeGreaterThan(
      scores([mention(0, 0.9), mention(1, 0.6)])[1] as number,
    );
    expect(scores([mention(0, 0.9), mention(1, 0.6)])[1]).toBeGreaterThan(
      scores([mention(0, 0.6), mention(1, 0.6)])[1] as number,
    );
  });

  it('stay what the user said', () => {
    expect(scores([mention(0, 0.6), mention(1, 0.8, true)])[1]).toBe(0.8);
    expect(withNestedProbabilities([mention(0, 0.6), mention(1, 0.8)], () => false)[1]?.candidate.score).toBe(0.8);
  });
});
