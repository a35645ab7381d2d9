/** A line of input. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Without its end; undefined if it is longer than may be. */
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/**
 * Lines that end in a line feed, the last one perhaps in nothing. A line that is longer than may be is passed over
 * piece by piece and never held.
 *
 * @param longest in bytes
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine, void, undefined> {
  let number = 1;
  let length = 0;
  let pieces: Uint8Array[] = [];
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = (): ByteLine => {
    const line = { number: number++, bytes: length > longest ? undefined : Buffer.concat(pieces) };
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
