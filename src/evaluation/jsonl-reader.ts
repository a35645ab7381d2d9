import { errorFromIssues, type Issue } from '../errors.js';
import type { AnnotatedDocument } from './annotated-document.js';
import { typeOfLabel } from './corpus-labels.js';
import { nestEntities } from './nesting.js';
import { type StrictReading, strictFaults } from './strict-reading.js';

/**
 * Reads a corpus with one object a line: `{"text": "王小明到了临河镇", "entities": [{"start": 0, "end": 3, "type": "person"}]}`,
 * offsets in UTF-16 code units, end exclusive. Lines with an empty text are skipped.
 *
 * @param strict for texts to train on.
 * @throws {@link DianmingError} `ERR_GOLD` with an issue for every bad line.
 */
export function readJsonl(source: string, name: string, strict?: StrictReading): AnnotatedDocument[] {
  const issues: Issue[] = [];
  const documents: AnnotatedDocument[] = [];
  source.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const refuse = (value: string, expected: string): void => {
      issues.push({ file: name, line: index + 1, value: value.slice(0, 80), expected });
    };
    const entry = parseObject(content);
    if (entry === undefined || typeof entry.text !== 'string' || !Array.isArray(entry.entities)) {
      refuse(content, 'an object {"text": …, "entities": [{"start", "end", "type"}]}');
      return;
    }
    const { text } = entry;
    if (text === '') return;
    const spans: { type: string; start: number; end: number }[] = [];
    for (const entity of entry.entities as unknown[]) {
      const span = readSpan(entity, text.length);
      if (span === undefined) {
        refuse(JSON.stringify(entity), `{"start", "end", "type"} with 0 ≤ start < end ≤ ${text.length}`);
      } else spans.push(span);
    }
    for (const { value, expected } of strictFaults(text, spans, strict)) refuse(value, expected);
    documents.push({ name: `${name}:${index + 1}`, text, entities: nestEntities(text, spans) });
  });
  if (issues.length > 0) throw errorFromIssues('ERR_GOLD', issues);
  return documents;
}

/** The object that a line of JSON holds, or undefined. */
export function parseObject(content: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function readSpan(entity: unknown, length: number): { type: string; start: number; end: number } | undefined {
  if (typeof entity !== 'object' || entity === null) return undefined;
  const { start, end, type } = entity as Record<string, unknown>;
  if (!Number.isInteger(start) || !Number.isInteger(end) || typeof type !== 'string') return undefined;
  const [from, to] = [start as number, end as number];
  return from >= 0 && from < to && to <= length ? { type: typeOfLabel(type), start: from, end: to } : undefined;
}
