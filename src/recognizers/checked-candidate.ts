import { DianmingError } from '../errors.js';
import type { Candidate } from './candidate.js';
import type { Recognizer } from './recognizer.js';

/**
 * A recognizer's candidate as the resolver may take it: widened where a span would cut a surrogate pair in two, since
 * recognizers read the text by UTF-16 unit and a rare character (`王𠮷`) is two of them.
 *
 * @throws DianmingError `ERR_OPTION` if the candidate of an own recognizer has positions outside the text, an
 *   undeclared type or a score that is none.
 */
export function checkedCandidate(
  candidate: Candidate<string>,
  { name, types }: Recognizer,
  text: string,
): Candidate<string> {
  const { start, end, type, score } = candidate;
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  if (!isSpan || !(score >= 0 && score <= 1) || !types.includes(type)) {
    throw new DianmingError(
      'ERR_OPTION',
      `recognizer ${JSON.stringify(name)}: bad candidate ${JSON.stringify({ start: String(start), end: String(end), type, score: String(score) })}: ` +
        `expected 0 ≤ start < end ≤ ${text.length}, a score from 0 to 1, and a type among ${types.join(', ')}`,
    );
  }
  const from = cutsPair(text, start) ? start - 1 : start;
  const to = cutsPair(text, end) ? end + 1 : end;
  return from === start && to === end ? candidate : { ...candidate, start: from, end: to };
}

/** Whether a position lies between the two halves of a surrogate pair. */
function cutsPair(text: string, position: number): boolean {
  const low = text.charCodeAt(position);
  if ((low & 0xfc00) !== 0xdc00 || position === 0) return false;
  return (text.charCodeAt(position - 1) & 0xfc00) === 0xd800;
}
