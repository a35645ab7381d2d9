import { describe, expect, it } from 'vitest';
import { type AnnotatedDocument, readCluener, readConll, readJsonl } from '../../src/evaluation/index.js';

/** `类型:字面@开始/深度` of each entity. */
function entitiesOf(document: AnnotatedDocument | undefined): string[] {
  return (document?.entities ?? []).map(({ type, text, start, depth }) => `${type}:${text}@${start}/${depth}`);
}

describe('readJsonl', () => {
  it('reads offsets in UTF-16 units and labels of other corpora', () => {
    const line = JSON.stringify({
      text: '𠮷明在青禾县委',
      entities: [
        { start: 4, end: 7, type: 'LOC' },
        { start: 4, end: 8, type: 'organization' },
        { start: 0, end: 3, type: 'PER' },
      ],
    });
    const documents = readJsonl(`${line}\n\n{"text":"","entities":[]}\n{"text":"无","entities":[]}\n`, '例.jsonl');
    expect(documents.map(({ name }) => name)).toEqual(['例.jsonl:1', '例.jsonl:4']);
    expect(entitiesOf(documents[0])).toEqual(['person:𠮷明@0/0', 'organization:青禾县委@4/0', 'place:青禾县@4/1']);
  });

  it('holds what crosses an outer entity for nested', () => {
    const entities = [
      { start: 0, end: 4, type: 'a' },
      { start: 3, end: 6, type: 'b' },
      { start: 4, end: 5, type: 'c' },
    ];
    const [document] = readJsonl(JSON.stringify({ text: '零一二三四五六', entities }), '例.jsonl');
    expect(entitiesOf(document)).toEqual(['a:零一二三@0/0', 'b:三四五@3/1', 'c:四@4/0']);
  });

  it('lists every bad line', () => {
    const source = [
      '坏',
      '{"text":"王明"}',
      '{"text":"王明","entities":[{"start":0,"end":3,"type":"PER"},{"start":1,"end":1,"type":"PER"}]}',
    ];
    expect(() => readJsonl(source.join('\n'), '例.jsonl')).toThrow(
      expect.objectContaining({
        code: 'ERR_GOLD',
        issues: [1, 2, 3, 3].map((line) => expect.objectContaining({ file: '例.jsonl', line })),
      }),
    );
  });
});

describe('readCluener', () => {
  it('reads inclusive ends in code points, and leaves works out', () => {
    const line = JSON.stringify({
      text: '𠮷明导演的《山河》在青禾县公映，青禾县',
      label: {
        name: { 𠮷明: [[0, 1]] },
        movie: { '《山河》': [[5, 8]] },
        address: {
          青禾县: [
            [10, 12],
            [16, 18],
          ],
        },
      },
    });
    expect(entitiesOf(readCluener(line, '例.json')[0])).toEqual([
      'person:𠮷明@0/0',
      'place:青禾县@11/0',
      'place:青禾县@17/0',
    ]);
  });

  it('refuses offsets that do not fit the words', () => {
    const line = JSON.stringify({ text: '王明来了', label: { name: { 王明: [[0, 2]] }, address: { 青禾: [[8, 9]] } } });
    expect(() => readCluener(line, '例.json')).toThrow(/例\.json:1: "王明 \[0,2\]".*\n例\.json:1: "青禾 \[8,9\]"/);
  });
});

describe('readConll', () => {
  it.each([
    ['BIO', '王 B-PER\n明 I-PER\n在 O\n青 B-LOC\n禾 I-LOC'],
    ['BIOES', '王\tB-PER\n明\tE-PER\n在\tO\n青\tB-LOC\n禾\tE-LOC'],
    ['BMES', '王 B-NAME\r\n明 E-NAME\r\n在 O\r\n青 B-LOC\r\n禾 E-LOC\r\n'],
    ['columns between', '王 nr B-PER\n明 nr E-PER\n在 p O\n青 ns B-LOC\n禾 ns E-LOC'],
    ['IO: continuing nothing begins', '王 I-PER\n明 I-PER\n在 O\n青 I-LOC\n禾 I-LOC'],
    ['types of our own', '王 B-person\n明 I-person\n在 O\n青 B-place\n禾 I-place'],
  ])('reads %s', (_, source) => {
    const documents = readConll(source, '例.bmes');
    expect(documents.map(({ text }) => text)).toEqual(['王明在青禾']);
    expect(entitiesOf(documents[0])).toEqual(['person:王明@0/0', 'place:青禾@3/0']);
  });

  it('separates neighbours, singles, and sentences', () => {
    const source = '-DOCSTART- O\n\n王 S-PER\n李 S-PER\n雷 B-PER\n\n\n甲 B-LOC\n乙 B-LOC\n丙 M-LOC\n丁 E-LOC\n';
    const documents = readConll(source, '例.bmes');
    expect(documents.map(({ name }) => name)).toEqual(['例.bmes:3', '例.bmes:8']);
    expect(documents.map(entitiesOf)).toEqual([
      ['person:王@0/0', 'person:李@1/0', 'person:雷@2/0'],
      ['place:甲@0/0', 'place:乙丙丁@1/0'],
    ]);
  });

  it('reads a blank as a character', () => {
    expect(readConll('王 B-PER\n  I-PER\n明 I-PER\n\u3000 O', '例')[0]?.text).toBe('王 明\u3000');
  });

  it('lists every bad line', () => {
    expect(() => readConll('王 B-PER\n明\n在 X-PER\n青 O-LOC', '例')).toThrow(
      expect.objectContaining({ code: 'ERR_GOLD', issues: [2, 3, 4].map((line) => expect.objectContaining({ line })) }),
    );
  });
});
