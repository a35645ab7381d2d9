import { readPackedHeader } from '../lexicon/assets/packed-file.js';

/**
 * The bytes behind a URL.
 *
 * @param report called with the bytes that are there and those of the whole file, 0 while nobody knows. The file's own
 *   header counts, not the server's: a server that compresses says how much it sends, which is something else
 */
export async function fetchBytes(url: URL, report: (loaded: number, total: number) => void): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  if (answer.body === null) return new Uint8Array(await answer.arrayBuffer());
  const reader = answer.body.getReader();
  let bytes = new Uint8Array(1 << 16);
  let loaded = 0;
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.slice(0, loaded);
    if (loaded + value.length > bytes.length) {
      const longer = new Uint8Array(Math.max(total, loaded + value.length, bytes.length * 2));
      longer.set(bytes.subarray(0, loaded));
      bytes = longer;
    }
    bytes.set(value, loaded);
    loaded += value.length;
    if (total === 0) total = readPackedHeader(bytes.subarray(0, loaded))?.length ?? 0;
    report(loaded, total);
  }
}
