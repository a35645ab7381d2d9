import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as publicFace from '../../src/index.js';
import * as rosterFace from '../../src/roster/index.js';
import * as trainingFace from '../../src/training/index.js';
import * as transformersFace from '../../src/transformers/index.js';

const ENTRY = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
const ROSTER = fileURLToPath(new URL('../../src/roster/index.ts', import.meta.url));
const TRANSFORMERS = fileURLToPath(new URL('../../src/transformers/index.ts', import.meta.url));
const TRAINING = fileURLToPath(new URL('../../src/training/index.ts', import.meta.url));

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
  ...['AssetName', 'AssetProgress', 'AssetSource', 'EntrySuggestion', 'SuggestionOptions'],
  ...['Candidate', 'Evidence', 'Page', 'Recognizer', 'Tokenizer', 'Tokens'],
  ...['Proposal', 'ReadOptions'],
];

describe('the public face', () => {
  it('is these names, re-exported one by one', () => {
    expect(exportedNames(ENTRY).sort()).toEqual([...VALUES, ...TYPES].sort());
  });

  it('has these values at run time', () => {
    expect(Object.keys(publicFace).sort()).toEqual([...VALUES].sort());
  });
});

const TRAINING_VALUES = [
  ...['LEARNERS', 'loadBundledModel', 'loadTrainingTools', 'readCheckpoint', 'readClusters', 'readModel'],
  ...['trainTagger', 'trainingSteps', 'writeModel'],
];
const TRAINING_TYPES = [
  ...['Checkpoint', 'DevScore', 'LearnerName', 'TaggerModel', 'TrainingCorpus', 'TrainingData', 'TrainingOptions'],
  ...['TrainingPass', 'TrainingStep', 'TrainingTools', 'WordClusters'],
];

describe('dianming/training', () => {
  it('is these names, re-exported one by one', () => {
    expect(exportedNames(TRAINING).sort()).toEqual([...TRAINING_VALUES, ...TRAINING_TYPES].sort());
    expect(Object.keys(trainingFace).sort()).toEqual([...TRAINING_VALUES].sort());
  });

  it('is a subpath of the package, as every room with an index is', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    const source = fileURLToPath(new URL('../../src', import.meta.url));
    const rooms = readdirSync(source).filter((room) => existsSync(`${source}/${room}/index.ts`));
    expect(rooms).toContain('training');
    for (const room of rooms) expect(exports).toHaveProperty([`./${room}`]);
  });
});

describe('dianming/roster', () => {
  it('is these names, re-exported one by one', () => {
    const values = ['EXPORT_FORMATS', 'Roster', 'openRoster'];
    const types = ['ExportFormat', 'RosterAddition', 'RosterOptions', 'TextReader'];
    expect(exportedNames(ROSTER).sort()).toEqual([...values, ...types].sort());
    expect(Object.keys(rosterFace).sort()).toEqual(values.sort());
  });
});

describe('dianming/transformers', () => {
  it('is these names, re-exported one by one', () => {
    const values = ['TokenModel', 'createTokenModel'];
    const types = ['Logits', 'TokenClassifier', 'TokenModelOptions'];
    expect(exportedNames(TRANSFORMERS).sort()).toEqual([...values, ...types].sort());
    expect(Object.keys(transformersFace).sort()).toEqual(values.sort());
  });
});
