import type { LinkedMention } from '../linked-mention.js';
import type { Element } from './elements.js';

/** How far a parenthesis about a person goes on. */
const LONGEST = 48;
const COURTESY = /^(?:先生|女士|同志|小姐|博士|老师|法师)?[ ]*$/;
/** How many titles may stand between a name and its parenthesis: `张帆教授（…`. */
const MOST_BETWEEN = 2;

/**
 * Whom a parenthesis that is open at a group of posts is about: `王明（区协会|会长）`, `李雷（女，|歌手）`,
 * `张帆教授（|院长）`; the last person before it, or nobody.
 */
export function ownerOfParenthesis(elements: readonly Element[], at: number, text: string): LinkedMention | undefined {
  const start = (elements[at] as Element).start;
  const open = openBefore(text, start);
  if (open < 0) return undefined;
  let i = at - 1;
  while (i >= 0 && (elements[i] as Element).start > open) i--;
  for (let titles = 0; i >= 0 && titles <= MOST_BETWEEN; i--, titles++) {
    const element = elements[i] as Element;
    const next = titles === 0 ? open : (elements[i + 1] as Element).start;
    if (!COURTESY.test(text.slice(element.end, Math.min(next, element.end + 8)))) return undefined;
    if (element.type === 'people') return element.members[element.members.length - 1];
    if (element.type === 'lone') return undefined;
  }
  return undefined;
}

/** The parenthesis of the line that is open at a position, or -1. */
function openBefore(text: string, position: number): number {
  for (let at = position - 1; at >= 0 && at > position - LONGEST; at--) {
    const character = text[at];
    if (character === '（' || character === '(') return at;
    if (character === '）' || character === ')' || character === '\n') return -1;
  }
  return -1;
}
