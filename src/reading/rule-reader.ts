import type { AssetOptions } from '../lexicon/assets/asset.js';
import { type LexiconAsset, loadBundledLexicon } from '../lexicon/bundled.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Candidate } from '../recognizers/candidate.js';
import { checkedCandidate } from '../recognizers/checked-candidate.js';
import { createDefaultRecognizers } from '../recognizers/default-recognizers.js';
import { Page } from '../recognizers/page.js';
import type { Recognizer } from '../recognizers/recognizer.js';
import { type ResolvedMention, resolve } from '../resolver/resolver.js';
import { createNormalizer, type Normalizer } from '../text/normalizer.js';
import { createTokenizer } from '../tokenizer/create-tokenizer.js';
import type { Tokenizer } from '../tokenizer/tokenizer.js';
import type { WordLexicon } from '../tokenizer/word-lexicon.js';
import { wordLexiconFromSections } from '../tokenizer/word-lexicon-sections.js';

/** A text as rules and dictionaries read it. */
export interface RuleReading {
  readonly page: Page;
  readonly candidates: readonly Candidate<string>[];
  readonly resolved: readonly ResolvedMention[];
}

/** What every reading needs, loaded once. */
export interface ReaderParts {
  readonly lexicon: Lexicon;
  readonly words: WordLexicon;
  readonly tokenizer: Tokenizer;
}

/** Reads texts with rules and dictionaries alone. */
export class RuleReader {
  readonly #normalize: Normalizer;

  constructor(readonly parts: ReaderParts) {
    this.#normalize = createNormalizer(parts.lexicon.variants);
  }

  read(text: string, recognizers: readonly Recognizer[]): RuleReading {
    const { lexicon, words, tokenizer } = this.parts;
    const source = this.#normalize(text);
    const tokens = tokenizer.tokenize(source.text, source.units);
    const page = new Page(source, tokens, lexicon.scan(source.units), lexicon, words);
    const candidates: Candidate<string>[] = [];
    for (const recognizer of recognizers)
      for (const candidate of recognizer.recognize(page))
        candidates.push(checkedCandidate(candidate, recognizer, source.text));
    return { page, candidates, resolved: resolve(candidates, source.text) };
  }
}

/** A reader with the bundled dictionaries and the built-in tokenizer. */
export async function loadRuleReader(options: AssetOptions = {}, asset?: LexiconAsset): Promise<RuleReader> {
  const lexicon = await loadBundledLexicon(options, asset);
  const words = wordLexiconFromSections(lexicon.sections('words.'));
  return new RuleReader({ lexicon, words, tokenizer: await createTokenizer('builtin', words) });
}

export const bundledRecognizers = (): readonly Recognizer[] => createDefaultRecognizers();
