import { KIND } from '../character-kind.js';
import type { Page } from '../page.js';

/** What stands between the letters and digits of a link or a mail address. */
const MARKS = '.-_/:=?&#@%~';
/** Longer ones are cut: what is that long is no name anyway. */
const LONGEST = 80;

/**
 * Whether a Latin word is part of a link or a mail address: what hangs together around it has a dot and a `/` or `@`.
 * `x.example/RqTvBn` is one, `Intel/AMD` is none.
 *
 * @param start in normalized positions
 * @param end exclusive
 */
export function isInAddress(page: Page, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < LONGEST && isPart(page, from - 1)) from--;
  let to = end;
  while (to < page.length && to - end < LONGEST && isPart(page, to)) to++;
  if (from === start && to === end) return false;
  const whole = page.text.slice(from, to);
  return whole.includes('.') && (whole.includes('/') || whole.includes('@'));
}

function isPart(page: Page, position: number): boolean {
  const kind = page.kindAt(position);
  return kind === KIND.latin || kind === KIND.digit || MARKS.includes(page.text.charAt(position));
}
