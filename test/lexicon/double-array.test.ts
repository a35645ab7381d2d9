import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DianmingError } from '../../src/errors.js';
import { DoubleArray } from '../../src/lexicon/double-array.js';
import { buildDoubleArray } from '../../src/lexicon/double-array-builder.js';

/** Few units, so that keys share prefixes; among them the least and greatest unit and a lone surrogate. */
const word = (min: number, max: number) =>
  fc.string({
    unit: fc.constantFrom('中', '国', '人', '民', 'a', '\0', '\uffff', '\ud83d'),
    minLength: min,
    maxLength: max,
  });
const dictionary = fc
  .uniqueArray(fc.tuple(word(1, 6), fc.integer({ min: 0, max: 0x7fffffff })), {
    selector: ([key]) => key,
    maxLength: 60,
  })
  .map((pairs) => new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1))));

function trieOf(map: ReadonlyMap<string, number>): DoubleArray {
  return new DoubleArray(buildDoubleArray([...map.keys()], [...map.values()]));
}

/** Every key at every place of `text`, by plain comparison, as `start:end:value`. */
function naiveOccurrences(map: ReadonlyMap<string, number>, text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      const value = map.get(text.slice(start, end));
      if (value !== undefined) found.push(`${start}:${end}:${value}`);
    }
  }
  return found;
}

function occurrences(trie: DoubleArray, text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    let node: number = trie.root;
    for (let i = start; i < text.length; i++) {
      node = trie.step(node, text.charCodeAt(i));
      if (node === 0) break;
      const value = trie.value(node);
      if (value >= 0) found.push(`${start}:${i + 1}:${value}`);
    }
  }
  return found;
}

/** The walk that the docstring of DoubleArray recommends to hot loops. */
function occurrencesInline(trie: DoubleArray, text: string): string[] {
  const found: string[] = [];
  const { codes, base, check } = trie.data;
  for (let start = 0; start < text.length; start++) {
    let node = 0;
    for (let i = start; i < text.length; i++) {
      const inner = base[node] ?? -1;
      if (inner < 0) break;
      const label = codes[text.charCodeAt(i)] ?? 0;
      const child = (inner >> 1) + label;
      expect(child).toBeLessThan(check.length);
      if (label === 0 || check[child] !== label) break;
      node = child;
      const own = base[node] ?? -1;
      const value = own < 0 ? ~own : (own & 1) === 1 ? (base[own >> 1] ?? -1) : -1;
      if (value >= 0) found.push(`${start}:${i + 1}:${value}`);
    }
  }
  return found;
}

describe('a trie small enough to draw', () => {
  //   (0) ─中→ (1) ─国→ (2)=7 ─人→ (3)=9
  //     └──国→ (4)=8
  // 国 occurs three times, 中 twice, 人 once: labels 1, 2, 3.
  const trie = new DoubleArray(buildDoubleArray(['中国', '中国人', '国'], [7, 9, 8]));

  it('numbers units by falling frequency, then by unit', () => {
    const { codes } = trie.data;
    const label = (unit: string) => codes[unit.charCodeAt(0)];
    expect([label('国'), label('中'), label('人'), label('民')]).toEqual([1, 2, 3, 0]);
    const even = buildDoubleArray(['a', 'b', 'c'], [0, 0, 0]).codes;
    expect([even[97], even[98], even[99]]).toEqual([1, 2, 3]);
  });

  it('walks as drawn', () => {
    const middle = trie.step(trie.root, '中'.charCodeAt(0));
    const inner = trie.step(middle, '国'.charCodeAt(0));
    const leaf = trie.step(inner, '人'.charCodeAt(0));
    expect([middle, inner, leaf].every((node) => node > 0)).toBe(true);
    expect([trie.root, middle, inner, leaf].map((node) => trie.value(node))).toEqual([-1, -1, 7, 9]);
    expect(trie.step(leaf, '人'.charCodeAt(0))).toBe(0);
    expect(trie.step(trie.root, '人'.charCodeAt(0))).toBe(0);
    expect(trie.step(trie.root, '民'.charCodeAt(0))).toBe(0);
  });

  it.each([
    ['中国', 7],
    ['中国人', 9],
    ['国', 8],
    ['中', -1],
    ['人', -1],
    ['中国人民', -1],
    ['', -1],
  ])('get(%j) is %d', (key, value) => {
    expect(trie.get(key)).toBe(value);
  });

  it('has values in inner nodes and leaves as the layout says', () => {
    const { base, check } = trie.data;
    const inner = trie.step(trie.step(trie.root, '中'.charCodeAt(0)), '国'.charCodeAt(0));
    const packed = base[inner] ?? 0;
    expect(packed & 1).toBe(1);
    expect(base[packed >> 1]).toBe(7);
    expect(check[packed >> 1]).toBe(0);
    expect(base[trie.step(inner, '人'.charCodeAt(0))]).toBe(~9);
  });
});

describe('any dictionary', () => {
  it('answers like a Map', () => {
    fc.assert(
      fc.property(dictionary, fc.array(word(0, 7)), (map, others) => {
        const trie = trieOf(map);
        for (const [key, value] of map) expect(trie.get(key)).toBe(value);
        for (const other of others) expect(trie.get(other)).toBe(map.get(other) ?? -1);
      }),
    );
  });

  it('finds in a text what naive search finds, stepping or walking inline', () => {
    fc.assert(
      fc.property(dictionary, word(0, 40), (map, text) => {
        const trie = trieOf(map);
        const expected = naiveOccurrences(map, text);
        expect(occurrences(trie, text)).toEqual(expected);
        expect(occurrencesInline(trie, text)).toEqual(expected);
      }),
    );
  });

  it('is built the same each time', () => {
    fc.assert(
      fc.property(dictionary, (map) => {
        const [once, again] = [trieOf(map).data, trieOf(new Map(map)).data];
        for (const name of ['codes', 'base', 'check'] as const) {
          expect(Buffer.compare(Buffer.from(once[name].buffer), Buffer.from(again[name].buffer))).toBe(0);
        }
      }),
    );
  });

  it('works as a view on a copy of the bytes', () => {
    const { codes, base, check } = buildDoubleArray(['北京', '北京市', '市'], [0, 1, 2]);
    const bytes = new Uint8Array(base.byteLength + check.byteLength);
    bytes.set(new Uint8Array(base.buffer), 0);
    bytes.set(new Uint8Array(check.buffer), base.byteLength);
    const view = new DoubleArray({
      codes,
      base: new Int32Array(bytes.buffer, 0, base.length),
      check: new Uint16Array(bytes.buffer, base.byteLength, check.length),
    });
    expect([view.get('北京'), view.get('北京市'), view.get('市'), view.get('京')]).toEqual([0, 1, 2, -1]);
  });
});

describe('sizes', () => {
  it('holds no key at all', () => {
    const trie = trieOf(new Map());
    expect(trie.get('中')).toBe(-1);
    expect(trie.get('')).toBe(-1);
    expect(trie.step(trie.root, 0)).toBe(0);
  });

  it('stays nearly full with many keys', () => {
    const han = (i: number) => String.fromCharCode(0x4e00 + ((i * 7919) % 5000));
    const map = new Map<string, number>();
    for (let i = 0; i < 20000; i++) map.set(han(i) + han(i % 613) + han(i % 89), i);
    const keys = [...map.keys()].sort((a, b) => (a < b ? -1 : 1));
    const trie = trieOf(new Map(keys.map((key, i) => [key, i])));
    expect(keys.filter((key, i) => trie.get(key) !== i)).toEqual([]);
    const prefixes = new Set(keys.flatMap((key) => Array.from(key, (_, i) => key.slice(0, i + 1))));
    expect(trie.data.base.length).toBeLessThan((prefixes.size + 5000) * 1.25);
  });
});

describe('refused keys', () => {
  it.each([
    [['b', 'a'], [0, 0], 'key 1 is "a", after "b"'],
    [['a', 'a'], [0, 0], 'key 1 is "a", after "a"'],
    [['', 'a'], [0, 0], 'key 0 is ""'],
    [['a'], [-1], 'value -1 of "a"'],
    [['a'], [0x80000000], 'value 2147483648 of "a"'],
    [['a'], [0.5], 'value 0.5 of "a"'],
    [['a'], [], '1 keys with 0 values'],
  ])('%j with %j: %s', (keys, values, message) => {
    const build = () => buildDoubleArray(keys, values);
    expect(build).toThrow(DianmingError);
    expect(build).toThrow(expect.objectContaining({ code: 'ERR_OPTION', message: expect.stringContaining(message) }));
  });

  it('more units than can be told apart', () => {
    const units = Array.from({ length: 65535 }, (_, unit) => String.fromCharCode(unit));
    const values = units.map((_, unit) => unit);
    const trie = new DoubleArray(buildDoubleArray(units.slice(0, 65534), values.slice(0, 65534)));
    expect([trie.get('\0'), trie.get('中'), trie.get('\ufffd'), trie.get('\ufffe')]).toEqual([0, 0x4e2d, 0xfffd, -1]);
    expect(() => buildDoubleArray(units, values)).toThrow('65535 UTF-16 units: at most 65534');
  });
});
