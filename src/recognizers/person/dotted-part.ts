import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';

const PIECE = classSet('minority-name');
const SMALL_WORD = classSet('boundary');
const STOP = classSet('speech-verb', 'action-verb', 'appoint-verb', 'position', 'courtesy-suffix');
/** `-8 · log2(share)` and `128 + 16 · log2(ratio)` as natural logarithms. */
const RARITY = -Math.LN2 / 8;
const LIKENESS = Math.LN2 / 16;
/** A character never seen in that place of a foreign name, and the share of one in no name at all. */
const UNSEEN = -2.5;
const UNKNOWN = -11;
/** So many parts have one character, two, three … (natural logarithm). */
const LENGTHS = [-2.6, -1.2, -1.1, -1.5, -2.2, -3, -4, -5];
/** A known piece of a name that begins or ends with the part, and one that its edge cuts. */
const WHOLE_PIECE = 2.5;
/** A title or a verb right behind. */
const STOPS = 1;
/** An edge that the words around it propose stays unless another is likelier by this. */
const MARGIN = 0.7;
/** How many characters may be added. */
const FARTHEST = 3;
/** How many characters beyond the longest part are read as words. */
const CONTEXT = 3;

/**
 * Where the part behind a dot ends, by its sounds and the words behind it: `·科埃略|形容`, `·埃里克松|投了`. Only the last
 * character proposed is given up, and only a few are added: what is farther off the dictionaries know better.
 *
 * @param proposed the edge that dictionaries propose
 */
export function rightEdge(page: Page, start: number, proposed: number): number {
  if (!isHan(page, start, proposed) || page.kindAt(proposed) !== KIND.han) return proposed;
  let right = start;
  while (right - start < LENGTHS.length + CONTEXT && page.kindAt(right) === KIND.han) right++;
  const odds = (end: number): number => {
    const stop = page.longestFrom(end, STOP);
    const stops = stop >= 0 && page.end(stop) - end > 1 ? STOPS : 0;
    return partOdds(page, start, end) + page.readingOdds(end, right) + stops;
  };
  let best = proposed;
  let bestOdds = odds(proposed) + MARGIN;
  const last = Math.min(right, start + LENGTHS.length, proposed + FARTHEST);
  for (let end = Math.max(start + 2, proposed - 1); end <= last; end++) {
    if (end > proposed && page.matchAt(end - 1, end, SMALL_WORD, 40) >= 0) break;
    const its = end === proposed ? -Infinity : odds(end);
    if (its <= bestOdds) continue;
    best = end;
    bestOdds = its;
  }
  return best;
}

function isHan(page: Page, start: number, end: number): boolean {
  if (start >= end) return false;
  for (let at = start; at < end; at++) if (page.kindAt(at) !== KIND.han) return false;
  return true;
}

/** How likely a foreign name has this part, as a natural logarithm. */
function partOdds(page: Page, start: number, end: number): number {
  const { foreignName } = page.lexicon;
  let odds = LENGTHS[end - start - 1] ?? -6;
  for (let at = start; at < end; at++) {
    const unit = page.text.charCodeAt(at);
    const inner = foreignName.inner(unit);
    const figure =
      at === start
        ? Math.max(foreignName.first(unit), end - start === 1 ? foreignName.last(unit) : 0)
        : at === end - 1
          ? foreignName.last(unit)
          : inner;
    const rarity = foreignName.rarity(unit);
    odds += (rarity === 0 ? UNKNOWN : rarity * RARITY) + (figure === 0 ? UNSEEN : (figure - 128) * LIKENESS);
  }
  const first = page.longestFrom(start, PIECE);
  if (first >= 0 && page.end(first) <= end && page.end(first) - start > 1) odds += WHOLE_PIECE;
  const last = page.longestTo(end, PIECE);
  if (last >= 0 && page.start(last) >= start && end - page.start(last) > 1 && last !== first) odds += WHOLE_PIECE;
  return odds;
}
