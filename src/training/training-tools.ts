import { bundledRecognizers, loadRuleReader, type RuleReader } from '../reading/rule-reader.js';
import type { Recognizer } from '../recognizers/recognizer.js';

/** What texts are read with before the tagger sees them: its features are what dictionaries and rules make of a text. */
export interface TrainingTools {
  readonly reader: RuleReader;
  readonly recognizers: readonly Recognizer[];
}

/**
 * The bundled dictionaries, tokenizer and rules, as extraction uses them.
 *
 * @throws DianmingError `ERR_BINARY` if the bundled dictionaries are missing or damaged
 */
export async function loadTrainingTools(): Promise<TrainingTools> {
  return { reader: await loadRuleReader(), recognizers: bundledRecognizers() };
}
