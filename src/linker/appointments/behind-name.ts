import type { Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';
import type { PersonRun, PostGroup } from './elements.js';
import { verbOfClause } from './governing-verb.js';
import { isLineStart } from './page-line.js';
import type { TitleKnowledge } from './title-knowledge.js';

const NOTE = '(?:[（(][^（）()\\n]{1,24}[）)])?';
/** Columns of a table between name and post: sex, nation, age, degree. */
const COLUMN =
  '(?:男|女|汉|[满蒙回藏苗壮彝侗瑶白土黎傣畲]|蒙古|[\\u4e00-\\u9fff]{1,4}族|\\d{1,4}(?:[.年-]\\d{1,2}月?|岁)?|中共(?:预备)?党员|党员|群众|团员|大学|本科|研究生|大专|硕士|博士|学士)';
/** Between a name and the title behind it: `王明（女）　局长`, `王明　男　1970.5　局长`, `小王·农技员`, `王明-数学老师：`. */
const NAME_TO_TITLE = new RegExp(
  `^(?:${NOTE}(?:先生|女士|同志|小姐|博士)?(?: *[|｜])?(?: +${COLUMN}(?= )(?: *[|｜])?)* *|[·\\-—－])$`,
);

/** `王书记`, `沈若兰教授`, `王明　县财政局局长`: unless a space sets the title off to the next name (`鲁宁 通讯员 彭小慧`). */
export function isBehindName(
  people: PersonRun,
  before: string,
  ownsNext: boolean,
  { posts }: PostGroup,
  page: Page,
  { isSurname }: TitleKnowledge,
): boolean {
  if (!NAME_TO_TITLE.test(before)) return false;
  const last = people.members[people.members.length - 1] as LinkedMention;
  if (before === '' && isSurname(last.name)) return true;
  if (ownsNext) return false;
  const hasBody = posts[0]?.organization !== null;
  if (before === '') return !hasBody || !verbOfClause(page, people.start);
  // 沈岚（女）审批局局长: a line of a table without its space.
  if (/^[（(].*[）)]$/.test(before)) return hasBody && isLineStart(page, people.start);
  return /[ ·|｜\-—－]$/.test(before) || /^(?:先生|女士|小姐|博士)$/.test(before);
}
