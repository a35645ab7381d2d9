import type { Page } from '../../recognizers/page.js';

const LINE_START = /(?:^|\n)[ ]*(?:[一二三四五六七八九十\d]{1,3}[、.．][ ]*)?$/;

/** Whether a line begins at a position, its number aside. */
export function isLineStart({ text }: Page, position: number): boolean {
  return LINE_START.test(text.slice(Math.max(0, position - 12), position));
}

/** Whether layout stood between two positions, kept or removed. */
export function isSpaced({ source }: Page, end: number, start: number): boolean {
  return start > end || source.originalStart(start) > source.originalEnd(end);
}
