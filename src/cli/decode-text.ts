import { DianmingError } from '../errors.js';

/**
 * The text of a file: UTF-8 with or without byte order mark, UTF-16 with one, or GB18030 (and so GBK and GB2312).
 * A byte order mark is no part of the text, and offsets don't count it.
 *
 * @param name of the file, for errors.
 * @param encoding a label of the Encoding Standard, such as `big5`, instead of telling the encoding from the bytes.
 * @throws {@link DianmingError} `ERR_INPUT` if the bytes are no text, or not text in one of these encodings.
 */
export function decodeText(bytes: Uint8Array, name: string, encoding?: string): string {
  const text = encoding === undefined ? decodeUnlabelled(bytes) : decode(bytes, encoding);
  if (text === undefined && encoding === undefined && bytes.includes(0) && !hasUtf16Mark(bytes)) throw binaryFile(name);
  if (text === undefined) {
    const bad = encoding === undefined ? firstBadByte(bytes) : undefined;
    if (bad !== undefined) {
      throw new DianmingError(
        'ERR_INPUT',
        `${name}: damaged UTF-8, first at byte ${bad}; was it cut inside a character?`,
      );
    }
    const problem =
      encoding === undefined
        ? 'neither UTF-8 nor GB18030 nor UTF-16 with a byte order mark; say what it is with --encoding, or convert it to UTF-8'
        : `not text in ${encoding}`;
    throw new DianmingError('ERR_INPUT', `${name}: ${problem}`);
  }
  if (!looksLikeText(text)) throw binaryFile(name);
  return text;
}

function binaryFile(name: string): DianmingError {
  return new DianmingError('ERR_INPUT', `${name}: a binary file, not text`);
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Whether the platform knows an encoding by this label. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function decodeUnlabelled(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  // A zero byte is in no encoding below; saying so is the business of looksLikeText.
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return text;
  return isPlausibleGb18030(bytes) ? decode(bytes, 'gb18030') : undefined;
}

/** Where bytes that are UTF-8 but for a few stop to be it; undefined if they are something else. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder().decode(bytes);
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return bad * 20 < good ? Buffer.byteLength(text.slice(0, text.indexOf('\uFFFD'))) : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text has no zero characters, and hardly any other control characters than those of layout. */
function looksLikeText(text: string): boolean {
  if (text.includes('\0')) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const controls = text.match(/[\x01-\x07\x0e-\x19\x1c-\x1f]/g)?.length ?? 0;
  return controls * 100 <= text.length;
}

/**
 * Whether bytes that can be decoded as GB18030 are likely to be it: almost any bytes above 0x80 can.
 *
 * Of the two-byte characters, two fifths or more are common ones in Chinese text, even in Traditional: those of 0xB0A1
 * (啊) to 0xD7F9 (座), in pinyin order, and punctuation. Latin texts and Shift_JIS have few of them. Big5 and EUC-JP have
 * many in the rows of kana, Greek and box drawing; Korean ones have none of the second half; and the second bytes of
 * Cyrillic, Greek or Thai text, which has one byte a letter, lie close together.
 */
function isPlausibleGb18030(bytes: Uint8Array): boolean {
  let characters = 0;
  let punctuation = 0;
  let common = 0;
  let lateInAlphabet = 0;
  let foreign = 0;
  const trailBands = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    characters++;
    if (trail >= 0x30 && trail <= 0x39) {
      at += 3;
      continue;
    }
    at++;
    trailBands[trail >> 5] = (trailBands[trail >> 5] ?? 0) + 1;
    if (lead >= 0xa1 && lead <= 0xa9) {
      // Rows 0xA1 and 0xA3 hold punctuation and full-width forms, and 0xA2 numerals; 0xA4–0xA9 letters of other scripts.
      if (trail < 0xa1 || lead > 0xa3) foreign++;
      else punctuation++;
    } else if (trail >= 0xa1 && lead >= 0xb0 && lead <= 0xd7) {
      common++;
      if (lead >= 0xc9) lateInAlphabet++;
    }
  }
  if ((common + punctuation) * 5 < characters * 2 || foreign * 10 > characters) return false;
  // What follows needs enough characters to mean something.
  if (characters - punctuation >= 12 && Math.max(...trailBands) * 5 > (characters - punctuation) * 4) return false;
  return common < 40 || lateInAlphabet * 10 >= common;
}
