export type { Extraction, ExtractOptions, TextInput } from '../extraction.js';
export { createExtractorPool, ExtractorPool } from './extractor-pool.js';
export type { PoolOptions } from './pool-options.js';
