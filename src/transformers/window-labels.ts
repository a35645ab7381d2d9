import { DianmingError } from '../errors.js';
import { alignTokens } from './align-tokens.js';
import type { LabelTable } from './label-table.js';
import type { Pieces } from './pieces.js';
import type { Spelling } from './spelling.js';
import type { TokenClassifier } from './token-classifier.js';

/** What a model says of the pieces of a text. */
export interface PieceLabels {
  /** The likeliest label of each piece, −1 for one that the model did not see. */
  readonly labels: Int16Array;
  /** Its probability. */
  readonly probabilities: Float32Array;
  /** 1: one token with the piece before. */
  readonly glued: Uint8Array;
}

/** A window of pieces that fits into the model, tokenized. */
export interface Window {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly string[];
  /** Special tokens before and all of them. */
  readonly before: number;
  readonly all: number;
}

/**
 * The longest window from `start` on that the model takes, or one that is empty of tokens if not even a piece fits.
 *
 * @param limit tokens that the model takes, special ones among them
 */
export function openWindow(
  text: string,
  pieces: Pieces,
  start: number,
  limit: number,
  { tokenizer }: TokenClassifier,
): Window {
  let count = Math.min(limit, pieces.length - start);
  for (;;) {
    const end = start + count;
    const part = text.slice(pieces.starts[start], pieces.ends[end - 1]);
    const tokens = tokenizer.tokenize(part, { add_special_tokens: false });
    const whole = tokenizer.tokenize(part, { add_special_tokens: true });
    if (whole.length <= limit) {
      return { start, end, text: part, tokens, before: leadingSpecials(tokens, whole), all: whole.length };
    }
    if (count === 1) return { start, end, text: part, tokens: [], before: 0, all: 0 };
    // A tenth less than what would do if all pieces had as many tokens; some have more.
    count = Math.max(1, Math.min(count - 1, Math.floor((count * limit * 0.9) / whole.length)));
  }
}

/** How many special tokens stand before a text's own: 1 for `[CLS]`. */
function leadingSpecials(tokens: readonly string[], whole: readonly string[]): number {
  const most = whole.length - tokens.length;
  for (let before = 0; before < most; before++) {
    if (tokens.every((token, index) => whole[before + index] === token)) return before;
  }
  return Math.max(0, most);
}

/** Asks the model about one window. */
export async function labelWindow(
  { text, tokens, before, all, start, end }: Window,
  pieceTexts: readonly string[],
  { tokenizer, model }: TokenClassifier,
  { size }: LabelTable<string>,
  spelling: Spelling,
): Promise<PieceLabels> {
  const length = end - start;
  const labels = new Int16Array(length).fill(-1);
  const probabilities = new Float32Array(length);
  const glued = new Uint8Array(length);
  if (tokens.length === 0) return { labels, probabilities, glued };
  const { logits } = await model(tokenizer(text));
  const [rows, columns] = logits.dims.slice(-2);
  if (rows !== all || columns !== size) {
    throw new DianmingError(
      'ERR_ENGINE',
      `the model gave ${rows} × ${columns} numbers for ${all} tokens and ${size} labels: it does not fit its tokenizer or configuration`,
    );
  }
  const first = alignTokens(tokens, pieceTexts, spelling, tokenizer.unk_token);
  for (let piece = 0; piece < length; piece++) {
    const token = first[piece] as number;
    if (token < 0) continue;
    const row = (before + token) * size;
    let best = 0;
    for (let label = 1; label < size; label++) {
      if ((logits.data[row + label] as number) > (logits.data[row + best] as number)) best = label;
    }
    let sum = 0;
    for (let label = 0; label < size; label++) {
      sum += Math.exp((logits.data[row + label] as number) - (logits.data[row + best] as number));
    }
    labels[piece] = best;
    probabilities[piece] = 1 / sum;
    if (piece > 0 && first[piece - 1] === token) glued[piece] = 1;
  }
  return { labels, probabilities, glued };
}
