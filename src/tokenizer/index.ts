export { type BuiltinTokenizerOptions, createBuiltinTokenizer } from './builtin.js';
export { createTokenizer, TOKENIZER_ENGINES, type TokenizerEngine } from './create-tokenizer.js';
export { cut, tag } from './cut.js';
export { loadTokenizer } from './load-tokenizer.js';
export { TAGS, type Tag, type Tokenizer, type Tokens, tagId } from './tokenizer.js';
export type { WordLexicon } from './word-lexicon.js';
