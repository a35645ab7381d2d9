import { describe, expect, it } from 'vitest';
import { FORMATS, type Format, write } from '../../../src/document/writers/index.js';
import { examples, ordinary } from '../examples.js';

const refused = (message: string) =>
  expect.objectContaining({ code: 'ERR_OPTION', message: expect.stringContaining(message) });

describe('write', () => {
  it('names its formats', () => {
    expect([...FORMATS].sort()).toEqual(
      'brat conll csv csv-appointments displacy html json ndjson popolo spacy terminal web-annotation'.split(' '),
    );
  });

  it.each(FORMATS)('%s is written the same way twice, and ends its last line', (format) => {
    for (const document of Object.values(examples)) {
      const written = write(document, format);
      expect(write(document, format)).toBe(written);
      if (written !== '') expect(written.endsWith('\n')).toBe(true);
    }
  });

  it.each(['xml', '', 'toString', '__proto__'])('refuses the format %j', (format) => {
    expect(() => write(ordinary, format as Format)).toThrow(refused('expected one of json, ndjson, csv'));
  });

  it.each([
    ['json', { indents: 2 }, 'expected indent'],
    ['ndjson', { indent: 2 }, 'expected no options'],
    ['conll', { scheme: 'IOB' }, 'expected BIO or BMES, got "IOB"'],
    ['html', { form: 'body' }, 'expected page or fragment'],
    ['csv', { byteOrderMark: 'yes' }, 'expected a boolean'],
    ['terminal', { toString: 1 }, 'expected color, language'],
  ] as const)('refuses for %s the option %j', (format, options, message) => {
    expect(() => write(ordinary, format, options as never)).toThrow(refused(message));
  });

  it('takes an undefined option for none', () => {
    expect(write(ordinary, 'html', { title: undefined } as never)).toBe(write(ordinary, 'html'));
  });
});
