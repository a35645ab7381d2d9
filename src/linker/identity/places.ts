import type { LinkedMention } from '../linked-mention.js';
import { parenthesizedPairs } from './parenthesized.js';
import type { Union } from './union.js';

const LEVEL = /(?:特别行政区|自治区|自治州|自治县|地区|街道|社区|省|市|县|区|州|盟|旗|乡|镇|村)$/;

/** Joins the names of places: the same string, a name with and without its level (`郑州市`, `郑州`), aliases, parentheses. */
export function joinPlaces(mentions: readonly LinkedMention[], text: string, union: Union): void {
  const places = mentions.filter(({ type }) => type === 'place');
  for (const [first, second] of parenthesizedPairs(mentions, text, 'place')) union.join(first.name, second.name);
  const fullByStem = new Map<string, string>();
  for (const { name } of places) {
    const stem = name.replace(LEVEL, '');
    // 锦绣路街道 is an office, 锦绣路 a road.
    if (/[路街巷道]$/.test(stem)) continue;
    if (stem.length > 1 && stem !== name && !fullByStem.has(stem)) fullByStem.set(stem, name);
  }
  for (const { name } of places) {
    const full = fullByStem.get(name);
    if (full !== undefined) union.join(full, name);
  }
}
