import { utf16Units } from '../lexicon/utf16-units.js';
import { HmmDecoder } from './hmm-decoder.js';
import { unknownWordTag } from './lexicon-tag.js';
import { type Tokenizer, type Tokens, tagId } from './tokenizer.js';
import { NO_TAG, type WordLexicon } from './word-lexicon.js';

export interface BuiltinTokenizerOptions {
  /**
   * Whether a hidden Markov model joins characters that are in no word, which finds many names: true by default, as in
   * `nodejieba.tag(text)` and `nodejieba.cut(text, true)`. `nodejieba.cut(text)` leaves it out.
   */
  readonly hmm?: boolean;
}

/** The marks at which cppjieba cuts before all else, each a token of its own. */
const SEPARATORS = ' \t\n，。';

/** Texts are read in blocks that end with a separator, of fewer units than this unless two separators lie further apart. */
const BLOCK = 8192;

/** Scratch memory for blocks of more units than this is given back after the call. */
const KEPT_SCRATCH = 1 << 20;

/** Entries of a slab for the tokens of short texts, of at most a quarter as many units. */
const SLAB = 8192;

/** In `#span`: a separator. Greater than any word's length. */
const SEPARATOR_SPAN = 0xffff;

const X = tagId('x');
// Imported names may be costly to read in a hot loop when a test runner or bundler turns them into accessors.
const noTag = NO_TAG;

/**
 * jieba's algorithm, after cppjieba (MixSegment): of all ways to read a stretch between separators as words of the
 * lexicon the likeliest, then a hidden Markov model over what is left as single characters. It gives token for token
 * what nodejieba gives, with no native code. Time is linear in the length, since words are at most 512 characters.
 */
export function createBuiltinTokenizer(lexicon: WordLexicon, options: BuiltinTokenizerOptions = {}): Tokenizer {
  return new BuiltinTokenizer(lexicon, options.hmm ?? true);
}

class BuiltinTokenizer implements Tokenizer {
  readonly name = 'builtin';
  readonly #lexicon: WordLexicon;
  readonly #decoder: HmmDecoder | undefined;

  /** Labels by UTF-16 unit. Separators and units of no word have {@link #stop}: no word goes on there. */
  readonly #codes: Uint16Array;
  readonly #stop: number;
  // By label, for words of one unit: the root's child spread out, -1 for surrogates and where nothing goes on; the
  // probability; the word number, -1 for none.
  readonly #firstNode: Int32Array;
  readonly #firstScore: Float64Array;
  readonly #firstWord: Int32Array;

  // Scratch by unit of the block at hand. `#span`: length in units of the best word that starts here, 0 for a single
  // character. `#word`: its number, unless it is a single character. `#score`: of the best reading from here on.
  #units = new Uint16Array(0);
  #labels = new Uint16Array(0);
  #word = new Int32Array(0);
  #span = new Uint16Array(0);
  #score = new Float64Array(0);
  #isEnd = new Uint8Array(0);

  // Tokens of short texts are views on a shared slab, used up from the front: allocating two arrays a text would cost
  // as much as cutting it. Each entry is written once, so no result changes later.
  #starts = new Int32Array(SLAB);
  #tags = new Uint8Array(SLAB);
  #slabUsed = 0;

  constructor(lexicon: WordLexicon, hmm: boolean) {
    this.#lexicon = lexicon;
    this.#decoder = hmm ? new HmmDecoder(lexicon.hmm) : undefined;
    // At this point of a program nothing is optimized yet, so private fields and calls would be slow: locals only.
    const { trie, logProbability } = lexicon;
    const { codes, base, check } = trie;
    let greatest = 0;
    for (let unit = 0; unit < 65536; unit++) {
      const label = codes[unit] as number;
      if (label > greatest) greatest = label;
    }
    const stop = greatest + 1;
    const labels = new Uint16Array(65536).fill(stop);
    const firstNode = new Int32Array(stop + 1).fill(-1);
    const firstScore = new Float64Array(stop + 1).fill(lexicon.leastLogProbability);
    const firstWord = new Int32Array(stop + 1).fill(-1);
    const rootOffset = (base[0] as number) >> 1;
    for (let unit = 0; unit < 65536; unit++) {
      const label = codes[unit] as number;
      if (label === 0) continue;
      labels[unit] = label;
      const child = rootOffset + label;
      if (check[child] !== label) continue;
      const own = base[child] as number;
      const word = own < 0 ? ~own : (own & 1) === 1 ? (base[own >> 1] as number) : -1;
      if ((unit & 0xf800) !== 0xd800) firstNode[label] = own;
      firstWord[label] = word;
      if (word >= 0) firstScore[label] = logProbability[word] as number;
    }
    for (let unit = 0; unit < SEPARATORS.length; unit++) labels[SEPARATORS.charCodeAt(unit)] = stop;
    this.#codes = labels;
    this.#stop = stop;
    this.#firstNode = firstNode;
    this.#firstScore = firstScore;
    this.#firstWord = firstWord;
    this.#resizeScratch(BLOCK);
  }

  tokenize(text: string, units = utf16Units(text)): Tokens {
    const most = text.length + 1;
    const isShort = most <= SLAB / 4;
    if (!isShort) this.#replaceSlab(most);
    else if (this.#slabUsed + most > this.#starts.length) this.#replaceSlab(SLAB);
    const first = this.#slabUsed;
    let at = first;
    for (let start = 0; start < text.length; ) {
      const length = this.#readBlock(units, start);
      this.#findBestReading(length);
      at = this.#emitReading(text, start, length, at);
      start += length;
    }
    const starts = this.#starts;
    const tags = this.#tags;
    starts[at] = text.length;
    this.#slabUsed = at + 1;
    const length = at - first;
    if (isShort) return { length, starts: starts.subarray(first, at + 1), tags: tags.subarray(first, at) };
    // A long text has fewer tokens than units: copy them, and let go of the rest.
    this.#replaceSlab(SLAB);
    if (this.#units.length > KEPT_SCRATCH) this.#resizeScratch(BLOCK);
    return { length, starts: starts.slice(0, at + 1), tags: tags.slice(0, at) };
  }

  /** Copies a block's units and their labels; lone surrogates become U+FFFD. Returns the block's length. */
  #readBlock(text: Uint16Array, start: number): number {
    const codes = this.#codes;
    let units = this.#units;
    let labels = this.#labels;
    let limit = Math.min(text.length, start + units.length - 1);
    let i = start;
    for (;;) {
      for (; i < limit; i++) {
        let unit = text[i] as number;
        if ((unit & 0xf800) === 0xd800 && !isHalfOfPair(text, i)) unit = 0xfffd;
        units[i - start] = unit;
        labels[i - start] = codes[unit] as number;
      }
      if (limit === text.length) break;
      // The scratch is full: leave what comes after the last separator to the next block.
      let end = i;
      while (end > start && !isSeparator(units[end - 1 - start] as number)) end--;
      if (end > start) {
        i = end;
        break;
      }
      this.#resizeScratch(units.length * 2);
      units = this.#units;
      labels = this.#labels;
      limit = Math.min(text.length, start + units.length - 1);
    }
    // No word goes on past the end, so walks in the trie need no other bound.
    labels[i - start] = this.#stop;
    return i - start;
  }

  /**
   * Fills `#word`, `#span` and `#score` from the end backwards. Additions in cppjieba's order, and only a strictly
   * better score replaces an earlier one: so of words that tie the shortest wins.
   */
  #findBestReading(length: number): void {
    const { logProbability, leastLogProbability, trie } = this.#lexicon;
    const { base, check } = trie;
    const firstNode = this.#firstNode;
    const firstScore = this.#firstScore;
    const units = this.#units;
    const labels = this.#labels;
    const words = this.#word;
    const spans = this.#span;
    const scores = this.#score;
    scores[length] = 0;
    for (let i = length - 1; i >= 0; i--) {
      const label = labels[i] as number;
      let end = i + 1;
      let node = firstNode[label] as number;
      let score = (scores[end] as number) + (firstScore[label] as number);
      let span = 0;
      if (node < 0) {
        const unit = units[i] as number;
        if (isSeparator(unit)) {
          spans[i] = SEPARATOR_SPAN;
          scores[i] = 0;
          continue;
        }
        if ((unit & 0xf800) === 0xd800) {
          // Words start at whole characters: the reading from the second half of a pair is never asked for.
          if ((unit & 0x0400) !== 0) continue;
          end = i + 2;
          const pair = this.#nodeOf(i, end);
          const word = this.#wordOf(i, end);
          node = pair === 0 ? -1 : (base[pair] as number);
          score = (scores[end] as number) + (word < 0 ? leastLogProbability : (logProbability[word] as number));
        }
      }
      while (node >= 0) {
        const next = labels[end] as number;
        const child = (node >> 1) + next;
        if (check[child] !== next) break;
        end++;
        node = base[child] as number;
        const word = node < 0 ? ~node : (node & 1) === 1 ? (base[node >> 1] as number) : -1;
        if (word < 0) continue;
        const sum = (scores[end] as number) + (logProbability[word] as number);
        if (sum > score) {
          score = sum;
          words[i] = word;
          span = end - i;
        }
      }
      spans[i] = span;
      scores[i] = score;
    }
  }

  /** The node that `[start, end)` of the block leads to, 0 if none. */
  #nodeOf(start: number, end: number): number {
    const { base, check } = this.#lexicon.trie;
    let node = 0;
    for (let i = start; i < end; i++) {
      const own = base[node] as number;
      const label = this.#labels[i] as number;
      const child = (own >> 1) + label;
      if (own < 0 || check[child] !== label) return 0;
      node = child;
    }
    return node;
  }

  /** The number of the word `[start, end)` of the block, -1 if it is none. */
  #wordOf(start: number, end: number): number {
    const { base } = this.#lexicon.trie;
    const node = this.#nodeOf(start, end);
    const own = node === 0 ? 0 : (base[node] as number);
    return own < 0 ? ~own : (own & 1) === 1 ? (base[own >> 1] as number) : -1;
  }

  // The methods below take the index of the next token in the slab and return the new one.

  /** Walks the best reading and adds its tokens; runs of single characters go through the model. */
  #emitReading(text: string, offset: number, length: number, next: number): number {
    const { tag, standsAlone, trie } = this.#lexicon;
    const { codes } = trie;
    const firstWord = this.#firstWord;
    const units = this.#units;
    const labels = this.#labels;
    const words = this.#word;
    const spans = this.#span;
    const starts = this.#starts;
    const tags = this.#tags;
    const joins = this.#decoder !== undefined;
    let at = next;
    let runStart = -1;
    let i = 0;
    while (i < length) {
      const span = spans[i] as number;
      let word: number;
      let end: number;
      if (span === 0) {
        end = i + characterSize(units[i] as number);
        word = end - i === 1 ? (firstWord[labels[i] as number] as number) : this.#wordOf(i, end);
        if (joins && (word < 0 || standsAlone[word] === 0)) {
          if (runStart < 0) runStart = i;
          i = end;
          continue;
        }
      } else if (span === SEPARATOR_SPAN) {
        end = i + 1;
        word = firstWord[codes[units[i] as number] as number] as number;
      } else {
        end = i + span;
        word = words[i] as number;
      }
      if (runStart >= 0) {
        if (runStart + 1 === i) {
          // By far the most frequent run, so not worth a call: one character.
          const single = firstWord[labels[runStart] as number] as number;
          const singleTag = single < 0 ? X : (tag[single] as number);
          starts[at] = offset + runStart;
          tags[at++] = singleTag === noTag ? X : singleTag;
        } else {
          at = this.#emitRun(text, offset, runStart, i, at);
        }
        runStart = -1;
      }
      const id = word < 0 ? noTag : (tag[word] as number);
      starts[at] = offset + i;
      tags[at++] = id === noTag ? unknownWordTag(text, offset + i, offset + end) : id;
      i = end;
    }
    return runStart < 0 ? at : this.#emitRun(text, offset, runStart, length, at);
  }

  /** Cuts a run of single characters: ASCII by rule, the rest by the model. */
  #emitRun(text: string, offset: number, start: number, end: number, next: number): number {
    const units = this.#units;
    let at = next;
    let i = start;
    while (i < end) {
      const from = i;
      if ((units[i] as number) < 0x80) {
        i = endOfAsciiToken(units, i, end);
        at = this.#emitJoined(text, offset, from, i, at);
      } else {
        while (i < end && (units[i] as number) >= 0x80) i++;
        at = this.#emitModelled(text, offset, from, i, at);
      }
    }
    return at;
  }

  #emitModelled(text: string, offset: number, start: number, end: number, next: number): number {
    if (start + 1 === end) return this.#emitJoined(text, offset, start, end, next);
    const isEnd = this.#isEnd;
    this.#decoder?.decode(this.#units, start, end, isEnd);
    let at = next;
    let from = start;
    for (let i = start; i < end; i++) {
      if (isEnd[i] === 0) continue;
      at = this.#emitJoined(text, offset, from, i + 1, at);
      from = i + 1;
    }
    return at;
  }

  /** A token made of single characters. It may still be a word, one that was less likely than its characters. */
  #emitJoined(text: string, offset: number, start: number, end: number, at: number): number {
    const isUnit = end - start === 1;
    const word = isUnit ? (this.#firstWord[this.#labels[start] as number] as number) : this.#wordOf(start, end);
    const id = word < 0 ? noTag : (this.#lexicon.tag[word] as number);
    this.#starts[at] = offset + start;
    this.#tags[at] = id === noTag ? unknownWordTag(text, offset + start, offset + end) : id;
    return at + 1;
  }

  /** Keeps the contents of `#units` and `#labels`, which may have to grow while they are filled. */
  #resizeScratch(length: number): void {
    const kept = Math.min(length, this.#units.length);
    const units = new Uint16Array(length);
    const labels = new Uint16Array(length);
    units.set(this.#units.subarray(0, kept));
    labels.set(this.#labels.subarray(0, kept));
    this.#units = units;
    this.#labels = labels;
    this.#word = new Int32Array(length);
    this.#span = new Uint16Array(length);
    this.#score = new Float64Array(length);
    this.#isEnd = new Uint8Array(length);
  }

  #replaceSlab(length: number): void {
    this.#starts = new Int32Array(length);
    this.#tags = new Uint8Array(length);
    this.#slabUsed = 0;
  }
}

function characterSize(unit: number): number {
  return (unit & 0xfc00) === 0xd800 ? 2 : 1;
}

/** Whether it is in {@link SEPARATORS}; spelled out, since hot loops ask. */
function isSeparator(unit: number): boolean {
  return unit <= 0x20 ? unit === 0x20 || unit === 0x09 || unit === 0x0a : unit === 0xff0c || unit === 0x3002;
}

function isHalfOfPair(text: Uint16Array, i: number): boolean {
  const unit = text[i] as number;
  return (unit & 0x0400) === 0
    ? ((text[i + 1] ?? 0) & 0xfc00) === 0xdc00
    : i > 0 && ((text[i - 1] ?? 0) & 0xfc00) === 0xd800;
}

/** A letter takes letters and digits after it, a digit takes digits and points, anything else stands alone. */
function endOfAsciiToken(units: Uint16Array, start: number, end: number): number {
  let i = start + 1;
  const first = units[start] as number;
  if (isLetter(first)) {
    while (i < end && (isLetter(units[i] as number) || isDigit(units[i] as number))) i++;
  } else if (isDigit(first)) {
    while (i < end && (isDigit(units[i] as number) || units[i] === 0x2e)) i++;
  }
  return i;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
