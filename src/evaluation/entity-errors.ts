import type { ErrorGroup } from './score-error.js';

interface Span {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One difference between annotated and found spans. */
export interface EntityError<Entity extends Span = Span> {
  readonly group: ErrorGroup;
  readonly expected: Entity | null;
  readonly got: Entity | null;
}

/**
 * Pairs what was annotated with what was found in its place. The same span with another type is a wrong type; spans
 * that merely overlap are a wrong span; the rest is missed or spurious. Each span is in one error at most.
 * Both lists are sorted by start, and neither overlaps itself.
 */
export function compareEntities<Entity extends Span>(
  gold: readonly Entity[],
  got: readonly Entity[],
): EntityError<Entity>[] {
  const key = (entity: Span): string => `${entity.start}-${entity.end} ${entity.type}`;
  const goldKeys = new Set(gold.map(key));
  const gotKeys = new Set(got.map(key));
  const missed = gold.filter((entity) => !gotKeys.has(key(entity)));
  const wrong = got.filter((entity) => !goldKeys.has(key(entity)));
  const errors: EntityError<Entity>[] = [];
  let next = 0;
  for (const expected of missed) {
    for (; next < wrong.length; next++) {
      const before = wrong[next] as Entity;
      if (before.end > expected.start) break;
      errors.push({ group: 'spurious', expected: null, got: before });
    }
    const candidate = wrong[next];
    if (candidate === undefined || candidate.start >= expected.end) {
      errors.push({ group: 'missed', expected, got: null });
      continue;
    }
    next++;
    const sameSpan = candidate.start === expected.start && candidate.end === expected.end;
    errors.push({ group: sameSpan ? 'wrong type' : 'wrong span', expected, got: candidate });
  }
  for (; next < wrong.length; next++) errors.push({ group: 'spurious', expected: null, got: wrong[next] as Entity });
  return errors;
}
