export { createNormalizer, foldWord, type Normalizer } from './normalizer.js';
export { clauses, sentenceBounds } from './sentences.js';
export type { SourceText } from './source-text.js';
