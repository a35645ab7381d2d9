import type { LabelSet } from '../tagger/labels.js';
import { ConditionalRandomField } from '../tagger/training/conditional-random-field.js';
import type { Learner } from '../tagger/training/learner.js';
import { Perceptron } from '../tagger/training/perceptron.js';
import type { LearnerName } from './training-options.js';

/** The learner of a name, with nothing learned yet. */
export function createLearner(
  { learner, rate }: { readonly learner: LearnerName; readonly rate?: number | undefined },
  labels: LabelSet,
  features: number,
  conventions: number,
): Learner {
  switch (learner) {
    case 'crf':
      return new ConditionalRandomField(labels, features, conventions, { rate: rate ?? 0.1, decay: 0 });
    case 'perceptron':
      return new Perceptron(labels, features, conventions, 0, rate);
    case 'mira':
      return new Perceptron(labels, features, conventions, 1, rate);
  }
}
