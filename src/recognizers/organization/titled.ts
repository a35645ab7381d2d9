import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page, tagSet } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const JOINS_TITLES = characterSet('兼、');
const APPOINT = classSet('appoint-verb');
const TITLE = classSet('position', 'position-foreign');
const MODIFIER = classSet('position-modifier');
const HOUSED = classSet('position-housed');
const SURNAME = classSet('surname');
const EDGE = classSet('boundary', 'organization-boundary', 'action-verb', 'appoint-verb');
/** What an unknown name holds nothing of. */
const STOP = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'byline',
  'position',
  'position-modifier',
  'family-witness',
  'place-name',
  'division',
  'division-short',
  'place-suffix',
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-name',
  'never-organization',
  'person-name',
);
const NAME_TAG = tagSet((tag) => /^(x|nr|nrt|nz|ns|nt|j|n|ng|a|ag|vg|s|z|g|b)$/.test(tag));
const UNKNOWN_TAG = tagSet((tag) => /^(x|nr|nrt|nz|j)$/.test(tag));
const VERB_TAG = tagSet((tag) => /^vn?$/.test(tag));
/** Words likelier than this (natural logarithm) are too common for a name: 品牌, 球队. */
const COMMON = -11.5;
const LONGEST = 6;
const SURE_SURNAME = 20;

/**
 * A name that no suffix makes, before a title that nobody holds without a house: `萤石智算|首席执行官|李国平`. It must be
 * all that stands between a clear edge and the title, be no word, and a person's name must follow.
 */
export function titledNames(page: Page): OrganizationCandidate[] {
  const entries = new Map<string, string>();
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!HOUSED[matches.wordClass[match] as number]) continue;
    const title = titleStart(page, page.start(match));
    const start = unknownStart(page, title);
    // 出任|禾苗|总编辑: the verb is as good a witness as a name.
    if (start >= 0 && (nameFollows(page, page.end(match)) || page.longestTo(start, APPOINT, 60) >= 0))
      entries.set(page.text.slice(start, title), page.word(match));
  }
  // Once named so, it is an organization wherever it stands alone.
  return occurrences(page, entries.keys()).flatMap(({ start, end, form }) => {
    const isWhole = page.isTokenStart(start) && (page.kindAt(end) !== KIND.han || page.isTokenStart(end));
    const entry = entries.get(form) as string;
    return isWhole ? [organization(start, end, 0.66, 'unknown name before a title', { entry })] : [];
  });
}

/** The start of the modifiers before a title: 原|董事长. */
function titleStart(page: Page, start: number): number {
  let title = start;
  for (let step = 0; step < 3; step++) {
    const modifier = page.longestTo(title, MODIFIER);
    if (modifier < 0 || !page.isTokenStart(page.start(modifier))) break;
    title = page.start(modifier);
  }
  return title;
}

/** Start of the unknown name that ends at `end`, or -1. */
function unknownStart(page: Page, end: number): number {
  if (page.longestTo(end, EDGE, 45) >= 0) return -1;
  let start = end;
  let isUnknown = false;
  while (end - start < LONGEST && page.kindAt(start - 1) === KIND.han) {
    const token = page.tokenStart(start - 1);
    if (page.tokenEnd(start - 1) !== start || end - token > LONGEST) return -1;
    if (page.longestTo(start, EDGE, 45) >= 0 && start < end) break;
    const stop = page.longestTo(start, STOP);
    if (stop >= 0 && page.start(stop) <= token) return -1;
    const tag = page.tagAt(token);
    // 巨象|租车: a verb may be the trade.
    if (!NAME_TAG[tag] && !(start === end && VERB_TAG[tag])) return -1;
    isUnknown ||= UNKNOWN_TAG[tag] === 1 || start - token === 1 || page.wordEnd(token, COMMON) < start;
    start = token;
  }
  if (end - start < 2 || !isUnknown) return -1;
  const isEdge = page.kindAt(start - 1) !== KIND.han || page.longestTo(start, EDGE, 45) >= 0;
  if (!isEdge) return -1;
  // 王国平|董事长 is a person.
  const surname = page.longestFrom(start, SURNAME, SURE_SURNAME);
  return surname >= 0 && end - start <= page.end(surname) - start + 2 ? -1 : start;
}

/** Whether a surname or a Latin name begins right behind a title, or behind one that is joined to it: 董事长兼总裁|李国平. */
function nameFollows(page: Page, end: number): boolean {
  let after = page.skipSpaces(end);
  for (let step = 0; step < 2 && page.isOneOf(after, JOINS_TITLES); step++) {
    const title = page.longestFrom(after + 1, TITLE);
    if (title < 0) return false;
    after = page.skipSpaces(page.end(title));
  }
  if (page.kindAt(after) === KIND.latin) return true;
  return page.longestFrom(after, SURNAME) >= 0 && page.isTokenStart(after);
}
