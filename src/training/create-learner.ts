import type { LabelSet } from '../tagger/labels.js';
import { ConditionalRandomField } from '../tagger/training/conditional-random-field.js';
import type { Learner } from '../tagger/training/learner.js';
import { Perceptron } from '../tagger/training/perceptron.js';
import type { LearnerName } from './training-options.js';

/** The learner of a name, with nothing learned yet. */
export function createLearner(
  { learner, rate }: { readonly learner: LearnerName; readonly rate: number },
  labels: LabelSet,
  features: number,
  conventions: number,
): Learner {
  switch (learner) {
    case 'crf':
      return new ConditionalRandomField(labels, features, conventions, { rate, decay: 0 });
    case 'perceptron':
      return new Perceptron(labels, features, conventions);
    case 'mira':
      return new Perceptron(labels, features, conventions, 1);
  }
}
