import type { Example } from './example.js';
import { FeatureCounter } from './feature-counter.js';

/** Features of examples by number instead of hash. */
export interface NumberedFeatures {
  /** Hash by number. */
  readonly hashes: Int32Array;
  readonly counter: FeatureCounter;
}

/**
 * Numbers the features that occur at least so often in the examples, and drops the others from them.
 *
 * @param known hashes to number even if no example has them
 */
export function numberFeatures(
  examples: readonly Example[],
  least: number,
  known?: Iterable<number>,
): NumberedFeatures {
  const counter = new FeatureCounter();
  for (const { features } of examples) for (let i = 0; i < features.length; i++) counter.add(features[i] as number);
  for (const hash of known ?? []) for (let times = 0; times < least; times++) counter.add(hash);
  const hashes = counter.keep(least);
  for (const example of examples) useNumbers(example, counter);
  return { hashes, counter };
}

/** Puts numbers in the place of hashes; hashes without a number go. */
export function useNumbers(example: Example, counter: FeatureCounter): void {
  const { features, offsets, length } = example;
  let kept = 0;
  let next = 0;
  for (let at = 0; at < length; at++) {
    const end = offsets[at + 1] as number;
    for (; next < end; next++) {
      const number = counter.numberOf(features[next] as number);
      if (number >= 0) features[kept++] = number;
    }
    offsets[at + 1] = kept;
  }
  example.features = features.slice(0, kept);
}
