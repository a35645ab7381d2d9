import { DianmingError } from '../errors.js';
import { finish, mix } from '../tagger/hash.js';
import { LabelSet } from '../tagger/labels.js';
import type { TaggerModel } from '../tagger/tagger-model.js';
import { thinned } from '../tagger/training/dropout.js';
import { numberFeatures, useNumbers } from '../tagger/training/numbered.js';
import { packModel } from '../tagger/training/packed-model.js';
import { hashesOf, startWeights } from '../tagger/training/start-weights.js';
import { WordClusters } from '../tagger/word-clusters.js';
import { writeCheckpoint } from './checkpoint.js';
import { createLearner } from './create-learner.js';
import { type DevScore, devScore } from './dev-score.js';
import { type ExampleMaker, exampleOf, type ScoredExample, type TrainingCorpus } from './examples.js';
import { shuffled } from './shuffled.js';
import { fingerprintOf } from './training-fingerprint.js';
import { completeOptions, type TrainingOptions } from './training-options.js';
import type { TrainingTools } from './training-tools.js';

/** Everything that a training reads. */
export interface TrainingData extends TrainingTools {
  readonly train: readonly TrainingCorpus[];
  /** Texts that say when to stop; without any, all passes are made. */
  readonly dev: readonly TrainingCorpus[];
}

/** What one pass over the examples has come to. */
export interface TrainingPass {
  readonly step: 'pass';
  /** 1, 2, … */
  readonly pass: number;
  /** Score by convention of the development texts; empty if there are none. */
  readonly scores: ReadonlyMap<string, DevScore>;
  /** Mean F1 over the conventions; 0 without development texts. */
  readonly mean: number;
  /** Whether no earlier pass was better. */
  readonly isBest: boolean;
  /** The model after this pass. Valid until the next step is asked for. */
  model(): TaggerModel;
  /**
   * A file to go on from here with the option `resume`. Valid until the next step is asked for.
   *
   * @param best the file of the best model so far, which the checkpoint keeps too
   */
  checkpoint(best: Uint8Array): Uint8Array<ArrayBuffer>;
}

/** How far a training has come: texts read, examples learned from in a pass, or a pass done. */
export type TrainingStep =
  | { readonly step: 'reading'; readonly done: number; readonly total: number }
  | { readonly step: 'learning'; readonly pass: number; readonly done: number; readonly total: number }
  | TrainingPass;

/** Examples between two steps: some hundredths of a second. */
const EXAMPLES_A_STEP = 20;

/**
 * Trains a tagger and says after each pass how far it has come. All corpora train one model: what their annotators
 * agree on is shared, what each does in its own way is learned beside it.
 *
 * @throws DianmingError `ERR_OPTION` for a wrong option, if there is nothing to train on, or if the checkpoint to go on
 *   from belongs to other data or options
 */
export function* trainTagger(data: TrainingData, options: TrainingOptions = {}): Generator<TrainingPass> {
  for (const step of trainingSteps(data, options)) if (step.step === 'pass') yield step;
}

/**
 * {@link trainTagger} in small steps, for programs that do other things meanwhile, such as showing how far it is.
 *
 * @throws DianmingError as {@link trainTagger}
 */
export function* trainingSteps(data: TrainingData, options: TrainingOptions = {}): Generator<TrainingStep> {
  const settings = completeOptions(options);
  const { passes, patience, least, dropout, prune, seed, note, base, resume } = settings;
  // In training a share of the weights is missing from each sum; wherever all are there, they count for less.
  const factor = 1 - dropout;
  const corpora = [...data.train, ...data.dev];
  const types = [...new Set([...(base?.types ?? []), ...corpora.flatMap((corpus) => corpus.types)])];
  const conventions = [...new Set([...(base?.conventions ?? []), ...corpora.map(({ convention }) => convention)])];
  const labels = new LabelSet(types);
  const clusters = settings.clusters ?? base?.clusters ?? WordClusters.none();
  const maker: ExampleMaker = { ...data, clusters, labels, conventions };
  const total = corpora.reduce((sum, { documents }) => sum + documents.length, 0);
  let done = 0;
  function* read(corpus: TrainingCorpus, examples: ScoredExample[]): Generator<TrainingStep> {
    for (const document of corpus.documents) {
      const example = exampleOf(document, corpus, maker);
      if (example) examples.push(example);
      if (++done % EXAMPLES_A_STEP === 0) yield { step: 'reading', done, total };
    }
  }

  const examples: ScoredExample[] = [];
  for (const corpus of data.train) yield* read(corpus, examples);
  if (examples.length === 0) throw new DianmingError('ERR_OPTION', 'nothing to train on: no annotated text');
  const { hashes, counter } = numberFeatures(examples, least, base ? hashesOf(base, conventions) : []);
  // Several corpora of one convention are scored as one.
  const dev = new Map<string, ScoredExample[]>();
  for (const corpus of data.dev) {
    const texts = dev.get(corpus.convention) ?? [];
    dev.set(corpus.convention, texts);
    const before = texts.length;
    yield* read(corpus, texts);
    for (const example of texts.slice(before)) useNumbers(example, counter);
  }

  const learner = createLearner(settings, labels, hashes.length, conventions.length);
  if (base) startWeights(learner.weights, base, conventions, counter, factor);
  const fingerprint = fingerprintOf({
    settings: [
      settings.learner,
      settings.rate ?? null,
      dropout,
      least,
      seed,
      prune,
      note,
      types,
      conventions,
      dev.size,
    ],
    documents: corpora.flatMap(({ documents }) => documents),
    base,
    features: hashes,
  });
  if (resume) {
    if (resume.fingerprint !== fingerprint) {
      throw new DianmingError(
        'ERR_OPTION',
        'the checkpoint belongs to other data or options: go on with the same ones, or train anew',
      );
    }
    learner.restore(resume.learner);
  }
  let { pass, best, behind } = resume ?? { pass: 0, best: -1, behind: 0 };
  while (pass < passes && behind < patience) {
    pass++;
    let learned = 0;
    for (const example of shuffled(examples, finish(mix(seed, pass)))) {
      learner.learn(thinned(example, dropout, mix(mix(seed, pass), learned)));
      if (++learned % EXAMPLES_A_STEP === 0) yield { step: 'learning', pass, done: learned, total: examples.length };
    }
    const weights = learner.result();
    const scores = new Map([...dev].map(([name, texts]) => [name, devScore(texts, weights, factor)]));
    const mean = meanOf([...scores.values()].map(({ f1 }) => f1));
    const isBest = mean > best || dev.size === 0;
    behind = isBest ? 0 : behind + 1;
    best = Math.max(best, mean);
    const state = { fingerprint, pass, best, behind };
    yield {
      step: 'pass',
      pass,
      scores,
      mean,
      isBest,
      model: () => packModel(weights, hashes, counter, { conventions, clusters, note }, { least: prune, factor }),
      checkpoint: (model) => writeCheckpoint({ ...state, learner: learner.state(), model }),
    };
  }
}

function meanOf(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
