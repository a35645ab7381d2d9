import { MENTION_TYPES } from '../document/types.js';
import { DianmingError } from '../errors.js';
import type { AnnotatedDocument } from './annotated-document.js';
import { compareEntities } from './entity-errors.js';
import { byStartThenLength } from './entity-order.js';
import type { ExtractedMention, Extraction } from './extraction.js';
import { flatName } from './flat-name.js';
import { type Measure, Tally } from './measure.js';
import { ErrorCounter, type ErrorMeasure, type Finding, type ScoreError } from './score-error.js';

export interface ScoreOptions {
  /** Types that count; others are left out on both sides. Default: the four built-in types. */
  readonly types?: readonly string[];
}

export interface ScoreReport {
  readonly documents: number;
  /** UTF-16 code units of all texts. */
  readonly characters: number;
  /** Outer entities of each type that counts, in the order of {@link ScoreOptions.types}. */
  readonly types: Readonly<Record<string, Measure>>;
  /** Outer entities of all types. */
  readonly flat: Measure;
  /** Outer and nested entities of all types. */
  readonly all: Measure;
  /** Person, position, organization and status all right; null if no document has appointments annotated. */
  readonly appointment: Measure | null;
  /** Pairs of different names that mean one thing; null if no document has identity annotated. */
  readonly identity: Measure | null;
  /** The most frequent first. */
  readonly errors: readonly ScoreError[];
}

/**
 * Compares what `extract` finds in each document's text with what is annotated there.
 *
 * An entity is right if its offsets and its type are. An appointment is right if its status and its names are, layout
 * aside, and names that the document's `same` groups join are one name. Equal things count once a document.
 *
 *     const gold = parseGold('[[o 青禾县委]][[t 书记]][[n 王小明]]', '例');
 *     score([gold], (text) => extractor.extract(text)).flat.f1   // 100
 *
 * @throws {@link DianmingError} `ERR_OPTION` if a mention's `text` is not what its offsets say.
 */
export function score(
  documents: Iterable<AnnotatedDocument>,
  extract: (text: string) => Extraction,
  options: ScoreOptions = {},
): ScoreReport {
  const scorer = new Scorer(options);
  for (const document of documents) scorer.add(document, extract(document.text));
  return scorer.report();
}

/** The types that occur in the annotations, in the order of {@link MENTION_TYPES}, then of occurrence. */
export function annotatedTypes(documents: Iterable<AnnotatedDocument>): string[] {
  const found = new Set<string>();
  for (const { entities } of documents) for (const { type } of entities) found.add(type);
  const builtIn: string[] = MENTION_TYPES.filter((type) => found.has(type));
  return [...new Set([...builtIn, ...found])];
}

/** {@link score}, a document at a time. */
export class Scorer {
  readonly #types: Map<string, Tally>;
  readonly #flat = new Tally();
  readonly #all = new Tally();
  readonly #errors = new ErrorCounter();
  #appointment: Tally | null = null;
  #identity: Tally | null = null;
  #documents = 0;
  #characters = 0;

  constructor(options: ScoreOptions = {}) {
    this.#types = new Map((options.types ?? MENTION_TYPES).map((type) => [type, new Tally()]));
  }

  /** @throws {@link DianmingError} `ERR_OPTION` if a mention's `text` is not what its offsets say. */
  add(document: AnnotatedDocument, extraction: Extraction): void {
    this.#documents++;
    this.#characters += document.text.length;
    this.#addEntities(document, extraction.mentions);
    if (document.appointments !== undefined) this.#addAppointments(document, extraction);
    if (document.same !== undefined) this.#addIdentity(document, extraction);
  }

  report(): ScoreReport {
    return {
      documents: this.#documents,
      characters: this.#characters,
      types: Object.fromEntries([...this.#types].map(([type, tally]) => [type, tally.measure()])),
      flat: this.#flat.measure(),
      all: this.#all.measure(),
      appointment: this.#appointment?.measure() ?? null,
      identity: this.#identity?.measure() ?? null,
      errors: this.#errors.list(),
    };
  }

  #addEntities(document: AnnotatedDocument, mentions: readonly ExtractedMention[]): void {
    for (const { text, start, end } of mentions) {
      if (document.text.slice(start, end) !== text) {
        const found = JSON.stringify(document.text.slice(start, end));
        throw new DianmingError(
          'ERR_OPTION',
          `${document.name}: mention ${JSON.stringify(text)} says [${start}, ${end}), where the text has ${found}; its offsets must be UTF-16 offsets into the text`,
        );
      }
    }
    const counts = (entity: { readonly type: string }): boolean => this.#types.has(entity.type);
    const gold = document.entities.filter(counts);
    const got = mentions.filter(counts).sort(byStartThenLength);
    const outerGold = gold.filter((entity) => entity.depth === 0);
    const outerGot = got.filter((mention) => mention.depth === 0);
    for (const [type, tally] of this.#types) {
      const ofType = (entity: { readonly type: string }): boolean => entity.type === type;
      tally.add(entityKeys(outerGold.filter(ofType)), entityKeys(outerGot.filter(ofType)));
    }
    this.#flat.add(entityKeys(outerGold), entityKeys(outerGot));
    this.#all.add(entityKeys(gold), entityKeys(got));

    for (const error of compareEntities<Span>(outerGold, outerGot)) this.#addError(document, 'flat', error);
    const [goldKeys, gotKeys] = [entityKeys(gold), entityKeys(got)];
    for (const entity of gold) {
      if (entity.depth > 0 && !gotKeys.has(entityKey(entity))) {
        this.#addError(document, 'nested', { group: 'missed', expected: entity, got: null });
      }
    }
    for (const mention of got) {
      if (mention.depth > 0 && !goldKeys.has(entityKey(mention))) {
        this.#addError(document, 'nested', { group: 'spurious', expected: null, got: mention });
      }
    }
  }

  #addAppointments(document: AnnotatedDocument, extraction: Extraction): void {
    const fullest = new Map<string, string>();
    for (const names of document.same ?? []) {
      for (const name of names) fullest.set(flatName(name), flatName(names[0] ?? name));
    }
    const nameOf = (name: string | null): string =>
      name === null ? '' : (fullest.get(flatName(name)) ?? flatName(name));
    const line = (person: string, position: string, organization: string | null, status: string): string =>
      [nameOf(person), flatName(position), nameOf(organization), status].join(' | ');
    const gold = new Set(
      (document.appointments ?? []).map((a) => line(a.person, a.position, a.organization, a.status)),
    );
    const got = new Set(
      (extraction.appointments ?? []).map(({ person, position, organization, status }) =>
        line(person.entity?.name ?? person.text, position.text, organization?.text ?? null, status),
      ),
    );
    this.#appointment ??= new Tally();
    this.#appointment.add(gold, got);
    this.#addLineErrors(document, 'appointment', gold, got);
  }

  #addIdentity(document: AnnotatedDocument, extraction: Extraction): void {
    const { people = [], organizations = [], places = [] } = extraction;
    const gold = namePairs(document.same ?? []);
    const got = namePairs(
      [...people, ...organizations, ...places].map(({ mentions }) => mentions.map(({ text }) => text)),
    );
    this.#identity ??= new Tally();
    this.#identity.add(gold, got);
    this.#addLineErrors(document, 'identity', gold, got);
  }

  #addError(
    document: AnnotatedDocument,
    measure: ErrorMeasure,
    {
      group,
      expected,
      got,
    }: { readonly group: ScoreError['group']; readonly expected: Span | null; readonly got: Span | null },
  ): void {
    const place = expected ?? got;
    if (place === null) return;
    const context = document.text.slice(Math.max(0, place.start - 8), place.end + 8).replace(/[\r\n]+/g, '⏎');
    this.#errors.add({
      measure,
      group,
      expected: toFinding(expected),
      got: toFinding(got),
      example: { document: document.name, start: place.start, context },
    });
  }

  #addLineErrors(
    document: AnnotatedDocument,
    measure: 'appointment' | 'identity',
    gold: ReadonlySet<string>,
    got: ReadonlySet<string>,
  ): void {
    const example = { document: document.name, start: null, context: '' };
    for (const text of gold) {
      if (!got.has(text))
        this.#errors.add({ measure, group: 'missed', expected: { type: measure, text }, got: null, example });
    }
    for (const text of got) {
      if (!gold.has(text))
        this.#errors.add({ measure, group: 'spurious', expected: null, got: { type: measure, text }, example });
    }
  }
}

interface Span extends Finding {
  readonly start: number;
  readonly end: number;
}

function toFinding(span: Span | null): Finding | null {
  return span === null ? null : { type: span.type, text: flatName(span.text) };
}

function entityKey({ start, end, type }: Span): string {
  return `${start}-${end} ${type}`;
}

function entityKeys(entities: readonly Span[]): Set<string> {
  return new Set(entities.map(entityKey));
}

/** Every two different names of a group, as `甲 = 乙` in code-unit order. */
function namePairs(groups: readonly (readonly string[])[]): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups) {
    const names = [...new Set(group.map(flatName))].sort();
    names.forEach((first, index) => {
      for (const second of names.slice(index + 1)) pairs.add(`${first} = ${second}`);
    });
  }
  return pairs;
}
