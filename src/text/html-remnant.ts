/** A tag, comment or entity found in running text: `[at, end)` of the original reads as `reading`. */
export interface HtmlRemnant {
  readonly end: number;
  /** A code point to read in its place; {@link NOTHING} for none. */
  readonly reading: number;
}

export const NOTHING = -1;

const LINE_END = 0x0a;
const PARAGRAPH_END = 0x2029;

// A tag longer than this is taken for prose: `<a href>` with a long address fits.
const LONGEST_TAG = 2048;
// `&thetasym;` fits; so do leading zeros.
const LONGEST_ENTITY = 16;

const INLINE_TAGS =
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr';
// Line ends like any other: a page break may have cut a sentence in two paragraphs.
const LINE_TAGS =
  'address article aside blockquote body br center details dialog div dl fieldset figcaption figure footer form head header html link main menu meta nav ol p pre section select summary table tbody textarea tfoot thead ul';
const PARAGRAPH_TAGS = 'button caption dd dt h1 h2 h3 h4 h5 h6 hr input legend li option td th title tr';
// Their content is no text either.
const RAW_TAGS = 'script style';

const TAG_READINGS = new Map<string, number>([
  ...INLINE_TAGS.split(' ').map((name) => [name, NOTHING] as const),
  ...LINE_TAGS.split(' ').map((name) => [name, LINE_END] as const),
  ...`${PARAGRAPH_TAGS} ${RAW_TAGS}`.split(' ').map((name) => [name, PARAGRAPH_END] as const),
]);
const RAW = new Set(RAW_TAGS.split(' '));

const ENTITIES: Readonly<Record<string, number>> = {
  nbsp: 0xa0,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  middot: 0xb7,
  bull: 0x2022,
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  ldquo: 0x201c,
  rdquo: 0x201d,
  lsquo: 0x2018,
  rsquo: 0x2019,
  laquo: 0xab,
  raquo: 0xbb,
  hellip: 0x2026,
  mdash: 0x2014,
  ndash: 0x2013,
  times: 0xd7,
  deg: 0xb0,
  copy: 0xa9,
  reg: 0xae,
  trade: 0x2122,
  shy: 0xad,
  zwj: 0x200d,
  zwnj: 0x200c,
  lrm: 0x200e,
  rlm: 0x200f,
};

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isBlank = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);

/**
 * Reads the HTML that pages leave behind in copied text. One reader serves one text from left to right: it remembers
 * that no comment or script ends any more, and so looks for an end that isn't there only once.
 */
export class HtmlReader {
  readonly #text: string;
  #commentsEnd = true;
  readonly #endlessRawTags = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The tag or comment whose `<` stands at `at`; null if it is an ordinary less-than sign. */
  tag(at: number): HtmlRemnant | null {
    const text = this.#text;
    let i = at + 1;
    const first = text.charCodeAt(i);
    if (first === 0x21) return this.#declaration(at);
    const closing = first === 0x2f;
    if (closing) i++;
    const nameStart = i;
    while (i < text.length && i - nameStart < 12 && (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))) i++;
    if (i === nameStart) return null;
    const name = text.slice(nameStart, i).toLowerCase();
    const reading = TAG_READINGS.get(name);
    if (reading === undefined) return null;
    const end = this.#tagEnd(i, name.length === 1 && !closing);
    if (end < 0) return null;
    if (RAW.has(name) && !closing) return { end: this.#rawTextEnd(name, end), reading };
    return { end, reading };
  }

  /** The entity whose `&` stands at `at`; null if it is an ordinary ampersand. */
  entity(at: number): HtmlRemnant | null {
    const text = this.#text;
    const limit = Math.min(text.length, at + LONGEST_ENTITY);
    let i = at + 1;
    while (i < limit && (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 0x23))
      i++;
    if (i === at + 1 || i >= limit || text.charCodeAt(i) !== 0x3b) return null;
    const name = text.slice(at + 1, i);
    const number = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
    if (number !== null) {
      const codePoint = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
      return { end: i + 1, reading: codePoint > 0x10ffff ? 0xfffd : codePoint };
    }
    const reading = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    return reading === undefined ? null : { end: i + 1, reading };
  }

  /** Offset behind `>`, or -1. Stops at the next `<`, so that many of them in a row cost no more than one. */
  #tagEnd(from: number, needsValue: boolean): number {
    const text = this.#text;
    const limit = Math.min(text.length, from + LONGEST_TAG);
    let i = from;
    while (i < limit && isBlank(text.charCodeAt(i))) i++;
    const slash = text.charCodeAt(i) === 0x2f;
    if (text.charCodeAt(i) === 0x3e) return i + 1;
    if (slash) return text.charCodeAt(i + 1) === 0x3e ? i + 2 : -1;
    // `a <b 且 c> d` compares; `<b class="x">` is a tag.
    if (i === from || i >= limit || !isLetter(text.charCodeAt(i))) return -1;
    let value = false;
    for (; i < limit; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x3c) return -1;
      if (unit === 0x3d) value = true;
      if (unit === 0x3e) return value || !needsValue ? i + 1 : -1;
    }
    return -1;
  }

  #declaration(at: number): HtmlRemnant | null {
    const text = this.#text;
    if (text.startsWith('<!--', at)) {
      if (!this.#commentsEnd) return null;
      const end = text.indexOf('-->', at + 4);
      this.#commentsEnd = end >= 0;
      return end < 0 ? null : { end: end + 3, reading: NOTHING };
    }
    let i = at + 2;
    while (isLetter(text.charCodeAt(i))) i++;
    const end = i === at + 2 ? -1 : this.#tagEnd(i, false);
    return end < 0 ? null : { end, reading: NOTHING };
  }

  #rawTextEnd(name: string, from: number): number {
    if (this.#endlessRawTags.has(name)) return from;
    const closing = new RegExp(`</${name}[ \\t\\r\\n]*>`, 'gi');
    closing.lastIndex = from;
    const found = closing.exec(this.#text);
    if (found !== null) return found.index + found[0].length;
    this.#endlessRawTags.add(name);
    return from;
  }
}
