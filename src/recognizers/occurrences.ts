import type { Page } from './page.js';

/** Where one of several strings stands in a text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** Slots of the filter that keeps most positions from the map; a power of two. */
const SLOTS = 1024;

/**
 * All places of a page where one of the forms (two characters or more) stands, in text order, overlapping ones included.
 * One pass over the text whatever the number of forms; forms that share their first two characters are tried in turn.
 */
export function occurrences({ text, units }: Page, forms: Iterable<string>): Occurrence[] {
  const byStart = new Map<number, string[]>();
  for (const form of new Set(forms)) {
    if (form.length < 2) continue;
    const key = form.charCodeAt(0) * 65536 + form.charCodeAt(1);
    const list = byStart.get(key);
    if (list) list.push(form);
    else byStart.set(key, [form]);
  }
  const found: Occurrence[] = [];
  if (byStart.size === 0) return found;
  const mayStart = new Uint8Array(SLOTS);
  for (const key of byStart.keys()) mayStart[slotOf(key >>> 16, key & 0xffff)] = 1;
  for (let start = 0; start + 1 < units.length; start++) {
    const first = units[start] as number;
    const second = units[start + 1] as number;
    if (mayStart[slotOf(first, second)] === 0) continue;
    const list = byStart.get(first * 65536 + second);
    if (!list) continue;
    for (const form of list) {
      if (text.startsWith(form, start)) found.push({ start, end: start + form.length, form });
    }
  }
  return found;
}

function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1);
}
