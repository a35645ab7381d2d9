import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionType } from '../src/document/types.js';
import { EntrySuggester, type SuggestionOptions } from '../src/entry-suggester.js';
import { createExtractor, type Extractor } from '../src/extractor.js';
import type { Recognizer } from '../src/recognizers/recognizer.js';

/** Finds every 云图号 with one score, so that the tests do not hang on what the bundled recognizers think of it. */
function vessel(score: number): Recognizer<'vessel'> {
  return {
    name: 'vessel',
    types: ['vessel'],
    *recognize(page) {
      for (const { index } of page.text.matchAll(/云图号/g)) {
        yield {
          start: index,
          end: index + 3,
          type: 'vessel',
          score,
          evidence: { recognizer: 'vessel', rule: 'known here' },
        };
      }
    },
  };
}

const extractorOf = (score: number): Promise<Extractor<MentionType | 'vessel'>> =>
  createExtractor({ recognizers: [vessel(score)] });

async function suggest(texts: readonly string[], score = 0.7, options?: SuggestionOptions) {
  const suggester = new EntrySuggester(await extractorOf(score));
  for (const text of texts) suggester.add(text);
  return suggester.suggestions(options);
}

const VESSEL = ['到了云图号。', '云图号下雨了。', '这里是云图号！'];

describe('EntrySuggester', () => {
  it('lists a name that recurs and is found without certainty, with its places', async () => {
    expect(await suggest(VESSEL)).toEqual([
      {
        ...{ text: '云图号', type: 'vessel', count: 3, documents: 3, found: 3, score: 0.7 },
        contexts: ['到了【云图号】。', '【云图号】下雨了。', '这里是【云图号】！'],
      },
    ]);
  });

  it('lists a name that is weighed and never found', async () => {
    expect(await suggest(VESSEL, 0.45)).toMatchObject([{ text: '云图号', count: 3, found: 0, score: 0.45 }]);
  });

  it.each<[reason: string, texts: readonly string[], score?: number, options?: SuggestionOptions]>([
    ['too rare', VESSEL.slice(1)],
    ['rarer than asked for', VESSEL, 0.7, { least: 4 }],
    ['none asked for', VESSEL, 0.7, { most: 0 }],
    ['always found with certainty', VESSEL, 0.95],
    ['hardly weighed', VESSEL, 0.1],
    ['a piece of a longer word', ['到了云图号岸。', '云图号岸下雨了。', '这里是云图号岸！']],
    ['a dictionary has it', ['他去了北京。', '北京下雨了。', '我们爱北京！']],
    ['no names at all', ['今天下雨了。', '今天天晴了。', '今天刮风了。']],
  ])('lists nothing: %s', async (_, texts, score, options) => {
    expect(await suggest(texts, score, options)).toEqual([]);
  });

  it('leaves out what the user has taught already', async () => {
    const extractor = await createExtractor({ dictionaries: [[{ text: '云图号', type: 'place' }]] });
    const suggester = new EntrySuggester(extractor);
    for (const text of VESSEL) suggester.add(text);
    expect(suggester.suggestions()).toEqual([]);
  });

  it('counts in one text as in several', async () => {
    expect(await suggest([VESSEL.join('\n\n')])).toMatchObject([{ text: '云图号', count: 3, documents: 1 }]);
  });

  it('puts first what an entry adds most to', async () => {
    const taught: Recognizer<'vessel'> = { ...vessel(0.45), name: 'rare vessel' };
    const known = await createExtractor({
      recognizers: [
        taught,
        {
          ...taught,
          name: 'frequent vessel',
          *recognize(page) {
            for (const { index } of page.text.matchAll(/浪图号/g)) {
              const evidence = { recognizer: 'frequent vessel', rule: 'known here' };
              yield { start: index, end: index + 3, type: 'vessel', score: 0.45, evidence };
            }
          },
        },
      ],
    });
    const suggester = new EntrySuggester(known);
    suggester.add([...VESSEL, '浪图号。', '是浪图号！', '“浪图号”', '有浪图号。'].join('\n\n'));
    expect(suggester.suggestions().map(({ text, count }) => `${text} ${count}`)).toEqual(['浪图号 4', '云图号 3']);
  });

  it('takes any text, and suggests only what stands in it', async () => {
    const extractor = await extractorOf(0.7);
    const word = fc.constantFrom('云图号', '李', '局长', '公司', '在', '。', '\n', '　', 'Li ', '𠮷', '\ud800', '<b>');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join('');
        const suggester = new EntrySuggester(extractor);
        suggester.add(text);
        for (const { text: name, count, found, contexts } of suggester.suggestions({ least: 1 })) {
          expect(text.replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
          expect(found).toBeLessThanOrEqual(count);
          expect(contexts.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
