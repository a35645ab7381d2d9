import { expect } from 'vitest';
import { parseGold, writeGold } from '../../src/evaluation/index.js';
import { createExtractor, type MentionType } from '../../src/index.js';

/** Shared by the tables of a test file: the bundled dictionaries and rules, nothing else; what the tagger makes of them is its own matter. */
export const extractor = await createExtractor({ tagger: false });

/**
 * Extracts the text of a line in gold notation and expects the marks of the line, no more and no less. Types that a
 * table does not speak of are neither marked nor compared.
 *
 *     [[o [[p 青禾县]]委]][[t 书记]][[n 王明]]
 */
export function expectMarks(line: string, ...types: readonly MentionType[]): void {
  expect(marked(parseGold(line, 'line').text, types)).toBe(line);
}

/** A text with the marks of what was found in it. */
export function marked(text: string, types: readonly MentionType[]): string {
  const { mentions } = extractor.extract(text);
  const gold = writeGold({ text, mentions: mentions.filter(({ type }) => types.includes(type)) });
  return gold.slice(0, gold.indexOf('\n===\n'));
}
