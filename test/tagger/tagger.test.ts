import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { NO_HINTS } from '../../src/tagger/hint.js';
import { Tagger } from '../../src/tagger/tagger.js';
import type { TaggerModel } from '../../src/tagger/tagger-model.js';
import { loadTrainingTools, type TrainingTools, trainTagger, writeModel } from '../../src/training/index.js';
import { inventedCorpus } from '../training/invented-corpus.js';

let tools: TrainingTools;
let model: TaggerModel;
let tagger: Tagger;

beforeAll(async () => {
  tools = await loadTrainingTools();
  const passes = [...trainTagger({ train: [inventedCorpus(40, 1)], dev: [], ...tools }, { passes: 3 })];
  model = passes.at(-1)!.model();
  tagger = new Tagger(model, 'dianming');
});

const pageOf = (text: string) => tools.reader.read(text, tools.recognizers).page;
/** Names and what is between them, odd characters too. */
const texts = fc
  .array(fc.oneof(fc.constantFrom('县长', '王明', '沈岚', '青禾县', '说', '。', '\n', ' ', '𠮷', 'A1'), fc.string()), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

describe('the tagger', () => {
  it('gives mentions in order, apart from each other, with probabilities', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const page = pageOf(text);
        let end = 0;
        for (const span of tagger.tag(page, NO_HINTS)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.probability).toBeGreaterThan(0);
          expect(span.probability).toBeLessThanOrEqual(1);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(page.length);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what is settled: mentions of its own types, and those of others as text outside its own', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 6 }), fc.nat(2))), (text, parts) => {
        const page = pageOf(text);
        const fixed: { start: number; end: number; type: string }[] = [];
        let at = 0;
        for (const [gap, length, type] of parts) {
          const start = at + gap;
          at = start + length;
          if (at <= page.length) fixed.push({ start, end: at, type: ['person', 'position', 'ship'][type] as string });
        }
        const spans = tagger.tag(page, NO_HINTS, fixed);
        for (const { start, end, type } of fixed) {
          const across = spans.filter((span) => span.start < end && span.end > start);
          expect(across.map((span) => [span.start, span.end, span.type])).toEqual(
            type === 'ship' ? [] : [[start, end, type]],
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads a text of many stretches as it reads each, and cuts no settled mention', () => {
    const sentence = '青禾县县长王明说话。';
    const text = sentence.repeat(120);
    const [one, many] = [tagger.tag(pageOf(sentence), NO_HINTS), tagger.tag(pageOf(text), NO_HINTS)];
    expect(one.length).toBeGreaterThan(0);
    expect(many.length).toBe(120 * one.length);
    // Nothing to cut at: no line ends, no stops.
    const endless = '王明'.repeat(1100);
    const fixed = [{ start: 1990, end: 2010, type: 'person' }];
    expect(tagger.tag(pageOf(endless), NO_HINTS, fixed)).toContainEqual(
      expect.objectContaining({ start: 1990, end: 2010, type: 'person' }),
    );
  });

  it('reads with what is shared where it does not know the convention', () => {
    const page = pageOf('青禾县县长王明说。');
    expect(new Tagger(model, 'unheard-of').tag(page, NO_HINTS).length).toBeGreaterThan(0);
  });
});

describe('an extractor', () => {
  it('takes a model by its bytes', async () => {
    const extractor = await createExtractor({ tagger: writeModel(model) });
    const { mentions } = extractor.extract('青禾县县长欧阳明说。');
    expect(mentions.map(({ text }) => text)).toContain('欧阳明');
  });

  it('refuses what is no model', async () => {
    await expect(createExtractor({ tagger: new Uint8Array(40) })).rejects.toMatchObject({ code: 'ERR_BINARY' });
    await expect(createExtractor({ tagger: 'nowhere.bin' })).rejects.toMatchObject({
      code: 'ERR_INPUT',
      message: expect.stringMatching(/^nowhere\.bin: /),
    });
  });
});
