import type { LinkedMention } from '../linked-mention.js';
import type { IdentityKnowledge } from './knowledge.js';
import { parenthesizedPairs } from './parenthesized.js';
import type { Union } from './union.js';

const LATIN = /[A-Za-z]/;
const LEVEL = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|街道|社区|省|市|县|区|州|盟|旗|乡|镇|村)$/;
/** `恩平|土家族苗族|自治|州`: short forms leave out the nationalities. */
const AUTONOMOUS = /^(.{2,6}?)(?:(?:[^族]{1,5}族)+|各族)?自治([区州县旗])$/;

/**
 * Joins the names of places: the same string, a name with and without its level (`郑州市`, `郑州`), one character for a
 * country, aliases, another script in parentheses.
 */
export function joinPlaces(
  mentions: readonly LinkedMention[],
  text: string,
  union: Union,
  knowledge: IdentityKnowledge,
): void {
  const places = mentions.filter(({ type }) => type === 'place');
  for (const { first, second, isAnnounced } of parenthesizedPairs(mentions, text, 'place')) {
    // 白沙镇（青禾） says where it lies; another script is another name.
    if (isAnnounced || LATIN.test(first.name) !== LATIN.test(second.name)) union.join(first.name, second.name);
  }
  const names = new Set(places.map(({ name }) => name));
  const fullByStem = new Map<string, string>();
  for (const name of names) for (const stem of stemsOf(name)) fullByStem.set(stem, fullByStem.get(stem) ?? name);
  for (const name of names) {
    const full = fullByStem.get(name);
    if (full !== undefined) union.join(full, name);
    if (name.length === 1) {
      const whole = knowledge.placeOfCharacter(name).flatMap((place) => [place, ...stemsOf(place)]);
      const begun = [...names].filter((other) => other !== name && other.startsWith(name));
      const named = whole.find((place) => names.has(place)) ?? (begun.length === 1 ? begun[0] : undefined);
      if (named !== undefined) union.join(named, name);
    }
  }
}

/** The short forms that a name of a division has. */
function stemsOf(name: string): string[] {
  const autonomous = AUTONOMOUS.exec(name);
  if (autonomous) {
    const [, stem = '', level = ''] = autonomous;
    return [stem, stem + level];
  }
  const stem = name.replace(LEVEL, '');
  // 柳坪路街道 is an office, 柳坪路 a road.
  return stem.length > 1 && stem !== name && !/[路街巷道]$/.test(stem) ? [stem] : [];
}
