import type { Candidate } from './candidate.js';
import { announcedNames } from './organization/announced.js';
import { brandNames } from './organization/brand.js';
import { bareDepartments, departmentsOf } from './organization/department.js';
import { withoutFields } from './organization/field-of-title.js';
import { knownOrganizations } from './organization/known.js';
import { newsLeads } from './organization/news-lead.js';
import { organNames } from './organization/organ.js';
import { organization } from './organization/organization-candidate.js';
import { periodicals } from './organization/periodical.js';
import { postedBodies } from './organization/posted.js';
import { schoolClasses } from './organization/school-class.js';
import { shortForms } from './organization/short-form.js';
import { suffixedNames } from './organization/suffix.js';
import { temples } from './organization/temple.js';
import { titledNames } from './organization/titled.js';
import { classSet, type Page } from './page.js';
import type { Recognizer } from './recognizer.js';

const NEVER = classSet('never-organization');

/**
 * Organizations: known names, organs of a territory (`青禾区|财政局`, `市|委`), names made by a suffix (`…有限公司`),
 * departments before a title, announced and derived short forms.
 */
export function createOrganizationRecognizer(): Recognizer<'organization'> {
  return { name: 'organization', types: ['organization'], recognize };
}

function recognize(page: Page): Candidate<'organization'>[] {
  const isName = ({ start, end }: Candidate<'organization'>) => page.matchAt(start, end, NEVER) < 0;
  const named = [
    ...knownOrganizations(page),
    ...organNames(page),
    ...suffixedNames(page),
    ...brandNames(page),
    ...temples(page),
    ...newsLeads(page),
    ...periodicals(page),
    ...schoolClasses(page),
  ];
  const owners = [...withoutFields(page, named.filter(isName)), ...titledNames(page)];
  const boards = boardsOf(page, owners);
  const full = [
    ...owners,
    ...postedBodies(page, owners),
    ...boards,
    ...departmentsOf(page, owners),
    ...bareDepartments(page).filter(isName),
  ];
  const short = [...announcedNames(page, full), ...shortForms(page, full)];
  return [...full, ...short, ...departmentsOf(page, short)];
}

const BOARD = classSet('organization-board');
const COMPANY = /(?:公司|集团|银行|股份)$/;

/** `董事会` where the page names a company. */
function boardsOf(page: Page, owners: readonly Candidate<'organization'>[]): Candidate<'organization'>[] {
  if (!owners.some(({ start, end, score }) => score > 0.7 && COMPANY.test(page.text.slice(start, end)))) return [];
  const { matches } = page;
  const found: Candidate<'organization'>[] = [];
  for (let match = 0; match < matches.length; match++) {
    if (!BOARD[matches.wordClass[match] as number]) continue;
    const entry = page.word(match);
    found.push(organization(page.start(match), page.end(match), 0.75, 'board of a company on the page', { entry }));
  }
  return found;
}
