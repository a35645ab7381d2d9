import type { AssetOptions } from '../lexicon/assets/asset.js';
import { loadBundledLexicon } from '../lexicon/bundled.js';
import { createTokenizer, type TokenizerEngine } from './create-tokenizer.js';
import type { Tokenizer } from './tokenizer.js';
import { wordLexiconFromSections } from './word-lexicon-sections.js';

/**
 * A tokenizer with the bundled words.
 *
 * ```ts
 * import { cut, loadTokenizer } from 'dianming/tokenizer';
 *
 * cut(await loadTokenizer(), '县委书记到白沙镇调研'); // → ['县委书记', '到', '白沙镇', '调研']
 * ```
 *
 * @throws DianmingError `ERR_OPTION` for an unknown engine, `ERR_ENGINE` if its package is not installed, `ERR_BINARY`
 *   if the bundled file is missing or damaged
 */
export async function loadTokenizer(
  engine: TokenizerEngine = 'builtin',
  options: AssetOptions = {},
): Promise<Tokenizer> {
  const lexicon = await loadBundledLexicon(options);
  return createTokenizer(engine, wordLexiconFromSections(lexicon.sections('words.')));
}
