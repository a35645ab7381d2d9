import { classSet, type Page } from '../page.js';
import type { OrganizationCandidate } from './organization-candidate.js';

const DEPARTMENT = classSet('organization-department');
const FIELD = classSet('position-domain', 'position-modifier');
const TITLE = classSet('position', 'position-head', 'position-modifier');
const FIELDLESS = classSet('position-fieldless');
const OWNER = classSet('organization-suffix', 'organization-organ', 'organization-name');
const TRADE_RULES = new Set(['brand + word of trade', 'name + suffix', 'department before a title']);
const MOST_WORDS = 3;
const LONGEST_FIELD = 8;
/** What an organization is worth at least when a title with its field follows. */
const TITLED = 0.66;

/**
 * Words of trade that stand between an organization and a title are the title's field: `青禾股份|品牌管理总监`, not
 * `青禾股份品牌管理` + `总监`. The longer reading goes, the shorter one takes the title for its witness.
 */
export function withoutFields(page: Page, found: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const byEnd = new Map<number, OrganizationCandidate>();
  for (const candidate of found) {
    const known = byEnd.get(candidate.end);
    if (!known || known.score < candidate.score) byEnd.set(candidate.end, candidate);
  }
  const raised = new Set<OrganizationCandidate>();
  const kept = found.filter((candidate) => {
    if (!TRADE_RULES.has(candidate.evidence.rule) || !isField(page, candidate)) return true;
    const owner = ownerOf(page, byEnd, candidate);
    if (owner) raised.add(owner);
    return owner === undefined;
  });
  return kept.map((candidate) =>
    candidate.score < TITLED && raised.has(candidate) ? { ...candidate, score: TITLED } : candidate,
  );
}

/** Whether the last word of an organization may be the field of the title right behind it. */
function isField(page: Page, { end, evidence }: OrganizationCandidate): boolean {
  const entryStart = end - (evidence.entry?.length ?? 0);
  if (page.longestFrom(end, TITLE) < 0 || page.longestTo(end, FIELD) < 0) return false;
  if (page.matchAt(entryStart, end, DEPARTMENT) >= 0) return false;
  return page.longestFrom(end, FIELDLESS) < 0;
}

/** The organization whose name ends where the field of a title begins, if a name may end there. */
function ownerOf(
  page: Page,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  { end, start }: OrganizationCandidate,
): OrganizationCandidate | undefined {
  let fieldStart = end;
  for (let word = 0; word < MOST_WORDS; word++) {
    const field = page.longestTo(fieldStart, FIELD);
    const from = field >= 0 ? page.start(field) : page.tokenStart(fieldStart - 1);
    if (from <= start || end - from > LONGEST_FIELD) return undefined;
    fieldStart = from;
    const owner = page.longestTo(fieldStart, OWNER, 55) >= 0 ? byEnd.get(fieldStart) : undefined;
    if (owner) return owner;
  }
  return undefined;
}
