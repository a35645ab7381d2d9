import type { LinkedMention } from '../linked-mention.js';

/** What may stand between a name and its other form: `（`, `（以下简称“`, `，简称`. */
const BETWEEN =
  /^[\s”"』」》]*(?:[（(][\s“"「『]*|[（(]?[，,；;]?\s*(?:以下)?(?:统称|简称|下称|又称|亦称|又名|原名|曾用名|中文名称?|英文名称?|外文名称?|本名|艺名|笔名|法号|法名|乳名|小名|化名|又号|别号|自号|字|号)[为:：]?[\s“"「『]*)$/;

/**
 * Pairs of outer mentions of one type of which the second stands in parentheses right behind the first, or is announced
 * as its short form: `明川科技（LumiGlow Inc.）`, `（以下简称“云帆智造”）`.
 */
export function parenthesizedPairs(
  mentions: readonly LinkedMention[],
  text: string,
  type: string,
): [LinkedMention, LinkedMention][] {
  const pairs: [LinkedMention, LinkedMention][] = [];
  const outer = mentions.filter(({ depth }) => depth === 0);
  let lastAnnounced: LinkedMention | undefined;
  for (let i = 0; i + 1 < outer.length; i++) {
    const first = outer[i] as LinkedMention;
    const second = outer[i + 1] as LinkedMention;
    if (first.type !== type || second.type !== type || second.start - first.end > 16) continue;
    const between = text.slice(first.end, second.start);
    const isChained = lastAnnounced === first && /^[”"」]?[、，或和及]?(?:下称|简称)?[“"「]$/.test(between);
    if (!BETWEEN.test(between) && !isChained) continue;
    const isAnnounced = isChained || /[称名号字]/.test(between);
    if (isAnnounced) lastAnnounced = second;
    const closes = /^[\s”"』」]*[）)]/.test(text.slice(second.end, second.end + 4));
    if (isAnnounced || closes) pairs.push([first, second]);
  }
  return pairs;
}
