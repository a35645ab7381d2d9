import { MENTION_TYPES } from '../document/types.js';
import { byStartThenLength } from './entity-order.js';

/**
 * Reading of texts to train on. What scoring overlooks for the sake of comparison (odd tags, labels of no type, spans
 * that cross) is then an issue: a model would learn it.
 */
export interface StrictReading {
  /** The types of one's own, beside the built-in ones. */
  readonly types: readonly string[];
}

/** What should stand in the place of a type, if it is neither built in nor declared. */
export function typeFault(type: string, { types }: StrictReading): string | undefined {
  const known: readonly string[] = [...MENTION_TYPES, ...types];
  return known.includes(type)
    ? undefined
    : `a label of ${known.join(', ')}; a type of one's own must be declared (--types)`;
}

/** What is wrong with the spans of a text; nothing if nobody is strict. */
export function strictFaults(
  text: string,
  spans: readonly { readonly type: string; readonly start: number; readonly end: number }[],
  strict: StrictReading | undefined,
): { readonly value: string; readonly expected: string }[] {
  if (strict === undefined) return [];
  const faults: { value: string; expected: string }[] = [];
  const open: { readonly start: number; readonly end: number }[] = [];
  for (const { type, start, end } of [...spans].sort(byStartThenLength)) {
    const words = text.slice(start, end);
    const expected = typeFault(type, strict);
    if (expected !== undefined) faults.push({ value: `${type} ${words}`, expected });
    while (open.length > 0 && (open.at(-1) as { end: number }).end <= start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && outer.end < end) {
      faults.push({
        value: `${words} [${start}, ${end})`,
        expected: `a mention inside or outside of ${text.slice(outer.start, outer.end)} [${outer.start}, ${outer.end}), not across its edge`,
      });
    } else open.push({ start, end });
  }
  return faults;
}
