export type { Extraction, ExtractOptions, TextInput, TextReader } from '../extraction.js';
export { createExtractTransform } from './node-transform.js';
export { ExtractTransformStream } from './web-transform.js';
