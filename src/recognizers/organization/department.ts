import { KIND } from '../character-kind.js';
import { leftEdges } from '../left-edge.js';
import { classSet, type Page } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const DEPARTMENT = classSet('organization-department', 'organization-organ', 'organization-suffix');
const TITLE = classSet('position', 'position-modifier', 'position-head');
const ORGANIZATION = classSet('organization-name', 'organization-suffix', 'organization-organ');
const LONGEST_NAME = 10;

/** Departments: after an organization (`郑州大学|机械工程学院`), or bare before a title (`设计科|副科长`). */
export function departmentNames(page: Page): OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!DEPARTMENT[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    const end = page.end(match);
    if (end - start < 2) continue;
    const title = page.longestFrom(end, TITLE);
    if (title < 0 || (page.end(title) - end < 2 && page.longestFrom(page.end(title), TITLE) < 0)) continue;
    const isBare = page.kindAt(start - 1) !== KIND.han || page.isTokenStart(start);
    if (isBare && page.longestTo(start, ORGANIZATION) < 0 && end - start > 2) {
      found.push(organization(start, end, 0.62, 'department before a title', { entry: page.word(match) }));
    }
    for (const edge of leftEdges(page, start, LONGEST_NAME)) {
      if (edge.hasProper || edge.excluded !== undefined) continue;
      found.push(organization(edge.start, end, 0.68, 'department before a title', { entry: page.word(match) }));
    }
  }
  return found;
}
