import { type Convention, followConvention, habitsOf } from './convention/conventions.js';
import { createDocument } from './document/create-document.js';
import type { Document, MentionType } from './document/types.js';
import { DianmingError } from './errors.js';
import { type Explanation, explainReading } from './explanation.js';
import {
  checkConvention,
  checkOptions,
  checkTypes,
  type DictionarySource,
  type ExtractorOptions,
} from './extractor-options.js';
import type { LexiconAsset } from './lexicon/bundled.js';
import { UserDictionary } from './lexicon/user-dictionary.js';
import { keepTypes } from './linker/keep-types.js';
import { createLinker, type Linker } from './linker/linker.js';
import { prepareEnglish } from './platform/node.js';
import { loadRuleReader, RuleReader } from './reading/rule-reader.js';
import { tagReading } from './reading/tagged-reading.js';
import type { Candidate } from './recognizers/candidate.js';
import { createDefaultRecognizers } from './recognizers/default-recognizers.js';
import type { Page } from './recognizers/page.js';
import { type Proposal, proposalRecognizer } from './recognizers/proposal.js';
import type { Recognizer } from './recognizers/recognizer.js';
import { createUserDictionaryRecognizer } from './recognizers/user-dictionary.js';
import type { ResolvedMention } from './resolver/resolver.js';
import { loadTagger, type TaggerSource } from './tagger/load-tagger.js';
import type { Tagger } from './tagger/tagger.js';
import { foldWord } from './text/normalizer.js';
import { createTokenizer } from './tokenizer/create-tokenizer.js';
import { latestEntries, type NamedDictionary, readDictionary } from './user-dictionaries.js';

/** Options of one call. */
export interface ReadOptions<Proposed extends string = never> {
  /** What something else found in this text; it competes with all other candidates. Default: none. */
  readonly proposals?: readonly Proposal<Proposed>[];
}

/**
 * Finds the names in texts. Everything but the user's dictionaries is fixed at creation; these can be added, replaced
 * and removed, each time by swapping one immutable snapshot, so that a running extraction and other extractors never
 * notice.
 */
export class Extractor<Type extends string = MentionType> {
  readonly #reader: RuleReader;
  readonly #tagger: Tagger | undefined;
  readonly #bundled: readonly Recognizer[];
  readonly #link: Linker;
  readonly #types: readonly string[] | undefined;
  readonly #convention: Convention;
  #dictionaries: readonly NamedDictionary[] = [];
  #recognizers: readonly Recognizer[];

  /** Use {@link createExtractor}. */
  constructor(parts: {
    readonly reader: RuleReader;
    /** Absent: rules and dictionaries alone. */
    readonly tagger: Tagger | undefined;
    readonly recognizers: readonly Recognizer[];
    readonly types: readonly string[] | undefined;
    readonly convention: Convention;
  }) {
    this.#reader = parts.reader;
    this.#tagger = parts.tagger;
    this.#bundled = parts.recognizers;
    this.#recognizers = parts.recognizers;
    this.#link = createLinker(parts.reader.parts.lexicon);
    this.#types = parts.types;
    this.#convention = parts.convention;
  }

  /**
   * Everything the text names. Pure and synchronous; time grows linearly with the text's length; no text throws.
   *
   * @throws DianmingError `ERR_OPTION` if `text` is no string, an own recognizer proposes what is no candidate, or a
   *   proposal is none.
   */
  extract(text: string): Document<Type>;
  extract<Proposed extends string = never>(text: string, options?: ReadOptions<Proposed>): Document<Type | Proposed>;
  extract(text: string, options: ReadOptions<string> = {}): Document<string> {
    const { page, resolved } = this.#read(text, options);
    const links = this.#link(resolved, page);
    const kept = keepTypes(resolved, links, this.#types);
    return createDocument<string>({ text, ...originalParts(kept, page) });
  }

  /** Every candidate of a text with its source, its score and what beat it. Slower than {@link extract}. */
  explain<Proposed extends string = never>(
    text: string,
    options: ReadOptions<Proposed> = {},
  ): Explanation<Type | Proposed> {
    const { page, candidates, resolved } = this.#read(text, options);
    return explainReading<Type | Proposed>(page.source, candidates, resolved);
  }

  /** Names of the user's dictionaries, in the order they were added. */
  get dictionaries(): readonly string[] {
    return this.#dictionaries.map(({ name }) => name);
  }

  /**
   * Adds a dictionary, or replaces the one of the same name. A failed read leaves all as it was.
   *
   * @param name For {@link removeDictionary}; a later call with the same name replaces.
   * @throws DianmingError `ERR_DICTIONARY` with every bad line, `ERR_INPUT` if the file can't be read.
   */
  async setDictionary(name: string, source: DictionarySource<Type>): Promise<void> {
    const { entries } = await readDictionary(source, name);
    const others = this.#dictionaries.filter((dictionary) => dictionary.name !== name);
    this.#swap([...others, { name, entries }]);
  }

  /** @throws DianmingError `ERR_OPTION` if there is no such dictionary. */
  removeDictionary(name: string): void {
    if (!this.#dictionaries.some((dictionary) => dictionary.name === name)) {
      const known = this.dictionaries.length > 0 ? this.dictionaries.join(', ') : 'none';
      throw new DianmingError('ERR_OPTION', `no dictionary ${JSON.stringify(name)}: loaded are ${known}`);
    }
    this.#swap(this.#dictionaries.filter((dictionary) => dictionary.name !== name));
  }

  #swap(dictionaries: readonly NamedDictionary[]): void {
    const fold = (text: string) => foldWord(text, this.#reader.parts.lexicon.variants);
    const entries = latestEntries(dictionaries, fold);
    const recognizers =
      entries.length === 0 ? [] : [createUserDictionaryRecognizer(UserDictionary.compile(entries, fold), fold)];
    this.#recognizers = [...recognizers, ...this.#bundled];
    this.#dictionaries = dictionaries;
  }

  #read(
    text: string,
    { proposals = [] }: ReadOptions<string>,
  ): { page: Page; candidates: readonly Candidate<string>[]; resolved: readonly ResolvedMention[] } {
    if (typeof text !== 'string') throw new DianmingError('ERR_OPTION', `text: expected a string, got ${typeof text}`);
    const recognizers =
      proposals.length === 0 ? this.#recognizers : [...this.#recognizers, proposalRecognizer(proposals, text)];
    const reading = this.#reader.read(text, recognizers);
    const resolved = this.#tagger
      ? tagReading(reading, this.#tagger, this.#convention)
      : followConvention(reading.resolved, reading.page, this.#convention);
    return { page: reading.page, candidates: reading.candidates, resolved };
  }
}

/** From normalized positions to offsets of the original text. */
function originalParts({ mentions, links }: ReturnType<typeof keepTypes>, { source }: Page) {
  return {
    mentions: mentions.map(({ candidate, depth }, index) => ({
      type: candidate.type,
      start: source.originalStart(candidate.start),
      end: source.originalEnd(candidate.end),
      depth,
      score: candidate.score,
      evidence: candidate.evidence,
      entity: links.entityOf[index] as number,
    })),
    entities: links.entities,
    appointments: links.appointments,
  };
}

/**
 * An extractor with the bundled dictionaries. The first call reads them; later ones share them.
 *
 * ```ts
 * const extractor = await createExtractor();
 * const document = extractor.extract('青禾县委书记欧阳志远到白沙镇调研。');
 * document.appointments.map(({ person, position }) => `${person.text}：${position.text}`); // ['欧阳志远：书记']
 * ```
 *
 * @throws DianmingError `ERR_OPTION` for a wrong option, `ERR_DICTIONARY` for a bad dictionary (all bad lines listed),
 *   `ERR_BINARY` if a data file is missing, cut short or damaged, `ERR_ENGINE` if an engine is not installed.
 */
export function createExtractor<const Custom extends string = never>(
  options: ExtractorOptions<Custom> = {},
): Promise<Extractor<MentionType | Custom>> {
  return assembleExtractor(options, FULL);
}

/** What an extractor is made of where its options say nothing. */
export interface Edition {
  readonly lexicon: LexiconAsset;
  readonly tagger: TaggerSource;
  readonly latin: boolean;
}

const FULL: Edition = { lexicon: 'dianming.bin', tagger: true, latin: true };

/** An extractor of an edition of the package; {@link createExtractor} is that of the full one. */
export async function assembleExtractor<const Custom extends string = never>(
  options: ExtractorOptions<Custom>,
  edition: Edition,
): Promise<Extractor<MentionType | Custom>> {
  checkOptions(options);
  const named = await Promise.all(
    (options.dictionaries ?? []).map((source, i) => readDictionary(source, `dictionary-${i + 1}`)),
  );
  const own = options.recognizers ?? [];
  const custom = [
    ...named.flatMap(({ entries }) => entries.map(({ type }) => type)),
    ...own.flatMap(({ types }) => types),
  ];
  const replaced = new Set(own.map(({ name }) => name));
  const latin = options.latin ?? edition.latin;
  const recognizers = [...createDefaultRecognizers(latin).filter(({ name }) => !replaced.has(name)), ...own];
  const convention = options.convention ?? 'dianming';
  // Side by side: each may come over a network.
  const [tagger, bundled] = await Promise.all([
    loadTagger(options.tagger ?? edition.tagger, convention, options),
    loadRuleReader(options, edition.lexicon),
    latin ? prepareEnglish() : undefined,
  ]);
  checkConvention(convention, tagger?.model.conventions ?? []);
  if (options.types) checkTypes(options.types, [...custom, ...(tagger?.model.types ?? [])]);
  const { tokenizer = 'builtin' } = options;
  const engine =
    typeof tokenizer === 'object' && tokenizer !== null
      ? tokenizer
      : await createTokenizer(tokenizer, bundled.parts.words);
  const extractor = new Extractor<MentionType | Custom>({
    reader: new RuleReader({ ...bundled.parts, tokenizer: engine }),
    tagger,
    recognizers,
    types: options.types,
    convention: habitsOf(convention),
  });
  for (const { name, entries } of named) await extractor.setDictionary(name, { name, entries });
  return extractor;
}
