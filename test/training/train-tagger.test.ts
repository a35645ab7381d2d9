import { beforeAll, describe, expect, it } from 'vitest';
import {
  LEARNERS,
  loadTrainingTools,
  readCheckpoint,
  type TrainingOptions,
  type TrainingTools,
  trainingSteps,
  trainTagger,
  writeModel,
} from '../../src/training/index.js';
import { inventedCorpus } from './invented-corpus.js';

let tools: TrainingTools;
beforeAll(async () => {
  tools = await loadTrainingTools();
});

const train = [inventedCorpus(24, 1)];
const dev = [inventedCorpus(8, 2)];

/** All passes, with the model of the best as it is written. */
function run(options: TrainingOptions, data = { train, dev }) {
  let best = new Uint8Array();
  const passes = [];
  for (const pass of trainTagger({ ...data, ...tools }, options)) {
    if (pass.isBest) best = writeModel(pass.model());
    passes.push({ pass: pass.pass, mean: pass.mean, checkpoint: pass.checkpoint(best) });
  }
  return { best, passes };
}

describe('a training', () => {
  it('learns, and stops when it gets no better', () => {
    const { passes } = run({ passes: 50, patience: 2 });
    const means = passes.map(({ mean }) => mean);
    const best = means.indexOf(Math.max(...means));
    expect(means[best]).toBeGreaterThan(0.9);
    expect(means).toHaveLength(best + 3);
  });

  it('makes all passes where nothing tells which is best', () => {
    const { passes, best } = run({ passes: 3 }, { train, dev: [] });
    expect(passes.map(({ mean }) => mean)).toEqual([0, 0, 0]);
    // The last pass is the best, and its checkpoint has its model.
    expect(readCheckpoint(passes[2]!.checkpoint, 'a').model).toEqual(best);
  });

  it.each(LEARNERS)('gives the same bytes again, and other bytes for another seed: %s', (learner) => {
    const { best } = run({ learner, passes: 2 });
    expect(run({ learner, passes: 2 }).best).toEqual(best);
    expect(run({ learner, passes: 2, seed: 2 }).best).not.toEqual(best);
  });

  it.each(LEARNERS)('gives the same bytes if it is interrupted after any pass: %s', (learner) => {
    const options = { learner, passes: 4, patience: 4 };
    const whole = run(options);
    for (const { pass, checkpoint } of whole.passes) {
      const resume = readCheckpoint(checkpoint, 'a.checkpoint');
      const rest = run({ ...options, resume });
      expect(rest.passes.map((later) => later.pass)).toEqual([1, 2, 3, 4].slice(pass));
      expect(rest.passes).toEqual(
        whole.passes
          .slice(pass)
          // Where no later pass is better, the model is the one that the checkpoint has.
          .map((later) => (rest.best.length > 0 ? later : expect.objectContaining({ mean: later.mean }))),
      );
      expect(rest.best.length > 0 ? rest.best : resume.model).toEqual(whole.best);
    }
  });

  it('says how far it is', () => {
    const steps = [...trainingSteps({ train: [inventedCorpus(45, 1)], dev, ...tools }, { passes: 1 })];
    expect(steps.map((step) => (step.step === 'pass' ? step.step : `${step.step} ${step.done}/${step.total}`))).toEqual(
      [...['reading 20/53', 'reading 40/53', 'learning 20/45', 'learning 40/45', 'pass']],
    );
  });

  it('scores several corpora of one convention as one, others apart', () => {
    const three = [inventedCorpus(2, 2), inventedCorpus(2, 3), inventedCorpus(2, 4, 'notices')];
    for (const { scores, mean } of trainTagger({ train, dev: three, ...tools }, { passes: 1 })) {
      expect([...scores.keys()]).toEqual(['dianming', 'notices']);
      const [first, second] = [...scores.values()];
      expect(mean).toBeCloseTo((first!.f1 + second!.f1) / 2, 12);
    }
  });
});

describe('a model to begin with', () => {
  it('is gone on from, and gets new types and conventions behind its own', () => {
    const [pass] = trainTagger({ train, dev, ...tools }, { passes: 1 });
    const base = pass!.model();
    const documents = train[0]!.documents.map((document) => ({
      ...document,
      entities: document.entities.map((entity) => ({
        ...entity,
        type: entity.type === 'person' ? 'poet' : entity.type,
      })),
    }));
    const own = [{ convention: 'anthology', documents, types: ['poet', 'position'] }];
    const [adapted] = trainTagger({ train: own, dev: own, ...tools }, { base, passes: 8, patience: 8, note: 'n' });
    const model = adapted!.model();
    expect(model.types).toEqual(['person', 'position', 'poet']);
    expect(model.conventions).toEqual(['dianming', 'anthology']);
    expect([model.note, model.clusters]).toEqual(['n', base.clusters]);
  });

  it('is as good as it was before anything is learned that changes it', () => {
    const first = [...trainTagger({ train, dev, ...tools }, { passes: 6, patience: 6 })].at(-1)!;
    const one = [inventedCorpus(1, 1)];
    const [second] = trainTagger({ train: one, dev, ...tools }, { base: first.model(), passes: 1 });
    expect(second!.mean).toBeGreaterThanOrEqual(first.mean - 0.05);
  });
});

describe('a wrong call', () => {
  it.each([
    ['no text', { train: [], dev }, {}, 'nothing to train on: no annotated text'],
    ['passes', { train, dev }, { passes: 0 }, 'passes: expected a whole number from 1 on, got 0'],
    ['patience', { train, dev }, { patience: 1.5 }, 'patience: expected a whole number from 1 on, got 1.5'],
    ['seed', { train, dev }, { seed: NaN }, 'seed: expected a whole number, got NaN'],
    ['rate', { train, dev }, { rate: 0 }, 'rate: expected more than 0, got 0'],
    ['prune', { train, dev }, { prune: -1 }, 'prune: expected 0 or more, got -1'],
    ['learner', { train, dev }, { learner: 'svm' as 'crf' }, 'learner: unknown "svm": known are crf, perceptron, mira'],
  ])('says what is wrong: %s', (_, data, options, message) => {
    expect(() => [...trainTagger({ ...data, ...tools }, options)]).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION', message }),
    );
  });

  it('is to go on from another training', () => {
    const { passes } = run({ passes: 1 });
    const resume = readCheckpoint(passes[0]!.checkpoint, 'a.checkpoint');
    const message = /^the checkpoint belongs to other data or options/;
    for (const options of [{ seed: 2 }, { prune: 0 }, { learner: 'mira' } as const, { least: 3 }]) {
      expect(() => run({ passes: 2, resume, ...options })).toThrow(message);
    }
    expect(() => run({ passes: 2, resume }, { train: [inventedCorpus(24, 5)], dev })).toThrow(message);
    expect(() => run({ passes: 2, resume }, { train, dev: [inventedCorpus(8, 5)] })).toThrow(message);
    // How long to train is no part of what is learned.
    expect(run({ passes: 2, patience: 5, resume }).passes).toHaveLength(1);
  });
});

describe('a checkpoint', () => {
  it('is refused by name if it is none', () => {
    const { best, passes } = run({ passes: 1 });
    expect(() => readCheckpoint(best, 'a.bin')).toThrow('a.bin: no checkpoint of a training');
    const { checkpoint } = passes[0]!;
    expect(() => readCheckpoint(checkpoint.subarray(0, 500), 'b.checkpoint')).toThrow(/^b\.checkpoint: .*cut short/);
  });
});
