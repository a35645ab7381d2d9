import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { Core } from './position-candidate.js';
import { nameFollows } from './witness.js';

const FIELDED = classSet('position-fielded');
const TITLE = classSet('position', 'position-head');
const MODIFIER = classSet('position-modifier');
const FIELD_TAG = tagSet((tag) => /^(n|vn|v|b|an|j|l|ng)$/.test(tag));
/** What no field holds, and what is a body or a place of its own. */
const STOP = classSet(
  'boundary',
  'organization-boundary',
  'speech-verb',
  'action-verb',
  'appoint-verb',
  'byline',
  'position',
  'family-witness',
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-name',
  'organization-team',
  'place-suffix',
  'place-name',
  'division',
  'division-short',
  'never-position',
);
const OWNER = classSet(
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-name',
  'place-suffix',
);
const APPOINT = classSet('appoint-verb');
const SMALL_WORD = classSet('boundary', 'action-verb', 'organization-boundary');
/** Words of trade are worth less than this as suffixes. */
const LEAST_STOP = 45;
/** Words rarer than this (natural logarithm) are unknown. */
const RARE = -20;
const LONGEST_FIELD = 8;
const MOST_WORDS = 3;

export interface OpenField {
  readonly start: number;
  readonly score: number;
}

/**
 * A field that no dictionary lists, before a title that takes any: `绞车|司机`, `工艺整合|经理`. It must begin at a clear
 * edge: an organization's end, a verb of appointment, or a mark with a name or a further title behind the title.
 */
export function openField(page: Page, end: number, titleEnd: number, core: Core): OpenField | undefined {
  if (!takesAnyField(page, core)) return undefined;
  // 检查工: the tokenizer may keep a short title and its field together.
  const isShort = titleEnd - end === 1;
  // 处长|师: a title of its own ends here.
  if (isShort && page.longestTo(end, TITLE, 60) >= 0) return undefined;
  let start = end;
  for (let word = 0; word < MOST_WORDS; word++) {
    if (start === 0 || page.kindAt(start - 1) !== KIND.han) return undefined;
    const before = page.tokenStart(start - 1);
    const tokenEnd = page.tokenEnd(start - 1);
    if (tokenEnd !== start && !(isShort && tokenEnd === titleEnd)) return undefined;
    if (start - before < 2 || end - before > LONGEST_FIELD || !FIELD_TAG[page.tagAt(before)]) return undefined;
    // 明远|合伙人: what no dictionary knows is rather a name.
    if (page.wordEnd(before, RARE) < Math.min(start, before + 2)) return undefined;
    const stop = page.longestTo(start, STOP, LEAST_STOP);
    if (stop >= 0 && page.start(stop) <= before) return undefined;
    start = before;
    const score = edgeScore(page, start, titleEnd);
    if (score === 0) continue;
    if (isShort && !nameFollows(page, titleEnd) && page.kindAt(titleEnd) === KIND.han) return undefined;
    return { start: modifierStart(page, start), score: isShort ? score : Math.min(score, core.certainty) };
  }
  return undefined;
}

/** Whether a title takes any noun as its field. 教师 is no 师, 总经理 no 经理; 副经理 and 高级经理 are. */
function takesAnyField(page: Page, { start, end }: Core): boolean {
  if (page.matchAt(start, end, FIELDED) < 0) return false;
  const whole = page.longestTo(end, TITLE);
  if (whole < 0 || page.start(whole) >= start) return true;
  return page.matchAt(page.start(whole), start, MODIFIER, 90) >= 0;
}

/** How clear the left edge of a field is; 0 if it goes on. */
function edgeScore(page: Page, start: number, titleEnd: number): number {
  const owner = page.longestTo(start, OWNER, 60);
  if (owner >= 0 && page.end(owner) - page.start(owner) > 1) return 0.86;
  if (page.longestTo(start, APPOINT, 50) >= 0) return 0.86;
  if (page.longestTo(start, MODIFIER, 90) >= 0) return 0.8;
  if (!nameFollows(page, titleEnd)) return 0;
  if (page.kindAt(start - 1) !== KIND.han) return 0.82;
  return page.longestTo(start, SMALL_WORD, 60) >= 0 ? 0.8 : 0;
}

/** 首席|服务|官: a modifier before the field. */
function modifierStart(page: Page, start: number): number {
  const modifier = page.longestTo(start, MODIFIER, 90);
  return modifier >= 0 && page.isTokenStart(page.start(modifier)) ? page.start(modifier) : start;
}
