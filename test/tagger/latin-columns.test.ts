import { describe, expect, it } from 'vitest';
import { COLUMN, type Column, Columns, MARGIN, STRIDE } from '../../src/tagger/columns.js';
import { lookAtLatin } from '../../src/tagger/latin-columns.js';

function seen(text: string, column: Column): number[] {
  const columns = new Columns(text.length);
  lookAtLatin(text, columns);
  return Array.from(
    { length: text.length },
    (_, at) => columns.cells[(at + MARGIN) * STRIDE + COLUMN[column]] as number,
  );
}

const shape = (word: string) => seen(word, 'latinShape')[0];

describe('what the tagger sees of Latin words', () => {
  it('is nothing where there are none', () => {
    for (const column of ['latin', 'latinShape', 'latinHead', 'latinTail'] as const) {
      expect(seen('青禾县2024年', column)).toEqual(new Array(8).fill(0));
    }
  });

  it('is one value on all characters of a word, whatever its capitals', () => {
    const [before, ...word] = seen('由Mira2说', 'latin');
    expect(before).toBe(0);
    expect(new Set(word.slice(0, 5)).size).toBe(1);
    expect(word[5]).toBe(0);
    expect(seen('MIRA2', 'latin')[0]).toBe(word[0]);
    expect(seen('Nora2', 'latin')[0]).not.toBe(word[0]);
  });

  it.each([
    ['blog', 'site', true],
    ['blog', 'Blog', false],
    ['Blog', 'BLOG', false],
    ['Blog', 'bLog', false],
    ['RvKx', 'aBcD', true],
    ['blog', 'blo2', false],
    ['blog', 'weblog', false],
  ])('%s is written as %s: %s', (one, other, isSame) => {
    expect(shape(one) === shape(other)).toBe(isSame);
  });

  it('is the first and last letters too', () => {
    expect(seen('Marino', 'latinHead')[0]).toBe(seen('Mario', 'latinHead')[0]);
    expect(seen('Marino', 'latinTail')[0]).toBe(seen('Latino', 'latinTail')[0]);
    expect(seen('Marino', 'latinTail')[0]).not.toBe(seen('Mario', 'latinTail')[0]);
  });
});
