import { type LabelledSpan, LabelSet, labelsOf, spansOf } from '../../../src/tagger/labels.js';
import type { Example } from '../../../src/tagger/training/example.js';
import { createLattice, scoreExample, type Weights } from '../../../src/tagger/training/learner.js';

export const TOY_LABELS = new LabelSet(['person', 'position']);

/** Letters are features, each with the letters beside it: `.Wx` is one feature, `.` an edge. */
const NUMBERS = new Map<string, number>();
export const toyFeatureCount = 500;

function numberOf(feature: string): number {
  const known = NUMBERS.get(feature);
  if (known !== undefined) return known;
  if (NUMBERS.size === toyFeatureCount) throw new Error('more features than the toy has room for');
  NUMBERS.set(feature, NUMBERS.size);
  return NUMBERS.size - 1;
}

/**
 * An example in brackets: `[person Wang] said` has five positions that matter.
 *
 * @param known types that are annotated; all by default
 */
export function toyExample(marked: string, known: readonly string[] = TOY_LABELS.types): Example & { text: string } {
  const spans: LabelledSpan[] = [];
  let text = '';
  for (const [, type, inside, outside] of marked.matchAll(/\[(\w+) ([^\]]*)\]|([^[])/g)) {
    if (type !== undefined && inside !== undefined) {
      spans.push({ start: text.length, end: text.length + inside.length, type: TOY_LABELS.types.indexOf(type) });
    }
    text += inside ?? outside;
  }
  const each = [...text].map((letter, at) => [
    numberOf(letter),
    numberOf(`${text[at - 1] ?? '.'}${letter}`),
    numberOf(`${letter}${text[at + 1] ?? '.'}`),
  ]);
  const gold = labelsOf(spans, text.length, TOY_LABELS);
  const hidden = TOY_LABELS.types.flatMap((type, index) => (known.includes(type) ? [] : TOY_LABELS.allOf(index)));
  return {
    text,
    length: text.length,
    convention: 0,
    offsets: Int32Array.from({ length: text.length + 1 }, (_, at) => at * 3),
    features: Int32Array.from(each.flat()),
    gold,
    allowed:
      hidden.length === 0
        ? undefined
        : Int32Array.from(gold, (label) => TOY_LABELS.bitsOf(label === 0 ? [0, ...hidden] : [label])[0] as number),
  };
}

/** What weights find in a text, as `person:Wang`. */
export function toyMentions(text: string, weights: Weights): string[] {
  const lattice = createLattice(TOY_LABELS);
  const example = toyExample(text);
  scoreExample(example, weights, lattice);
  return spansOf(lattice.viterbi(example.length), TOY_LABELS).map(
    ({ start, end, type }) => `${TOY_LABELS.types[type]}:${example.text.slice(start, end)}`,
  );
}
