import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';

const DOMAIN = classSet('position-domain');
const MODIFIER = classSet('position-modifier');
/** What a title says of itself behind it: how it is held, or its grade. Not 董事长（女）. */
const KINDS = /^(?:acting|rank)$/;

/** `助理署长（行动）`, `总经理（代）`, `高级工程师（教授级）`: the end behind the parenthesis, or -1. */
export function parenthesisEnd(page: Page, end: number): number {
  if (page.kindAt(end) !== KIND.open) return -1;
  const field = page.longestFrom(end + 1, DOMAIN);
  if (field >= 0 && page.kindAt(page.end(field)) === KIND.close) return page.end(field) + 1;
  const modifier = page.longestFrom(end + 1, MODIFIER);
  if (modifier < 0 || page.kindAt(page.end(modifier)) !== KIND.close) return -1;
  return KINDS.test(page.kindOfEntry(modifier)) ? page.end(modifier) + 1 : -1;
}
