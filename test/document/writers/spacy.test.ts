import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../../../src/document/writers/index.js';
import { drawDocument } from '../draw-document.js';
import { examples, tricky } from '../examples.js';
import { displacySchema, spacySchema } from '../schemas/spacy.js';

interface Json {
  text: string;
  ents: { start: number; end: number; label: string }[];
  spans: Record<string, { start: number; end: number; label: string; kb_id: string }[]>;
  tokens: { start: number; end: number }[];
}

const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const validate = ajv.compile(spacySchema);
const validateDisplacy = ajv.compile(displacySchema);
const sliceOf = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join('');

describe('spacy', () => {
  it.each(Object.entries(examples))('of %s keeps to the schema, and offsets to code points', (_, document) => {
    const json = JSON.parse(write(document, 'spacy')) as Json;
    validate(json);
    expect(validate.errors).toBeNull();
    expect(json.spans.dianming!.map(({ start, end }) => sliceOf(json.text, start, end))).toEqual(
      document.mentions.map(({ text }) => text.replace(/\p{Surrogate}/gu, '\ufffd')),
    );
    expect(json.ents).toHaveLength(document.mentions.filter(({ depth }) => depth === 0).length);
    for (let i = 1; i < json.ents.length; i++)
      expect(json.ents[i]!.start).toBeGreaterThanOrEqual(json.ents[i - 1]!.end);
  });

  it.each(Object.entries(examples))('of %s has a token bound at both ends of every span', (_, document) => {
    const { spans, tokens } = JSON.parse(write(document, 'spacy')) as Json;
    const starts = new Set(tokens.map(({ start }) => start));
    const ends = new Set(tokens.map(({ end }) => end));
    for (const { start, end } of spans.dianming!) expect([starts.has(start), ends.has(end)]).toEqual([true, true]);
  });

  it('holds no lone surrogate, which Python could not write', () => {
    for (const document of Object.values(examples)) {
      for (const format of ['spacy', 'displacy'] as const) {
        expect((JSON.parse(write(document, format)) as Json).text).not.toMatch(/\p{Surrogate}/u);
      }
    }
  });

  it('leaves nothing but one space between tokens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('李', '😀', ' ', '  ', '\n', '\u3000', 'a')), (pieces) => {
        const { text, tokens } = JSON.parse(write(drawDocument(pieces.join('')), 'spacy')) as Json;
        let at = 0;
        for (const { start, end } of tokens) {
          expect(['', ' ']).toContain(sliceOf(text, at, start));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(['', ' ']).toContain(sliceOf(text, at, text.length));
      }),
    );
  });

  it('joins what is one entity, and takes other keys and labels', () => {
    const document = drawDocument('[[n 李晓雷]]，[[n 李]]', { same: [[0, 1]] });
    const { spans } = JSON.parse(write(document, 'spacy', { spansKey: 'sc', labels: { person: 'PER' } })) as Json;
    expect(spans).toEqual({
      sc: [
        { start: 0, end: 3, label: 'PER', kb_id: 'person-0' },
        { start: 4, end: 5, label: 'PER', kb_id: 'person-0' },
      ],
    });
  });
});

describe('displacy', () => {
  it.each(Object.entries(examples))('of %s keeps to the schema', (_, document) => {
    const json: unknown = JSON.parse(write(document, 'displacy'));
    validateDisplacy(json);
    expect(validateDisplacy.errors).toBeNull();
  });

  it('has outer mentions and a title', () => {
    const json = JSON.parse(write(tricky, 'displacy', { title: '示例' })) as Json & { title: string };
    expect(json.title).toBe('示例');
    expect(json.ents.map(({ label }) => label)).toEqual(['PERSON', 'ORG', 'POSITION', 'PERSON', 'LOC']);
    expect(json.ents.map(({ start, end }) => sliceOf(json.text, start, end))).toEqual([
      '𠮷田',
      '青\n山\r\n银行',
      '行长',
      '王　涛',
      '白水湖',
    ]);
  });
});
