/**
 * Words of a text as columns. Token `i` covers `[starts[i], starts[i + 1])` of the tokenized string in UTF-16
 * units; tokens are gap-free and never empty: `starts[0] === 0` and `starts[length]` is the string's length.
 * The arrays are the caller's to keep, but may be views on a larger buffer.
 */
export interface Tokens {
  readonly length: number;
  /** `length + 1` bounds. */
  readonly starts: Int32Array;
  /** `length` part-of-speech ids: indexes into {@link TAGS}. */
  readonly tags: Uint8Array;
}

/** An engine that cuts text into words. Engines hold no state between calls. */
export interface Tokenizer {
  /** `builtin`, `nodejieba`, `node-rs-jieba`, `intl` or a user's own. */
  readonly name: string;
  /**
   * Takes any string: lone surrogates count as characters, and no bound splits a surrogate pair.
   *
   * @param units the text's UTF-16 units where the caller has them; an engine may read these instead
   */
  tokenize(text: string, units?: Uint16Array): Tokens;
}

/**
 * The part-of-speech tags of jieba's dictionary (ICTCLAS style), by id, and `eng` for words in Latin letters.
 * Id 0 is `x`, unknown. Ids stand in compiled files: append, never reorder.
 */
export const TAGS = [
  'x',
  ...['n', 'nr', 'ns', 'nt', 'nz', 'nrt', 'nrfg', 'ng', 'v', 'vn', 'vd', 'vg', 'vi', 'vq', 'a', 'ad', 'an', 'ag'],
  ...['b', 'c', 'd', 'dg', 'df', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'mg', 'mq', 'o', 'p', 'q', 'r', 'rg'],
  ...['rr', 'rz', 's', 't', 'tg', 'u', 'ud', 'ug', 'uj', 'ul', 'uv', 'uz', 'y', 'z', 'zg', 'eng'],
] as const;

export type Tag = (typeof TAGS)[number];

const IDS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, id) => [tag, id]));

/** The id of a tag, -1 if {@link TAGS} lacks it. */
export function tagId(tag: string): number {
  return IDS.get(tag) ?? -1;
}
