import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelSet, labelsOf, spansOf } from '../../src/tagger/labels.js';
import { Lattice } from '../../src/tagger/lattice.js';
import { enumerate, type NaiveLattice, wellFormed } from './naive-lattice.js';

interface Case extends NaiveLattice {
  readonly labels: LabelSet;
}

/** Small lattices with scores of some size, of one type or two. */
const cases: fc.Arbitrary<Case> = fc
  .record({ types: fc.integer({ min: 1, max: 2 }), length: fc.integer({ min: 1, max: 4 }) })
  .chain(({ types, length }) => {
    const labels = new LabelSet(['person', 'place'].slice(0, types));
    const numbers = (count: number) =>
      fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: count, maxLength: count });
    return fc.record({
      labels: fc.constant(labels),
      length: fc.constant(length),
      scores: numbers(length * labels.size),
      transitions: numbers(labels.size ** 2),
    });
  });

/** With which labels each position may have; one well-formed sequence is always possible. */
const constrained = cases.chain((lattice) => {
  const sequences = wellFormed(lattice.labels, lattice.length);
  return fc.record({
    lattice: fc.constant(lattice),
    possible: fc.constantFrom(...sequences),
    others: fc.array(fc.nat(2 ** lattice.labels.size - 1), {
      minLength: lattice.length,
      maxLength: lattice.length,
    }),
  });
});

function filled({ labels, length, scores, transitions }: Case): Lattice {
  const lattice = new Lattice(labels, Float64Array.from(transitions));
  lattice.reset(length);
  lattice.scores.set(scores);
  return lattice;
}

describe('the lattice', () => {
  it('finds the best sequence there is', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const best = enumerate(one.labels, one)[0]!;
        const found = filled(one).viterbi(one.length);
        // Two may be equally good: what counts is the score.
        const score = enumerate(one.labels, one).find(({ sequence }) => sequence.join() === [...found].join())?.score;
        expect(score).toBeCloseTo(best.score, 9);
      }),
    );
  });

  it('knows the sum over all sequences, each label’s share of it and each transition’s', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { length } = one;
        const { size } = one.labels;
        const lattice = filled(one);
        const sequences = enumerate(one.labels, one);
        const total = sequences.reduce((sum, { score }) => sum + Math.exp(score), 0);
        expect(lattice.forwardBackward(length, undefined, true)).toBeCloseTo(Math.log(total), 6);
        const marginals = new Float64Array(length * size);
        const pairs = new Float64Array(size * size);
        for (const { sequence, score } of sequences) {
          sequence.forEach((label, at) => {
            marginals[at * size + label]! += Math.exp(score) / total;
            if (at > 0) pairs[sequence[at - 1]! * size + label]! += Math.exp(score) / total;
          });
        }
        marginals.forEach((share, cell) => {
          expect(lattice.marginals[cell]).toBeCloseTo(share, 6);
        });
        pairs.forEach((share, cell) => {
          expect(lattice.pairs[cell]).toBeCloseTo(share, 4);
        });
      }),
    );
  });

  it('knows how probable a mention is', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const lattice = filled(one);
        lattice.forwardBackward(one.length);
        const sequences = enumerate(one.labels, one);
        const total = sequences.reduce((sum, { score }) => sum + Math.exp(score), 0);
        for (let type = 0; type < one.labels.types.length; type++) {
          for (let start = 0; start < one.length; start++) {
            for (let end = start + 1; end <= one.length; end++) {
              const share = sequences
                .filter(({ sequence }) =>
                  spansOf(Uint8Array.from(sequence), one.labels).some(
                    (span) => span.start === start && span.end === end && span.type === type,
                  ),
                )
                .reduce((sum, { score }) => sum + Math.exp(score) / total, 0);
              const probability = lattice.spanProbability(start, end - start, type);
              expect(probability).toBeCloseTo(share, 6);
              expect(probability).toBeLessThanOrEqual(1);
            }
          }
        }
      }),
    );
  });

  it('keeps to what each position may be', () => {
    fc.assert(
      fc.property(constrained, ({ lattice: one, possible, others }) => {
        const allowed = Int32Array.from(others, (bits, at) => bits | (1 << possible[at]!));
        const isAllowed = (sequence: readonly number[]) => sequence.every((label, at) => (allowed[at]! >>> label) & 1);
        const sequences = enumerate(one.labels, one).filter(({ sequence }) => isAllowed(sequence));
        const lattice = filled(one);
        const found = [...lattice.viterbi(one.length, allowed)];
        const best = sequences.find(({ sequence }) => sequence.join() === found.join());
        expect(best?.score).toBeCloseTo(sequences[0]!.score, 9);
        const total = sequences.reduce((sum, { score }) => sum + Math.exp(score), 0);
        expect(lattice.forwardBackward(one.length, allowed)).toBeCloseTo(Math.log(total), 6);
      }),
    );
  });

  it('adds a cost to all but the truth and what is free', () => {
    const cost = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(constrained, cost, fc.boolean(), ({ lattice: one, possible, others }, penalty, isFree) => {
        const free = isFree ? Int32Array.from(others) : undefined;
        const costs = enumerate(one.labels, one).map(({ sequence, score }) => ({
          sequence,
          score:
            score +
            penalty *
              sequence.filter((label, at) => label !== possible[at] && !(free && (free[at]! >>> label) & 1)).length,
        }));
        const best = Math.max(...costs.map(({ score }) => score));
        const found = filled(one).viterbi(one.length, undefined, Uint8Array.from(possible), penalty, free);
        const own = costs.find(({ sequence }) => sequence.join() === [...found].join());
        expect(own?.score).toBeCloseTo(best, 9);
      }),
    );
  });

  it('works with labels beyond the first word of bits', () => {
    const labels = new LabelSet(Array.from({ length: 10 }, (_, type) => `type-${type}`));
    const gold = labelsOf([{ start: 1, end: 3, type: 9 }], 4, labels);
    const allowed = new Int32Array(4 * labels.words).fill(-1);
    gold.forEach((label, at) => {
      allowed.set(labels.bitsOf([label]), at * labels.words);
    });
    const lattice = new Lattice(labels, new Float64Array(labels.size ** 2));
    lattice.reset(4);
    expect([...lattice.viterbi(4, allowed)]).toEqual([...gold]);
    lattice.forwardBackward(4, allowed);
    expect(lattice.spanProbability(1, 2, 9)).toBeCloseTo(1, 12);
    expect(lattice.spanProbability(1, 2, 1)).toBe(0);
  });

  it('is as it was after a longer text', () => {
    const labels = new LabelSet(['person']);
    const lattice = new Lattice(labels, new Float64Array(labels.size ** 2));
    lattice.reset(2);
    const before = lattice.forwardBackward(2);
    lattice.reset(500);
    lattice.scores.fill(1);
    lattice.forwardBackward(500);
    lattice.reset(2);
    expect(lattice.forwardBackward(2)).toBe(before);
    expect([...lattice.viterbi(0)]).toEqual([]);
  });
});
