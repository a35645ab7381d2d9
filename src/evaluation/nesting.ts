import type { AnnotatedEntity } from './annotated-document.js';
import { byStartThenLength } from './entity-order.js';

/**
 * Entities of a corpus that knows no depth: sorted, and with the depth that their spans imply. Entities are outer as
 * long as they begin behind the last outer one, so of two that cross the first is outer.
 */
export function nestEntities(
  text: string,
  spans: readonly { readonly type: string; readonly start: number; readonly end: number }[],
): AnnotatedEntity[] {
  const openEnds: number[] = [];
  return [...spans].sort(byStartThenLength).map(({ type, start, end }) => {
    while (openEnds.length > 0 && (openEnds.at(-1) as number) <= start) openEnds.pop();
    const depth = openEnds.length;
    // What crosses its outer entity does not outlast it: whatever begins behind the outer one is outer again.
    openEnds.push(Math.min(end, openEnds.at(-1) ?? end));
    return { type, text: text.slice(start, end), start, end, depth };
  });
}
