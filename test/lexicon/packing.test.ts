import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compiler/compile-lexicon.js';
import { readContainer, type Sections } from '../../src/lexicon/container.js';
import { buildDoubleArray } from '../../src/lexicon/double-array-builder.js';
import { packDeltas, unpackDeltas } from '../../src/lexicon/packing/deltas.js';
import { packLexicon, unpackLexicon } from '../../src/lexicon/packing/pack-lexicon.js';
import { packTrie, unpackTrie } from '../../src/lexicon/packing/pack-trie.js';
import { joinPlanes, splitPlanes } from '../../src/lexicon/packing/planes.js';
import { trieKeys } from '../../src/lexicon/packing/trie-keys.js';
import { sourceOf } from './tiny-lexicon.js';

const WORDS = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'青禾县委书记𠮷a'), minLength: 1, maxLength: 6 }), {
  maxLength: 60,
});

describe('a packed trie', () => {
  it.each(['rising', 'falling'])('is unpacked to the arrays that it was made of, values %s', (order) => {
    fc.assert(
      fc.property(WORDS, (words) => {
        const keys = [...words].sort();
        const values = keys.map((_, index) => (order === 'rising' ? index : keys.length - index) * 7);
        const trie = buildDoubleArray(keys, values);
        const { base, check } = unpackTrie(packTrie(trie).sections).trie;
        // Joined: the arrays are long, and comparing them one by one takes a second.
        expect(`${base}|${check}`).toBe(`${trie.base}|${trie.check}`);
      }),
      { numRuns: 30 },
    );
  });

  it('lists its keys in order', () => {
    const keys = ['书记', '青', '青禾', '青禾县委'];
    const trie = buildDoubleArray(keys, [0, 1, 2, 3]);
    const { units, offsets } = trieKeys(packTrie(trie).nodes, trie.codes);
    const listed = keys.map((_, i) => String.fromCharCode(...units.subarray(offsets[i], offsets[i + 1])));
    expect(listed).toEqual(keys);
    expect(offsets).toHaveLength(keys.length + 1);
  });
});

describe('a packed lexicon', () => {
  const sections = (bytes: Uint8Array): Sections => readContainer(bytes, 'test').withPrefix('');

  it('is unpacked to the sections that it was made of', () => {
    const compiled = sections(
      compileLexicon({
        sources: [sourceOf('surname', ['王', '歐陽', '李']), sourceOf('position', ['书记', '局长', '副局长'])],
        fold: (word) => word.replace('歐陽', '欧阳'),
      }),
    );
    const packed = packLexicon(compiled);
    expect(Object.keys(packed)).not.toEqual(Object.keys(compiled));
    expect(unpackLexicon(packed)).toEqual(compiled);
  });

  it('may leave the words of the tokenizer as they are', () => {
    const compiled = sections(compileLexicon({ sources: [sourceOf('surname', ['王'])] }));
    expect(unpackLexicon(packLexicon(compiled, true))).toEqual(compiled);
  });

  it('may have no words', () => {
    const compiled = sections(compileLexicon({ sources: [] }));
    expect(unpackLexicon(packLexicon(compiled))).toEqual(compiled);
  });
});

it('deltas and planes give back any column', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), fc.array(fc.nat(0xffffff)), (numbers, small) => {
      const column = Uint32Array.from(numbers);
      expect(unpackDeltas(packDeltas(column), (length) => new Uint32Array(length))).toEqual(column);
      expect(joinPlanes(splitPlanes(Int32Array.from(small), 3), 3)).toEqual(Int32Array.from(small));
    }),
  );
});
