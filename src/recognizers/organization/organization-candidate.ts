import type { Candidate } from '../candidate.js';

export type OrganizationCandidate = Candidate<'organization'>;

export function organization(
  start: number,
  end: number,
  score: number,
  rule: string,
  details: { readonly entry?: string; readonly refersTo?: string } = {},
): OrganizationCandidate {
  const { entry, refersTo } = details;
  const evidence =
    entry === undefined ? { recognizer: 'organization', rule } : { recognizer: 'organization', rule, entry };
  const candidate = { start, end, type: 'organization', score: Math.max(0, score), evidence } as const;
  return refersTo === undefined ? candidate : { ...candidate, refersTo };
}
