import type { UserDictionary } from '../lexicon/user-dictionary.js';
import type { Candidate } from './candidate.js';
import type { Page } from './page.js';
import type { Recognizer } from './recognizer.js';

/** Scores of the modes; *force* is marked besides, for the resolver. */
const MODE_SCORES = { force: 1, merge: 0.95, hint: 0.6 } as const;

/**
 * A user's own entries.
 *
 * - *force* (default): the span is a mention wherever it stands; among forced spans the reading with the most forced
 *   characters wins, ties go to the longer span.
 * - *merge*: a sure candidate (score 0.95) among the others; a longer name may swallow it, and then holds it nested.
 * - *hint*: a weak candidate (0.6); anything surer wins.
 */
export function createUserDictionaryRecognizer(dictionary: UserDictionary): Recognizer {
  return {
    name: 'user-dictionary',
    types: dictionary.types,
    *recognize(page: Page): Generator<Candidate<string>> {
      const { source } = page;
      const original = (start: number, end: number) =>
        source.original.slice(source.originalStart(start), source.originalEnd(end));
      for (const { start, end, entry } of dictionary.scan(page.text, original)) {
        const mode = entry.mode ?? 'force';
        yield {
          start,
          end,
          type: entry.type,
          score: MODE_SCORES[mode],
          forced: mode === 'force',
          evidence: { recognizer: 'user-dictionary', rule: mode, entry: entry.text },
        };
      }
    },
  };
}
