import { conventionHash } from '../features.js';
import type { TaggerModel } from '../tagger-model.js';
import type { WeightRows } from '../weight-table.js';
import type { FeatureCounter } from './feature-counter.js';
import type { Weights } from './learner.js';

/** All hashes that a model has weights for, those of conventions by their own hash. */
export function* hashesOf(model: TaggerModel): Generator<number> {
  for (const hash of model.shared.hashes) yield hash | 0;
  for (const [convention, rows] of model.own.entries()) {
    for (const hash of rows.hashes) {
      yield hash | 0;
      yield conventionHash(hash | 0, convention);
    }
  }
}

/**
 * Starts a training where a model ended. The model's types and conventions must be the first of the new ones.
 *
 * @param counter has numbered the model's features too
 */
export function startWeights(
  weights: Weights,
  model: TaggerModel,
  conventions: readonly string[],
  counter: FeatureCounter,
): void {
  const from = 1 + 4 * model.types.length;
  const { size } = weights.labels;
  const copy = (rows: WeightRows, hashOf: (hash: number) => number): void => {
    for (let row = 0; row < rows.hashes.length; row++) {
      const number = counter.numberOf(hashOf((rows.hashes[row] as number) | 0));
      if (number < 0) continue;
      for (let entry = rows.starts[row] as number; entry < (rows.starts[row + 1] as number); entry++) {
        const cell = number * size + (rows.labels[entry] as number);
        weights.features[cell] = (rows.weights[entry] as number) * model.scale;
      }
    }
  };
  copy(model.shared, (hash) => hash);
  model.own.forEach((rows, i) => {
    const convention = conventions.indexOf(model.conventions[i] as string);
    copy(rows, (hash) => conventionHash(hash, convention));
  });
  for (let block = 0; block <= model.conventions.length; block++) {
    for (let cell = 0; cell < from * from; cell++) {
      const [before, behind] = [Math.floor(cell / from), cell % from];
      weights.transitions[block * size * size + before * size + behind] = model.transitions[
        block * from * from + cell
      ] as number;
    }
  }
}
