import { engineError, loadEngine } from './load-engine.js';
import { type TaggedWord, tokensFromTaggedWords } from './tagged-words.js';
import type { Tokenizer } from './tokenizer.js';

const PACKAGE = 'nodejieba';

interface Nodejieba {
  tag(text: string): TaggedWord[];
}

/**
 * The native `nodejieba` (cppjieba), with the dictionaries that are loaded in it: its `load()` is global, and is called
 * for the default ones if nobody has. Same tokens as the built-in engine, which is faster.
 *
 * @throws DianmingError `ERR_ENGINE` if the package is missing or its native part does not load
 */
export async function createNodejiebaTokenizer(): Promise<Tokenizer> {
  const nodejieba = (await loadEngine(PACKAGE)) as Nodejieba;
  try {
    // The native part is loaded by the first call only.
    nodejieba.tag('');
  } catch (cause) {
    throw engineError(PACKAGE, cause);
  }
  return {
    name: 'nodejieba',
    tokenize: (text) => tokensFromTaggedWords(text, nodejieba.tag(text)),
  };
}
