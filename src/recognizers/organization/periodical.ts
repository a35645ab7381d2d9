import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const TITLE = classSet('position');
/** Titles that periodicals give. */
const PRESS = 'media';
const SHORTEST = 2;
const LONGEST = 14;
/** Between the name and the title: `《青禾文学》杂志原主编`. */
const TO_TITLE = /^(?:杂志社?|期刊|月刊|周刊|季刊|学报)?(?:[原前](?!主任))?/;
/** Surer than the place that it begins with. */
const SURE = 0.92;

/** Periodicals with people: `《|青禾文学|》主编`, `《|小渡船|》杂志副主编`. Without one they are works. */
export function periodicals(page: Page): OrganizationCandidate[] {
  const { text } = page;
  const found: OrganizationCandidate[] = [];
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const length = text.slice(open + 1, open + LONGEST + 2).indexOf('》');
    const close = open + 1 + length;
    if (length < SHORTEST || !isName(page, open + 1, close)) continue;
    const behind = TO_TITLE.exec(text.slice(close + 1, close + 5)) as RegExpExecArray;
    const at = close + 1 + behind[0].length;
    const title = page.longestFrom(at, TITLE);
    if (title < 0 || page.kindOfEntry(title) !== PRESS) continue;
    found.push(organization(open + 1, close, SURE, 'periodical with a title', { entry: page.word(title) }));
  }
  return found;
}

function isName(page: Page, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const kind = page.kindAt(at);
    if (kind !== KIND.han && kind !== KIND.latin && kind !== KIND.digit && kind !== KIND.space) return false;
  }
  return true;
}
