import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContainer, writeContainer } from '../../src/lexicon/container.js';
import { StringTable, StringTableBuilder } from '../../src/lexicon/string-table.js';

function roundTrip(texts: readonly string[]): string[] {
  const builder = new StringTableBuilder();
  const ids = Uint32Array.from(texts, (text) => builder.idOf(text));
  const container = readContainer(writeContainer({ ids, ...builder.sections('strings.') }), 'strings.bin');
  const table = StringTable.from(container, 'strings.');
  return Array.from(container.get('ids', 'u32'), (id) => table.get(id));
}

describe('StringTable', () => {
  it('keeps each distinct string once', () => {
    const builder = new StringTableBuilder();
    expect(builder.idOf('')).toBe(0);
    expect(builder.idOf('郑州市')).toBe(builder.idOf('郑州市'));
    expect(builder.idOf('郑州')).not.toBe(builder.idOf('郑州市'));
  });

  it('keeps numerals as they are written', () => {
    const texts = ['410102', '110101001', '999999999', '1000000000', '0', '007', '-1', '1.0', '４', '1'];
    expect(roundTrip(texts)).toEqual(texts);
  });

  it('gives back any string', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.nat().map(String));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(roundTrip(texts)).toEqual(texts);
      }),
    );
  });
});
