import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { write } from '../../../src/document/writers/index.js';
import { drawDocument } from '../draw-document.js';
import { examples, ordinary } from '../examples.js';
import { webAnnotationSchema } from '../schemas/web-annotation.js';

interface Page {
  items: {
    id: string;
    target: {
      source: string;
      selector: [
        { start: number; end: number; 'dianming:utf16Start': number; 'dianming:utf16End': number },
        { exact: string; prefix: string; suffix: string },
      ];
    };
  }[];
}

const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const validate = ajv.compile(webAnnotationSchema);

describe('web-annotation', () => {
  it.each(Object.entries(examples))('of %s keeps to the schema and selects what it says', (_, document) => {
    const page = JSON.parse(write(document, 'web-annotation')) as Page;
    validate(page);
    expect(validate.errors).toBeNull();
    const characters = Array.from(document.text);
    page.items.forEach(
      (
        {
          target: {
            selector: [position, quote],
          },
        },
        index,
      ) => {
        const { text, start, end } = document.mentions[index]!;
        expect(quote.exact).toBe(text);
        expect(characters.slice(position.start, position.end).join('')).toBe(text);
        expect([position['dianming:utf16Start'], position['dianming:utf16End']]).toEqual([start, end]);
        expect(document.text).toContain(quote.prefix + quote.exact + quote.suffix);
      },
    );
  });

  it('quotes context that splits no pair', () => {
    const document = drawDocument(`${'😀'.repeat(40)}[[n 李]]${'😀'.repeat(40)}`);
    const [, quote] = (JSON.parse(write(document, 'web-annotation')) as Page).items[0]!.target.selector;
    expect(quote).toMatchObject({ prefix: '😀'.repeat(32), suffix: '😀'.repeat(32) });
  });

  it('names the text it was given', () => {
    const page = JSON.parse(write(ordinary, 'web-annotation', { source: 'https://example.com/1.txt' })) as Page;
    expect(page.items[0]?.id).toBe('https://example.com/1.txt#mention-0');
    expect(page.items[0]?.target.source).toBe('https://example.com/1.txt');
  });
});
