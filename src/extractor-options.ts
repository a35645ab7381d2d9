import { CONVENTIONS, type Convention } from './convention/conventions.js';
import { MENTION_TYPES, type MentionType } from './document/types.js';
import { DianmingError } from './errors.js';
import type { AssetProgress, AssetSource } from './lexicon/assets/asset.js';
import type { DictionaryEntry } from './lexicon/dictionary-entry.js';
import type { Recognizer } from './recognizers/recognizer.js';
import type { TaggerSource } from './tagger/load-tagger.js';
import type { Tokenizer } from './tokenizer/tokenizer.js';

/**
 * Where a user's own words come from: the path of a file (jieba format, CSV, TSV, JSON, JSONL by its ending),
 * or entries, with a name under which they can be replaced or removed later.
 */
export type DictionarySource<Type extends string = string> =
  | string
  | readonly DictionaryEntry<Type>[]
  | { readonly name: string; readonly entries: readonly DictionaryEntry<Type>[] };

/** Names of the engines that come with the package. */
export type EngineName = 'builtin' | 'nodejieba' | 'node-rs-jieba' | 'intl';

/** Any other name; written so that editors still propose those of {@link Convention}. */
export type TrainedConvention = string & Record<never, never>;

export interface ExtractorOptions<Custom extends string = never> {
  /** Own words; later ones win over earlier ones with the same text. Default: none. */
  readonly dictionaries?: readonly DictionarySource<MentionType | Custom>[];
  /** Engine by name, or one's own. Default: `'builtin'`, the same result on every machine. */
  readonly tokenizer?: EngineName | Tokenizer;
  /**
   * The statistical tagger beside the rules: `true` the bundled model, `false` rules and dictionaries alone, or the path
   * or the bytes of a model file of one's own. Default: `true`.
   */
  readonly tagger?: TaggerSource;
  /** Own recognizers; one with the name of a bundled recognizer replaces it. Default: none. */
  readonly recognizers?: readonly Recognizer<MentionType | Custom>[];
  /** The types to report. Default: all. */
  readonly types?: readonly (MentionType | Custom)[];
  /**
   * Whose idea of a mention to follow: the guideline's, a public corpus's, or that of a corpus that the model of `tagger`
   * was trained on. Default: `'dianming'`.
   */
  readonly convention?: Convention | TrainedConvention;
  /**
   * Where the package's data files are: the URL of a folder, a path where there are files, or a function from a file's
   * name to its bytes. Default: where they were installed.
   */
  readonly assets?: AssetSource;
  /** Called while data files arrive, at least once for each, also if it is there already. Default: nobody. */
  readonly onProgress?: (progress: AssetProgress) => void;
  /**
   * Whether names in Latin letters are also judged by an English model, the package `compromise`. Default: `true`; in
   * `dianming/lite`: `false`.
   */
  readonly latin?: boolean;
}

const KNOWN_OPTIONS: readonly (keyof ExtractorOptions)[] = [
  'dictionaries',
  'tokenizer',
  'tagger',
  'recognizers',
  'types',
  'convention',
  'assets',
  'onProgress',
  'latin',
];

/** @throws DianmingError `ERR_OPTION` that names the option and what it may be. */
export function checkOptions(options: unknown): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new DianmingError('ERR_OPTION', `options: expected an object, got ${describe(options)}`);
  }
  for (const key of Object.keys(options)) {
    if (!(KNOWN_OPTIONS as readonly string[]).includes(key)) {
      throw new DianmingError(
        'ERR_OPTION',
        `unknown option ${JSON.stringify(key)}: known are ${KNOWN_OPTIONS.join(', ')}`,
      );
    }
  }
  const { assets, convention, dictionaries, latin, onProgress, recognizers, tagger, tokenizer, types } =
    options as Record<string, unknown>;
  if (typeof tokenizer === 'object' && typeof (tokenizer as Partial<Tokenizer> | null)?.tokenize !== 'function') {
    throw new DianmingError(
      'ERR_OPTION',
      'tokenizer: expected the name of an engine or an object with a tokenize function',
    );
  }
  if (convention !== undefined && typeof convention !== 'string') {
    throw new DianmingError('ERR_OPTION', `convention: expected a name, got ${describe(convention)}`);
  }
  if (tagger !== undefined && !['boolean', 'string'].includes(typeof tagger) && !(tagger instanceof Uint8Array)) {
    throw new DianmingError(
      'ERR_OPTION',
      `tagger: expected true, false, the path of a model file or its bytes, got ${describe(tagger)}`,
    );
  }
  if (assets !== undefined && !['string', 'function'].includes(typeof assets) && !(assets instanceof URL)) {
    throw new DianmingError(
      'ERR_OPTION',
      `assets: expected the URL or path of a folder, or a function, got ${describe(assets)}`,
    );
  }
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw new DianmingError('ERR_OPTION', `onProgress: expected a function, got ${describe(onProgress)}`);
  }
  if (latin !== undefined && typeof latin !== 'boolean') {
    throw new DianmingError('ERR_OPTION', `latin: expected true or false, got ${describe(latin)}`);
  }
  checkArray('dictionaries', dictionaries);
  checkArray('recognizers', recognizers);
  checkArray('types', types);
  for (const recognizer of (recognizers as unknown[] | undefined) ?? []) {
    const { name, types: own, recognize } = (recognizer ?? {}) as Partial<Recognizer>;
    if (typeof name !== 'string' || !Array.isArray(own) || typeof recognize !== 'function') {
      throw new DianmingError(
        'ERR_OPTION',
        'recognizers: each needs a name, the types it proposes and a recognize function',
      );
    }
  }
}

/** @throws DianmingError `ERR_OPTION` if a convention is neither built in nor one that the model was trained on. */
export function checkConvention(convention: string, trained: readonly string[]): void {
  const known = new Set<string>([...CONVENTIONS, ...trained]);
  if (known.has(convention)) return;
  throw new DianmingError(
    'ERR_OPTION',
    `convention: unknown convention ${describe(convention)}: known are ${[...known].join(', ')}`,
  );
}

/** @throws DianmingError `ERR_OPTION` if a wanted type is neither built in nor among the custom ones. */
export function checkTypes(types: readonly string[], custom: Iterable<string>): void {
  const known = new Set<string>([...MENTION_TYPES, ...custom]);
  for (const type of types) {
    if (!known.has(type)) {
      throw new DianmingError(
        'ERR_OPTION',
        `types: unknown type ${describe(type)}: known are ${[...known].join(', ')}`,
      );
    }
  }
}

function checkArray(option: string, value: unknown): void {
  if (value !== undefined && !Array.isArray(value)) {
    throw new DianmingError('ERR_OPTION', `${option}: expected an array, got ${describe(value)}`);
  }
}

function describe(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : value === null ? 'null' : typeof value;
}
