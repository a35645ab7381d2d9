import type { Page } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const POSTED = '驻';

/** A body that another keeps at a third: `市纪委监委|驻|市财政局纪检监察组`, of the two candidates around 驻. */
export function postedBodies(page: Page, found: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const keepers = new Map<number, OrganizationCandidate>();
  for (const candidate of found) {
    const known = keepers.get(candidate.end);
    if (page.text[candidate.end] === POSTED && (!known || known.score < candidate.score))
      keepers.set(candidate.end, candidate);
  }
  if (keepers.size === 0) return [];
  const posted: OrganizationCandidate[] = [];
  for (const { start, end, score, evidence } of found) {
    const keeper = keepers.get(start - 1);
    if (!keeper || keeper.score < 0.6 || evidence.rule !== 'name + suffix') continue;
    const joined = Math.min(0.95, Math.max(score, keeper.score));
    posted.push(
      organization(
        keeper.start,
        end,
        joined,
        'body of an organization at another',
        evidence.entry === undefined ? {} : { entry: evidence.entry },
      ),
    );
  }
  return posted;
}
