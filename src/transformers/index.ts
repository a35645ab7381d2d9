export type { Logits, TokenClassifier } from './token-classifier.js';
export { createTokenModel, TokenModel, type TokenModelOptions } from './token-model.js';
