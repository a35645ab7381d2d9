import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor, type ExplainedCandidate, type Mention } from '../../src/index.js';
import { hostileText } from './hostile-texts.js';

const extractor = await createExtractor({ dictionaries: [[{ text: '北辰', type: 'organization' }]] });

const spanOf = ({ type, start, end }: Pick<Mention<string>, 'type' | 'start' | 'end'>) => `${type} ${start}-${end}`;

function explained(text: string, words: string): ExplainedCandidate[] {
  return extractor.explain(text).candidates.filter((candidate) => candidate.text === words);
}

describe('explain', () => {
  it('shows every mention of extract with its outcome, and no other as a mention', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { candidates } = extractor.explain(text);
        const outcomes = candidates
          .filter(({ outcome }) => outcome !== 'dropped')
          .map(({ outcome, evidence, score, ...span }) => [spanOf(span), outcome, score, evidence]);
        const mentions = extractor
          .extract(text)
          .mentions.map(({ depth, score, evidence, ...span }) => [
            spanOf(span),
            depth === 0 ? 'outer' : 'nested',
            score,
            evidence,
          ]);
        expect(outcomes).toEqual(mentions);
      }),
      { seed: 20_240_504, numRuns: 150 },
    );
  });

  it('gives a reason for everything dropped: its score, a mention that overlaps it, or the tagger', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { candidates } = extractor.explain(text);
        const outer = new Set(candidates.filter(({ outcome }) => outcome === 'outer').map(spanOf));
        for (const candidate of candidates) {
          const { outcome, score, start, end, beatenBy, rejectedBy } = candidate;
          if (outcome !== 'dropped' || score < 0.5) {
            expect(beatenBy ?? rejectedBy).toBeUndefined();
            continue;
          }
          if (rejectedBy !== undefined) {
            expect(beatenBy).toBeUndefined();
            continue;
          }
          expect(outer.has(spanOf(beatenBy ?? candidate))).toBe(true);
          expect(beatenBy && beatenBy.start < end && start < beatenBy.end).toBe(true);
        }
      }),
      { seed: 20_240_505, numRuns: 150 },
    );
  });

  it('lists candidates in text order, longer ones first, with the text they cover', () => {
    const text = '青禾县委书记王明到会。';
    const { candidates } = extractor.explain(text);
    for (const [i, { start, end, text: words }] of candidates.entries()) {
      expect(words).toBe(text.slice(start, end));
      const next = candidates[i + 1];
      if (next) expect(next.start > start || (next.start === start && next.end <= end)).toBe(true);
    }
  });

  it('says who beat whom', () => {
    expect(explained('青禾县委书记王明到会。', '县委')).toContainEqual(
      expect.objectContaining({
        outcome: 'dropped',
        beatenBy: expect.objectContaining({ type: 'organization', text: '青禾县委', start: 0, end: 4 }),
      }),
    );
    expect(explained('青禾县委书记王明到会。', '青禾县')).toContainEqual(
      expect.objectContaining({ outcome: 'nested' }),
    );
  });

  it('counts in the original text', () => {
    expect(explained('😀　主任：王　明', '王　明')[0]).toMatchObject({ start: 6, end: 9, outcome: 'outer' });
  });

  it('names the entry of a user’s dictionary', () => {
    expect(explained('北辰开会', '北辰')[0]).toMatchObject({
      outcome: 'outer',
      score: 1,
      evidence: { recognizer: 'user-dictionary', rule: 'force', entry: '北辰' },
    });
  });

  it('of nothing is nothing', () => {
    expect(extractor.explain('')).toEqual({ candidates: [] });
  });
});
