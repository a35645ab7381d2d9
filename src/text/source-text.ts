/**
 * A text as recognition sees it, with the way back to the text as it was given.
 *
 * `text` is the normalized string: full-width letters and digits narrowed, Traditional and variant
 * characters folded one to one to Simplified, layout (soft line ends, alignment spaces inside names,
 * zero-width characters, HTML remnants) removed. Positions in it are *normalized* positions and stay
 * inside the package; public offsets come from {@link SourceText.originalStart} and {@link SourceText.originalEnd}.
 */
export interface SourceText {
  /** The string as given. */
  readonly original: string;
  /** The string recognition reads. */
  readonly text: string;
  /** The UTF-16 units of `text`, for hot loops; never written to. */
  readonly units: Uint16Array;
  /** Sentence bounds in normalized positions: sentence `i` is `[sentences[i], sentences[i + 1])`; gap-free, last = text.length. */
  readonly sentences: Int32Array;
  /** UTF-16 offset in `original` of the normalized character at `position`; `position` in `[0, text.length)`. */
  originalStart(position: number): number;
  /** UTF-16 offset in `original`, exclusive, behind the normalized character at `position - 1`; `position` in `(0, text.length]`. */
  originalEnd(position: number): number;
}
