import { DianmingError } from '../errors.js';

/**
 * The states of the tagger: outside any mention, or at the beginning, in the middle, at the end of a mention of some
 * type, or alone in one. Label 0 is `outside`; the four of type `t` follow as `1 + 4 · t + place`.
 */
export const OUTSIDE = 0;
export const PLACE = { begin: 0, middle: 1, end: 2, single: 3 } as const;
const PLACES = 4;
/** Labels are bytes whose high bit a model file needs for itself: 1 + 4 · 31 is the most that fit below it. */
export const MOST_TYPES = 31;

/** Labels of a list of types, and which may stand next to each other. */
export class LabelSet {
  readonly size: number;
  /** 32-bit words that hold a bit for each label. */
  readonly words: number;
  /** Labels after which a mention may begin and text outside may follow; the same ones that may end a text. */
  readonly closed: readonly number[];
  /** Labels that may follow a closed one; the same ones that may begin a text. */
  readonly opening: readonly number[];

  /** Labels that don't end a mention: what the first half of a surrogate pair may have. */
  readonly running: readonly number[];
  /** Labels that don't begin a mention: what the second half may have. */
  readonly continuing: readonly number[];

  /** @throws DianmingError `ERR_OPTION` for more than {@link MOST_TYPES} types */
  constructor(readonly types: readonly string[]) {
    if (types.length > MOST_TYPES) {
      throw new DianmingError('ERR_OPTION', `${types.length} types: a tagger tells at most ${MOST_TYPES} apart`);
    }
    this.size = 1 + PLACES * types.length;
    this.words = Math.ceil(this.size / 32);
    this.closed = [OUTSIDE, ...types.flatMap((_, t) => [this.of(t, PLACE.end), this.of(t, PLACE.single)])];
    const within = (place: number) => [
      OUTSIDE,
      ...types.flatMap((_, t) => [this.of(t, place), this.of(t, PLACE.middle)]),
    ];
    this.running = within(PLACE.begin);
    this.continuing = within(PLACE.end);
    this.opening = [OUTSIDE, ...types.flatMap((_, t) => [this.of(t, PLACE.begin), this.of(t, PLACE.single)])];
  }

  of(type: number, place: number): number {
    return 1 + PLACES * type + place;
  }

  /** Index of a label's type; -1 for {@link OUTSIDE}. */
  typeOf(label: number): number {
    return label === OUTSIDE ? -1 : (label - 1) >> 2;
  }

  placeOf(label: number): number {
    return (label - 1) & 3;
  }

  /** All labels of one type. */
  allOf(type: number): number[] {
    return Object.values(PLACE).map((place) => this.of(type, place));
  }

  /** Labels as bits in {@link words} words, the lowest bit of the first that of label 0. */
  bitsOf(list: readonly number[]): Int32Array {
    const bits = new Int32Array(this.words);
    for (const label of list) bits[label >> 5] = (bits[label >> 5] as number) | (1 << (label & 31));
    return bits;
  }
}

/** A mention by its positions, end exclusive, and the index of its type in the label set. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** Writes spans that don't overlap as labels, {@link OUTSIDE} elsewhere. */
export function labelsOf(spans: readonly LabelledSpan[], length: number, labels: LabelSet): Uint8Array {
  const sequence = new Uint8Array(length);
  for (const { start, end, type } of spans) {
    if (end - start === 1) {
      sequence[start] = labels.of(type, PLACE.single);
      continue;
    }
    sequence.fill(labels.of(type, PLACE.middle), start + 1, end - 1);
    sequence[start] = labels.of(type, PLACE.begin);
    sequence[end - 1] = labels.of(type, PLACE.end);
  }
  return sequence;
}

/** The spans that a well-formed sequence of labels says. */
export function spansOf(sequence: Uint8Array, labels: LabelSet): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let start = 0;
  for (let at = 0; at < sequence.length; at++) {
    const label = sequence[at] as number;
    if (label === OUTSIDE) continue;
    const place = labels.placeOf(label);
    if (place === PLACE.begin || place === PLACE.single) start = at;
    if (place === PLACE.end || place === PLACE.single) {
      spans.push({ start, end: at + 1, type: labels.typeOf(label) });
    }
  }
  return spans;
}
