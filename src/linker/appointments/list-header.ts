import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import { type Element, gap, type PersonRun, type Post, type PostGroup } from './elements.js';
import { isLineStart } from './page-line.js';

const NOTE = '(?:[（(][^（）()\\n]{1,24}[）)])?';
/** `人民陪审员10名（按姓氏笔画为序）：`, `副主席（6人）⏎`: a title, then the names in columns. */
const LIST_HEADER = new RegExp(
  `^[ ]*(?:共?\\d{1,4}[名人位]|名单|人选|如下)?${NOTE}(?:名单)?(?:如下)?(?:[：:]\\s*|[ ]*\\n\\s*|[ ]*)$`,
);
const NEXT_IN_LIST = new RegExp(`^(?:${NOTE}|[）)])(?:先生|女士|同志)?(?:[ ]*[\\d.]+[票人名%])?[\\s、，,和及与]*$`);
/** Names nobody recognized, in columns between those that are: `王明　李雷　|…|　张帆`. */
const UNKNOWN_BETWEEN = /^(?:[ \n、]+(?:[\u4e00-\u9fff·]{1,5}(?:[（(][^（）()\n]{1,10}[）)])?)){1,6}[ \n、]+$/;
/** Titles of whoever stands behind the colon, and nobody in the lines below: `召集人：王明`. */
const ALONE = /(?:记者|通讯员|作者|编辑|摄影|主持人|召集人|联系人|秘书)$/;

/** The posts whose holders a list names. */
export interface ListHeader {
  readonly posts: readonly Post[];
  readonly status: AppointmentStatus;
  /** Whether the list may go on in the next line. */
  readonly lines: boolean;
  /** Whether other titles stand between it and the names: `副裁判长：国际级裁判王明`. */
  readonly isLabel: boolean;
}

/** @param isList Whether a colon or layout sets the title off from the names. */
export function listHeader(
  posts: readonly Post[],
  status: AppointmentStatus,
  isList: boolean,
  isLabel: boolean,
): ListHeader {
  return { posts, status, lines: isList && !ALONE.test((posts[0] as Post).position.name), isLabel };
}

/** Whether titles before a name stand under a label with titles: right behind it, or as the next of its list. */
export function isUnderLabel(label: ListHeader, previous: Element, start: number, text: string): boolean {
  const between = gap(text, previous, { start });
  return previous.type === 'posts'
    ? /^[^\n]*[：:][^\n]*$/.test(between)
    : /^[^\n：:]*[、和与及，,；;]$/.test(between) && isNextInList(label, previous, start, text);
}

/** How many elements no reader took for names may stand before the first that is one: `门　长　河`, `顾　问`. */
const MOST_UNKNOWN = 4;
/** A title's list with names nobody recognized before the first that is one. */
const LIST_WITH_UNKNOWN = new RegExp(
  `^[ ]*(?:共?\\d{1,4}[名人位])?${NOTE}(?:[：:]|[ ]*\\n)[ \\n]*(?:[\\u4e00-\\u9fff·]{1,5}(?:[（(][^（）()\\n]{1,10}[）)])?[ \\n、]+){1,8}$`,
);

/** The first of the names in columns that a title heads: `副秘书长（由主席团决定）⏎王明　李雷`. */
export function firstInColumns(
  elements: readonly Element[],
  at: number,
  group: PostGroup,
  page: Page,
): PersonRun | undefined {
  let next = at + 1;
  while (next < at + MOST_UNKNOWN && elements[next]?.type === 'lone') next++;
  const people = elements[next];
  if (people?.type !== 'people') return undefined;
  const between = page.text.slice(group.end, Math.min(people.start, group.end + 60));
  if (!/[：:]/.test(between) && !isLineStart(page, group.start)) return undefined;
  return LIST_HEADER.test(between) || LIST_WITH_UNKNOWN.test(between) ? people : undefined;
}

/** Whether a name goes on with a list: `陪审员：王明　李雷`, `委员王明（教师）、李雷（医生）`. */
export function isNextInList({ lines }: ListHeader, previous: Element, start: number, text: string): boolean {
  const between = gap(text, previous, { start });
  // 指挥部下设办公室，王明任主任: prose.
  if (previous.type === 'lone' && /^[，,]/.test(between)) return false;
  if (lines && previous.type !== 'posts' && UNKNOWN_BETWEEN.test(between)) return true;
  return NEXT_IN_LIST.test(between) && (lines || /^[（(].*[）)]|^[）)]/.test(between));
}
