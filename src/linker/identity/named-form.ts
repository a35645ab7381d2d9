import type { Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';

/** One spelling of an organization's name, with its words, as short forms are made from them. */
export interface NamedForm {
  readonly name: string;
  /** Whether it stands somewhere by itself, outside any other name. */
  readonly isOuter: boolean;
  /** The names it stands in, a few of them. */
  readonly holders: ReadonlySet<string>;
  /** Whether a word begins at an offset of the name. */
  readonly isWordStart: (offset: number) => boolean;
  /** Whether a place begins at an offset or behind it, but for one in parentheses. */
  readonly placeFrom: (offset: number) => boolean;
  /** The characters that words begin with. */
  readonly initials: () => ReadonlySet<string>;
}

/** 市外事办 begins with the end of 白沙市. */
const LEVEL = /[省市县区州盟旗乡镇]/;
/** A name that stands in more others than these is an owner anyway. */
const MOST_HOLDERS = 4;

/** Every spelling of an organization once, read where it stands by itself if it does. */
export function readNames(mentions: readonly LinkedMention[], page: Page): Map<string, NamedForm> {
  const firsts = new Map<string, LinkedMention>();
  const holders = new Map<string, Set<string>>();
  let outer: LinkedMention | undefined;
  for (const mention of mentions) {
    if (mention.depth === 0) outer = mention;
    if (mention.type !== 'organization') continue;
    const known = firsts.get(mention.name);
    if (!known || (known.depth > 0 && mention.depth === 0)) firsts.set(mention.name, mention);
    if (mention.depth === 0 || !outer) continue;
    const set = holders.get(mention.name) ?? new Set();
    if (set.size < MOST_HOLDERS) set.add(outer.name);
    holders.set(mention.name, set);
  }
  const names = new Map<string, NamedForm>();
  for (const [name, mention] of firsts) names.set(name, namedForm(mention, mentions, page, holders.get(name)));
  return names;
}

/** Whether a short form stands anywhere but inside one full name. */
export function standsApart(short: NamedForm | undefined, full: string): boolean {
  if (!short) return false;
  return short.isOuter || [...short.holders].some((holder) => !holder.includes(full));
}

function namedForm(
  mention: LinkedMention,
  mentions: readonly LinkedMention[],
  page: Page,
  holders: ReadonlySet<string> = new Set(),
): NamedForm {
  const { name, depth, start, end } = mention;
  const edges = new Set<number>();
  let lastPlace = -1;
  for (let i = mention.index + 1; i < mentions.length; i++) {
    const inner = mentions[i] as LinkedMention;
    if (inner.start >= end) break;
    edges.add(inner.start - start).add(inner.end - start);
    if (inner.type === 'place' && !/[（(]/.test(page.text[inner.start - 1] ?? '')) lastPlace = inner.start - start;
  }
  // With layout in it, the words of the page don't fit the name: every character may begin one then.
  const fits = end - start === name.length;
  const isWordStart = (offset: number): boolean => {
    if (offset === 0 || !fits || edges.has(offset)) return true;
    if (/[第（(]/.test(name[offset - 1] as string)) return true;
    const position = start + offset;
    if (page.isTokenStart(position)) return true;
    // 人民法庭, 研究中心: a long word is made of words of two characters.
    const inWord = position - page.tokenStart(position);
    return inWord % 2 === 0 && page.tokenEnd(position) - page.tokenStart(position) >= 4;
  };
  return {
    name,
    isOuter: depth === 0,
    holders,
    isWordStart,
    placeFrom: (offset) => lastPlace >= offset,
    initials: () => new Set([...name].filter((character, offset) => isWordStart(offset) || LEVEL.test(character))),
  };
}
