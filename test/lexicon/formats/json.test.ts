import { describe, expect, it } from 'vitest';
import { readJsonEntries, readJsonLinesEntries } from '../../../src/lexicon/formats/json.js';

describe('JSON format', () => {
  it('gives the line on which each item starts', () => {
    const text = `[
  {"text": "a]\\",[{\\n", "aliases": ["x", "y"], "metadata": {"k": [1, {"z": 2}]}},
  "二砂", 3,

  {
    "text": "奥体中心"
  }
]`;
    const { entries, issues } = readJsonEntries(text, 'a.json');
    expect(entries.map(({ line, fields }) => [line, fields.text])).toEqual([
      [2, 'a]",[{\n'],
      [3, '二砂'],
      [5, '奥体中心'],
    ]);
    expect(issues).toEqual([{ file: 'a.json', line: 3, value: '3', expected: 'an object with text and type' }]);
  });

  it.each([
    ['[]', []],
    ['{"二砂": "place"}', ['1 {"二砂":"place"}: an array of objects with text and type']],
    ['[[]]', ['1 []: an object with text and type']],
    ['[null]', ['1 null: an object with text and type']],
  ])('%s', (text, expected) => {
    const { issues } = readJsonEntries(text, 'a.json');
    expect(issues.map(({ line, value, expected }) => `${line} ${value}: ${expected}`)).toEqual(expected);
  });

  it('reports broken JSON', () => {
    const { issues } = readJsonEntries('[\n{"text": }\n]', 'a.json');
    expect(issues).toHaveLength(1);
    expect(issues[0]?.expected).toMatch(/^valid JSON \(/);
  });
});

describe('JSON lines', () => {
  it('reports broken lines and reads the others', () => {
    const { entries, issues } = readJsonLinesEntries('{"text": "二砂"}\n\n{"text"\n[1]\n"奥体中心"', 'a.jsonl');
    expect(entries.map(({ line, fields }) => [line, fields.text])).toEqual([
      [1, '二砂'],
      [5, '奥体中心'],
    ]);
    expect(issues.map(({ line, value }) => [line, value])).toEqual([
      [3, '{"text"'],
      [4, '[1]'],
    ]);
  });
});
