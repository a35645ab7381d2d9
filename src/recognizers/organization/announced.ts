import { KIND } from '../character-kind.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page, tagSet } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const SUFFIX = classSet('organization-suffix');
const NOUN_TAG = tagSet((tag) => /^(n|nz|b|j)$/.test(tag));
const LONGEST_ALIAS = 12;

/**
 * Short forms that the page announces: `（以下简称“云帆智造”）`, `，简称湾民）`, `（食环署）` right behind an organization
 * whose characters it takes in order. Every place where the short form stands is a candidate.
 */
export function announcedNames(page: Page, full: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const ends = new Set<number>();
  const starts = new Map<number, number>();
  for (const { start, end, score } of full) {
    if (score < 0.5) continue;
    ends.add(end);
    starts.set(end, Math.min(starts.get(end) ?? start, start));
  }
  const aliases = new Map<string, string>();
  const found: OrganizationCandidate[] = [];
  for (let position = 1; position < page.length; position++) {
    const kind = page.kindAt(position);
    if (kind !== KIND.open && kind !== KIND.clause) continue;
    const alias = readAlias(page, position + 1);
    if (!alias) continue;
    const owner = skipQuoteBack(page, position);
    if (alias.isAnnounced) {
      if (!ends.has(owner) && kind === KIND.clause) ownerBefore(page, owner, found);
      aliases.set(alias.text, page.text.slice(starts.get(owner) ?? owner, owner));
    } else if (kind === KIND.open && ends.has(owner)) {
      const name = page.text.slice(starts.get(owner), owner);
      if (takesInOrder(alias.text, name) || /^[A-Z]/.test(alias.text)) aliases.set(alias.text, name);
    }
  }
  for (const { start, end, form } of occurrences(page, aliases.keys())) {
    // 公司 as an alias: not in 子公司 or 机器人公司.
    if (page.matchAt(start, end, SUFFIX) >= 0 && page.kindAt(start - 1) === KIND.han && !page.isToken(start, end))
      continue;
    if (page.matchAt(start, end, SUFFIX) >= 0 && NOUN_TAG[page.tagAt(start - 1)] && page.kindAt(start - 1) === KIND.han)
      continue;
    const name = aliases.get(form);
    found.push(organization(start, end, 0.97, 'announced short form', name ? { refersTo: name } : {}));
  }
  return found;
}

interface Alias {
  readonly text: string;
  readonly isAnnounced: boolean;
}

/** The alias that begins at `start`, up to a closing quote or parenthesis. */
function readAlias(page: Page, start: number): Alias | undefined {
  let end = start;
  while (end < page.length && end - start < 5 && page.kindAt(end) === KIND.han) {
    end++;
    if (page.text[end - 1] === '称') break;
  }
  const lead = page.text.slice(start, end + 1);
  const announced = /^(?:以下)?(?:统称|简称|下称|又称|亦称)[为:：]?/.exec(lead);
  let from = start + (announced ? announced[0].length : 0);
  const isQuoted = page.kindAt(from) === KIND.quote;
  if (isQuoted) from++;
  let to = from;
  while (to < page.length && to - from < LONGEST_ALIAS * 2) {
    const kind = page.kindAt(to);
    if (
      kind !== KIND.han &&
      kind !== KIND.latin &&
      kind !== KIND.digit &&
      page.text[to] !== ' ' &&
      page.text[to] !== '.'
    )
      break;
    to++;
  }
  const text = page.text.slice(from, to).trim();
  const closes = page.kindAt(to) === KIND.close || (isQuoted && page.kindAt(to) === KIND.quote);
  if (text.length < 2 || !closes) return undefined;
  return { text, isAnnounced: announced !== null };
}

function skipQuoteBack(page: Page, position: number): number {
  const before = page.skipSpacesBack(position);
  return page.kindAt(before - 1) === KIND.quote ? before - 1 : before;
}

/** `（湾区民生力量，简称湾民）`: no suffix tells, but the announcement does. */
function ownerBefore(page: Page, end: number, found: OrganizationCandidate[]): void {
  let start = end;
  while (start > 0 && page.kindAt(start - 1) === KIND.han && end - start < 16) start--;
  if (end - start >= 3 && page.kindAt(start - 1) === KIND.open) {
    found.push(organization(start, end, 0.75, 'a short form is announced for it'));
  }
}

/** Whether all characters of `short` stand in `full` in the same order. */
export function takesInOrder(short: string, full: string): boolean {
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return short.length < full.length;
}
