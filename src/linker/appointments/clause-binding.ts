import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import type { Element, PersonRun, Post, PostGroup } from './elements.js';
import { verbBefore, verbOfClause } from './governing-verb.js';

const COPULA =
  /^(?:[（(][^（）()\n]{1,14}[）)])?(?:同志|先生|女士)?[，,]?(?:生前)?(?:就是|正是|也是|是|系|为|作为|身为|现为|原为|曾为|还是)(?:一[名位个])?(?:退休的?|离休的?|[\u4e00-\u9fff]{2})?$/;
/** `这位|乐团指挥`: the person named last. */
const THIS_ONE = /(?:这|那)[位名]$/;
/** Between a body and the one that the post is at: `公司|控股子公司|白沙轴承有限公司董事`, `（以下简称“`. */
const BODY_TO_BODY = /^(?:[（(](?:以下)?简称[“"「『]?|[\u4e00-\u9fff]{0,6})$/;
const OF = /^(?:[（(][^（）()\n]{1,14}[）)])?(?:同志|先生|女士)?的$/;
const DATED = /(?:\d|年|月|日|至今|以来|起|后|—|－|-)[，,：:\s]*$/;
const NEXT_CLAUSE = /^[）)]?[，,；;、][\s]*(?:并|后|同时|还|兼|另|又|且)?$/;
const APPOSITION_END = /^[ ]*(?:[，,。；;）)\n]|$)/;
/** `危平　　供电公司班长`: a line of a table. */
const TABLE_CELL = /^(?:[（(][^（）()\n]{1,14}[）)])?[ ]+$/;
const LINE_START = /(?:^|\n)[ ]*$/;

/** Which persons the posts of a group fall to, and how. */
export interface Binding {
  readonly subject: PersonRun;
  readonly status: AppointmentStatus;
  /** Whether a post without a body takes the last one of the sentence. */
  readonly inherits: boolean;
}

/** What is known where a group of posts stands that no name follows. */
export interface ClauseContext {
  readonly page: Page;
  readonly group: PostGroup;
  readonly previous: Element | undefined;
  /** Text between the previous element and the group. */
  readonly before: string;
  readonly subject: PersonRun | undefined;
  /** Whether the subject is the person whose career the text tells. */
  readonly isTopic: boolean;
  /** The binding of the group right before this one. */
  readonly carried: { readonly subject: PersonRun; readonly status: AppointmentStatus } | undefined;
}

/**
 * Binds the posts of a clause to its subject: by the verb before them (`张三任|局长`), by the verb that governs the
 * clause (`任命张三为|局长`, `免去：张三的|局长职务`), as an apposition (`张三，|局长，`), as a line of a table or of a
 * dated career, or as one more item behind a comma.
 */
export function bindClause(context: ClauseContext): Binding | undefined {
  const { page, group, previous, before, subject, carried, isTopic } = context;
  if (!subject) return undefined;
  const holds: Binding = { subject, status: 'holds', inherits: false };
  const clause = verbOfClause(page, subject.start);
  const verb = verbBefore(page, verbEnd(context), subject.end);
  if (verb) {
    // 任命王明为局长，李雷为副局长: 为 says what the verb before it said.
    const isListed = verb.isWeak && previous === subject && carried !== undefined;
    const governing = clause?.status ?? (isListed ? carried.status : undefined);
    const status = verb.status === 'holds' && governing ? governing : verb.status;
    return { subject, status, inherits: !verb.isWeak && !verb.changesPost };
  }
  if (THIS_ONE.test(before)) return holds;
  const behind = page.text.slice(group.end, group.end + 4);
  if (/从$/.test(before) && /^[做干当]起/.test(behind)) return holds;
  const hasBody = (group.posts[0] as Post).organization !== null;
  if (previous === subject) {
    if (COPULA.test(before)) return { ...holds, status: before.endsWith('为') && clause ? clause.status : 'holds' };
    if (OF.test(before)) return clause ? { ...holds, status: clause.status } : undefined;
    if (/^(?:[（(]|[）)]?[，,])$/.test(before) && APPOSITION_END.test(behind)) return holds;
    if (TABLE_CELL.test(before) && hasBody && APPOSITION_END.test(behind)) return holds;
  }
  if (isTopic && hasBody && LINE_START.test(before)) return holds;
  if (DATED.test(before)) return holds;
  // 在谷歌|担任|工程师 has its verb between body and post; verbBefore found it.
  if (previous?.type === 'lone' && previous.mention.type === 'organization' && !/[，,]/.test(before)) return undefined;
  if (isTopic && /[，,、；;]$/.test(before) && APPOSITION_END.test(behind)) return holds;
  if (carried && NEXT_CLAUSE.test(before)) return { ...carried, inherits: true };
  return undefined;
}

/** Where the verb of a post is looked for: before the post, or before a body that only leads to that of the post. */
function verbEnd({ group, previous, before }: ClauseContext): number {
  const isLead = previous?.type === 'lone' && previous.mention.type !== 'person' && BODY_TO_BODY.test(before);
  return isLead && (group.posts[0] as Post).organization ? previous.start : group.start;
}
