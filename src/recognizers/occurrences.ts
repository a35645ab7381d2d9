/** Where one of several strings stands in a text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/**
 * All places where one of the forms (two characters or more) stands, in text order, overlapping ones included.
 * One pass over the text whatever the number of forms; forms that share their first two characters are tried in turn.
 */
export function occurrences(text: string, forms: Iterable<string>): Occurrence[] {
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
  for (let start = 0; start + 1 < text.length; start++) {
    const list = byStart.get(text.charCodeAt(start) * 65536 + text.charCodeAt(start + 1));
    if (!list) continue;
    for (const form of list) {
      if (text.startsWith(form, start)) found.push({ start, end: start + form.length, form });
    }
  }
  return found;
}
