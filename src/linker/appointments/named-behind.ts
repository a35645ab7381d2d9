import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import { type Element, gap, type PersonRun, type PostGroup } from './elements.js';
import { verbBefore, verbFrom } from './governing-verb.js';

/** Between titles and the names they belong to: nothing, marks, a colon. */
export const TITLE_TO_PERSON =
  /^[ ”"』」》）)]*(?:[：:]\s*|[，,]?分别[为是]|的|名?叫|包括|提名人|[，,、](?:中共党员|[离退]休干部)| [A-Z\d]{1,3} )?(?:Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Prof\.?)?[ “"「『@]*$/;
/** `董事长职务由|郦文玉|接任`, `候任行政总裁为|市工务局前总监詹大文`: the post, then who takes it. */
const TAKEN_BY = /^(?:职务|一职|之职)?(?:仍|继续|暂|改)?由$|^(?:职务|一职)?(?:为|是)$/;
/** `主任|由村民会议推选|王明担任`. */
const BY_SOMEBODY = /^(?:职务|一职|之职)?(?:仍|继续|暂|改)?由[^，,。；;\n]{0,16}$/;
const CHOSEN = /推选|选举|任命|委派|推举|聘|提名/;

/** Who holds posts that stand before the name in a clause of their own. */
export interface NamedBehind {
  readonly people: PersonRun;
  readonly status: AppointmentStatus;
  /** Whether the name says who takes the post: `主任由|王明|担任`. */
  readonly takes: boolean;
}

/** `总经理职务由李雷接任`, `会长为前秘书长王明`, `获委任为局成员的|区议员王明`. */
export function namedBehind(
  elements: readonly Element[],
  at: number,
  group: PostGroup,
  page: Page,
): NamedBehind | undefined {
  return relative(elements, at, group, page) ?? taker(elements, at, group, page);
}

/** A clause before the titles of a name: `获委任为局成员的|区议员王明`. */
function relative(elements: readonly Element[], at: number, group: PostGroup, page: Page): NamedBehind | undefined {
  const next = elements[at + 1];
  const people = elements[at + 2];
  if (next?.type !== 'posts' || people?.type !== 'people') return undefined;
  if (gap(page.text, group, next) !== '的' || !TITLE_TO_PERSON.test(gap(page.text, next, people))) return undefined;
  const verb = verbBefore(page, group.start, 0);
  return verb && { people, status: verb.status, takes: false };
}

/** The post, then who takes it, with other titles perhaps: `主任由村民会议推选|王明|担任`. */
function taker(elements: readonly Element[], at: number, group: PostGroup, page: Page): NamedBehind | undefined {
  const { text } = page;
  const next = elements[at + 1];
  const people = elements.slice(at + 1, at + 4).find((element) => element.type === 'people');
  if (!next || people?.type !== 'people') return undefined;
  const between = text.slice(group.end, Math.min(people.start, group.end + 40));
  const isTitled =
    next.type === 'posts' && elements[at + 2] === people && TITLE_TO_PERSON.test(gap(text, next, people));
  const verb = verbFrom(page, people.end);
  const isBy = BY_SOMEBODY.test(between) && verb !== undefined;
  if (!isBy && !((next === people || isTitled) && TAKEN_BY.test(gap(text, group, next)))) return undefined;
  const status = verb && (CHOSEN.test(between) ? 'appointed' : verb.status);
  return { people, status: status ?? 'holds', takes: true };
}
