import { KIND } from '../character-kind.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

/** What is less likely than this on its own is not looked at. */
const LEAST = -3;
/** How much of its odds the length that the page speaks against leaves to the other, and how far it falls behind. */
const INHERITED = 0.8;
const LOSS = 2;
const SMALL_WORD = classSet('boundary', 'appoint-verb', 'speech-verb');

/**
 * Of `郭满|仓` and `郭满仓` that begin at the same place, the page knows which: a name ends where what follows changes.
 * `郭满仓违规`, `郭满仓受到`: 仓 stays, 违 does not. `金矿先后`, `金矿。`: a mark right behind the shorter one makes it whole.
 */
export function steadyEnds(page: Page, names: readonly NameCandidate[]): void {
  const pairs = new Map<string, { short: NameCandidate; long: NameCandidate }[]>();
  const byStart = new Map<number, NameCandidate>();
  for (const name of names) {
    if (!name.repeats || name.logOdds < LEAST) continue;
    const other = byStart.get(name.start);
    const length = name.end - name.start;
    if (!other || Math.abs(other.end - name.end) !== 1 || page.isSetApart(name.start, name.end)) {
      if (!other || name.logOdds > other.logOdds) byStart.set(name.start, name);
      continue;
    }
    const [short, long] = length < other.end - other.start ? [name, other] : [other, name];
    const text = page.text.slice(short.start, short.end);
    const list = pairs.get(text);
    if (list) list.push({ short, long });
    else pairs.set(text, [{ short, long }]);
  }
  if (pairs.size === 0) return;
  const places = new Map<string, number[]>();
  for (const { end, form } of occurrences(page, pairs.keys())) {
    const ends = places.get(form);
    if (ends) ends.push(end);
    else places.set(form, [end]);
  }
  for (const [text, list] of pairs) {
    const ends = places.get(text) ?? [];
    if (ends.length < 2) continue;
    const isWhole = ends.some((end) => page.kindAt(end) !== KIND.han);
    // Counted once for each character that follows: the same name may stand thousands of times.
    const following = new Map<string, { count: number; behind: Set<string> }>();
    for (const end of ends) {
      const next = page.text[end] ?? '';
      const seen = following.get(next) ?? { count: 0, behind: new Set<string>() };
      seen.count++;
      seen.behind.add(page.text[end + 1] ?? '');
      following.set(next, seen);
    }
    for (const { short, long } of list) {
      const goingOn = following.get(page.text[long.end - 1] ?? '');
      if (!goingOn) continue;
      // 谢非|将出访, 谢非|将作为: small words come again too.
      const isSmall = page.matchAt(long.end - 1, long.end, SMALL_WORD, 40) >= 0;
      if (goingOn.count === ends.length && goingOn.behind.size > 1 && !isSmall) prefer(long, short);
      else if (isWhole && goingOn.count < ends.length) prefer(short, long);
    }
  }
}

function prefer(stronger: NameCandidate, weaker: NameCandidate): void {
  // Whatever its length, a name begins here.
  stronger.logOdds = Math.max(stronger.logOdds, weaker.logOdds * INHERITED);
  weaker.logOdds = Math.min(weaker.logOdds, stronger.logOdds) - LOSS;
}
