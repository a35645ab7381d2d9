import { createExtractor, type Extractor } from '../extractor.js';
import type { PoolOptions } from '../pool/pool-options.js';
import { readDictionaryFiles } from './read-dictionary.js';
import { type ExtractorFlags, taggerSource } from './shared-options.js';

/** The extractor that the options ask for. Types of one's own come from dictionaries, so they are plain strings here. */
export async function extractorFor(flags: ExtractorFlags): Promise<Extractor<string>> {
  return createExtractor<string>(await extractorOptions(flags));
}

/** What options of the command line say about extractors; a pool takes the same. */
export async function extractorOptions({
  types,
  dict,
  dictType,
  engine,
  convention,
  tagger,
}: ExtractorFlags): Promise<Omit<PoolOptions<string>, 'threads' | 'maxLength' | 'memory'>> {
  return {
    ...(types === undefined ? {} : { types }),
    ...(dict === undefined ? {} : { dictionaries: await readDictionaryFiles(dict, dictType) }),
    ...(engine === undefined ? {} : { tokenizer: engine }),
    ...(convention === undefined ? {} : { convention }),
    ...(tagger === undefined ? {} : { tagger: taggerSource(tagger) }),
  };
}
