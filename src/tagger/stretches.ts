import { KIND } from '../recognizers/character-kind.js';
import type { Page } from '../recognizers/page.js';

/** A stretch ends at the first line end behind so many characters … */
const WANTED = 300;
/** … at the first end of a sentence behind so many … */
const LONG = 600;
/** … at any token's end behind so many … */
const LONGER = 2000;
/** … and here at the latest, so that memory has a bound. */
const LONGEST = 4000;

/**
 * Cuts a page into stretches to tag one by one. No cut runs through a span, unless the span and what stands before it
 * are longer than any stretch may be.
 *
 * @param spans mentions by whoever read the page before, in any order
 */
export function stretchesOf(
  page: Page,
  spans: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
  const isInside = new Uint8Array(page.length + 1);
  for (const { start, end } of spans) isInside.fill(1, start + 1, end);
  const stretches: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 1; at <= page.length; at++) {
    const length = at - start;
    const kind = page.kindAt(at - 1);
    const cuts =
      at === page.length ||
      length >= LONGEST ||
      (!isInside[at] &&
        ((kind === KIND.lineEnd && length >= WANTED) ||
          (kind === KIND.stop && length >= LONG) ||
          (length >= LONGER && page.isTokenStart(at))));
    if (!cuts) continue;
    stretches.push({ start, end: at });
    start = at;
  }
  return stretches;
}
