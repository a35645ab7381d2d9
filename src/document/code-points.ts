const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** Code-point offset of the UTF-16 offset asked for. */
export type CodePointOffsets = (offset: number) => number;

/**
 * Offsets as Python, brat and the W3C count them, where a character outside the Basic Multilingual Plane counts once.
 * One pass over the text, then a binary search among its surrogate pairs for each answer.
 *
 *     codePointOffsets('😀李文渊')(2)   // 1
 *
 * Offsets lie on character bounds; one inside a pair counts as where the pair begins.
 */
export function codePointOffsets(text: string): CodePointOffsets {
  const pairs = pairPositions(text);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    // How many pairs begin before `offset`.
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/** The way back: the UTF-16 offset of the code-point offset asked for. */
export function utf16Offsets(text: string): CodePointOffsets {
  const pairs = pairPositions(text);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    // Pair `k` begins at code point `pairs[k] - k`.
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! - middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
}

function pairPositions(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    if (isHighSurrogate(text.charCodeAt(i)) && isLowSurrogate(text.charCodeAt(i + 1))) pairs.push(i++);
  }
  return pairs;
}
