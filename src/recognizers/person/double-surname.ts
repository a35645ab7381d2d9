import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { givenNameFit } from './name-fit.js';
import { doubleSurnameOdds } from './name-reading.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const SMALL_WORD = classSet('boundary', 'appoint-verb');
const COURTESY = classSet('courtesy-suffix');
const NEVER = classSet('never-person');
const KNOWN = classSet('place-name', 'division', 'organization-name', 'position', 'organization-suffix', 'boundary');
/** Rarer surnames are hardly ever joined with another. */
const COMMON = 20;

/** A husband's surname before one's own, as in Hong Kong, Macao and Taiwan: `主席|陈黄慧珊|连任`, `林吴秀琴|女士`. */
export function doubleSurnames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!SURNAME[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    if (page.end(match) - start > 1 || page.value(match) < COMMON) continue;
    if (page.matchAt(start, start + 1, SMALL_WORD, 40) >= 0 || page.longestFrom(start + 2, COURTESY) >= 0) continue;
    const own = page.matchAt(start + 1, start + 2, SURNAME, COMMON);
    const end = start + 4;
    if (own < 0 || page.kindAt(start + 2) !== KIND.han || page.kindAt(start + 3) !== KIND.han) continue;
    const name = readName(page, start, end, page.value(match) + page.value(own));
    if (name) names.push(name);
  }
  return names;
}

function readName(page: Page, start: number, end: number, commonness: number): NameCandidate | undefined {
  const before = witnessBefore(page, start);
  const after = witnessAfter(page, end);
  if (before.weight < 0.5 || after.weight < 0.25) return undefined;
  const given = givenNameFit(page, start + 2, 2);
  if (given < 0.3 || doubleSurnameOdds(page, start) < 0) return undefined;
  let logOdds = -3.4 + commonness / 80 + before.weight + after.weight + given;
  for (let at = start; at < end - 1; at++) {
    const word = page.wordEnd(at);
    if (word > end || (word > at && at < start + 2)) logOdds -= 1.5;
    if (page.longestFrom(at, NEVER) >= 0 && page.end(page.longestFrom(at, NEVER)) > start + 2 && at < start + 2)
      logOdds -= 1;
  }
  const known = page.longestFrom(start, KNOWN);
  if (known >= 0 && page.end(known) - start > 1) logOdds -= 2;
  if (logOdds < 0) return undefined;
  const label = before.label || after.label;
  return {
    start,
    end,
    logOdds,
    rule: label ? `two surnames + given name, ${label}` : 'two surnames + given name',
    repeats: true,
  };
}
