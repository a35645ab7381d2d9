import { describe, expect, it } from 'vitest';
import { readContainer, writeContainer } from '../../src/lexicon/container.js';
import { conventionHash } from '../../src/tagger/features.js';
import { LabelSet } from '../../src/tagger/labels.js';
import { readModel, writeModel } from '../../src/tagger/tagger-model.js';
import { FeatureCounter } from '../../src/tagger/training/feature-counter.js';
import { Weights } from '../../src/tagger/training/learner.js';
import { packModel } from '../../src/tagger/training/packed-model.js';
import { hashesOf, startWeights } from '../../src/tagger/training/start-weights.js';
import { unpackRows } from '../../src/tagger/weight-rows.js';
import { readClusters, WordClusters } from '../../src/tagger/word-clusters.js';

const LABELS = new LabelSet(['person', 'place']);
const CLUSTERS = readClusters('东港\t7\t2\n西港\t7\t2\n<year>\t0\t0\n', 'clusters.tsv');
const [FIRST, SECOND, FAR] = [12345, -7, 2 ** 31 - 1];
const OWN = conventionHash(FIRST, 1);

/** Three features, one of which the second convention has a copy of. */
function weights(): { weights: Weights; hashes: Int32Array; counter: FeatureCounter } {
  const counter = new FeatureCounter(16);
  for (const hash of [FIRST, SECOND, FAR, OWN]) counter.add(hash);
  const hashes = counter.keep(1);
  const table = new Weights(LABELS, hashes.length, 2);
  const set = (hash: number, label: number, weight: number) => {
    table.features[counter.numberOf(hash) * LABELS.size + label] = weight;
  };
  set(FIRST, 0, 1.5);
  set(FIRST, 8, -0.75);
  set(SECOND, 3, 0.01);
  set(FAR, 1, 9);
  set(OWN, 0, -0.5);
  table.transitions.forEach((_, cell) => {
    table.transitions[cell] = cell / 8;
  });
  return { weights: table, hashes, counter };
}

function packed(least = 0.05) {
  const { weights: table, hashes, counter } = weights();
  return packModel(table, hashes, counter, { conventions: ['a', 'b'], note: '附注', clusters: CLUSTERS }, { least });
}

describe('a model', () => {
  it('keeps weights as bytes, small ones dropped and the greatest cut', () => {
    const model = packed();
    // 9 is more than the scale reaches; 8 is what a byte’s 127 stands for then.
    expect(model.scale).toBe(8 / 127);
    const { hashes, starts, labels, weights } = unpackRows(model.shared);
    const shared = new Map(
      Array.from(hashes, (hash, row) => [
        hash | 0,
        Array.from(labels.subarray(starts[row], starts[row + 1]), (label, i) => [
          label,
          weights[(starts[row] as number) + i],
        ]),
      ]),
    );
    expect(shared).toEqual(
      new Map([
        [FAR, [[1, 127]]],
        [
          FIRST,
          [
            [0, Math.round(1.5 / model.scale)],
            [8, Math.round(-0.75 / model.scale)],
          ],
        ],
      ]),
    );
    expect(model.own.map((rows) => [...unpackRows(rows).hashes])).toEqual([[], [FIRST]]);
    expect([...unpackRows(packed(0.001).shared).hashes]).toEqual([...hashes].sort((a, b) => a - b));
  });

  it('is what it was when it is read again, and the same bytes when it is written again', () => {
    const model = packed();
    const bytes = writeModel(model);
    // A buffer from a file may begin anywhere.
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const read = readModel(shifted.subarray(3), 'a.bin');
    expect({ ...read, clusters: undefined }).toEqual({ ...model, clusters: undefined });
    for (const hash of CLUSTERS.hashes) expect(read.clusters.clusterOf(hash)).toBe(CLUSTERS.clusterOf(hash));
    expect(read.clusters.coarse).toEqual(CLUSTERS.coarse);
    expect(writeModel(read)).toEqual(bytes);
    expect(writeModel(packed())).toEqual(bytes);
  });

  it('gives a training back its weights, whatever types and conventions come behind its own', () => {
    const model = packed();
    const counter = new FeatureCounter(16);
    for (const hash of [...hashesOf(model, ['a', 'b', 'c']), 99]) counter.add(hash);
    const hashes = counter.keep(1);
    const labels = new LabelSet(['person', 'place', 'ship']);
    const table = new Weights(labels, hashes.length, 3);
    startWeights(table, model, ['a', 'b', 'c'], counter);
    const weight = (hash: number, label: number) => table.features[counter.numberOf(hash) * labels.size + label];
    expect([weight(FIRST, 0), weight(FIRST, 8), weight(FAR, 1), weight(OWN, 0), weight(99, 0)]).toEqual(
      [1.5, -0.75, 8, -0.5, 0].map((value) => expect.closeTo(value, 1)),
    );
    const from = LABELS.size;
    for (const [block, before, behind] of [
      [0, 1, 2],
      [2, 8, 0],
    ] as const) {
      expect(table.transitions[block * labels.size ** 2 + before * labels.size + behind]).toBe(
        model.transitions[block * from ** 2 + before * from + behind],
      );
    }
  });
});

describe('a convention that is new to a model', () => {
  it('begins with the guideline’s weights, made greater by what packing makes them smaller', () => {
    const { weights: trained, hashes, counter } = weights();
    const about = { conventions: ['a', 'dianming'], note: '', clusters: CLUSTERS };
    const model = packModel(trained, hashes, counter, about, { factor: 0.5 });
    const conventions = ['a', 'dianming', 'new'];
    const known = new FeatureCounter(16);
    for (const hash of hashesOf(model, conventions)) known.add(hash);
    const table = new Weights(LABELS, known.keep(1).length, 3);
    startWeights(table, model, conventions, known, 0.5);
    const weight = (hash: number) => table.features[known.numberOf(hash) * LABELS.size];
    expect([weight(FIRST), weight(OWN), weight(conventionHash(FIRST, 2))]).toEqual(
      [1.5, -0.5, -0.5].map((value) => expect.closeTo(value, 1)),
    );
    const block = LABELS.size ** 2;
    expect(table.transitions.subarray(3 * block)).toEqual(table.transitions.subarray(2 * block, 3 * block));
  });
});

describe('a file that is no model for this version', () => {
  const bytes = writeModel(packed());
  /** The same file with another header. */
  const withHeader = (changes: object): Uint8Array => {
    const sections = { ...readContainer(bytes, 'a.bin').withPrefix('') };
    const header = JSON.parse(new TextDecoder().decode(sections['tagger.header'] as Uint8Array)) as object;
    sections['tagger.header'] = new TextEncoder().encode(JSON.stringify({ ...header, ...changes }));
    return writeContainer(sections);
  };
  const damaged = bytes.slice();
  damaged[damaged.length - 9] = (damaged[damaged.length - 9] as number) ^ 1;

  it.each([
    ['of another version', withHeader({ version: 7 }), /^a\.bin: model version 7, this package reads version 1/],
    ['for other features', withHeader({ templates: 1 }), /^a\.bin: made for other features than this package has/],
    ['with fewer conventions than it has weights for', withHeader({ conventions: ['a'] }), /^a\.bin: 243 transitions/],
    ['cut short', bytes.subarray(0, bytes.length - 8), /^a\.bin: .*cut short/],
    ['cut in its head', bytes.subarray(0, 10), /^a\.bin: /],
    ['damaged', damaged, /^a\.bin: checksum does not match/],
    ['empty', new Uint8Array(0), /^a\.bin: /],
    ['of dictionaries', writeContainer({ words: Int32Array.of(1) }), /^a\.bin: no model of a tagger/],
    ['of text', new TextEncoder().encode('王明说'.repeat(20)), /^a\.bin: /],
  ])('is refused by name: %s', (_, file, message) => {
    expect(() => readModel(file, 'a.bin')).toThrow(
      expect.objectContaining({ code: 'ERR_BINARY', message: expect.stringMatching(message) }),
    );
  });
});

describe('classes of words', () => {
  it('are numbers that a model has room for', () => {
    expect(() => readClusters('东港\t65535\t2\n', 'c.tsv')).toThrow('c.tsv: 东港: cluster 65535: at most 65534');
    expect(() => readClusters('东港\t1\t255\n', 'c.tsv')).toThrow('c.tsv: 东港: coarse 255: at most 254');
    expect(() => readClusters('东港 1 2\n西港\t1\n', 'c.tsv')).toThrow(/^c\.tsv:1: .*\nc\.tsv:2: /);
    expect(readClusters('', 'c.tsv').hashes).toEqual(WordClusters.none().hashes);
  });
});
