import { markAlignmentSpaces } from './alignment-spaces.js';
import { createCharacterFolder, type FoldedText } from './fold-characters.js';
import { createFoldTable } from './fold-table.js';
import { sentenceBounds } from './sentences.js';
import { markSoftLineEnds } from './soft-line-ends.js';
import type { SourceText } from './source-text.js';

export { foldWord } from './fold-word.js';

/** Reads a text as recognition should see it. Pure; linear in the text's length; never throws, whatever the text. */
export type Normalizer = (original: string) => SourceText;

/**
 * Folding goes first, character by character: width, variants, dots, dropped characters, HTML. Then layout: alignment
 * spaces in names, line ends inside prose. A text that none of it changes is kept as it is, without maps.
 *
 * @param variants 65,536 units: what each folds to, itself where nothing; usually Traditional to Simplified.
 * @throws DianmingError `ERR_OPTION` if it has another length.
 */
export function createNormalizer(variants: Uint16Array): Normalizer {
  const foldCharacters = createCharacterFolder(createFoldTable(variants));
  return (original) => new MappedText(original, removeLayout(foldCharacters(original)));
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
// Several times as fast as String.fromCharCode. Folded units hold no lone surrogate that it could change.
const decoder = new TextDecoder(isLittleEndian ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });

/** The text's units as they end up, and their offsets where these differ from positions. */
interface Layout {
  readonly units: Uint16Array;
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
  readonly changed: boolean;
}

class MappedText implements SourceText {
  readonly original: string;
  readonly text: string;
  readonly units: Uint16Array;
  readonly #starts: Int32Array | null;
  readonly #ends: Int32Array | null;
  #sentences: Int32Array | undefined;

  constructor(original: string, { units, starts, ends, changed }: Layout) {
    this.original = original;
    this.units = units;
    this.text = changed ? decoder.decode(units) : original;
    this.#starts = starts;
    this.#ends = ends;
  }

  get sentences(): Int32Array {
    this.#sentences ??= sentenceBounds(this.text);
    return this.#sentences;
  }

  originalStart(position: number): number {
    return this.#starts === null ? position : this.#starts[position]!;
  }

  originalEnd(position: number): number {
    return this.#ends === null ? position : this.#ends[position - 1]!;
  }
}

function removeLayout(folded: FoldedText): Layout {
  const { spaces, lineEnds } = folded;
  if (spaces.length === 0 && lineEnds.length === 0)
    return { ...folded, units: folded.units.subarray(0, folded.length) };
  const removed = new Uint8Array(folded.length);
  if (spaces.length > 0) markAlignmentSpaces(folded, removed);
  if (lineEnds.length > 0) markSoftLineEnds(folded, removed);
  return compact(folded, removed);
}

/** Closes the gaps that layout left, and gives the spaces and line ends that stay their one form. */
function compact(folded: FoldedText, removed: Uint8Array): Layout {
  const { units } = folded;
  let { starts, ends, changed } = folded;
  for (const position of folded.spaces) {
    if (units[position] === 0x3000) {
      units[position] = 0x20;
      changed = true;
    }
  }
  for (const position of folded.lineEnds) {
    // A soft one between Latin words has become a space by now.
    if (units[position] !== 0x0a) changed = true;
    if (units[position] === 0x2029) units[position] = 0x0a;
  }
  let to = removed.indexOf(1);
  if (to < 0) return { units: units.subarray(0, folded.length), starts, ends, changed };
  if (starts === null || ends === null) {
    starts = new Int32Array(folded.length);
    ends = new Int32Array(folded.length);
    for (let position = 0; position < folded.length; position++) {
      starts[position] = position;
      ends[position] = position + 1;
    }
  }
  for (let from = to; from < folded.length; from++) {
    if (removed[from] === 1) continue;
    units[to] = units[from]!;
    starts[to] = starts[from]!;
    ends[to] = ends[from]!;
    to++;
  }
  return { units: units.subarray(0, to), starts, ends, changed: true };
}
