import type { AnnotatedDocument } from '../evaluation/annotated-document.js';
import { hashOf, mix } from '../tagger/hash.js';
import type { TaggerModel } from '../tagger/tagger-model.js';

/** What decides how a training goes. */
export interface FingerprintedTraining {
  /** Settings, types and conventions, as they are written. */
  readonly settings: readonly unknown[];
  readonly documents: Iterable<AnnotatedDocument>;
  readonly base: TaggerModel | undefined;
  /** Hashes of the numbered features: other dictionaries or rules see others. */
  readonly features: Int32Array;
}

/** One number for all of it, to tell whether a checkpoint belongs to a training. No protection against forgers. */
export function fingerprintOf({ settings, documents, base, features }: FingerprintedTraining): number {
  let hash = hashOf(JSON.stringify(settings));
  for (const { text, entities } of documents) {
    hash = mix(hash, hashOf(text));
    for (const { start, end, type, depth } of entities) hash = mix(hash, hashOf(`${start} ${end} ${type} ${depth}`));
  }
  for (const rows of base ? [base.shared, ...base.own] : []) {
    for (const byte of rows.hashes) hash = mix(hash, byte);
    for (const weight of rows.weights) hash = mix(hash, weight);
  }
  for (const feature of features) hash = mix(hash, feature);
  return hash;
}
