import type { LinkedMention } from '../linked-mention.js';
import type { Element, PostGroup } from './elements.js';
import { isSelfContained, isTerritoryOf } from './inherit.js';
import type { TitleKnowledge } from './title-knowledge.js';

/** Under its heading, those who write are at it. */
const PRESS = /编辑部|报社|杂志社|出版社$/;
const GOVERNMENT = /政府$/;

/** The body that the element right before titles names: `白沙证券（|分析师：王明`, `白沙路桥公司，|项目经理：王明`. */
export function bodyJustNamed(
  { posts }: PostGroup,
  previous: Element | undefined,
  before: string,
  isLabel: boolean,
  { isHomeless }: TitleKnowledge,
): LinkedMention | null {
  const position = posts[0]?.position;
  if (previous?.type !== 'lone' || !position) return null;
  const { mention } = previous;
  const isAside = before === '（' || before === '(';
  if (mention.type === 'organization') {
    return isAside || (isLabel && /^[，,]$/.test(before) && !isHomeless(position.name)) ? mention : null;
  }
  // 车队到了白鹭乡，|乡长王明: the place just named.
  return mention.type === 'place' && /^[，,]$/.test(before) && isTerritoryOf(position.name, mention) ? mention : null;
}

/** The body of a heading for the posts under it: a place only for those who govern one, a government for its 县长. */
export function bodyOfHeading(
  body: LinkedMention | null,
  { posts }: Pick<PostGroup, 'posts'>,
  { isHomeless, governs }: TitleKnowledge,
): LinkedMention | null {
  const position = posts[0]?.position;
  if (!body || !position) return null;
  if (isHomeless(position.name) && !PRESS.test(body.name)) return null;
  if (isSelfContained(position) && !GOVERNMENT.test(body.name)) return null;
  return body.type !== 'place' || governs(position, body) ? body : null;
}
