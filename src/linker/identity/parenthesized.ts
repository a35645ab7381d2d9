import type { LinkedMention } from '../linked-mention.js';

const ANNOUNCES =
  '(?:以下|下文|后)?(?:统称|并称|简称|下称|又称|亦称|别称|合称|俗称|人称|旧称|原称|又名|原名|初名|别名|本名|真名|曾用名|更名|改名|中文名称?|英文名称?|外文名称?|艺名|笔名|网名|花名|法号|法名|俗名|俗姓|乳名|小名|化名|昵称|绰号|外号|诨号|晚号|又号|别号|自号|谥号|谥|字|号|ID)';
/** What may stand between a name and its other form: `（`, `（以下简称“`, `，简称`, `（1911—1984），字`. */
const BETWEEN = new RegExp(
  `^[\\s”"』」》]*(?:[（(][\\s“"「『]*|(?:[（(][^（）()\\n]{1,20}[）)])?[（(]?[，,；;。]?\\s*(?:此人|其人|他|她|其)?${ANNOUNCES}(?:为|是|叫)?[:：]?[\\s“"「『@]*)$`,
);
const IS_ANNOUNCED = new RegExp(`${ANNOUNCES}(?:为|是|叫)?[:：]?[\\s“"「『@]*$`);
/** `青禾有限|整体变更为|青禾股份有限公司`: a new name of the same thing. */
const RENAMED = /^(?:已|正式|现|于[^，。；]{1,12})?(?:整体)?(?:更名|改名|变更|改制|改组|改称)(?:设立)?为[“"「『]?$/;
const FARTHEST = 28;

/**
 * Pairs of outer mentions of one type of which the second stands in parentheses right behind the first, or is announced
 * as another form of it: `明川科技（AquaPeak Inc.）`, `（以下简称“云帆智造”）`, `，字伯平，号铁庵`. A title may stand
 * between: `了空方丈，俗名王小舟`.
 */
export function parenthesizedPairs(
  mentions: readonly LinkedMention[],
  text: string,
  type: string,
): { readonly first: LinkedMention; readonly second: LinkedMention; readonly isAnnounced: boolean }[] {
  const pairs: { first: LinkedMention; second: LinkedMention; isAnnounced: boolean }[] = [];
  const outer = mentions.filter(({ depth }) => depth === 0);
  let lastAnnounced: LinkedMention | undefined;
  for (let i = 0; i + 1 < outer.length; i++) {
    const first = outer[i] as LinkedMention;
    if (first.type !== type) continue;
    let next = i + 1;
    let from = first.end;
    while (outer[next]?.type === 'position' && outer[next]?.start === from) from = (outer[next++] as LinkedMention).end;
    const second = outer[next];
    if (second?.type !== type || second.start - from > FARTHEST) continue;
    const between = text.slice(from, second.start);
    const isChained =
      lastAnnounced === first && /^[”"」]?(?:[、，或和及]|[或、，]?(?:下称|简称))?[“"「]$/.test(between);
    const isRenamed = type === 'organization' && RENAMED.test(between);
    if (!isRenamed && !isChained && !BETWEEN.test(between)) continue;
    const isAnnounced = isRenamed || isChained || IS_ANNOUNCED.test(between);
    if (isAnnounced && !isRenamed) lastAnnounced = second;
    const closes = /^[\s”"』」]*[）)]/.test(text.slice(second.end, second.end + 4));
    if (isAnnounced || closes) pairs.push({ first, second, isAnnounced });
  }
  return pairs;
}
