import { describe, expect, it } from 'vitest';
import { DianmingError } from '../../src/errors.js';
import { readCluener, readConll, readJsonl, type StrictReading } from '../../src/evaluation/index.js';

const STRICT: StrictReading = { types: ['ship'] };

/** `line value` of each issue of a read. */
function issuesOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof DianmingError)) throw error;
    expect(error.code).toBe('ERR_GOLD');
    return error.issues.map(({ line, value, expected }) => `${line} ${value}: ${expected.slice(0, 26)}`);
  }
}

describe('CoNLL to train on', () => {
  it.each([
    ['BIO as it should be', '王 B-PER\n明 I-PER\n李 B-PER\n说 O\n\n船 B-ship\n', []],
    ['BIOES as it should be', '王 B-PER\n明 E-PER\n李 S-PER\n说 O\n', []],
    ['I behind O', '说 O\n王 I-PER\n明 I-PER\n', ['2 王 I-PER: B-PER before it, as nothin']],
    ['I at the beginning', '王 I-PER\n', ['1 王 I-PER: B-PER before it, as nothin']],
    ['I of another type', '王 B-PER\n明 I-ORG\n', ['2 明 I-ORG: B-ORG before it, as nothin']],
    ['I behind the end of a sentence', '王 B-PER\n\n明 I-PER\n', ['3 明 I-PER: B-PER before it, as nothin']],
    [
      'I behind E',
      '王 B-PER\n明 E-PER\n说 I-PER\n',
      ['3 说 I-PER: B-PER before it, as nothin', '3 : E-PER at the end of the me'],
    ],
    ['no E where there are others', '王 S-PER\n李 B-PER\n明 I-PER\n说 O\n', ['4 说 O: E-PER at the end of the me']],
    [
      'no E at the end of a sentence',
      '王 S-PER\n李 B-PER\n\n说 O\n李 B-PER\n',
      ['2 : E-PER at the end of the me', '5 : E-PER at the end of the me'],
    ],
    ['no E before another mention', '王 S-PER\n李 B-PER\n张 S-PER\n', ['3 张 S-PER: E-PER at the end of the me']],
    [
      'an unknown label',
      '王 B-poet\n明 I-poet\n',
      ['1 王 B-poet: a label of person, positio', '2 明 I-poet: a label of person, positio'],
    ],
    [
      'several kinds at once',
      '王 I-PER\n明\n李 B-poet\n',
      [
        '1 王 I-PER: B-PER before it, as nothin',
        '2 明: a character, a space or ta',
        '3 李 B-poet: a label of person, positio',
      ],
    ],
  ])('%s', (_, source, issues) => {
    expect(issuesOf(() => readConll(source, '例.bio', STRICT))).toEqual(issues);
  });

  it('is read as ever to score with', () => {
    expect(readConll('说 O\n王 I-PER\n明 I-poet\n', '例.bio')[0]?.entities).toHaveLength(2);
  });
});

describe('JSON Lines to train on', () => {
  const line = (...spans: readonly (readonly [number, number, string])[]) =>
    JSON.stringify({ text: '青禾县县委书记王明', entities: spans.map(([start, end, type]) => ({ start, end, type })) });

  it.each([
    [
      'nested, side by side, twice',
      line([0, 5, 'ORG'], [0, 3, 'LOC'], [5, 7, 'TITLE'], [7, 9, 'ship'], [7, 9, 'ship']),
      [],
    ],
    ['an unknown label', line([7, 9, 'poet']), ['2 poet 王明: a label of person, positio']],
    ['spans that cross', line([0, 5, 'ORG'], [3, 7, 'TITLE']), ['2 县委书记 [3, 7): a mention inside or outsid']],
    [
      'spans that cross inside another',
      line([0, 9, 'ORG'], [0, 4, 'ORG'], [3, 5, 'LOC']),
      ['2 县委 [3, 5): a mention inside or outsid'],
    ],
    [
      'both',
      line([0, 5, 'poet'], [3, 7, 'poet']),
      [
        '2 poet 青禾县县委: a label of person, positio',
        '2 poet 县委书记: a label of person, positio',
        '2 县委书记 [3, 7): a mention inside or outsid',
      ],
    ],
  ])('%s', (_, source, issues) => {
    expect(issuesOf(() => readJsonl(`${line()}\n${source}\n`, '例.jsonl', STRICT))).toEqual(issues);
    expect(issuesOf(() => readJsonl(`${line()}\n${source}\n`, '例.jsonl'))).toEqual([]);
  });
});

it('CLUENER to train on', () => {
  const label = {
    name: { 王明: [[7, 8]] },
    company: { 青禾县县委: [[0, 4]] },
    poet: { 县委书记: [[3, 6]] },
    movie: { 书记: [[5, 6]] },
  };
  const source = JSON.stringify({ text: '青禾县县委书记王明', label });
  expect(issuesOf(() => readCluener(source, '例.json', STRICT))).toEqual([
    '1 poet 县委书记: a label of person, positio',
    '1 县委书记 [3, 7): a mention inside or outsid',
  ]);
});
