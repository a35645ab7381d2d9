import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VarintReader, VarintWriter } from '../../src/lexicon/varint.js';

describe('varints', () => {
  it('are short where numbers are small', () => {
    const writer = new VarintWriter();
    for (const value of [0, 127, 128, 300, 2 ** 32 - 1]) writer.write(value);
    expect([...writer.bytes()]).toEqual([0, 127, 0x80, 1, 0xac, 2, 0xff, 0xff, 0xff, 0xff, 0x0f]);
  });

  it('read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 32 - 1)), (values) => {
        const writer = new VarintWriter();
        for (const value of values) writer.write(value);
        const reader = new VarintReader(writer.bytes());
        expect(values.map(() => reader.read())).toEqual(values);
        // Behind the end there is nothing but zeroes.
        expect(reader.read()).toBe(0);
      }),
    );
  });

  it('have room for many', () => {
    const writer = new VarintWriter();
    for (let value = 0; value < 100_000; value++) writer.write(value);
    const reader = new VarintReader(writer.bytes());
    for (let value = 0; value < 100_000; value++) if (reader.read() !== value) throw new Error(`at ${value}`);
  });
});
