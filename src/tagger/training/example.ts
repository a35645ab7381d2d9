import type { Columns } from '../columns.js';
import { BY_CONVENTION, conventionHash, featuresAt, MOST_FEATURES } from '../features.js';
import { type LabelledSpan, type LabelSet, labelsOf, OUTSIDE } from '../labels.js';

/** One text to learn from. */
export interface Example {
  readonly length: number;
  /** Index of the convention its annotators followed. */
  readonly convention: number;
  /** Bounds in `features`, `length + 1`. */
  readonly offsets: Int32Array;
  /** Hashes; after `numberFeatures` numbers. */
  features: Int32Array;
  /** The labels, where they are known. */
  readonly gold: Uint8Array;
  /** The labels that each position may have, as the lattice reads them, where some types are not annotated; absent if all are. */
  readonly allowed: Int32Array | undefined;
}

const HASHES = new Int32Array(MOST_FEATURES);
const TEMPLATES = new Uint8Array(MOST_FEATURES);

/**
 * @param spans outer mentions in text order, without overlaps
 * @param known indexes of the types that the annotators marked; others may hide wherever nothing is marked
 */
export function createExample(
  columns: Columns,
  spans: readonly LabelledSpan[],
  known: readonly number[],
  convention: number,
  labels: LabelSet,
): Example {
  const { length } = columns;
  const offsets = new Int32Array(length + 1);
  let features = new Int32Array(length * 64);
  let count = 0;
  for (let at = 0; at < length; at++) {
    const found = featuresAt(columns, at, HASHES, TEMPLATES);
    if (count + 2 * found > features.length) {
      const longer = new Int32Array(features.length * 2 + 4 * MOST_FEATURES);
      longer.set(features);
      features = longer;
    }
    for (let i = 0; i < found; i++) {
      const hash = HASHES[i] as number;
      features[count++] = hash;
      if (BY_CONVENTION[TEMPLATES[i] as number]) features[count++] = conventionHash(hash, convention);
    }
    offsets[at + 1] = count;
  }
  const gold = labelsOf(spans, length, labels);
  return {
    length,
    convention,
    offsets,
    features: features.slice(0, count),
    gold,
    allowed: allowedOf(gold, known, labels),
  };
}

function allowedOf(gold: Uint8Array, known: readonly number[], labels: LabelSet): Int32Array | undefined {
  if (known.length === labels.types.length) return undefined;
  const unknown = labels.types.flatMap((_, type) => (known.includes(type) ? [] : labels.allOf(type)));
  const hidden = labels.bitsOf([OUTSIDE, ...unknown]);
  const allowed = new Int32Array(gold.length * labels.words);
  gold.forEach((label, at) => {
    allowed.set(label === OUTSIDE ? hidden : labels.bitsOf([label]), at * labels.words);
  });
  return allowed;
}
