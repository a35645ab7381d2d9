import type { MentionType } from '../document/types.js';
import { wordBegins } from './convention-word.js';
import type { Habit } from './reading.js';

/** What a corpus leaves unmarked, by the rule that found it; of one type only, if one is given. */
export function leaves(rule: RegExp, type?: MentionType): Habit {
  return (reading) =>
    reading.filter(
      ({ candidate }) => !rule.test(candidate.evidence.rule) || (type !== undefined && candidate.type !== type),
    );
}

/** A country that only says where somebody is from: `挪威|人`, `挪威|作家` (action `nationality`, or a position behind it). */
export function noNationalities(convention: string): Habit {
  return (reading, page) =>
    reading.filter(({ candidate: { end, type, evidence } }, index) => {
      if (type !== 'place' || !NATION.test(evidence.rule)) return true;
      const next = reading[index + 1]?.candidate;
      const isBeforeTitle = next?.type === 'position' && next.start === end;
      return !isBeforeTitle && (end >= page.length || !wordBegins(page, end, convention, 'nationality'));
    });
}

const NATION = /^known (?:country|old|continent|region)/;
