import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GoldDocument, parseGold, type ScoreError, score } from '../../src/evaluation/index.js';
import { createExtractor, type Extractor } from '../../src/extractor.js';

// A tenth of benchmarks/gold, held to the letter: what is found there and what is not stands in differences/, one file a
// document. A change of any result shows here; `npx vitest run test/gold -u` writes the new state for review.
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const NAMES = read('regression-set.txt').trim().split('\n');

let extractor: Extractor;
beforeAll(async () => {
  // The tagger has learned from these very documents, so that it would hide what the rules don't know.
  extractor = await createExtractor({ tagger: false });
});

describe('the regression set', () => {
  it('is a tenth of the benchmark, from all of its series', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(19);
    expect([...new Set(NAMES.map((name) => name[0]))].sort()).toEqual(['h', 'o', 'p', 'q', 's', 'v', 'w']);
  });

  it.each(NAMES)('%s', async (name) => {
    const document = parseGold(read(`../../benchmarks/gold/${name}.gold`), name);
    await expect(differences(document)).toMatchFileSnapshot(`differences/${name}.txt`);
  });
});

/** What sets the result apart from the annotation, a line each, after a line of totals. */
function differences(document: GoldDocument): string {
  const { flat, all, appointment, identity, errors } = score([document], (text) => extractor.extract(text));
  const totals = Object.entries({ flat, all, appointment, identity }).map(([name, measure]) =>
    measure === null ? `${name} –` : `${name} ${measure.hit}/${measure.gold}/${measure.got}`,
  );
  const lines = errors.map(describeError).sort();
  return `${[`right/annotated/found: ${totals.join(', ')}`, ...lines].join('\n')}\n`;
}

function describeError({ measure, group, expected, got, count }: ScoreError): string {
  const name = (finding: ScoreError['got']): string => (finding === null ? '–' : `${finding.text} (${finding.type})`);
  return `${measure} ${group}: ${name(expected)} → ${name(got)}${count > 1 ? ` ×${count}` : ''}`;
}
