import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const SMALL_WORD = classSet('boundary', 'name-label');
const LABEL = classSet('name-label');
const SURNAME = classSet('surname');
/** Surnames commoner than this are no small words even where they stand before another surname: 任, 向. */
const COMMON = 45;
/** From these log-odds on a name behind the small word is likely enough to own the string. */
const LIKELY = -1;
const YIELDS = 2;
/** 字|希文: the label is written for the name behind it. */
const YIELDS_TO_STYLE = 4;
const PROFITS = 0.8;

/**
 * A preposition, a conjunction or a label before a name is no surname: `由|葛书良|接任`, `书记和|仲|部长`, `字|子文`. The string with
 * it yields to the name behind it, which is the one that the words around the string have called for.
 *
 * @param inners where the names behind are looked for
 */
export function yieldToInnerNames(
  page: Page,
  names: readonly NameCandidate[],
  inners: readonly NameCandidate[] = names,
): void {
  const yielding = names.filter(
    ({ start }) =>
      page.matchAt(start, start + 1, SMALL_WORD, 40) >= 0 && page.matchAt(start, start + 1, SURNAME, COMMON) < 0,
  );
  if (yielding.length === 0) return;
  const byStart = new Map<number, NameCandidate[]>();
  for (const name of inners) {
    const list = byStart.get(name.start);
    if (list) list.push(name);
    else byStart.set(name.start, [name]);
  }
  for (const name of yielding) {
    const inner = byStart.get(name.start + 1);
    if (!inner) continue;
    const likely = inner.filter(({ end, logOdds }) => end >= name.end && logOdds >= LIKELY);
    if (likely.length === 0) continue;
    const wasLikely = name.logOdds > 0;
    name.logOdds -= page.matchAt(name.start, name.start + 1, LABEL) >= 0 ? YIELDS_TO_STYLE : YIELDS;
    if (!wasLikely) continue;
    const best = likely.reduce((a, b) => (b.logOdds > a.logOdds ? b : a));
    best.logOdds += best.logOdds < 1 ? PROFITS : 0;
  }
}
