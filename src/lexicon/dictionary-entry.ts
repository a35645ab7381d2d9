/**
 * How an entry competes with what recognizers find: `force` wins wherever it occurs, `merge` may be joined with its
 * neighbours to something longer, `hint` is one candidate among others.
 */
export const DICTIONARY_MODES = ['force', 'merge', 'hint'] as const;
export type DictionaryMode = (typeof DICTIONARY_MODES)[number];

export const SENSITIVITIES = ['insensitive', 'sensitive'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** One name that a user teaches the extractor. */
export interface DictionaryEntry<Type extends string = string> {
  /** As it is written in texts: `二砂文化创意园`. Traditional and Simplified spelling find each other. */
  readonly text: string;
  /** `person`, `position`, `organization`, `place` or a type of one's own. */
  readonly type: Type;
  /** The caller's key for the thing named. */
  readonly id?: string;
  /** The fullest form, if `text` is a shorter one. */
  readonly name?: string;
  /** Other spellings of the same thing. */
  readonly aliases?: readonly string[];
  /** Default: `force`. */
  readonly mode?: DictionaryMode;
  /** Whether `AI` and `ai` differ. Default: `insensitive`. */
  readonly case?: Sensitivity;
  /** Whether `AI` and `ＡＩ` differ. Default: `insensitive`. */
  readonly width?: Sensitivity;
  /** Anything else; handed through to the mention. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}
