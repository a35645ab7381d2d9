import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { givenNameFit } from './name-fit.js';
import { doubleSurnameOdds } from './name-reading.js';
import { witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const SMALL_WORD = classSet('boundary', 'appoint-verb');
const COURTESY = classSet('courtesy-suffix');
const VERB = classSet('speech-verb', 'action-verb', 'appoint-verb');
const VERB_TAG = tagSet((tag) => /^v/.test(tag));
const NEVER = classSet('never-person');
const KNOWN = classSet(
  'place-name',
  'division',
  'division-short',
  'organization-name',
  'position',
  'organization-suffix',
  'boundary',
);
/** What a name with two surnames must come to. */
interface Least {
  /** Rarer surnames are hardly ever joined with another. */
  readonly surname: number;
  readonly after: number;
  readonly given: number;
  readonly odds: number;
  /** How much less will do behind a title. */
  readonly awaited: number;
}

const LEAST: Least = { surname: 20, after: 0.25, given: 0.3, odds: 0, awaited: 0 };
/** Where Traditional characters are written such names are common. */
const LEAST_TRADITIONAL: Least = { surname: 8, after: -0.3, given: -0.8, odds: -3, awaited: 0.7 };
/** So many characters tell which are written, if this share of them is Traditional. */
const SAMPLE = 400;
const SHARE = 0.1;

/** A husband's surname before one's own, as in Hong Kong, Macao and Taiwan: `主席|陈黄慧珊|连任`, `林吴秀琴|女士`. */
export function doubleSurnames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  const isTraditional = writesTraditional(page);
  const least = isTraditional ? LEAST_TRADITIONAL : LEAST;
  for (let match = 0; match < matches.length; match++) {
    if (!SURNAME[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    if (page.end(match) - start > 1 || page.value(match) < least.surname) continue;
    if (page.matchAt(start, start + 1, SMALL_WORD, 40) >= 0 || page.longestFrom(start + 2, COURTESY) >= 0) continue;
    const own = page.matchAt(start + 1, start + 2, SURNAME, least.surname);
    const end = start + 4;
    if (own < 0 || page.kindAt(start + 2) !== KIND.han || page.kindAt(start + 3) !== KIND.han) continue;
    const name = readName(page, start, end, page.value(match) + page.value(own), least);
    if (name) names.push(name);
  }
  return names;
}

function writesTraditional(page: Page): boolean {
  const { source, text } = page;
  let han = 0;
  let traditional = 0;
  for (let at = 0; at < page.length && han < SAMPLE; at++) {
    if (page.kindAt(at) !== KIND.han) continue;
    han++;
    if (source.original[source.originalStart(at)] !== text[at]) traditional++;
  }
  return traditional > SHARE * han;
}

function readName(page: Page, start: number, end: number, commonness: number, least: Least): NameCandidate | undefined {
  const before = witnessBefore(page, start);
  const after = witnessAfter(page, end);
  const isAwaited = before.weight >= 1.8;
  if (before.weight < 0.5 || after.weight < least.after - (isAwaited ? least.awaited : 0)) return undefined;
  // 谈成|则|盼: a small word begins no given name.
  if (page.matchAt(start + 2, start + 3, SMALL_WORD, 40) >= 0) return undefined;
  // 康乐|赞扬, 闻言|大笑: words, one behind the other.
  const verb = page.longestFrom(start + 2, VERB);
  if (page.wordEnd(start) > start || (verb >= 0 && page.end(verb) >= end)) return undefined;
  if (page.wordEnd(start + 2) === end && VERB_TAG[page.wordTag(start + 2, end)]) return undefined;
  const given = givenNameFit(page, start + 2, 2);
  if (given < least.given || doubleSurnameOdds(page, start) < least.odds - (isAwaited ? least.awaited : 0))
    return undefined;
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
