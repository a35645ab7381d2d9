/**
 * The text in pieces that a mention never cuts: a Chinese character, a word of another script, a mark. White space is
 * in none. Offsets count UTF-16 units.
 */
export interface Pieces {
  readonly length: number;
  readonly starts: Int32Array;
  /** Exclusive. */
  readonly ends: Int32Array;
}

/** No word that matters is longer; what is becomes several pieces, so that no piece exceeds a window. */
const PIECE = /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]){1,48}|\S/gu;

export function cutPieces(text: string): Pieces {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    starts.push(index);
    ends.push(index + piece.length);
  }
  return { length: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
