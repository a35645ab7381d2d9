import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { write } from '../../../src/document/writers/index.js';
import { examples, ordinary, tricky } from '../examples.js';
import { jsonSchema } from '../schemas/json.js';

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(jsonSchema);

describe.each(Object.entries(examples))('%s', (_, document) => {
  it.each(['json', 'ndjson'] as const)('%s keeps to its schema and reads back', (format) => {
    const json: unknown = JSON.parse(write(document, format));
    validate(json);
    expect(validate.errors).toBeNull();
    expect(json).toEqual(document.toJSON());
  });

  it('ndjson is one line for every reader', () => {
    expect(write(document, 'ndjson').trimEnd()).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
  });
});

it('indents json as asked', () => {
  expect(write(ordinary, 'json').split('\n')[1]).toMatch(/^ {2}"/);
  expect(write(tricky, 'json', { indent: 0 })).toBe(`${JSON.stringify(tricky)}\n`);
});
