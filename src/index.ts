export { CONVENTIONS, type Convention } from './convention/conventions.js';
export {
  type Appointment,
  type AppointmentStatus,
  type Division,
  type Document,
  type DocumentJson,
  type Entity,
  MENTION_TYPES,
  type Mention,
  type MentionType,
  type Organization,
  type Person,
  type Place,
  type Position,
} from './document/types.js';
export { EntrySuggester, type EntrySuggestion, type SuggestionOptions } from './entry-suggester.js';
export { DianmingError, type ErrorCode, type Issue } from './errors.js';
export type { ExplainedCandidate, ExplainedSpan, Explanation } from './explanation.js';
export { createExtractor, Extractor, type ReadOptions } from './extractor.js';
export type { DictionarySource, EngineName, ExtractorOptions } from './extractor-options.js';
export type { AssetName, AssetProgress, AssetSource } from './lexicon/assets/asset.js';
export type { DictionaryEntry } from './lexicon/dictionary-entry.js';
export { type Candidate, describeEvidence, type Evidence } from './recognizers/candidate.js';
export type { Page } from './recognizers/page.js';
export type { Proposal } from './recognizers/proposal.js';
export type { Recognizer } from './recognizers/recognizer.js';
export type { Tokenizer, Tokens } from './tokenizer/tokenizer.js';
