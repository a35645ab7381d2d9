import { conventionHash } from '../features.js';
import type { TaggerModel } from '../tagger-model.js';
import { type PackedRows, packRows } from '../weight-rows.js';
import type { WordClusters } from '../word-clusters.js';
import type { FeatureCounter } from './feature-counter.js';
import type { Weights } from './learner.js';

/** Largest weight of a byte. */
const TOP = 127;
/** What it stands for: the greatest weight there is, if that lies here. Beyond, one odd feature would blur all others. */
const LARGEST = { least: 4, most: 8 };

/**
 * Weights under training as a model: small ones dropped, the others rounded to bytes.
 *
 * @param hashes of the numbered features, by number; those of conventions among them are left out here and found
 *   through the feature they are copies of
 * @param least the smallest absolute weight to keep; a feature none of whose weights is {@link STRONG} times that goes
 *   as a whole
 * @param factor what all weights of features are multiplied by
 */
export function packModel(
  weights: Weights,
  hashes: Int32Array,
  counter: FeatureCounter,
  about: { readonly conventions: readonly string[]; readonly note: string; readonly clusters: WordClusters },
  { least = 0.05, factor = 1 }: { readonly least?: number; readonly factor?: number } = {},
): TaggerModel {
  let top = LARGEST.least;
  for (const weight of weights.features) top = Math.max(top, Math.abs(weight));
  const scale = Math.min(top, LARGEST.most) / TOP;
  const ascending = Array.from(hashes.keys()).sort(
    (a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0),
  );
  const copies = new Set<number>();
  const own = about.conventions.map((_, convention) => {
    const rows = new RowsWriter(weights, scale, least);
    for (const number of ascending) {
      const copy = counter.numberOf(conventionHash(hashes[number] as number, convention));
      if (copy < 0) continue;
      copies.add(copy);
      rows.add(hashes[number] as number, copy);
    }
    return rows.finish();
  });
  const shared = new RowsWriter(weights, scale, least);
  for (const number of ascending) if (!copies.has(number)) shared.add(hashes[number] as number, number);
  return {
    types: weights.labels.types,
    conventions: about.conventions,
    scale: scale * factor,
    note: about.note,
    shared: shared.finish(),
    own,
    transitions: weights.transitions,
    clusters: about.clusters,
  };
}

/** A feature whose every weight is next to nothing says nothing, however many labels it says it of. */
const STRONG = 1.4;

class RowsWriter {
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [0];
  readonly #labels: number[] = [];
  readonly #weights: number[] = [];

  constructor(
    private readonly from: Weights,
    private readonly scale: number,
    private readonly least: number,
  ) {}

  add(hash: number, number: number): void {
    const { size } = this.from.labels;
    const before = this.#labels.length;
    let top = 0;
    for (let label = 0; label < size; label++) {
      top = Math.max(top, Math.abs(this.from.features[number * size + label] as number));
    }
    if (top < this.least * STRONG) return;
    for (let label = 0; label < size; label++) {
      const weight = this.from.features[number * size + label] as number;
      if (Math.abs(weight) < this.least) continue;
      const units = Math.max(-TOP, Math.min(TOP, Math.round(weight / this.scale)));
      if (units === 0) continue;
      this.#labels.push(label);
      this.#weights.push(units);
    }
    if (this.#labels.length === before) return;
    this.#hashes.push(hash >>> 0);
    this.#starts.push(this.#labels.length);
  }

  finish(): PackedRows {
    return packRows({
      hashes: Uint32Array.from(this.#hashes),
      starts: Uint32Array.from(this.#starts),
      labels: Uint8Array.from(this.#labels),
      weights: Int8Array.from(this.#weights),
    });
  }
}
