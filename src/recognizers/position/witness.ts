import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page, tagSet } from '../page.js';

const EXTENSION = classSet('position-modifier', 'position-domain');
const SURNAME = classSet('surname');
const NAME_TAG = tagSet((tag) => /^(x|nr)/.test(tag));
const COURTESY = classSet('courtesy-prefix');
const ORGANIZATION_END = classSet(
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-name',
  'organization-team',
  'division',
);
const SMALL_WORD = classSet('appoint-verb', 'boundary', 'organization-boundary');
const BOUNDARY = classSet('boundary', 'organization-boundary', 'action-verb', 'speech-verb');
const BODY = classSet('position-body');
const OWNER = classSet('organization-suffix', 'organization-organ', 'organization-name');
const COLONS = characterSet(':：');
/** Last characters of territories. */
const LEVELS = characterSet('省市县区州盟旗乡镇');
const COMMUNITY = '社区';
const BYLINE = classSet('byline');
const APPOINT = classSet('appoint-verb');

/** What a core loses when words run across its edges. */
export function edgePenalty(page: Page, start: number, end: number): number {
  let penalty = 0;
  const isCut = page.kindAt(end) === KIND.han && page.kindAt(end - 1) === KIND.han && !page.isTokenStart(end);
  // 股|股长|相: the head repeats the end of its organization, and no word can cut it.
  const isRepeated = page.text[start - 1] === page.text[start] && end - start === 2;
  if (isCut && !isRepeated && page.longestFrom(end, SMALL_WORD, 80) < 0) {
    // 水利工|程, 区长|期: a frequent word across the end leaves no title; a long title is rather sure of itself (部长助理|解).
    const length = Math.min(end - start, CUT.length - 1);
    penalty += page.longestFrom(end, SURNAME) >= 0 && !page.isInsideWord(end) ? 0.15 : (CUT[length] as number);
  }
  if (page.kindAt(start - 1) === KIND.han && !page.isTokenStart(start) && page.longestTo(start, EXTENSION) < 0) {
    penalty += page.longestTo(start, ORGANIZATION_END) >= 0 ? 0 : 0.1;
  }
  return penalty;
}

/** Penalty of a word that runs across the end, by the length of the title. */
const CUT = [0.45, 0.45, 0.45, 0.24, 0.12];

/** What a title that is also an ordinary word needs beside it: an organization, a verb of appointment, a name. */
export function hasWitness(page: Page, start: number, end: number): boolean {
  const before = page.skipSpacesBack(start);
  if (page.longestTo(before, ORGANIZATION_END) >= 0 || page.longestTo(before, APPOINT, 50) >= 0) return true;
  return nameFollows(page, end) || surnamePrecedes(page, start) || namePrecedes(page, start);
}

/** Whether the body that begins a title has its owner before it, and is an organ then: `县|纪委` + `书记`. */
export function hasOwnedBody(page: Page, start: number, end: number): boolean {
  const body = page.longestFrom(start, BODY);
  if (body < 0 || page.end(body) >= end) return false;
  const isCommunity = page.text.startsWith(COMMUNITY, start - COMMUNITY.length);
  if (page.isOneOf(start - 1, LEVELS) && !isCommunity) return true;
  return page.kindOfEntry(body) === 'any' && page.longestTo(start, OWNER, 40) >= 0;
}

/** `导演：严厉`: a title as the label of a list, at the start of a column. */
export function isLabel(page: Page, start: number, end: number, strength: number): boolean {
  if (page.kindAt(start - 1) === KIND.han || !page.isOneOf(end, COLONS)) return false;
  // 摄影：钱进 is a byline.
  if (strength < 40 && page.matchAt(start, end, BYLINE) >= 0) return false;
  return page.longestFrom(page.skipSpaces(end + 1), SURNAME) >= 0;
}

/** 沈若兰|老师: an unknown word that begins with a surname. */
function namePrecedes(page: Page, start: number): boolean {
  if (start === 0 || page.tokenEnd(start - 1) !== start) return false;
  const name = page.tokenStart(start - 1);
  const length = start - name;
  return length >= 2 && length <= 4 && NAME_TAG[page.tagAt(name)] === 1 && page.longestFrom(name, SURNAME) >= 0;
}

/** 谢|老师: a surname of one character stands alone before the title. */
function surnamePrecedes(page: Page, start: number): boolean {
  if (page.matchAt(start - 1, start, SURNAME) < 0 || page.isInsideWord(start)) return false;
  return page.kindAt(start - 2) !== KIND.han || page.longestTo(start - 1, BOUNDARY, 60) >= 0;
}

/** Whether a surname begins a word right behind a title, or a courtesy prefix before one: 司机|小王. */
export function nameFollows(page: Page, end: number): boolean {
  const after = page.skipSpaces(end);
  const courtesy = page.longestFrom(after, COURTESY);
  if (courtesy >= 0 && page.longestFrom(page.end(courtesy), SURNAME) >= 0 && page.tokenEnd(after) - after <= 2)
    return page.isTokenStart(after);
  const surname = page.longestFrom(after, SURNAME);
  if (surname < 0 || page.kindAt(page.end(surname)) !== KIND.han || !page.isTokenStart(after)) return false;
  return NAME_TAG[page.tagAt(after)] === 1 || page.tokenEnd(after) - after === 1;
}
