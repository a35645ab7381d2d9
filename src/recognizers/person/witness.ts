import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page, tagSet } from '../page.js';

const COLON_OR_STROKE = characterSet('：:/／');
/** Ends of words, and beginnings of none. */
const TAILS = characterSet('了着过们');
/** 等待, 等级. */
const NO_ENUMERATION = characterSet('待级');
const TITLE = classSet('position', 'position-head', 'position-foreign');
const OFFICE = classSet('position-office');
const BYLINE = classSet('byline');
const FAMILY = classSet('family-witness');
const BOUNDARY = classSet('boundary', 'organization-boundary');
const SPEECH = classSet('speech-verb');
const ACTION = classSet('action-verb');
const APPOINT = classSet('appoint-verb');
const VERB = classSet('speech-verb', 'action-verb', 'appoint-verb');
const ORGANIZATION_END = classSet(
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-name',
  'organization-team',
);
const LABEL = classSet('position', 'position-head', 'byline', 'person-label');
const SURNAME = classSet('surname');
const NAME_START = classSet('surname', 'minority-name');
const VERB_TAG = tagSet((tag) => /^(v|vd|vi)$/.test(tag));
const FUNCTION_TAG = tagSet((tag) => /^(p|c|u|d|r|y|f)/.test(tag));

/** What stands beside a possible name, as log-odds that the name is one, and in words. */
export interface Witness {
  readonly weight: number;
  readonly label: string;
  /** Whether a name must follow: a title that one person at a place has (局长, not 教授), a label, 记者 set off. */
  readonly isOffice?: boolean;
}

const NONE: Witness = { weight: 0, label: '' };

/** The witness before a name that starts at `start`: `书记|李晓`, `记者 |鲁宁`, `、|刘平`. */
export function witnessBefore(page: Page, start: number): Witness {
  const known = page.witnessesBefore[start];
  if (known) return known;
  const witness = readBefore(page, start);
  if (start >= 0 && start <= page.length) page.witnessesBefore[start] = witness;
  return witness;
}

function readBefore(page: Page, start: number): Witness {
  const before = page.skipSpacesBack(start);
  const label = labelBefore(page, before);
  if (label) return label;
  const title = page.longestTo(before, TITLE);
  if (title >= 0 && page.end(title) - page.start(title) > 1) {
    if (hasOwner(page, page.start(title))) return { weight: 0.2, label: '' };
    const isOffice = before === start && page.longestTo(before, OFFICE) >= 0;
    return { weight: page.value(title) >= 50 ? 2.8 : 1.8, label: `after ${page.word(title)}`, isOffice };
  }
  const byline = page.longestTo(before, BYLINE);
  if (byline >= 0) {
    const isSetOff = before < start || page.kindOfEntry(byline) === 'role';
    return { weight: isSetOff ? 2.6 : 0.4, label: `after ${page.word(byline)}`, isOffice: before < start };
  }
  const family = page.longestTo(before, FAMILY);
  if (family >= 0 && page.kindOfEntry(family) !== 'after') {
    return { weight: 0.5 + page.value(family) / 50, label: `after ${page.word(family)}` };
  }
  const kind = page.kindAt(before - 1);
  if (kind === KIND.list) return { weight: 0.7, label: 'in a list' };
  if (kind === KIND.close) {
    return closesTitle(page, before - 1) ? { weight: 2.3, label: 'after a title' } : { weight: 0.3, label: '' };
  }
  if (kind !== KIND.han)
    return kind === KIND.latin || kind === KIND.digit ? { weight: -0.8, label: '' } : { weight: 0.6, label: '' };
  const boundary = page.longestTo(before, BOUNDARY);
  if (boundary >= 0 && (page.isTokenStart(page.start(boundary)) || page.end(boundary) - page.start(boundary) > 1)) {
    return { weight: page.value(boundary) >= 50 ? 0.5 : 0, label: '' };
  }
  if (page.longestTo(before, ORGANIZATION_END) >= 0) return { weight: 0.4, label: 'after an organization' };
  const verb = page.longestTo(before, VERB);
  if (verb >= 0) return { weight: 0.4, label: '' };
  if (before > 0 && FUNCTION_TAG[page.tagAt(before - 1)]) return { weight: 0.2, label: '' };
  return { weight: before < start ? 0 : -0.9, label: '' };
}

/** `助理署长（行动）|于国强`: whether a title stands before or in the parenthesis that closes at `close`. */
function closesTitle(page: Page, close: number): boolean {
  if (page.longestTo(close, TITLE) >= 0) return true;
  for (let open = close - 1; open > close - 8; open--) {
    if (page.kindAt(open) === KIND.open) return page.longestTo(open, TITLE) >= 0;
  }
  return false;
}

/** `编辑：|方便`, `文/|瞿塘`: a label, a colon or a stroke, a name. */
function labelBefore(page: Page, position: number): Witness | undefined {
  if (!page.isOneOf(position - 1, COLON_OR_STROKE)) return undefined;
  const label = page.longestTo(page.skipSpacesBack(position - 1), LABEL);
  return label < 0 ? undefined : { weight: 2.7, label: `after ${page.word(label)}：`, isOffice: true };
}

/** `夏侯|区长|向新…`: a bare surname before the title owns it. */
function hasOwner(page: Page, title: number): boolean {
  const surname = page.longestTo(title, SURNAME);
  return surname >= 0 && page.kindAt(page.start(surname) - 1) !== KIND.han;
}

/** Bits that follow a name in parentheses or behind a comma: `（女，`, `，男，`, `（1965年`. */
const GENDER = new Set(['男', '女']);

/** The witness behind a name that ends at `end`: `李晓|指出`, `王明|教授`, `王燕|（女，`. */
export function witnessAfter(page: Page, end: number): Witness {
  const known = page.witnessesAfter[end];
  if (known) return known;
  const witness = readAfter(page, end);
  if (end >= 0 && end <= page.length) page.witnessesAfter[end] = witness;
  return witness;
}

function readAfter(page: Page, end: number): Witness {
  const after = page.skipSpaces(end);
  const kind = page.kindAt(after);
  if (kind === KIND.open || kind === KIND.clause) {
    const inside = page.skipSpaces(after + 1);
    if (GENDER.has(page.text[inside] ?? '') && page.kindAt(inside + 1) !== KIND.han) {
      return { weight: 3, label: 'before a gender' };
    }
    if (kind === KIND.open && page.kindAt(inside) === KIND.digit) return { weight: 1, label: 'before a date' };
    if (kind === KIND.open && page.longestFrom(inside, TITLE) >= 0) return { weight: 1, label: 'before a title' };
    if (kind === KIND.clause && startsBirth(page, inside)) return { weight: 2.5, label: 'before a date of birth' };
    return { weight: 0.4, label: '' };
  }
  if (kind === KIND.list) return { weight: 0.6, label: 'in a list' };
  if (kind !== KIND.han) return kind === KIND.latin || kind === KIND.digit ? NONE : { weight: 0.4, label: '' };
  const speech = page.longestFrom(after, SPEECH);
  if (speech >= 0 && cuts(page, speech)) {
    return { weight: 0.8 + page.value(speech) / 70, label: `before ${page.word(speech)}` };
  }
  const family = page.longestFrom(after, FAMILY);
  if (family >= 0 && page.kindOfEntry(family) !== 'before' && cuts(page, family)) {
    return { weight: 0.3 + page.value(family) / 50, label: `before ${page.word(family)}` };
  }
  const title = page.longestFrom(after, TITLE);
  if (title >= 0 && page.end(title) - page.start(title) > 1) return beforeTitle(page, title);
  const appoint = page.longestFrom(after, APPOINT);
  if (appoint >= 0) return { weight: page.end(appoint) - after > 1 ? 1.8 : 1.4, label: `before ${page.word(appoint)}` };
  const action = page.longestFrom(after, ACTION);
  if (action >= 0 && cuts(page, action)) {
    return { weight: 0.4 + page.value(action) / 80, label: `before ${page.word(action)}` };
  }
  const boundary = page.longestFrom(after, BOUNDARY);
  // 王杰|作了, 张敏|看着: what follows is the tail of a verb, not of a name.
  if (page.isOneOf(after, TAILS) && page.wordEnd(after) === after) return { weight: -0.7, label: '' };
  if (boundary >= 0 && page.isTokenStart(after)) {
    const isSure = page.value(boundary) >= 50 || page.end(boundary) - after > 1;
    return { weight: isSure ? 0.4 : 0, label: '' };
  }
  if (after > end && page.longestFrom(after, NAME_START) >= 0) return { weight: 0.4, label: '' };
  if (page.text[after] === '等' && page.wordEnd(after) <= after + 2 && !page.isOneOf(after + 1, NO_ENUMERATION)) {
    return { weight: 0.4, label: '' };
  }
  // The tokenizer may have taken a small word for a part of the unknown name.
  if (beginsPredicate(page, after)) return { weight: 0.2, label: '' };
  if (page.isTokenStart(after)) {
    const tag = page.tagAt(after);
    return { weight: FUNCTION_TAG[tag] ? 0.4 : VERB_TAG[tag] ? 0.25 : -0.2, label: '' };
  }
  return { weight: -0.9, label: '' };
}

/** `荆楚|作|首场`, not `鲜于大|有|逃荒` or `火旺真|除|局长`: a small word that is no end of a longer one, and another behind it. */
export function beginsPredicate(page: Page, start: number): boolean {
  const boundary = page.longestFrom(start, BOUNDARY, 40);
  if (boundary < 0) return false;
  const end = page.end(boundary);
  if (page.wordEnd(end) === end || page.isInsideWord(start) || page.wordTag(start - 1, end) >= 0) return false;
  const verb = page.longestFrom(start - 1, VERB);
  return verb < 0 || page.end(verb) <= start;
}

/** `王明|教授` is a name, `高盛|分析师 J.P.` and `明川|首席设计官马克` are not: another name follows the title. */
function beforeTitle(page: Page, title: number): Witness {
  const next = page.skipSpaces(page.end(title));
  const ownsNext =
    page.kindAt(next) === KIND.latin || (page.longestFrom(next, NAME_START) >= 0 && page.isTokenStart(next));
  if (ownsNext) return { weight: -0.3, label: '' };
  return { weight: page.value(title) >= 50 ? 1.6 : 0.6, label: `before ${page.word(title)}` };
}

/** Whether a match begins where a word begins: `说` in `说明书` does not. */
function cuts(page: Page, match: number): boolean {
  const end = page.end(match);
  return page.tokenEnd(end - 1) <= end || (end - page.start(match) > 1 && page.wordEnd(page.start(match)) <= end);
}

/** `汉族` or `1965年10月生`. */
function startsBirth(page: Page, position: number): boolean {
  if (page.text.startsWith('族', position + 1) || page.text.startsWith('族', position + 2)) return true;
  if (page.kindAt(position) !== KIND.digit) return false;
  for (let at = position; at < position + 14; at++) {
    const kind = page.kindAt(at);
    if (page.text[at] === '生') return true;
    if (kind === KIND.clause || kind === KIND.stop) return false;
  }
  return false;
}
