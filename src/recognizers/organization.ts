import type { Candidate } from './candidate.js';
import { announcedNames } from './organization/announced.js';
import { brandNames } from './organization/brand.js';
import { bareDepartments, departmentsOf } from './organization/department.js';
import { knownOrganizations } from './organization/known.js';
import { organNames } from './organization/organ.js';
import { shortForms } from './organization/short-form.js';
import { suffixedNames } from './organization/suffix.js';
import { classSet, type Page } from './page.js';
import type { Recognizer } from './recognizer.js';

const NEVER = classSet('never-organization');

/**
 * Organizations: known names, organs of a territory (`沂陵区|财政局`, `市|委`), names made by a suffix (`…有限公司`),
 * departments before a title, announced and derived short forms.
 */
export function createOrganizationRecognizer(): Recognizer<'organization'> {
  return { name: 'organization', types: ['organization'], recognize };
}

function recognize(page: Page): Candidate<'organization'>[] {
  const isName = ({ start, end }: Candidate<'organization'>) => page.matchAt(start, end, NEVER) < 0;
  const owners = [...knownOrganizations(page), ...organNames(page), ...suffixedNames(page), ...brandNames(page)].filter(
    isName,
  );
  const full = [...owners, ...departmentsOf(page, owners), ...bareDepartments(page).filter(isName)];
  return [...full, ...announcedNames(page, full), ...shortForms(page, full)];
}
