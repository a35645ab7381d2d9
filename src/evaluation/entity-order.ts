/** The order of entities everywhere: by start, then the longer first. */
export function byStartThenLength(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): number {
  return a.start - b.start || b.end - a.end;
}
