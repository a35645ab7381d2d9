import { CHARACTER_CLASS, DIGIT, LATIN } from './character-class.js';
import type { FoldedText } from './fold-characters.js';
import {
  AFTER_PARAGRAPH_END,
  createLineTable,
  ENDS_COMMA,
  ENDS_HAN,
  ENDS_OPENING,
  ENDS_SPACED_WORD,
  ENDS_TERMINAL,
  ENDS_WORD,
  HAS_INNER_STOP,
  HAS_STOP,
  INDENTED,
  LABELLED,
  LIST_ITEM,
  type LineTable,
  SPACED_START,
  STARTS_CLOSING,
  STARTS_HAN,
  STARTS_OPENING,
  STARTS_WORD,
} from './line-table.js';
import { findWrappedLines } from './wrapped-lines.js';

// Two blank lines between may still be a page break; more are a new document.
const WIDEST_DISTANCE = 3;
// Headlines of two commas are shorter than this.
const SHORTEST_PROSE = 40;
const PROSE_COMMAS = 2;
// No headline holds a 。, but the lines of a chat do, so this counts only where a blank line stands between.
const SHORTEST_SENTENCE = 16;

/**
 * Marks the line ends (and the spaces and blank lines around them) that fall inside running prose, so that what a column
 * or page break cut reads as one: `经济发展的“生⏎⏎命线”` as `经济发展的“生命线”`. Between two Latin words a space stays.
 *
 * A wrong join glues a headline to its text, a missed one costs only the name it cuts; so in doubt the line end stays.
 * The decision looks at the paragraph so far and at the next line, never further: two documents in one string read as
 * each does alone.
 */
export function markSoftLineEnds(folded: FoldedText, removed: Uint8Array): void {
  const lines = createLineTable(folded, removed);
  const wrapped = findWrappedLines(lines);
  const paragraph = new Paragraph(lines);
  for (let line = 0; line < lines.length; line++) {
    if (line > 0 && paragraph.goesOnWith(line, wrapped[line] === 1)) {
      removeLineEnd(folded, removed, lines.ends[line - 1]!, lines.starts[line]!);
      paragraph.append(line);
    } else {
      paragraph.startWith(line);
    }
  }
}

/** The paragraph that ends, so far, with the line before the one asked about. */
class Paragraph {
  readonly #lines: LineTable;
  #start = 0;
  #commas = 0;
  #hasStop = false;
  #opens = 0;

  constructor(lines: LineTable) {
    this.#lines = lines;
  }

  startWith(line: number): void {
    this.#start = this.#lines.starts[line]!;
    this.#commas = 0;
    this.#hasStop = false;
    this.#opens = 0;
    this.append(line);
  }

  append(line: number): void {
    this.#commas += this.#lines.commas[line]!;
    this.#hasStop ||= (this.#lines.traits[line]! & HAS_INNER_STOP) !== 0;
    this.#opens = (this.#opens & ~this.#lines.closes[line]!) | this.#lines.opens[line]!;
  }

  goesOnWith(next: number, isWrapped: boolean): boolean {
    const { traits, distances, closes, ends } = this.#lines;
    const last = traits[next - 1]!;
    const first = traits[next]!;
    if (distances[next]! > WIDEST_DISTANCE) return false;
    if ((first & (AFTER_PARAGRAPH_END | INDENTED | LIST_ITEM)) !== 0) return false;
    if ((first & STARTS_CLOSING) !== 0) return true;
    if ((first & (STARTS_HAN | STARTS_OPENING | STARTS_WORD)) === 0) return false;
    if ((last & (ENDS_TERMINAL | ENDS_SPACED_WORD)) !== 0 || (first & SPACED_START) !== 0) return false;
    if (isWrapped || (last & ENDS_COMMA) !== 0) return true;

    // 的“生⏎命线”
    const isQuoteCut = (this.#opens & closes[next]!) !== 0;
    if (isQuoteCut && (last & (ENDS_HAN | ENDS_WORD | ENDS_OPENING)) !== 0) return true;

    // ……要提高站位，……意义，锚定既⏎定任务，……落实。
    const isProse = this.#hasStop || this.#commas >= PROSE_COMMAS;
    const isSentenceCut = this.#hasStop && distances[next]! > 1 && (first & ENDS_TERMINAL) !== 0;
    return (
      isProse &&
      ends[next - 1]! - this.#start >= (isSentenceCut ? SHORTEST_SENTENCE : SHORTEST_PROSE) &&
      (last & ENDS_HAN) !== 0 &&
      (first & (STARTS_HAN | STARTS_OPENING)) !== 0 &&
      (first & HAS_STOP) !== 0 &&
      (first & LABELLED) === 0
    );
  }
}

function removeLineEnd(folded: FoldedText, removed: Uint8Array, from: number, to: number): void {
  const { units } = folded;
  const before = units[from - 1]!;
  const after = CHARACTER_CLASS[units[to]!]!;
  removed.fill(1, from, to);
  // Words of ASCII, or a comma of ASCII and a word: the line end stood for a space.
  if (before < 0x80 && (after === LATIN || (after === DIGIT && CHARACTER_CLASS[before] === LATIN))) {
    units[from] = 0x20;
    removed[from] = 0;
  }
}
