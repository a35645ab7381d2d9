import type { MentionType } from '../document/types.js';
import type { Habit } from './reading.js';

/** What a corpus leaves unmarked, by the rule that found it; of one type only, if one is given. */
export function leaves(rule: RegExp, type?: MentionType): Habit {
  return (reading) =>
    reading.filter(
      ({ candidate }) => !rule.test(candidate.evidence.rule) || (type !== undefined && candidate.type !== type),
    );
}
