import { conventionHash } from '../features.js';
import type { TaggerModel } from '../tagger-model.js';
import { type PackedRows, undelta, unpackRows } from '../weight-rows.js';
import type { FeatureCounter } from './feature-counter.js';
import type { Weights } from './learner.js';

/** The convention of the project's own guideline: what one that is new to a model begins with. */
const GUIDELINE = 'dianming';

/** For each convention of a training, which one of the model it begins with; -1 for none. */
function beginnings(model: TaggerModel, conventions: readonly string[]): number[] {
  const guideline = model.conventions.indexOf(GUIDELINE);
  return conventions.map((convention) => {
    const own = model.conventions.indexOf(convention);
    return own >= 0 ? own : guideline;
  });
}

/** All hashes that a training begins with: those of a model, and those of each convention by its own hash. */
export function* hashesOf(model: TaggerModel, conventions: readonly string[]): Generator<number> {
  for (const hash of hashesIn(model.shared)) yield hash | 0;
  for (const [convention, begin] of beginnings(model, conventions).entries()) {
    for (const hash of hashesIn(model.own[begin])) {
      yield hash | 0;
      yield conventionHash(hash | 0, convention);
    }
  }
}

function hashesIn(rows: PackedRows | undefined): Uint32Array {
  return rows === undefined ? new Uint32Array(0) : undelta(rows.hashes, rows.count);
}

/**
 * Starts a training where a model ended. The model's types must be the first of the new ones.
 *
 * @param counter has numbered the hashes of {@link hashesOf}
 * @param factor what weights will be multiplied by when they are packed again, see `packModel`
 */
export function startWeights(
  weights: Weights,
  model: TaggerModel,
  conventions: readonly string[],
  counter: FeatureCounter,
  factor = 1,
): void {
  const from = 1 + 4 * model.types.length;
  const { size } = weights.labels;
  const unit = model.scale / factor;
  const copy = (packed: PackedRows, hashOf: (hash: number) => number): void => {
    const rows = unpackRows(packed);
    for (let row = 0; row < rows.hashes.length; row++) {
      const number = counter.numberOf(hashOf((rows.hashes[row] as number) | 0));
      if (number < 0) continue;
      for (let entry = rows.starts[row] as number; entry < (rows.starts[row + 1] as number); entry++) {
        const cell = number * size + (rows.labels[entry] as number);
        weights.features[cell] = (rows.weights[entry] as number) * unit;
      }
    }
  };
  copy(model.shared, (hash) => hash);
  copyTransitions(0, 0);
  beginnings(model, conventions).forEach((begin, convention) => {
    const rows = model.own[begin];
    if (rows === undefined) return;
    copy(rows, (hash) => conventionHash(hash, convention));
    copyTransitions(1 + begin, 1 + convention);
  });

  function copyTransitions(fromBlock: number, toBlock: number): void {
    for (let cell = 0; cell < from * from; cell++) {
      const [before, behind] = [Math.floor(cell / from), cell % from];
      weights.transitions[toBlock * size * size + before * size + behind] = model.transitions[
        fromBlock * from * from + cell
      ] as number;
    }
  }
}
