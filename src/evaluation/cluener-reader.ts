import { errorFromIssues, type Issue } from '../errors.js';
import type { AnnotatedDocument } from './annotated-document.js';
import { typeOfLabel } from './corpus-labels.js';
import { parseObject } from './jsonl-reader.js';
import { nestEntities } from './nesting.js';
import { type StrictReading, strictFaults } from './strict-reading.js';

/** Labels of CLUENER2020 that are no entities of ours. */
const WORKS: readonly string[] = ['book', 'game', 'movie'];

/**
 * Reads CLUENER2020: one object a line, `{"text": "浙商银行叶老桂", "label": {"name": {"叶老桂": [[4, 6]]}}}`.
 * Its ends are inclusive and its offsets count code points; books, games and films are left out.
 *
 * @param strict for texts to train on.
 * @throws {@link DianmingError} `ERR_GOLD` with an issue for every bad line.
 */
export function readCluener(source: string, name: string, strict?: StrictReading): AnnotatedDocument[] {
  const issues: Issue[] = [];
  const documents: AnnotatedDocument[] = [];
  source.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const refuse = (value: string, expected: string): void => {
      issues.push({ file: name, line: index + 1, value: value.slice(0, 80), expected });
    };
    const entry = parseObject(content);
    if (
      entry === undefined ||
      typeof entry.text !== 'string' ||
      typeof entry.label !== 'object' ||
      entry.label === null
    ) {
      refuse(content, 'an object {"text": …, "label": {TYPE: {WORDS: [[first, last]]}}}');
      return;
    }
    const { text } = entry;
    const offsets = codePointOffsets(text);
    const spans: { type: string; start: number; end: number }[] = [];
    for (const [label, surfaces] of Object.entries(entry.label as Record<string, unknown>)) {
      if (WORKS.includes(label)) continue;
      for (const [surface, ranges] of Object.entries((surfaces ?? {}) as Record<string, unknown>)) {
        for (const range of Array.isArray(ranges) ? (ranges as unknown[]) : [ranges]) {
          const [first, last] = Array.isArray(range) ? (range as unknown[]) : [];
          const start = offsets[first as number];
          const end = offsets[(last as number) + 1];
          if (start === undefined || end === undefined || text.slice(start, end) !== surface) {
            refuse(
              `${surface} ${JSON.stringify(range)}`,
              'first and last character (inclusive) of these words in the text',
            );
          } else spans.push({ type: typeOfLabel(label), start, end });
        }
      }
    }
    for (const { value, expected } of strictFaults(text, spans, strict)) refuse(value, expected);
    documents.push({ name: `${name}:${index + 1}`, text, entities: nestEntities(text, spans) });
  });
  if (issues.length > 0) throw errorFromIssues('ERR_GOLD', issues);
  return documents;
}

/** UTF-16 offset of each code point, and of the end. */
function codePointOffsets(text: string): number[] {
  const offsets = [0];
  let offset = 0;
  for (const character of text) {
    offset += character.length;
    offsets.push(offset);
  }
  return offsets;
}
