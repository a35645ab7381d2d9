import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import type { Element, PersonRun, Post, PostGroup } from './elements.js';
import { type GoverningVerb, verbBefore, verbFrom, verbOfClause } from './governing-verb.js';

const NOTE = '(?:[（(][^（）()\\n]{1,14}[）)])?';
const COPULA = new RegExp(
  `^${NOTE}(?:同志|先生|女士)?[，,]?(?:生前)?(?:就是|正是|也是|是|系|为|作为|身为|现为|原为|曾为|还是)(?:一[名位个])?(?:退休的?|离休的?|[\\u4e00-\\u9fff]{2})?$`,
);
/** `这位|乐团指挥`: the person named last. */
const THIS_ONE = /(?:这|那)[位名]$/;
/** Between a body and the one that the post is at: `公司|控股子公司|白沙轴承有限公司董事`, `（以下简称“`. */
const BODY_TO_BODY = /^(?:[（(](?:以下)?简称[“"「『]?|[\u4e00-\u9fff]{0,6})$/;
const OF = new RegExp(`^${NOTE}(?:同志|先生|女士)?的$`);
const COURTESY = new RegExp(`^${NOTE}(?:同志|先生|女士)[ ]*$`);
const DATED = /(?:\d|年|月|日|至今|以来|起|后|—|－|-)[，,：:\s]*$/;
const NEXT_CLAUSE = /^[）)]?[，,；;、][\s]*(?:并|后|同时|还|兼|另|又|且)?$/;
const APPOSITION = /^(?:[（(]|[）)]?[，,](?:该[\u4e00-\u9fff]{1,3})?)$/;
/** `王明，青禾人，|大学校医`: an apposition behind another. */
const SECOND_APPOSITION = /^[，,][^，,。；;：:\n]{1,10}[，,]$/;
const CANDIDATE = /^(?:职务)?(?:候选)?人选|^候选人/;
const LABEL = new RegExp(`^${NOTE}[：:]$`);
const APPOSITION_END = /^[ ]*(?:[，,。；;）)\n（(]|$)/;
const LINE_START = /(?:^|\n)[ ]*$/;
/** A sentence of a career that begins with the post: `…教授。|中国法学会理事`. */
const SENTENCE_START = /[。；;]$/;
/** Between two clauses of one verb: `任命王明为局长，|李雷为副局长`. */
const NEXT_OF_VERB = /^(?:职务|一职|人选)?[（(]?[^（）()，,。；;\n]{0,10}[）)]?[，,；;、][ ]*$/;
const SEVERAL = /(?:[二两三四五六七八九十]|\d{2,}|[2-9])[位名]$/;
const PROMOTES = /^(?:升任|升为|晋升|晋任)/;
const DROPPED = /^(?:职务|一职)(?:同时|一并|相应|自然|自行|随之)?(?:被)?(?:免去|免除|撤销|终止|解除)/;

/** Which persons the posts of a group fall to, and how. */
export interface Binding {
  readonly subject: PersonRun;
  readonly status: AppointmentStatus;
  /** Whether a post without a body takes the last one of the sentence. */
  readonly inherits: boolean;
  /** Whether it takes the body where the person was before: `副总经理王明升任|总经理`. */
  readonly promotes?: boolean;
}

/** A clause of the sentence that is bound already. */
export interface BoundClause extends Binding {
  readonly group: PostGroup;
}

/** What is known where a group of posts stands that no name follows. */
export interface ClauseContext {
  readonly page: Page;
  readonly group: PostGroup;
  readonly previous: Element | undefined;
  /** Text between the previous element and the group. */
  readonly before: string;
  readonly subject: PersonRun | undefined;
  /** Whose title, right behind the name, the previous element is. */
  readonly titled: PersonRun | undefined;
  /** Whether the subject is the person whose career the text tells. */
  readonly isTopic: boolean;
  /** The last clause of the sentence. */
  readonly last: BoundClause | undefined;
  /** Whether a string is nothing but a surname. */
  readonly isSurname: (name: string) => boolean;
  /** What the heading says of its lines. */
  readonly headingStatus: AppointmentStatus | undefined;
}

/**
 * Binds the posts of a clause to its subject: by the verb before them (`张三任|局长`), by the verb that governs the
 * clause (`任命张三为|局长`, `免去：张三的|局长职务`), as an apposition (`张三，|局长，`), as a line of a table or of a
 * dated career, or as one more item behind a comma.
 */
export function bindClause(context: ClauseContext): Binding | undefined {
  const { page, group, previous, before, subject, last, isTopic } = context;
  const behind = page.text.slice(group.end, group.end + 8);
  const hasBody = (group.posts[0] as Post).organization !== null;
  if (previous?.type === 'people' && APPOSITION.test(before) && APPOSITION_END.test(behind))
    return { subject: previous, status: 'holds', inherits: true };
  // 空明法师，|云林寺住持，: behind the title of a name.
  const { titled } = context;
  if (titled && hasBody && APPOSITION.test(before) && APPOSITION_END.test(behind))
    return { subject: titled, status: 'holds', inherits: true };
  if (!subject) return undefined;
  // 王明晋升三名|副处长: others than the one who does it.
  if (subject.members.length === 1 && SEVERAL.test(before)) return undefined;
  const holds: Binding = { subject, status: 'holds', inherits: false };
  if (DROPPED.test(behind)) return { ...holds, status: 'removed' };
  const verb = verbBefore(page, verbEnd(context), subject.end);
  if (verb && hasUnknownSubject(context, subject, verb)) return undefined;
  // 当代表|是责任: to be one.
  if (verb?.status === 'holds' && behind.startsWith('是')) return undefined;
  if (verb) {
    const status = verb.status === 'holds' ? statusOfVerb(context, subject, verb) : verb.status;
    const isOwn = verb.changesPost && PROMOTES.test(verb.word);
    return { subject, status, inherits: !verb.changesPost && (!verb.isWeak || status !== 'holds'), promotes: isOwn };
  }
  if (THIS_ONE.test(before)) return holds;
  if (/从$/.test(before) && /^[做干当]起/.test(behind)) return holds;
  // 由局长|调任…: the post that is left.
  if (/由$/.test(before) && verbFrom(page, group.end)?.changesPost) return holds;
  if (previous === subject) {
    if (COPULA.test(before) && CANDIDATE.test(behind)) return { ...holds, status: 'appointed' };
    if (COPULA.test(before))
      return { ...holds, status: before.endsWith('为') ? (governingStatus(context, subject) ?? 'holds') : 'holds' };
    const clause = governingStatus(context, subject);
    if (OF.test(before)) return clause ? { ...holds, status: clause } : undefined;
    if ((before === '' || COURTESY.test(before)) && hasBody) return { ...holds, status: clause ?? 'holds' };
  }
  // Lines under 任命： are about those they name, not about whose career was told before.
  const isOfTopic = isTopic && context.headingStatus === undefined;
  if (isOfTopic && hasBody && (LINE_START.test(before) || (SENTENCE_START.test(before) && APPOSITION_END.test(behind))))
    return holds;
  if (isTopic && previous === subject && LABEL.test(before) && APPOSITION_END.test(behind))
    return { ...holds, inherits: true };
  if (hasBody && SECOND_APPOSITION.test(page.text.slice(subject.end, Math.min(group.start, subject.end + 16)))) {
    if (APPOSITION_END.test(behind)) return holds;
  }
  if (DATED.test(before)) return holds;
  if (last && last.group === previous && NEXT_CLAUSE.test(before) && !behind.startsWith('的'))
    return { ...last, inherits: true };
  // 在谷歌|担任|工程师 has its verb between body and post; verbBefore found it.
  if (previous?.type === 'lone' && previous.mention.type === 'organization' && !/[，,]/.test(before)) return undefined;
  if (isTopic && /[，,、；;]$/.test(before) && APPOSITION_END.test(behind)) return holds;
  return undefined;
}

const CLAUSE_MARK = /[，,。；;：:！？!?\n]/;
/** Ends of words of time and manner. */
const ADVERB =
  /[后年月日起时前初底末间中天晚午]$|^(?:先后|曾经|同时|随即|随后|后来|现在|目前|此后|继续|正式|连续|相继|一度|主动|全票|高票|成功|再次|首次|光荣|顺利|应邀|受邀|和|与|于|自|从|在|由|经|被|并|又|还|兼|仍|也|都|均|共同|分别|一致)/;

/** What may stand beside a name: notes, courtesy, bullets, spaces. */
const ASIDE = /[（(][^（）()]*[）)]|同志|先生|女士|[△●•▲◆■□○★※▍☆\- ]/g;

/** `；清凉任馆长`: a name that nobody recognized stands before the verb, so the clause is about nobody named before. */
function hasUnknownSubject({ page, isSurname }: ClauseContext, subject: PersonRun, verb: GoverningVerb): boolean {
  let from = verb.start;
  while (from > subject.end && verb.start - from < 24 && !CLAUSE_MARK.test(page.text[from - 1] as string)) from--;
  if (from === subject.end) return false;
  const clause = page.text.slice(from, verb.start).replace(ASIDE, '');
  // 塞西表示，您再次当选总书记: the one addressed.
  if (/[您你]/.test(clause)) return true;
  // 因故受到追究的高桥真一辞去…: the name is what 的 leads to.
  const before = clause.slice(clause.lastIndexOf('的') + 1);
  if (before.length < 2 || ADVERB.test(before)) return false;
  if (/^[A-Za-z. ]+$/.test(before) || (before.includes('·') && before.length <= 14)) return true;
  if (before.length > 4) return false;
  if (isSurname(before.slice(0, 1)) || isSurname(before.slice(0, 2))) return true;
  const start = page.text.lastIndexOf(before, verb.start);
  return before.length > 1 && start >= from && page.wordEnd(start) === start;
}

/** What a verb that says no change itself takes over: `选举王明|为`, `任命王明为副局长，王明兼任|主任`. */
function statusOfVerb(context: ClauseContext, subject: PersonRun, verb: GoverningVerb): AppointmentStatus {
  const { page, group, last } = context;
  if (verb.word.endsWith('为') && verb.isWeak) {
    const behind = page.text.slice(group.end, group.end + 8);
    return CANDIDATE.test(behind) ? 'appointed' : (governingStatus(context, subject) ?? 'holds');
  }
  if (verbOfClause(page, subject.start)?.end === subject.start) return governingStatus(context, subject) ?? 'holds';
  const between = last && page.text.slice(last.group.end, Math.min(subject.start, last.group.end + 24));
  const goesOn = verb.word.startsWith('兼') && between !== undefined && NEXT_OF_VERB.test(between);
  return last && goesOn ? last.status : 'holds';
}

/** What the verb of the clause, of the clause before in one row with it, or of the heading says of a subject. */
function governingStatus(
  { page, last, headingStatus }: ClauseContext,
  subject: PersonRun,
): AppointmentStatus | undefined {
  const clause = verbOfClause(page, subject.start);
  if (clause) return clause.status;
  const between = last && page.text.slice(last.group.end, Math.min(subject.start, last.group.end + 24));
  if (last && between !== undefined && last.status !== 'holds' && NEXT_OF_VERB.test(between)) return last.status;
  const isLine = LINE_START.test(page.text.slice(Math.max(0, subject.start - 12), subject.start));
  return isLine ? headingStatus : undefined;
}

/** Where the verb of a post is looked for: before the post, or before a body that only leads to that of the post. */
function verbEnd({ group, previous, before }: ClauseContext): number {
  const isLead = previous?.type === 'lone' && previous.mention.type !== 'person' && BODY_TO_BODY.test(before);
  return isLead && (group.posts[0] as Post).organization ? previous.start : group.start;
}
