import { DianmingError } from '../errors.js';
import { createBuiltinTokenizer } from './builtin.js';
import { createIntlTokenizer } from './intl.js';
import { createNodeRsJiebaTokenizer } from './node-rs-jieba.js';
import { createNodejiebaTokenizer } from './nodejieba.js';
import type { Tokenizer } from './tokenizer.js';
import type { WordLexicon } from './word-lexicon.js';

/** The engines by name, the default first. */
export const TOKENIZER_ENGINES = ['builtin', 'nodejieba', 'node-rs-jieba', 'intl'] as const;

export type TokenizerEngine = (typeof TOKENIZER_ENGINES)[number];

const CREATORS: Readonly<Record<TokenizerEngine, (lexicon: WordLexicon) => Tokenizer | Promise<Tokenizer>>> = {
  builtin: (lexicon) => createBuiltinTokenizer(lexicon),
  nodejieba: () => createNodejiebaTokenizer(),
  'node-rs-jieba': () => createNodeRsJiebaTokenizer(),
  intl: (lexicon) => createIntlTokenizer(lexicon),
};

/**
 * @param lexicon words of `builtin` and tags of `intl`; the native engines bring their own
 * @throws DianmingError `ERR_OPTION` for an unknown name, `ERR_ENGINE` for an engine that is not installed or fails to load
 */
export async function createTokenizer(engine: TokenizerEngine, lexicon: WordLexicon): Promise<Tokenizer> {
  if (!Object.hasOwn(CREATORS, engine)) {
    const allowed = TOKENIZER_ENGINES.map((name) => `"${name}"`).join(', ');
    throw new DianmingError('ERR_OPTION', `unknown tokenizer ${JSON.stringify(engine)}: choose one of ${allowed}`);
  }
  return CREATORS[engine](lexicon);
}
