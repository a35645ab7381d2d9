import type { LinkedMention } from '../linked-mention.js';
import { type Element, gap, type PostGroup } from './elements.js';

/** Somebody whose posts and body stand on lines of their own below the name. */
export interface NameCard {
  readonly person: LinkedMention;
  readonly body: LinkedMention | null;
}

/** What a line of a card may hold beside its name: courtesy and degrees. */
const REST_OF_LINE =
  /^(?:[（(][^（）()\n]{1,10}[）)])?[ ]*(?:先生|女士|同志|博士|硕士)?[ ]*(?:[（(][^（）()\n]{1,10}[）)])?[ ]*(?=\n|$)/;
const NEXT_LINE = /^[^\n]{0,16}\n[ ]*$/;
const LINE_BEGIN = /(?:^|\n)[ ]*$/;
/** How far around an element its line is looked at. */
const LONGEST = 16;

/**
 * Cards, and pages that name people as cards do: name, posts, perhaps a body, each on its line.
 *
 *     张三
 *     总经理
 *     青禾智能科技有限公司
 *
 * Of lines that hold a name or a post alone the first says which leads: below `组长` stand those who are it.
 */
export function readNameCards(elements: readonly Element[], text: string): ReadonlyMap<PostGroup, NameCard> {
  const cards = new Map<PostGroup, NameCard>();
  let card: { readonly person: LinkedMention; body: LinkedMention | null; readonly posts: PostGroup[] } | undefined;
  const close = () => {
    if (card) for (const group of card.posts) cards.set(group, { person: card.person, body: card.body });
    card = undefined;
  };
  let leads: 'name' | 'post' | undefined;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as Element;
    const previous = elements[at - 1];
    const isNext = previous !== undefined && NEXT_LINE.test(gap(text, previous, element));
    if (!isNext || !isAlone(element, text)) {
      close();
      leads = undefined;
    }
    if (!isAlone(element, text)) continue;
    if (element.type === 'people') {
      // Two names below one another are a column of names.
      const isColumn = element.members.length > 1 || (card !== undefined && card.posts.length === 0);
      leads = isColumn ? 'post' : (leads ?? 'name');
      if (isColumn) card = undefined;
      close();
      if (leads === 'name') card = { person: element.members[0] as LinkedMention, body: null, posts: [] };
    } else if (element.type === 'posts') {
      leads ??= 'post';
      if (leads === 'name') card?.posts.push(element);
    } else if (card && element.mention.type === 'organization') card.body ??= element.mention;
    else close();
  }
  close();
  return cards;
}

/** Whether an element has its line for itself. */
function isAlone({ start, end }: Element, text: string): boolean {
  return (
    LINE_BEGIN.test(text.slice(Math.max(0, start - LONGEST), start)) &&
    REST_OF_LINE.test(text.slice(end, end + 2 * LONGEST))
  );
}
