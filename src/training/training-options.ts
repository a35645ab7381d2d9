import { DianmingError } from '../errors.js';
import type { TaggerModel } from '../tagger/tagger-model.js';
import type { WordClusters } from '../tagger/word-clusters.js';
import type { Checkpoint } from './checkpoint.js';

/** Ways to learn: a conditional random field, the averaged perceptron, 1-best MIRA. */
export const LEARNERS = ['crf', 'perceptron', 'mira'] as const;
export type LearnerName = (typeof LEARNERS)[number];

export interface TrainingOptions {
  /** Most passes over the examples. Default: 6. */
  readonly passes?: number;
  /** Passes without a better score on the development texts after which training stops. Default: 2. */
  readonly patience?: number;
  /** How often a feature must occur. Default: 2. */
  readonly least?: number;
  /** Step size, of the perceptrons the longest one. Default: 0.1 for `'crf'`, 0.05 for the others. */
  readonly rate?: number;
  /** Share of features that are hidden from an example each time it is seen, 0–1. Default: 0.25. */
  readonly dropout?: number;
  /** Default: `'crf'`. */
  readonly learner?: LearnerName;
  /** Order of examples. The same seed and data give the same model. Default: 1. */
  readonly seed?: number;
  /** Weights smaller than this are dropped from the model. Default: 0.05. */
  readonly prune?: number;
  /** Kept in the model: who made it from what. */
  readonly note?: string;
  /** A model to go on from; without one training begins from nothing. */
  readonly base?: TaggerModel;
  /** Classes of words. Default: those of `base`, else none. Another table makes the base's weights for classes worthless. */
  readonly clusters?: WordClusters;
  /** Where an earlier training with the same data and options stopped. */
  readonly resume?: Checkpoint;
}

/** Options with their defaults. */
export function completeOptions(options: TrainingOptions): TrainingOptions & typeof DEFAULTS {
  const complete = { ...DEFAULTS, ...options };
  for (const name of ['passes', 'patience', 'least'] as const) {
    const value: number = complete[name];
    if (!Number.isInteger(value) || value < 1) {
      throw new DianmingError('ERR_OPTION', `${name}: expected a whole number from 1 on, got ${value}`);
    }
  }
  if (!Number.isSafeInteger(complete.seed)) {
    throw new DianmingError('ERR_OPTION', `seed: expected a whole number, got ${complete.seed}`);
  }
  const { rate } = complete;
  if (rate !== undefined && !(rate > 0))
    throw new DianmingError('ERR_OPTION', `rate: expected more than 0, got ${rate}`);
  if (!(complete.dropout >= 0 && complete.dropout < 1)) {
    throw new DianmingError('ERR_OPTION', `dropout: expected 0 to less than 1, got ${complete.dropout}`);
  }
  if (!(complete.prune >= 0)) {
    throw new DianmingError('ERR_OPTION', `prune: expected 0 or more, got ${complete.prune}`);
  }
  if (!LEARNERS.includes(complete.learner)) {
    throw new DianmingError(
      'ERR_OPTION',
      `learner: unknown ${JSON.stringify(complete.learner)}: known are ${LEARNERS.join(', ')}`,
    );
  }
  return complete;
}

const DEFAULTS = {
  passes: 6,
  patience: 2,
  least: 2,
  dropout: 0.25,
  learner: 'crf' as LearnerName,
  seed: 1,
  prune: 0.05,
  note: '',
};
