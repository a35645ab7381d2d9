import { DianmingError } from '../../errors.js';
import { xxhash32 } from '../xxhash32.js';

/**
 * A compressed container, as the package has its data: half to a quarter of the bytes, wherever they travel. The header
 * says how long the file has to be, before all of it has come.
 *
 * | offset | bytes | field                                   |
 * | ------ | ----- | --------------------------------------- |
 * | 0      | 8     | `DIANPACK` in ASCII                     |
 * | 8      | 4     | version of this layout                  |
 * | 12     | 4     | length of the whole file                |
 * | 16     | 4     | XXH32 of everything from offset 20 on   |
 * | 20     | 4     | zero                                    |
 * | 24     |       | the container, compressed by gzip       |
 */
const VERSION = 1;
const MAGIC = 'DIANPACK';
const CHECKED_FROM = 20;
/** Bytes of the header. */
export const PACKED_HEADER = 24;

/** @param gzipped a container, compressed by gzip */
export function writePackedFile(gzipped: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PACKED_HEADER + gzipped.length);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  bytes.set(gzipped, PACKED_HEADER);
  const header = new DataView(bytes.buffer);
  header.setUint32(8, VERSION, true);
  header.setUint32(12, bytes.length, true);
  header.setUint32(16, xxhash32(bytes.subarray(CHECKED_FROM)), true);
  return bytes;
}

/** What a file's first bytes say, or undefined if it is none of {@link writePackedFile}. */
export function readPackedHeader(
  bytes: Uint8Array,
): { readonly length: number; readonly checksum: number } | undefined {
  if (bytes.length < PACKED_HEADER) return undefined;
  for (let i = 0; i < MAGIC.length; i++) if (bytes[i] !== MAGIC.charCodeAt(i)) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, PACKED_HEADER);
  return { length: header.getUint32(12, true), checksum: header.getUint32(16, true) };
}

/**
 * The container in a file of {@link writePackedFile}; a container itself is given back as it is.
 *
 * @param fileName what messages call the file
 * @param remedy what to do about a file that is not whole
 * @throws DianmingError `ERR_BINARY` if the file is a web page, cut short, damaged or of another version
 */
export async function openPackedFile(
  bytes: Uint8Array,
  fileName: string,
  inflate: (gzipped: Uint8Array) => Promise<Uint8Array>,
  remedy = 'fetch it again',
): Promise<Uint8Array> {
  const refuse = (problem: string, cause?: unknown): DianmingError =>
    new DianmingError('ERR_BINARY', `${fileName}: ${problem}: ${remedy}`, { cause });
  const header = readPackedHeader(bytes);
  if (header === undefined) {
    // A server that lacks the file often answers with its start page.
    if (/^\s*</.test(String.fromCharCode(...bytes.subarray(0, 16)))) throw refuse('is a web page, no data');
    if (bytes.length < PACKED_HEADER)
      throw refuse(`too short: ${bytes.length} bytes, the header alone has ${PACKED_HEADER}`);
    return bytes;
  }
  const version = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (version !== VERSION) throw refuse(`packed in version ${version}, this package reads version ${VERSION}`);
  if (header.length !== bytes.length) throw refuse(`${bytes.length} bytes of ${header.length}: cut short or extended`);
  if (header.checksum !== xxhash32(bytes.subarray(CHECKED_FROM))) throw refuse('checksum does not match: damaged');
  try {
    return await inflate(bytes.subarray(PACKED_HEADER));
  } catch (cause) {
    throw refuse('does not unpack', cause);
  }
}
