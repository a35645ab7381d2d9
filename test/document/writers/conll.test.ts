import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONLL_SCHEMES } from '../../../src/document/writers/conll.js';
import { write } from '../../../src/document/writers/index.js';
import { readConll } from '../../../src/evaluation/conll-reader.js';
import { drawDocument } from '../draw-document.js';
import { empty, examples, ordinary } from '../examples.js';

const flat = (text: string): string => text.replace(/\s/g, '');

describe('conll', () => {
  it('tags characters', () => {
    const document = drawDocument('[[o [[p 白水]]局]]\n[[n 王　涛]] 说。');
    expect(write(document, 'conll')).toBe('白 B-ORG\n水 I-ORG\n局 I-ORG\n\n王 B-PER\n涛 I-PER\n说 O\n。 O\n');
    expect(write(document, 'conll', { scheme: 'BMES' })).toBe(
      '白 B-ORG\n水 M-ORG\n局 E-ORG\n\n王 B-PER\n涛 E-PER\n说 O\n。 O\n',
    );
  });

  it('tags a single character S', () => {
    expect(write(drawDocument('[[n 李]][[t 书记]]'), 'conll', { scheme: 'BMES' })).toBe(
      '李 S-PER\n书 B-TITLE\n记 E-TITLE\n',
    );
  });

  it('takes other labels', () => {
    expect(write(drawDocument('[[n 李]]到[[p 白水]]'), 'conll', { labels: { person: 'nr' } })).toBe(
      '李 B-nr\n到 O\n白 B-LOC\n水 I-LOC\n',
    );
  });

  it('has nothing to say of an empty text', () => {
    expect(write(empty, 'conll')).toBe('');
  });

  for (const scheme of CONLL_SCHEMES) {
    it.each(Object.entries(examples))(`in ${scheme} of %s reads back but for white space`, (_, document) => {
      const sentences = readConll(write(document, 'conll', { scheme }), 'example.conll');
      expect(sentences.map(({ text }) => text).join('')).toBe(flat(document.text));
      const found = sentences.flatMap(({ entities }) => entities.map(({ text }) => text));
      expect(found).toEqual(document.mentions.filter(({ depth }) => depth === 0).map(({ text }) => flat(text)));
    });
  }

  it('gives every line two columns, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = write(drawDocument(text.replaceAll('[', '')), 'conll').split('\n');
        for (const line of lines) expect(line).toMatch(/^(?:\S O)?$/su);
      }),
    );
  });

  it('types stay what they were', () => {
    const [first] = readConll(write(ordinary, 'conll'), 'example.conll');
    expect(first?.entities.slice(0, 3).map(({ type }) => type)).toEqual(['organization', 'position', 'person']);
  });
});
