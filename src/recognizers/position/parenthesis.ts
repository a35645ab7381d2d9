import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page } from '../page.js';

const DOMAIN = classSet('position-domain');
const TITLE = classSet('position');
/** 高级联络主任（二） */
const ORDER = characterSet('一二三四五六七八九十');
const MODIFIER = classSet('position-modifier');
/** What a title says of itself behind it: how it is held, or its grade. Not 董事长（女）. */
const KINDS = /^(?:acting|rank)$/;

/** `助理署长（行动）`, `总经理（代）`, `高级工程师（教授级）`: the end behind the parenthesis, or -1. */
export function parenthesisEnd(page: Page, end: number): number {
  if (page.kindAt(end) !== KIND.open) return -1;
  const field = page.longestFrom(end + 1, DOMAIN);
  if (field >= 0 && page.kindAt(page.end(field)) === KIND.close) {
    // 行政主任（秘书）: two titles.
    return page.matchAt(end + 1, page.end(field), TITLE, 60) >= 0 ? -1 : page.end(field) + 1;
  }
  if (page.isOneOf(end + 1, ORDER) && page.kindAt(end + 2) === KIND.close) return end + 3;
  const modifier = page.longestFrom(end + 1, MODIFIER);
  if (modifier < 0 || page.kindAt(page.end(modifier)) !== KIND.close) return -1;
  return KINDS.test(page.kindOfEntry(modifier)) ? page.end(modifier) + 1 : -1;
}
