import { DianmingError } from '../errors.js';
import type { SourceText } from '../text/source-text.js';
import type { Candidate, Evidence } from './candidate.js';
import type { Recognizer } from './recognizer.js';

/**
 * A mention that something else found in the text, such as a model that answers later and so can be no recognizer. It
 * competes with the candidates of all recognizers.
 */
export interface Proposal<Type extends string = string> {
  /** UTF-16 offset into the text as given. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly type: Type;
  /** 0–1; less than 0.5 is dropped. */
  readonly score: number;
  /** `recognizer` is a name of one's own; those of the bundled recognizers are taken. */
  readonly evidence: Evidence;
}

/** Names whose candidates count as the package's own. */
const TAKEN: readonly string[] = [
  ...['person', 'position', 'organization', 'place', 'latin'],
  ...['convention', 'tagger', 'user-dictionary'],
];

/**
 * A recognizer for one text, which proposes what was found in it.
 *
 * @throws DianmingError `ERR_OPTION` that names the first proposal that is none
 */
export function proposalRecognizer(proposals: readonly Proposal[], text: string): Recognizer {
  for (const proposal of proposals) check(proposal, text);
  return {
    name: 'proposals',
    types: [...new Set(proposals.map(({ type }) => type))],
    *recognize({ source }): Generator<Candidate<string>> {
      for (const { start, end, ...rest } of proposals) {
        const from = firstPosition(source, (position) => source.originalEnd(position + 1) > start);
        const to = firstPosition(source, (position) => source.originalStart(position) >= end);
        // Layout alone is nothing that could be named.
        if (from < to) yield { ...rest, start: from, end: to };
      }
    },
  };
}

function check(proposal: Proposal, text: string): void {
  const { start, end, type, score, evidence } = proposal;
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  const name = evidence?.recognizer;
  if (isSpan && score >= 0 && score <= 1 && typeof type === 'string' && type !== '' && typeof name === 'string') {
    if (name !== '' && !TAKEN.includes(name)) return;
  }
  const shown = JSON.stringify({
    start: String(start),
    end: String(end),
    type,
    score: String(score),
    recognizer: name,
  });
  throw new DianmingError(
    'ERR_OPTION',
    `proposals: bad proposal ${shown}: expected 0 ≤ start < end ≤ ${text.length}, a type, a score from 0 to 1, ` +
      `and in evidence.recognizer a name of your own (${TAKEN.join(', ')} are taken)`,
  );
}

/** The first normalized position of which something holds that holds of all behind it; the length if there is none. */
function firstPosition({ text }: SourceText, holds: (position: number) => boolean): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
