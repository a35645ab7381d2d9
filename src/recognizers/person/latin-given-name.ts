import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const GOES_ON = characterSet("-'’.&");
const TITLE = classSet('position-foreign', 'latin-organization-word', 'organization-name');
/** Names surer than this take the Latin one behind them in. */
const SURE = 0.5;
const LONGEST = 16;

/** A Chinese name and a Latin given name behind it are one name: `戚家明 Peter`, `副会长　诸葛靖 Jerry`. */
export function withLatinGivenNames(page: Page, names: readonly NameCandidate[]): NameCandidate[] {
  const longer: NameCandidate[] = [];
  for (const name of names) {
    if (name.logOdds < SURE || page.kindAt(name.end - 1) !== KIND.han) continue;
    const start = page.text[name.end] === ' ' ? name.end + 1 : name.end;
    if (page.kindAt(start) !== KIND.latin) continue;
    let end = start;
    while (end - start < LONGEST && page.kindAt(end) === KIND.latin) end++;
    const isGivenName = /^[A-Z][a-z]+$/.test(page.text.slice(start, end)) && page.longestFrom(start, TITLE) < 0;
    const goesOn = page.kindAt(end) === KIND.digit || (page.text[end] === ' ' && page.kindAt(end + 1) === KIND.latin);
    if (!isGivenName || goesOn || page.isOneOf(end, GOES_ON)) continue;
    longer.push({ ...name, end, logOdds: name.logOdds + 0.3, rule: `${name.rule}, and a Latin given name` });
  }
  return longer;
}
