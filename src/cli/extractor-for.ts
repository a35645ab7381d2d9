import { createExtractor, type Extractor } from '../extractor.js';
import type { ExtractorFlags } from './shared-options.js';

/** The extractor that the options ask for. Types of one's own come from dictionaries, so they are plain strings here. */
export function extractorFor({ types, dict, engine }: ExtractorFlags): Promise<Extractor<string>> {
  return createExtractor<string>({
    ...(types === undefined ? {} : { types }),
    ...(dict === undefined ? {} : { dictionaries: dict }),
    ...(engine === undefined ? {} : { tokenizer: engine }),
  });
}
