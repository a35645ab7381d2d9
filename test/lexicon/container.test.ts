import { describe, expect, it } from 'vitest';
import { DianmingError } from '../../src/errors.js';
import { FORMAT_VERSION, readContainer, writeContainer } from '../../src/lexicon/container.js';

const SECTIONS = {
  'b.small': Uint8Array.of(1, 2, 3),
  a: Int32Array.of(-1, 2 ** 31 - 1),
  'b.wide': Float64Array.of(Math.PI, -0.5),
  'b.half': Uint16Array.of(65535),
  empty: new Uint32Array(0),
  signed: Int8Array.of(-128),
  short: Int16Array.of(-32768),
  single: Float32Array.of(0.25),
};

/** The error a damaged file is refused with. */
function refusal(bytes: Uint8Array): string {
  try {
    readContainer(bytes, 'words.bin');
  } catch (error) {
    expect(error).toBeInstanceOf(DianmingError);
    expect((error as DianmingError).code).toBe('ERR_BINARY');
    return (error as DianmingError).message;
  }
  throw new Error('accepted');
}

describe('container', () => {
  it('gives back what was written, as views on the bytes', () => {
    const bytes = writeContainer(SECTIONS);
    const container = readContainer(bytes, 'words.bin');
    expect(container.get('a', 'i32')).toEqual(SECTIONS.a);
    expect(container.get('b.small', 'u8')).toEqual(SECTIONS['b.small']);
    expect(container.get('b.wide', 'f64')).toEqual(SECTIONS['b.wide']);
    expect(container.get('b.half', 'u16')).toEqual(SECTIONS['b.half']);
    expect(container.get('empty', 'u32')).toHaveLength(0);
    expect(container.get('signed', 'i8')).toEqual(SECTIONS.signed);
    expect(container.get('short', 'i16')).toEqual(SECTIONS.short);
    expect(container.get('single', 'f32')).toEqual(SECTIONS.single);
    expect(container.get('a', 'i32').buffer).toBe(bytes.buffer);
  });

  it('hands out sections by prefix', () => {
    const container = readContainer(writeContainer(SECTIONS), 'words.bin');
    expect(container.withPrefix('b.')).toEqual({
      half: SECTIONS['b.half'],
      small: SECTIONS['b.small'],
      wide: SECTIONS['b.wide'],
    });
    expect(container.withPrefix('none.')).toEqual({});
  });

  it('writes the same bytes whatever the order of sections', () => {
    const reversed = Object.fromEntries(Object.entries(SECTIONS).reverse());
    expect(writeContainer(reversed)).toEqual(writeContainer(SECTIONS));
  });

  it('writes only the part of a buffer that a section covers', () => {
    const part = Uint16Array.of(1, 2, 3, 4).subarray(1, 3);
    expect(readContainer(writeContainer({ part }), 'words.bin').get('part', 'u16')).toEqual(Uint16Array.of(2, 3));
  });

  it('reads bytes that start at an odd place of their buffer', () => {
    const bytes = writeContainer(SECTIONS);
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    for (const odd of [buffer.subarray(3), Buffer.from(buffer.buffer).subarray(3)]) {
      expect(readContainer(odd, 'words.bin').get('b.wide', 'f64')).toEqual(SECTIONS['b.wide']);
    }
  });

  it('refuses a file that is too short, of another kind or another version, and names it', () => {
    expect(refusal(new Uint8Array(5))).toBe('words.bin: too short: 5 bytes, the header alone has 24');
    const other = writeContainer(SECTIONS);
    other.set(new TextEncoder().encode('GARBAGE!'));
    expect(refusal(other)).toBe('words.bin: not a file of this package: starts with "GARBAGE!", not DIANMING');
    const newer = writeContainer(SECTIONS);
    newer[8] = FORMAT_VERSION + 1;
    expect(refusal(newer)).toMatch(
      `format version ${FORMAT_VERSION + 1}, this package reads version ${FORMAT_VERSION}`,
    );
  });

  it('refuses a file that is cut short or extended', () => {
    const bytes = writeContainer(SECTIONS);
    expect(refusal(bytes.subarray(0, bytes.length - 1))).toMatch(`${bytes.length - 1} bytes of ${bytes.length}`);
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(refusal(longer)).toMatch(`${bytes.length + 8} bytes of ${bytes.length}`);
  });

  it('refuses a file with any single bit turned over', () => {
    const bytes = writeContainer(SECTIONS);
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        expect(refusal(damaged)).toMatch(/^words\.bin: /);
      }
    }
  });

  it('names a missing section and one of another type', () => {
    const container = readContainer(writeContainer(SECTIONS), 'words.bin');
    expect(() => container.get('hmm', 'u8')).toThrow('words.bin: section hmm is missing');
    expect(() => container.get('a', 'u8')).toThrow('words.bin: section a holds i32, not u8');
    expect(() => container.get('toString', 'u8')).toThrow('section toString is missing');
  });
});
