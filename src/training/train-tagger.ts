import { DianmingError } from '../errors.js';
import type { RuleReader } from '../reading/rule-reader.js';
import type { Recognizer } from '../recognizers/recognizer.js';
import { LabelSet } from '../tagger/labels.js';
import type { TaggerModel } from '../tagger/tagger-model.js';
import { ConditionalRandomField } from '../tagger/training/conditional-random-field.js';
import type { Learner } from '../tagger/training/learner.js';
import { numberFeatures, useNumbers } from '../tagger/training/numbered.js';
import { packModel } from '../tagger/training/packed-model.js';
import { Perceptron } from '../tagger/training/perceptron.js';
import { hashesOf, startWeights } from '../tagger/training/start-weights.js';
import { WordClusters } from '../tagger/word-clusters.js';
import { type DevScore, devScore } from './dev-score.js';
import { type ExampleMaker, examplesOf, type ScoredExample, type TrainingCorpus } from './examples.js';
import { shuffled } from './shuffled.js';

export type LearnerName = 'crf' | 'perceptron' | 'mira';

export interface TrainingOptions {
  /** Most passes over the examples. Default: 6. */
  readonly passes?: number;
  /** Passes without a better score on the development texts after which training stops. Default: 2. */
  readonly patience?: number;
  /** How often a feature must occur. Default: 2. */
  readonly least?: number;
  /** Step size of the conditional random field. Default: 0.1. */
  readonly rate?: number;
  /** Default: a conditional random field. */
  readonly learner?: LearnerName;
  /** Order of examples. The same seed and data give the same model. Default: 1. */
  readonly seed?: number;
  /** Weights smaller than this are dropped from the model. Default: 0.05. */
  readonly prune?: number;
  /** Kept in the model: who made it from what. */
  readonly note?: string;
  /** A model to go on from; without one training begins from nothing. */
  readonly base?: TaggerModel;
  /** Classes of words. Default: those of `base`, else none. */
  readonly clusters?: WordClusters;
}

/** What one pass over the examples has come to. */
export interface TrainingPass {
  /** 1, 2, … */
  readonly pass: number;
  /** Score by convention of the development texts; empty if there are none. */
  readonly scores: ReadonlyMap<string, DevScore>;
  /** Mean F1 over the conventions; 0 without development texts. */
  readonly mean: number;
  /** Whether no earlier pass was better. */
  readonly isBest: boolean;
  /** The model after this pass. */
  model(): TaggerModel;
}

/** Everything that a training reads. */
export interface TrainingData {
  readonly train: readonly TrainingCorpus[];
  readonly dev: readonly TrainingCorpus[];
  readonly reader: RuleReader;
  readonly recognizers: readonly Recognizer[];
}

/**
 * Trains a tagger and says after each pass how far it has come. All corpora train one model: what their annotators
 * agree on is shared, what each does in its own way is learned beside it.
 *
 * @throws DianmingError `ERR_OPTION` if there is nothing to train on
 */
export function* trainTagger(data: TrainingData, options: TrainingOptions = {}): Generator<TrainingPass> {
  const { passes = 6, patience = 2, least = 2, prune = 0.05, seed = 1, base } = options;
  const corpora = [...data.train, ...data.dev];
  const types = [...new Set([...(base?.types ?? []), ...corpora.flatMap((corpus) => corpus.types)])];
  const conventions = [...new Set([...(base?.conventions ?? []), ...corpora.map(({ convention }) => convention)])];
  const labels = new LabelSet(types);
  const clusters = options.clusters ?? base?.clusters ?? WordClusters.none();
  const maker: ExampleMaker = { ...data, clusters, labels, conventions };
  const examples = data.train.flatMap((corpus) => examplesOf(corpus, maker));
  if (examples.length === 0) throw new DianmingError('ERR_OPTION', 'nothing to train on: no annotated text');
  const { hashes, counter } = numberFeatures(examples, least, base ? hashesOf(base) : []);
  const dev = data.dev.map((corpus) => ({ name: corpus.convention, examples: examplesOf(corpus, maker) }));
  for (const { examples: texts } of dev) for (const example of texts) useNumbers(example, counter);

  const learner = createLearner(options, labels, hashes.length, conventions.length);
  if (base) startWeights(learner.weights, base, conventions, counter);
  let best = -1;
  let behind = 0;
  for (let pass = 1; pass <= passes && behind < patience; pass++) {
    for (const example of shuffled(examples, seed + pass)) learner.learn(example);
    const weights = learner.result();
    const scores = new Map(dev.map(({ name, examples: texts }) => [name, devScore(texts, weights)]));
    const mean = meanOf([...scores.values()].map(({ f1 }) => f1));
    const isBest = mean > best || dev.length === 0;
    behind = isBest ? 0 : behind + 1;
    best = Math.max(best, mean);
    const model = () =>
      packModel(weights, hashes, counter, { conventions, clusters, note: options.note ?? '' }, { least: prune });
    yield { pass, scores, mean, isBest, model };
  }
}

function createLearner(options: TrainingOptions, labels: LabelSet, features: number, conventions: number): Learner {
  switch (options.learner ?? 'crf') {
    case 'crf':
      return new ConditionalRandomField(labels, features, conventions, { rate: options.rate ?? 0.1, decay: 0 });
    case 'perceptron':
      return new Perceptron(labels, features, conventions);
    case 'mira':
      return new Perceptron(labels, features, conventions, 1);
  }
}

function meanOf(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

export type { DevScore, ScoredExample, TrainingCorpus };
