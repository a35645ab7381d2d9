import type { MentionType } from './document/types.js';
import { wellFormed } from './document/well-formed.js';
import type { ExplainedCandidate } from './explanation.js';
import type { Extractor } from './extractor.js';
import { withoutLayout } from './linker/linked-mention.js';

/** A name that texts use again and again and that no dictionary holds. */
export interface EntrySuggestion<Type extends string = MentionType> {
  /** As it is written, layout removed. */
  readonly text: string;
  readonly type: Type;
  /** How often it was weighed; overlapping surer names are not counted. */
  readonly count: number;
  /** How many texts have it. */
  readonly documents: number;
  /** How often it was found without the entry; the rest is what the entry would add. */
  readonly found: number;
  /** The best score it had, 0–1. */
  readonly score: number;
  /** Up to three places, the name in 【】, line ends and other white space as one space. */
  readonly contexts: readonly string[];
}

export interface SuggestionOptions {
  /** Names weighed less often are left out. Default 3. */
  readonly least?: number;
  /** At most so many suggestions. Default 200. */
  readonly most?: number;
}

/** From this score on the recognizers need no help, if they find the name wherever it stands. */
const SURE = 0.8;
/** Below it a candidate is noise. */
const LEAST_SCORE = 0.4;
/** A part of a longer word has the same neighbour nearly always: 选举工|作. */
const MOST_ALIKE = 0.7;
const CONTEXTS = 3;
const HAN = /\p{Script=Han}/u;
/** Characters on either side of a name in its context. */
const CONTEXT = 12;
/** Names kept while counting; when more are known, those seen once are dropped (lossy counting, Manku & Motwani 2002). */
const MOST_NAMES = 200_000;

interface Tally<Type extends string> {
  readonly text: string;
  readonly type: Type;
  count: number;
  found: number;
  documents: number;
  lastDocument: number;
  score: number;
  readonly contexts: string[];
  /** How often each Han character stands right before and right behind. */
  readonly before: Map<string, number>;
  readonly behind: Map<string, number>;
}

/**
 * Proposes dictionary entries from a user's own texts: names that recur, that are in no dictionary, and that are found
 * only here and there or with a low score.
 *
 * ```ts
 * const suggester = new EntrySuggester(await createExtractor());
 * for (const text of texts) suggester.add(text);
 * for (const { text, type, count, found } of suggester.suggestions()) console.log(text, type, `${found}/${count}`);
 * ```
 *
 * Time grows linearly with the texts; memory is bounded, so that a name may be missed which is rare in a very large
 * collection.
 */
export class EntrySuggester<Type extends string = MentionType> {
  readonly #extractor: Extractor<Type>;
  readonly #tallies = new Map<string, Tally<Type>>();
  #documents = 0;

  constructor(extractor: Extractor<Type>) {
    this.#extractor = extractor;
  }

  /** Weighs the names of one more text. */
  add(text: string): void {
    this.#documents++;
    for (const candidate of undisputed(this.#extractor.explain(text).candidates)) {
      if (isEntry(candidate)) continue;
      this.#count(candidate, text);
    }
    if (this.#tallies.size > MOST_NAMES) this.#forgetRare();
  }

  /** What was weighed so far: first what entries would add most to, then the more frequent. */
  suggestions({ least = 3, most = 200 }: SuggestionOptions = {}): EntrySuggestion<Type>[] {
    const wanted: Tally<Type>[] = [];
    for (const tally of this.#tallies.values()) {
      const isSure = tally.found === tally.count && tally.score >= SURE;
      if (tally.count >= least && !isSure && isFree(tally)) wanted.push(tally);
    }
    // What an entry would add: occurrences not found, by how likely they are names.
    const missed = ({ count, found, score }: Tally<Type>): number => (count - found) * score;
    wanted.sort(
      (a, b) =>
        missed(b) - missed(a) ||
        b.count - a.count ||
        b.score - a.score ||
        (a.text < b.text ? -1 : a.text > b.text ? 1 : a.type < b.type ? -1 : 1),
    );
    return oneTypeEach(wanted)
      .slice(0, most)
      .map(({ text, type, count, documents, found, score, contexts }) => ({
        text,
        type,
        count,
        documents,
        found,
        score: Math.round(score * 100) / 100,
        contexts,
      }));
  }

  #count(candidate: ExplainedCandidate<Type>, text: string): void {
    const name = withoutLayout(candidate.text);
    const key = `${candidate.type}\n${name}`;
    let tally = this.#tallies.get(key);
    if (!tally) {
      const { type } = candidate;
      const counts = { count: 0, found: 0, documents: 0, lastDocument: 0, score: 0 };
      tally = { text: name, type, ...counts, contexts: [], before: new Map(), behind: new Map() };
      this.#tallies.set(key, tally);
    }
    tally.count++;
    if (candidate.outcome !== 'dropped') tally.found++;
    if (tally.lastDocument !== this.#documents) {
      tally.lastDocument = this.#documents;
      tally.documents++;
    }
    tally.score = Math.max(tally.score, candidate.score);
    countHan(tally.before, text[candidate.start - 1]);
    countHan(tally.behind, text[candidate.end]);
    if (tally.contexts.length < CONTEXTS) tally.contexts.push(contextOf(candidate, text));
  }

  #forgetRare(): void {
    for (const [key, { count }] of this.#tallies) if (count === 1) this.#tallies.delete(key);
  }
}

/**
 * What the document names, and where it names nothing the surest of what it might name: outside of nesting, spans that
 * do not overlap.
 */
function undisputed<Type extends string>(candidates: readonly ExplainedCandidate<Type>[]): ExplainedCandidate<Type>[] {
  const mentions = candidates.filter(({ outcome }) => outcome !== 'dropped');
  const doubtful: ExplainedCandidate<Type>[] = [];
  let next = 0;
  for (const candidate of candidates) {
    if (candidate.outcome !== 'dropped' || candidate.score < LEAST_SCORE) continue;
    // Both lists are in text order.
    while (next < mentions.length && (mentions[next] as ExplainedCandidate).end <= candidate.start) next++;
    const mention = mentions[next];
    if (mention && mention.start < candidate.end) continue;
    const rival = doubtful[doubtful.length - 1];
    if (!rival || rival.end <= candidate.start) doubtful.push(candidate);
    else if (candidate.score > rival.score) doubtful[doubtful.length - 1] = candidate;
  }
  return [...mentions, ...doubtful];
}

/** Whether a dictionary, bundled or the user's, holds this very name. */
function isEntry({ text, evidence }: ExplainedCandidate<string>): boolean {
  if (evidence.recognizer === 'user-dictionary') return true;
  // Entries are in reading form (Simplified, half width), which is as long as what stands in the text.
  return evidence.entry !== undefined && evidence.entry.length === withoutLayout(text).length;
}

/**
 * Whether different words stand around a name, as around words of their own (accessor variety, Feng et al. 2004): marks and
 * text edges are free, a Han character that is there nearly always is the rest of a word.
 */
function isFree({ count, before, behind }: Tally<string>): boolean {
  return [before, behind].every((neighbours) => Math.max(0, ...neighbours.values()) <= count * MOST_ALIKE);
}

function countHan(neighbours: Map<string, number>, character: string | undefined): void {
  if (character === undefined || !HAN.test(character)) return;
  neighbours.set(character, (neighbours.get(character) ?? 0) + 1);
}

/** A string of two types (a person and a place) is suggested once, as what comes first. */
function oneTypeEach<Type extends string>(tallies: readonly Tally<Type>[]): Tally<Type>[] {
  const seen = new Set<string>();
  return tallies.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function contextOf({ start, end }: ExplainedCandidate<string>, text: string): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const context = `${before}【${text.slice(start, end)}】${text.slice(end, end + CONTEXT)}`;
  // The cut may go through a rare character.
  return wellFormed(context).replace(/\s+/g, ' ').trim();
}
