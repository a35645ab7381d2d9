import type { LinkedMention } from '../linked-mention.js';
import type { Element } from './elements.js';

/**
 * The body in the parenthesis right behind a title or a name: `研究员（西北土壤研究所）`, `教授（物理学院院长）`,
 * `猎头顾问王明（白沙人才）`.
 *
 * @param end Where the title or name ends.
 * @param next The element behind it.
 */
export function noteBody(text: string, end: number, next: Element | undefined): LinkedMention | null {
  if (!next || !/^[（(]$/.test(text.slice(end, Math.min(next.start, end + 4)))) return null;
  if (next.type === 'posts') return next.posts[0]?.organization ?? null;
  const isBody = next.type === 'lone' && next.mention.type === 'organization' && /[）)]/.test(text[next.end] ?? '');
  return isBody ? next.mention : null;
}
