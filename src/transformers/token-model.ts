import { DianmingError } from '../errors.js';
import type { Proposal } from '../recognizers/proposal.js';
import { joins, type LabelTable, readLabels } from './label-table.js';
import { cutPieces, type Pieces } from './pieces.js';
import { type Spelling, spellingOf } from './spelling.js';
import { stitch } from './stitch.js';
import { loadClassifier, type TokenClassifier } from './token-classifier.js';
import { labelWindow, openWindow, type PieceLabels } from './window-labels.js';

export interface TokenModelOptions<Type extends string> {
  /**
   * What each class of the model is: `{ PER: 'person', ORG: 'organization', MISC: null }`, null for one that is not
   * wanted. Classes are labels without `B-`, `I-`, `M-`, `E-`, `S-`; all of them must be there.
   */
  readonly labels: Readonly<Record<string, Type | null>>;
  /** Shown in evidence. Default: `'transformers'`. */
  readonly name?: string;
  /** Tokens that the model takes at once, special ones among them. Default: what it says itself, 512 at most. */
  readonly window?: number;
  /** Pieces (characters, or words of Latin letters) that neighbouring windows share, half a window at most. Default: 64. */
  readonly overlap?: number;
}

/** More than any encoder takes that does not say otherwise. */
const WINDOW = 512;
const OVERLAP = 64;

/** A token-classification model that proposes mentions. Use {@link createTokenModel}. */
export class TokenModel<Type extends string = string> {
  readonly name: string;
  readonly #classifier: TokenClassifier;
  readonly #table: LabelTable<Type>;
  readonly #spelling: Spelling;
  readonly #window: number;
  readonly #overlap: number;

  /** Use {@link createTokenModel}. */
  constructor(classifier: TokenClassifier, options: TokenModelOptions<Type>) {
    const { tokenizer, model } = classifier;
    const { labels, name = 'transformers', overlap = OVERLAP } = options;
    const known = Math.min(
      tokenizer.model_max_length ?? WINDOW,
      model.config.max_position_embeddings ?? WINDOW,
      WINDOW,
    );
    const { window = known } = options;
    if (!Number.isInteger(window) || window < 8 || !Number.isInteger(overlap) || overlap < 0) {
      throw new DianmingError(
        'ERR_OPTION',
        `window ${String(window)}, overlap ${String(overlap)}: expected whole numbers, from 8 and from 0 on`,
      );
    }
    this.name = name;
    this.#classifier = classifier;
    this.#table = readLabels(model.config.id2label ?? {}, labels);
    this.#spelling = spellingOf({ tokenize: (text, settings) => tokenizer.tokenize(text, settings) });
    this.#window = window;
    this.#overlap = overlap;
  }

  /**
   * What the model finds in a text, by position, none across another; for `extract(text, { proposals })`. A text that
   * is longer than the model takes is read in windows that overlap.
   *
   * @throws DianmingError `ERR_OPTION` if `text` is no string, `ERR_ENGINE` if the model's answer does not fit its labels
   */
  async propose(text: string): Promise<Proposal<Type>[]> {
    if (typeof text !== 'string') throw new DianmingError('ERR_OPTION', `text: expected a string, got ${typeof text}`);
    const pieces = cutPieces(text);
    return this.#proposals(pieces, await this.#label(text, pieces));
  }

  async #label(text: string, pieces: Pieces): Promise<PieceLabels> {
    const { length } = pieces;
    const whole = {
      labels: new Int16Array(length).fill(-1),
      probabilities: new Float32Array(length),
      glued: new Uint8Array(length),
    };
    let filled = 0;
    for (let start = 0; filled < length; ) {
      const window = openWindow(text, pieces, start, this.#window, this.#classifier);
      // A window of many tokens may end before the one before it did, and then says nothing new.
      if (window.end > filled) {
        const texts = Array.from({ length: window.end - start }, (_, index) =>
          text.slice(pieces.starts[start + index], pieces.ends[start + index]),
        );
        const labels = await labelWindow(window, texts, this.#classifier, this.#table, this.#spelling);
        stitch(whole, filled, labels, start, this.#table);
        filled = window.end;
      }
      const shared = Math.min(this.#overlap, (window.end - start) >> 1);
      start = window.end - shared;
    }
    return whole;
  }

  #proposals({ length, starts, ends }: Pieces, { labels, probabilities, glued }: PieceLabels): Proposal<Type>[] {
    const { classes, types } = this.#table;
    const proposals: Proposal<Type>[] = [];
    for (let from = 0; from < length; ) {
      let to = from + 1;
      while (to < length && (glued[to] === 1 || joins(this.#table, labels[to - 1] as number, labels[to] as number)))
        to++;
      const label = labels[from] as number;
      const type = label < 0 ? null : (types[label] ?? null);
      if (type !== null) {
        let sum = 0;
        for (let piece = from; piece < to; piece++) sum += probabilities[piece] as number;
        proposals.push({
          start: starts[from] as number,
          end: ends[to - 1] as number,
          type,
          score: Math.min(1, sum / (to - from)),
          evidence: { recognizer: this.name, rule: classes[label] as string },
        });
      }
      from = to;
    }
    return proposals;
  }
}

/**
 * A token-classification model of one's own, whose mentions compete with those of rules and dictionaries.
 *
 * ```ts
 * const model = await createTokenModel('模型', { labels: { PER: 'person', LOC: 'place', ORG: 'organization' } });
 * const document = extractor.extract(text, { proposals: await model.propose(text) });
 * ```
 *
 * @param source the folder of a model, for which the package `@huggingface/transformers` is needed; or a pipeline
 * @throws DianmingError `ERR_OPTION` if a label of the model has no type (the message lists all of them) or an option is
 *   wrong, `ERR_INPUT` if there is no such model, `ERR_ENGINE` if the package is not installed
 */
export async function createTokenModel<const Type extends string>(
  source: string | TokenClassifier,
  options: TokenModelOptions<Type>,
): Promise<TokenModel<Type>> {
  return new TokenModel(typeof source === 'string' ? await loadClassifier(source) : source, options);
}
