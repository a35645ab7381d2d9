import type { MentionType } from '../document/types.js';
import { assembleExtractor, type Edition, type Extractor } from '../extractor.js';
import type { ExtractorOptions } from '../extractor-options.js';

export { DianmingError } from '../errors.js';
export { Extractor } from '../extractor.js';
export { describeEvidence } from '../recognizers/candidate.js';

const LITE: Edition = { lexicon: 'lite.bin', tagger: false, latin: false };

/**
 * As `createExtractor` of `dianming`, with what a page can afford: rules and the core of the dictionaries, less than a
 * megabyte to load. Towns and streets, listed companies, rare words, the statistical model and the English one are left
 * out; `tagger: true` and `latin: true` load the latter two all the same.
 *
 * @throws DianmingError as `createExtractor` of `dianming` does
 */
export function createExtractor<const Custom extends string = never>(
  options: ExtractorOptions<Custom> = {},
): Promise<Extractor<MentionType | Custom>> {
  return assembleExtractor(options, LITE);
}
