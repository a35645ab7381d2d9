import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import { openField } from './open-field.js';
import { type Core, type PositionCandidate, position } from './position-candidate.js';
import { postingStart } from './posting.js';

const EXTENSION = classSet('position-modifier', 'position-domain');
const MODIFIER = classSet('position-modifier');
const FIELDLESS = classSet('position-fieldless');
/** 麻醉科, 社区: a body of its own, not a field. */
const BODY = classSet('organization-department', 'organization-suffix', 'place-suffix');
/** Words of trade (环保, 软件) are worth less than this as suffixes; they are fields too. */
const LEAST_BODY = 55;
/** 村|原主任, 公司|副总: what stands before a modifier may end here. */
const OWNER = classSet('organization-suffix', 'organization-organ', 'organization-name', 'place-suffix');
/** More than any title has; the bound keeps 副副副副… linear. */
const MOST_STEPS = 8;
const UNKNOWN_TAG = tagSet((tag) => /^(x|nr|nz)$/.test(tag));
/** What ends before a field without being a brand. */
const KNOWN = classSet(
  'organization-suffix',
  'organization-organ',
  'organization-name',
  'organization-department',
  'place-suffix',
  'place-name',
  'division',
  'division-short',
  'boundary',
  'appoint-verb',
  'position-modifier',
  'position-domain',
);
const BRANDED = 0.3;
const OUTERMOST = /^(?:time|honour|order)$/;
const DEPUTY = '副';

/**
 * Modifiers and fields before a title, each step a candidate of its own, then what is posted to a place.
 *
 *     常务 副|市长        技术 副|总经理        驻 石门村 第一|书记
 */
export function extendLeft(page: Page, core: Core): PositionCandidate[] {
  const found: PositionCandidate[] = [];
  const { end, certainty, fit, entry } = core;
  const takesField = page.longestTo(end, FIELDLESS) < 0;
  let { start } = core;
  for (let step = 0; step < MOST_STEPS; step++) {
    // 市教育|局长 has no field, 研发|副总经理 has one: the deputy of a house has his share of it.
    const isDeputy = page.text[start] === DEPUTY;
    const match = page.longestTo(start, takesField || isDeputy ? EXTENSION : MODIFIER);
    if (match < 0) break;
    // 第三|师 is a division.
    if (end - start === 1 && page.kindOfEntry(match) === 'order') break;
    const extended = page.start(match);
    // 建设|首席财务官: no field stands before these.
    if (isOutermost(page, start) && !MODIFIER[page.matches.wordClass[match] as number]) break;
    if (page.matchAt(extended, start, BODY, LEAST_BODY) >= 0 || !startsCleanly(page, extended, start)) break;
    start = extended;
    const isField = !MODIFIER[page.matches.wordClass[match] as number];
    const cost = isField && isBehindBrand(page, start) ? BRANDED : 0;
    const rule = isField ? 'field + title' : 'modifier + title';
    found.push(position(start, end, Math.max(certainty, 0.84 - fit) - cost, rule, entry));
  }
  const field = isOutermost(page, start) ? undefined : openField(page, start, end, core);
  if (field) found.push(position(field.start, end, field.score - fit, 'open field + title', entry));
  const posting = end - start > 1 ? postingStart(page, start) : -1;
  if (posting >= 0) found.push(position(posting, end, 0.93, 'posted to a place + title', entry));
  return found;
}

/** 海岳|视觉|算法总监: behind an unknown word a field may be the word of trade of its company. */
function isBehindBrand(page: Page, start: number): boolean {
  if (page.kindAt(start - 1) !== KIND.han || page.tokenEnd(start - 1) !== start) return false;
  return UNKNOWN_TAG[page.tagAt(start - 1)] === 1 && page.longestTo(start, KNOWN) < 0;
}

/** Whether the title so far begins with a modifier that stands before all others: 原, 首席, 名誉. */
function isOutermost(page: Page, start: number): boolean {
  const modifier = page.longestFrom(start, MODIFIER);
  if (modifier < 0) return false;
  return OUTERMOST.test(page.kindOfEntry(modifier)) || page.word(modifier) === '首席';
}

/** Whether an extension is a word of its own and not the tail of another: `目前主任` holds no `前主任`. */
function startsCleanly(page: Page, start: number, end: number): boolean {
  if (page.isTokenStart(start) || page.kindAt(start - 1) !== KIND.han || page.isSetApart(start - 1, start + 1))
    return true;
  if (end - start > 1) return page.tokenEnd(start) >= end;
  return page.longestTo(start, OWNER, 60) >= 0 && !page.isInsideWord(start);
}
