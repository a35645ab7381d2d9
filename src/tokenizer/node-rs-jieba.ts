import { engineError, loadEngine } from './load-engine.js';
import { type TaggedWord, tokensFromTaggedWords } from './tagged-words.js';
import type { Tokenizer } from './tokenizer.js';

const PACKAGE = '@node-rs/jieba';
/** With its ending: the package has no `exports`, and Node's import then wants a file's whole name. */
const DICTIONARY_ENTRY = `${PACKAGE}/dict.js`;

interface Jieba {
  tag(text: string, hmm: boolean): TaggedWord[];
}

/**
 * The native `@node-rs/jieba` (jieba-rs) with the dictionary in its package. Its tokens differ from jieba's C++ and
 * the built-in engine's here and there.
 *
 * @throws DianmingError `ERR_ENGINE` if the package is missing or its native part does not load
 */
export async function createNodeRsJiebaTokenizer(): Promise<Tokenizer> {
  const { Jieba } = (await loadEngine(PACKAGE)) as { Jieba: { withDict(dictionary: Uint8Array): Jieba } };
  const { dict } = (await loadEngine(PACKAGE, DICTIONARY_ENTRY)) as { dict: Uint8Array };
  let jieba: Jieba;
  try {
    jieba = Jieba.withDict(dict);
  } catch (cause) {
    throw engineError(PACKAGE, cause);
  }
  return {
    name: 'node-rs-jieba',
    tokenize: (text) => tokensFromTaggedWords(text, jieba.tag(text, true)),
  };
}
