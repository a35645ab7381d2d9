import type { Page } from '../recognizers/page.js';
import { calibrated } from './calibration.js';
import { Columns } from './columns.js';
import { BY_CONVENTION, featuresAt, MOST_FEATURES } from './features.js';
import { type Hints, lookAtHints } from './hint.js';
import { type LabelledSpan, LabelSet, OUTSIDE, spansOf } from './labels.js';
import { Lattice } from './lattice.js';
import { lookAtMatches } from './lexicon-columns.js';
import { stretchesOf } from './stretches.js';
import type { TaggerModel } from './tagger-model.js';
import { sumOf, sumsFor, WeightTable } from './weight-table.js';
import { lookAtWords } from './word-columns.js';

/** The convention of the project's own guideline. */
const GUIDELINE = 'dianming';

/** A span that is settled before the tagger reads: a mention of that type, or of a type it does not know. */
export interface FixedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A mention by the tagger. Positions are normalized positions, end exclusive. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Chance that exactly this span with this type is right, 0–1. */
  readonly probability: number;
}

/** All columns of a page, spread. */
export function columnsOf(page: Page, hints: Hints, model: Pick<TaggerModel, 'clusters'>): Columns {
  const columns = new Columns(page.length);
  lookAtWords(page, columns, model.clusters);
  lookAtMatches(page, columns);
  lookAtHints(hints, columns);
  columns.spread();
  return columns;
}

/**
 * Reads a page as a sequence of labelled characters with a linear-chain model. What dictionaries and rules say comes in
 * as features, so the model has learned when to believe them.
 */
export class Tagger {
  readonly labels: LabelSet;
  readonly #shared: WeightTable;
  /** What the convention adds. */
  readonly #own: WeightTable | undefined;
  readonly #lattice: Lattice;
  readonly #hashes = new Int32Array(MOST_FEATURES);
  readonly #templates = new Uint8Array(MOST_FEATURES);
  readonly #sums: Int32Array;

  /**
   * The convention that is followed: the wanted one if the model knows it, else the guideline's, else `undefined`, which
   * reads with what all corpora share.
   */
  readonly convention: string | undefined;

  /** @param wanted whose idea of a mention to follow */
  constructor(
    readonly model: TaggerModel,
    wanted: string,
  ) {
    this.labels = new LabelSet(model.types);
    this.#sums = new Int32Array(sumsFor(this.labels.size));
    this.convention = [wanted, GUIDELINE].find((convention) => model.conventions.includes(convention));
    const number = this.convention === undefined ? -1 : model.conventions.indexOf(this.convention);
    this.#shared = new WeightTable(model.shared, this.labels.size);
    const own = model.own[number];
    this.#own = own && new WeightTable(own, this.labels.size);
    const cells = this.labels.size ** 2;
    const transitions = Float64Array.from(model.transitions.subarray(0, cells));
    if (number >= 0) {
      const own = model.transitions.subarray((1 + number) * cells, (2 + number) * cells);
      own.forEach((weight, cell) => {
        transitions[cell] = (transitions[cell] as number) + weight;
      });
    }
    this.#lattice = new Lattice(this.labels, transitions);
  }

  /**
   * Outer mentions in text order. Time is linear in the page's length.
   *
   * @param fixed in text order, without overlaps
   */
  tag(page: Page, hints: Hints, fixed: readonly FixedSpan[] = []): TaggedSpan[] {
    const columns = columnsOf(page, hints, this.model);
    const spans: TaggedSpan[] = [];
    let next = 0;
    for (const { start, end } of stretchesOf(page, [...hints.reading, ...fixed])) {
      const inside: FixedSpan[] = [];
      // One that runs on behind the stretch is looked at again with the next.
      while (next < fixed.length && (fixed[next] as FixedSpan).end <= start) next++;
      for (let i = next; i < fixed.length && (fixed[i] as FixedSpan).start < end; i++)
        inside.push(fixed[i] as FixedSpan);
      const pairs = pairsIn(page.text, start, end);
      for (const span of this.#tagStretch(columns, start, end, inside, pairs)) spans.push(span);
    }
    return spans;
  }

  #tagStretch(
    columns: Columns,
    start: number,
    end: number,
    fixed: readonly FixedSpan[],
    pairs: readonly number[],
  ): TaggedSpan[] {
    const lattice = this.#lattice;
    const length = end - start;
    lattice.reset(length);
    this.#score(columns, start, length);
    const allowed = fixed.length + pairs.length > 0 ? this.#allowed(start, length, fixed, pairs) : undefined;
    const spans = spansOf(lattice.viterbi(length, allowed), this.labels);
    if (spans.length > 0) lattice.forwardBackward(length, allowed);
    return spans.map((span) => this.#tagged(span, start));
  }

  #tagged({ start, end, type }: LabelledSpan, from: number): TaggedSpan {
    const probability = calibrated(this.#lattice.spanProbability(start, end - start, type));
    return { start: start + from, end: end + from, type: this.model.types[type] as string, probability };
  }

  #score(columns: Columns, start: number, length: number): void {
    const { size } = this.labels;
    const { scores } = this.#lattice;
    const { scale } = this.model;
    const hashes = this.#hashes;
    const templates = this.#templates;
    const sums = this.#sums;
    for (let at = 0; at < length; at++) {
      sums.fill(0);
      const count = featuresAt(columns, start + at, hashes, templates);
      this.#shared.add(hashes, count, sums);
      if (this.#own) this.#own.add(hashes, keepOwn(hashes, templates, count), sums);
      for (let label = 0; label < size; label++) scores[at * size + label] = sumOf(sums, label) * scale;
    }
  }

  #allowed(start: number, length: number, fixed: readonly FixedSpan[], pairs: readonly number[]): Int32Array {
    const { labels } = this;
    const { words } = labels;
    const allowed = new Int32Array(length * words).fill(-1);
    const [closed, opening] = [labels.bitsOf(labels.closed), labels.bitsOf(labels.opening)];
    const narrow = (at: number, bits: Int32Array): void => {
      for (let word = 0; word < words; word++) {
        allowed[at * words + word] = (allowed[at * words + word] as number) & (bits[word] as number);
      }
    };
    // The first half of a character ends nothing, the second begins nothing.
    for (const pair of pairs) {
      narrow(pair - start, labels.bitsOf(labels.running));
      narrow(pair + 1 - start, labels.bitsOf(labels.continuing));
    }
    for (const span of fixed) {
      const from = span.start - start;
      const to = span.end - start;
      const isWhole = from >= 0 && to <= length;
      const type = isWhole ? this.model.types.indexOf(span.type) : -1;
      for (let at = Math.max(0, from); at < Math.min(length, to); at++) {
        const place = to - from === 1 ? 3 : at === from ? 0 : at === to - 1 ? 2 : 1;
        allowed.set(labels.bitsOf([type < 0 ? OUTSIDE : labels.of(type, place)]), at * words);
      }
      // A neighbour may neither run into the span nor out of it.
      if (from > 0) narrow(from - 1, closed);
      if (to < length) narrow(to, opening);
    }
    return allowed;
  }
}

/** Moves the features that are learned by convention to the front, and says how many they are. */
function keepOwn(hashes: Int32Array, templates: Uint8Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    hashes[kept] = hashes[i] as number;
    kept += BY_CONVENTION[templates[i] as number] as number;
  }
  return kept;
}

/** Positions of the characters in `[start, end)` that take two UTF-16 units. */
function pairsIn(text: string, start: number, end: number): number[] {
  const pairs: number[] = [];
  for (let at = start; at + 1 < end; at++) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue;
    pairs.push(at++);
  }
  return pairs;
}
