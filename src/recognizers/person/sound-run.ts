import { KIND } from '../character-kind.js';
import type { Page } from '../page.js';

/** A stretch that reads better as one foreign name than as words. */
export interface SoundRun {
  readonly start: number;
  readonly end: number;
  /** How much better, as log-odds; names of unknown people come to 5 and more. */
  readonly odds: number;
}

/** The longest name without a dot: 斯特鲁加茨卡娅. */
const LONGEST = 8;
/** How far around a name the words are read that its edges might cut. */
const CONTEXT = 3;
/** What the sounds of two characters must come to before the words are looked at at all. */
const LEAST_BEGINNING = 1;
/** Runs less likely than this are no names whatever stands beside them. */
const LEAST = -4;
/** Log-odds of a foreign name at some character of running text, by its length from two characters on. */
const PRIOR = [-8.2, -7.2, -7.1, -7.5, -8.3, -9.2, -10.2];
/** `-8 · log2(share)` and `128 + 16 · log2(ratio)` as natural logarithms. */
const RARITY = -Math.LN2 / 8;
const LIKENESS = Math.LN2 / 16;

/** The runs of a page that no other run betters at the same characters, left to right. */
export function soundRuns(page: Page): SoundRun[] {
  const runs: SoundRun[] = [];
  for (let start = 0; start + 1 < page.length; start++) {
    if (page.kindAt(start) !== KIND.han || page.kindAt(start - 1) === KIND.dot) continue;
    const run = bestRunFrom(page, start);
    if (!run) continue;
    while (runs.length > 0 && (runs.at(-1) as SoundRun).end > start && (runs.at(-1) as SoundRun).odds < run.odds)
      runs.pop();
    const before = runs.at(-1);
    if (!before || before.end <= start) runs.push(run);
  }
  return runs;
}

function bestRunFrom(page: Page, start: number): SoundRun | undefined {
  const { foreignName } = page.lexicon;
  const first = foreignName.first(page.text.charCodeAt(start));
  if (first === 0) return undefined;
  const second = page.text.charCodeAt(start + 1);
  const beginning = (first + Math.max(foreignName.inner(second), foreignName.last(second)) - 256) * LIKENESS;
  if (beginning < LEAST_BEGINNING) return undefined;
  let left = start;
  while (start - left < CONTEXT && page.kindAt(left - 1) === KIND.han) left--;
  let sounds = odds(first, foreignName.rarity(page.text.charCodeAt(start)));
  let best: SoundRun | undefined;
  const before = page.readingOdds(left, start);
  for (let end = start + 2; end <= start + LONGEST && page.kindAt(end - 1) === KIND.han; end++) {
    const unit = page.text.charCodeAt(end - 1);
    const rarity = foreignName.rarity(unit);
    const last = foreignName.last(unit);
    if (last > 0 && page.kindAt(end) !== KIND.dot) {
      let right = end;
      while (right - end < CONTEXT && page.kindAt(right) === KIND.han) right++;
      const name =
        before + (PRIOR[end - start - 2] as number) + sounds + odds(last, rarity) + page.readingOdds(end, right);
      const gain = name - page.readingOdds(left, right);
      if (gain > LEAST && (!best || gain > best.odds)) best = { start, end, odds: gain };
    }
    const inner = foreignName.inner(unit);
    if (inner === 0) break;
    sounds += odds(inner, rarity);
  }
  return best;
}

/** The logarithm of a character's share in a place of names. */
function odds(figure: number, rarity: number): number {
  return (figure - 128) * LIKENESS + rarity * RARITY;
}
