import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { leftEdges } from '../left-edge.js';
import { classSet, type Page, tagSet } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';
import { PARTY_COMMITTEE } from './party-committee.js';

const DEPARTMENT = classSet('organization-department');
const REGION = classSet('place-name');
/** Words that a sub-unit may end in. */
const SUB_UNIT = classSet('organization-department', 'organization-suffix', 'place-name');
const LONGEST_UNIT = 9;
const BARE = classSet('organization-department', 'organization-organ', 'organization-suffix');
const TITLE = classSet('position', 'position-modifier', 'position-head');
const ORGANIZATION = classSet('organization-name', 'organization-suffix', 'organization-organ');
const LONGEST_NAME = 10;
const HOUSE = classSet('organization-suffix');
const COMPANY = /(?:公司|企业|厂商|平台|机构)$/;
const LEGAL_FORM = /(?:公司|集团)$/;
/** Departments at least this strong belong to the organization before them whatever follows. */
const ALWAYS = 80;
/** Departments below this value want a title behind. */
const WITNESSED = 50;
/** An organization surer than this passes its name on to a department. */
const SURE = 0.6;

/** Departments of the organizations found so far, chains included: `郑州大学|机械工程学院|办公室`. */
export function departmentsOf(page: Page, parents: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const byEnd = new Map<number, OrganizationCandidate[]>();
  const isOwnerEnd = new Uint8Array(page.length + 1);
  const note = (candidate: OrganizationCandidate) => {
    if (candidate.score < SURE) return;
    isOwnerEnd[candidate.end] = 1;
    const list = byEnd.get(candidate.end);
    if (!list) byEnd.set(candidate.end, [candidate]);
    // A few readings of the parent are enough; their departments compete as they do.
    else if (list.length < 4) list.push(candidate);
  };
  for (const parent of parents) note(parent);
  const found: OrganizationCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    const wordClass = matches.wordClass[match] as number;
    // Most words have no organization before them, and it takes long to read what a name begins with.
    if (!SUB_UNIT[wordClass] || !hasOwnerBefore(page, isOwnerEnd, page.start(match)) || endsTitle(page, match))
      continue;
    // 局|党委书记: the words stay with the title; a committee that acts is a body: 市局党委|决定.
    if (PARTY_COMMITTEE.test(page.word(match)) && page.longestFrom(page.skipSpaces(page.end(match)), TITLE) >= 0)
      continue;
    const near = unitStarts(page, match);
    const isHouse = HOUSE[wordClass] === 1 && page.matchAt(page.start(match), page.end(match), DEPARTMENT) < 0;
    const nearest = Math.min(...near, page.start(match));
    for (const start of [...near, ...namedFrom(page, match, nearest, byEnd)]) {
      // The list grows while it is read: each reading is a parent for the departments behind it.
      for (const owner of [...(byEnd.get(start) ?? [])]) {
        // 芯片公司|岩川电子: what a company is, and its name.
        if (isHouse && COMPANY.test(page.text.slice(owner.start, owner.end))) continue;
        const score = start === page.start(match) ? owner.score : owner.score - (start < nearest ? 0.08 : 0.04);
        const details = { entry: page.text.slice(start, page.end(match)) };
        const whole = organization(owner.start, page.end(match), score, 'department of an organization', details);
        found.push(whole);
        note(whole);
      }
    }
  }
  return found;
}

/** Whether an owner ends so near before a position that a unit may begin there. */
function hasOwnerBefore(page: Page, isOwnerEnd: Uint8Array, position: number): boolean {
  const farthest = Math.min(position - LONGEST_UNIT, page.tokenStart(Math.max(0, position - LONGEST_UNIT_NAME)));
  // A long word of characters that nobody knows: no need to look at it for each of them.
  if (position - farthest > LONG_LOOK) return true;
  for (let at = position; at >= 0 && at >= farthest; at--) if (isOwnerEnd[at]) return true;
  return false;
}

/** 分析|师: the last character of a title, not a division of an army. */
function endsTitle(page: Page, match: number): boolean {
  const start = page.start(match);
  // 法院|出庭, 欢迎|宴会: the last character of a frequent word.
  if (page.end(match) - start === 1 && page.wordEnd(start - 1) === page.end(match) && !page.isTokenStart(start))
    return true;
  // 官|网, 同|台: the last character of a noun, however rare.
  const end = page.end(match);
  if (end - start === 1 && page.isToken(start - 1, end) && WORD_TAG[page.tagAt(start)]) return true;
  const title = page.longestTo(page.end(match), TITLE);
  return title >= 0 && page.start(title) < page.start(match);
}

/** Where the name of a sub-unit may begin: at its word (`人民法院|刑事审判庭`), or before what names it (`…|石鼓人民法庭`). */
function unitStarts(page: Page, match: number): number[] {
  const start = page.start(match);
  const wordClass = page.matches.wordClass[match] as number;
  const isTitled = page.longestFrom(page.skipSpaces(page.end(match)), TITLE) >= 0;
  // 明川|大中华区|总裁: a region of a company, if a title follows.
  if (REGION[wordClass]) {
    const isRegion = page.text[page.end(match) - 1] === '区' && page.kindOfEntry(match) === 'region';
    return isRegion && isTitled ? [start] : [];
  }
  const starts: number[] = [];
  const cutsWord = page.tokenEnd(page.end(match) - 1) > page.end(match) && page.isInsideWord(page.end(match));
  // 部|分院|士: a unit does not end inside a word, unless a title begins there.
  if (DEPARTMENT[wordClass] && (isTitled || (page.value(match) >= ALWAYS && !cutsWord))) starts.push(start);
  if (cutsWord) return starts;
  // 白沙派出所|值班室|跑进一人: a unit that wants a title behind does not go on with a body.
  const isWeak = DEPARTMENT[wordClass] === 1 && !isTitled && page.value(match) < WITNESSED;
  const isLetter = page.end(match) - start === 1;
  for (const edge of leftEdges(page, start, LONGEST_UNIT)) {
    // 官|网, 同|台: one character is no name of a unit, but a number is (三|厂).
    const isOne = start - edge.start === 1 && edge.kind === 'proper' && !page.isOneOf(edge.start, NUMBERS);
    // 油田|地质师, 剧团|百年团: ordinary words before one character make no unit.
    const isWord = isLetter && page.isOneOf(start, LETTERS) && (edge.kind === 'common' || edge.kind === 'inner');
    if (isWeak && edge.kind === 'organization') continue;
    if (!isOne && !isWord && (edge.excluded === 'organization' || edge.excluded === 'inner')) starts.push(edge.start);
  }
  return starts;
}

/**
 * Where an owner ends farther left, with nothing but a name between it and the unit: `武警|白沙|支队`, `纺织协会|缝纫机械|分会`,
 * `银行|虎门|支行`.
 */
function namedFrom(page: Page, match: number, nearest: number, owners: ReadonlyMap<number, unknown>): number[] {
  const wordClass = page.matches.wordClass[match] as number;
  if (!DEPARTMENT[wordClass] || page.value(match) < NAMED_UNIT || page.isInsideWord(page.end(match))) return [];
  let start = page.start(match);
  while (start > 0 && page.start(match) - start < LONGEST_UNIT_NAME) {
    const token = page.tokenStart(start - 1);
    if (page.kindAt(start - 1) !== KIND.han || page.longestTo(start, STOP, 50) >= 0 || NOT_NAME_TAG[page.tagAt(token)])
      break;
    start = token;
    if (start < nearest && owners.has(start)) return [start];
  }
  return [];
}

/** Units of an army of one character, which have a number. */
const LETTERS = characterSet('师旅团营连排班');
const NUMBERS = characterSet('一二三四五六七八九十');
/** Units from this value on may have a name of their own. */
const NAMED_UNIT = 90;
const LONGEST_UNIT_NAME = 8;
const LONG_LOOK = 64;
const WORD_TAG = tagSet((tag) => /^(?:n|v|vn|d|a)$/.test(tag));
const NOT_NAME_TAG = tagSet((tag) => /^(?:p|c|u|uj|ul|uv|uz|ud|ug|r|d|y|e|o|q|t)$/.test(tag));
const STOP = classSet('boundary', 'organization-boundary', 'speech-verb', 'action-verb', 'appoint-verb', 'position');

/** Departments without their organization, before a title: `设计科|副科长`, `审判委员会|委员`. */
export function bareDepartments(page: Page): OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!BARE[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    const end = page.end(match);
    // 有限公司 alone is no name.
    if (end - start < 2 || LEGAL_FORM.test(page.word(match)) || PARTY_COMMITTEE.test(page.word(match))) continue;
    // 分管|审计处, at the end of a clause: what is led or kept in touch with.
    if (DEPARTMENT[matches.wordClass[match] as number] && isLed(page, start, end))
      found.push(organization(start, end, 0.66, BARE_DEPARTMENT, { entry: page.word(match) }));
    const title = page.longestFrom(behindLabel(page, start, end), TITLE);
    if (title < 0 || (page.end(title) - page.start(title) < 2 && page.longestFrom(page.end(title), TITLE) < 0))
      continue;
    const isBare = page.kindAt(start - 1) !== KIND.han || page.isTokenStart(start);
    if (isBare && page.longestTo(start, ORGANIZATION) < 0 && end - start > 2) {
      found.push(organization(start, end, 0.62, BARE_DEPARTMENT, { entry: page.word(match) }));
    }
    for (const edge of leftEdges(page, start, LONGEST_NAME)) {
      if (edge.hasProper || edge.excluded !== undefined) continue;
      found.push(organization(edge.start, end, 0.68, BARE_DEPARTMENT, { entry: page.word(match) }));
    }
  }
  return found;
}

/** `教务处：|主任`: at the start of a line a colon may stand between a department and its titles. */
function behindLabel(page: Page, start: number, end: number): number {
  const after = page.skipSpaces(end);
  const isLabel = (page.text[after] === ':' || page.text[after] === '：') && page.kindAt(start - 1) !== KIND.han;
  return isLabel ? page.skipSpaces(after + 1) : after;
}

function isLed(page: Page, start: number, end: number): boolean {
  if (page.kindAt(end) === KIND.han || end - start < 3) return false;
  const verb = page.longestTo(start, LEADING);
  return verb >= 0 && start - page.start(verb) > 1;
}

/** 分管, 联系: verbs with whom a body stands behind. */
const LEADING = classSet('organization-boundary', 'action-verb');

/** The rule of a department that stands without its organization; it passes no name on to later posts. */
export const BARE_DEPARTMENT = 'department before a title';
