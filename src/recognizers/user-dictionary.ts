import type { DictionaryEntry } from '../lexicon/dictionary-entry.js';
import type { UserDictionary, UserMatch } from '../lexicon/user-dictionary.js';
import type { Candidate, Evidence } from './candidate.js';
import { KIND } from './character-kind.js';
import type { Page } from './page.js';
import type { Recognizer } from './recognizer.js';

/** Scores of the modes; *force* is marked besides, for the resolver. */
const MODE_SCORES = { force: 1, merge: 0.95, hint: 0.6 } as const;

/**
 * A user's own entries.
 *
 * - *force* (default): the span is a mention wherever it stands; among forced spans the reading with the most forced
 *   characters wins, ties go to the longer span.
 * - *merge*: a sure candidate (score 0.95) among the others; a longer name may swallow it, and then holds it nested if
 *   such a name may hold its type (a company holds a place, not its own short name).
 * - *hint*: a weak candidate (0.6); anything surer wins.
 *
 * @param fold Folds a word as texts are folded; an alias and its entry's name are known by their folded form.
 */
export function createUserDictionaryRecognizer(dictionary: UserDictionary, fold: (word: string) => string): Recognizer {
  return {
    name: 'user-dictionary',
    types: dictionary.types,
    *recognize(page: Page): Generator<Candidate<string>> {
      const { source } = page;
      const original = (start: number, end: number) =>
        source.original.slice(source.originalStart(start), source.originalEnd(end));
      for (const match of dictionary.scan(page.text, original)) yield toCandidate(match, page, fold);
      for (const match of spacedPersons(dictionary, page, original)) yield toCandidate(match, page, fold);
    },
  };
}

function toCandidate({ start, end, entry }: UserMatch, page: Page, fold: (word: string) => string): Candidate<string> {
  const mode = entry.mode ?? 'force';
  const candidate = {
    start,
    end,
    type: entry.type,
    score: MODE_SCORES[mode],
    forced: mode === 'force',
    evidence: evidenceOf(entry, mode),
  };
  const name = fold(entry.name ?? entry.text);
  return name === page.text.slice(start, end) ? candidate : { ...candidate, refersTo: name };
}

function evidenceOf(entry: DictionaryEntry, rule: string): Evidence {
  return {
    recognizer: 'user-dictionary',
    rule,
    entry: entry.text,
    ...(entry.id === undefined ? {} : { id: entry.id }),
    ...(entry.metadata === undefined ? {} : { metadata: entry.metadata }),
  };
}

/** Persons whose characters stand apart (`沈 岚`): found in the text without the spaces between Han characters. */
function spacedPersons(
  dictionary: UserDictionary,
  page: Page,
  original: (start: number, end: number) => string,
): UserMatch[] {
  const kept: number[] = [];
  for (let at = 0; at < page.length; at++) if (!isGap(page, at)) kept.push(at);
  if (kept.length === page.length || !dictionary.types.includes('person')) return [];
  const text = kept.map((at) => page.text[at]).join('');
  const found: UserMatch[] = [];
  const back = (start: number, end: number) => [kept[start] as number, (kept[end - 1] as number) + 1] as const;
  for (const { start, end, entry } of dictionary.scan(text, (from, to) => original(...back(from, to)))) {
    const [from, to] = back(start, end);
    if (entry.type === 'person' && to - from > end - start) found.push({ start: from, end: to, entry });
  }
  return found;
}

/** A space between two Han characters, or between spaces that are. */
function isGap(page: Page, at: number): boolean {
  if (page.kindAt(at) !== KIND.space) return false;
  return page.kindAt(page.skipSpacesBack(at) - 1) === KIND.han && page.kindAt(page.skipSpaces(at)) === KIND.han;
}
