import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as publicFace from '../../src/index.js';

const ENTRY = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

/** Names that a file re-exports, types among them. */
function exportedNames(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  return file.statements.flatMap((statement) => {
    const isList = ts.isExportDeclaration(statement) && statement.exportClause && statement.moduleSpecifier;
    if (!isList || !ts.isNamedExports(statement.exportClause)) throw new Error(`not by name: ${statement.getText()}`);
    return statement.exportClause.elements.map(({ name }) => name.text);
  });
}

// What stands here is promised to users: a name that goes or changes is a breaking change, a new one needs a reason.
const VALUES = [
  'CONVENTIONS',
  'DianmingError',
  'EntrySuggester',
  'Extractor',
  'MENTION_TYPES',
  'createExtractor',
  'describeEvidence',
];
const TYPES = [
  ...['Appointment', 'AppointmentStatus', 'Division', 'Document', 'DocumentJson', 'Entity', 'Mention', 'MentionType'],
  ...['Organization', 'Person', 'Place', 'Position'],
  ...['ErrorCode', 'Issue', 'ExplainedCandidate', 'ExplainedSpan', 'Explanation'],
  ...['Convention', 'DictionaryEntry', 'DictionarySource', 'EngineName', 'ExtractorOptions'],
  ...['EntrySuggestion', 'SuggestionOptions'],
  ...['Candidate', 'Evidence', 'Page', 'Recognizer', 'Tokenizer', 'Tokens'],
];

describe('the public face', () => {
  it('is these names, re-exported one by one', () => {
    expect(exportedNames(ENTRY).sort()).toEqual([...VALUES, ...TYPES].sort());
  });

  it('has these values at run time', () => {
    expect(Object.keys(publicFace).sort()).toEqual([...VALUES].sort());
  });
});
