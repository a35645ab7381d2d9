import { habitsOf } from '../convention/conventions.js';
import type { AnnotatedDocument } from '../evaluation/annotated-document.js';
import { hintsOf } from '../reading/hints.js';
import type { RuleReader } from '../reading/rule-reader.js';
import type { Recognizer } from '../recognizers/recognizer.js';
import type { LabelledSpan, LabelSet } from '../tagger/labels.js';
import { columnsOf } from '../tagger/tagger.js';
import { createExample, type Example } from '../tagger/training/example.js';
import type { WordClusters } from '../tagger/word-clusters.js';
import type { SourceText } from '../text/source-text.js';

/** Annotated texts that follow one convention. */
export interface TrainingCorpus {
  /** The convention's name: one of the built-in ones, or one of the trainer's own. */
  readonly convention: string;
  readonly documents: readonly AnnotatedDocument[];
  /** The types that are annotated; others may hide where nothing is marked. */
  readonly types: readonly string[];
}

/** An example with what it is scored by. */
export interface ScoredExample extends Example {
  readonly spans: readonly LabelledSpan[];
  /** Indexes of the annotated types. */
  readonly known: readonly number[];
}

/** What examples are made with. */
export interface ExampleMaker {
  readonly reader: RuleReader;
  readonly recognizers: readonly Recognizer[];
  readonly clusters: WordClusters;
  readonly labels: LabelSet;
  readonly conventions: readonly string[];
}

/** Examples of a corpus, one a document. Documents without text give none. */
export function examplesOf(corpus: TrainingCorpus, maker: ExampleMaker): ScoredExample[] {
  return corpus.documents.flatMap((document) => exampleOf(document, corpus, maker) ?? []);
}

/** The example that a document of a corpus makes, if it has any text. */
export function exampleOf(
  { text, entities }: AnnotatedDocument,
  { convention, types }: Omit<TrainingCorpus, 'documents'>,
  maker: ExampleMaker,
): ScoredExample | undefined {
  const { labels, conventions } = maker;
  const known = labels.types.flatMap((type, index) => (types.includes(type) ? [index] : []));
  const reading = maker.reader.read(text, maker.recognizers);
  if (reading.page.length === 0) return undefined;
  const columns = columnsOf(reading.page, hintsOf(reading, habitsOf(convention)), maker);
  const spans = outerSpans(reading.page.source, entities, labels);
  const example = createExample(columns, spans, known, conventions.indexOf(convention), labels);
  return { ...example, spans, known };
}

/** Outer entities in normalized positions; one that layout or another entity leaves nothing of is left out. */
function outerSpans(source: SourceText, entities: AnnotatedDocument['entities'], labels: LabelSet): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  const { length } = source.text;
  let position = 0;
  for (const { start, end, type, depth } of entities) {
    const number = labels.types.indexOf(type);
    if (depth > 0 || number < 0) continue;
    while (position < length && source.originalStart(position) < start) position++;
    let behind = position;
    while (behind < length && source.originalEnd(behind + 1) <= end) behind++;
    const last = spans[spans.length - 1];
    if (behind > position && (!last || last.end <= position)) {
      spans.push({ start: position, end: behind, type: number });
    }
  }
  return spans;
}
