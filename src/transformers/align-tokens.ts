import type { Spelling } from './spelling.js';

/** A tokenizer may drop that many characters in a row; farther on a token is not looked for. */
const FARTHEST = 64;

/** A byte that a character without a token of its own is written in: `<0xE9>`. */
const BYTE = /^<0x([0-9A-F])[0-9A-F]>$/;

/**
 * Which token begins each piece of a text: its index, or −1 for a piece that has none.
 *
 * Tokens come in the order of the text, so one walk over both is enough. A token that shows no character (`[UNK]`) takes
 * the rest of its piece: tokenizers give up on a character or a word, and that is a piece.
 *
 * @param tokens without special ones
 * @param unknown the token for what is in no vocabulary
 */
export function alignTokens(
  tokens: readonly string[],
  pieces: readonly string[],
  spelling: Spelling,
  unknown: string | null | undefined,
): Int32Array {
  const spelled = pieces.map((piece) => spelling.piece(piece));
  const stream = spelled.join('');
  const pieceAt = new Int32Array(stream.length + 1).fill(pieces.length);
  let filled = 0;
  spelled.forEach((piece, index) => {
    pieceAt.fill(index, filled, filled + piece.length);
    filled += piece.length;
  });
  const first = new Int32Array(pieces.length).fill(-1);
  let at = 0;
  const take = (length: number, token: number): void => {
    for (const end = at + length; at < end; at++) {
      const piece = pieceAt[at] as number;
      if (first[piece] === -1) first[piece] = token;
    }
  };
  let lastUnknown = -1;
  tokens.forEach((token, index) => {
    const shown = spelling.token(token);
    if (shown !== '' && stream.startsWith(shown, at)) {
      take(shown.length, index);
      lastUnknown = -1;
      return;
    }
    const [, high] = BYTE.exec(token) ?? [];
    // The bytes behind the first of a character are 0x80 to 0xBF.
    if (high !== undefined && '89AB'.includes(high)) return;
    if (token === unknown || high !== undefined) {
      take(restOfPiece(pieceAt, at), index);
      lastUnknown = index;
      return;
    }
    if (shown === '') return;
    const skipped = stream.slice(at, at + FARTHEST + shown.length).indexOf(shown);
    if (skipped < 0) return;
    // Several unknown characters in a row may be one token.
    if (lastUnknown >= 0) take(skipped, lastUnknown);
    else at += skipped;
    take(shown.length, index);
    lastUnknown = -1;
  });
  return first;
}

function restOfPiece(pieceAt: Int32Array, at: number): number {
  let end = at;
  while (end < pieceAt.length - 1 && pieceAt[end] === pieceAt[at]) end++;
  return end - at;
}
