import { KIND } from './character-kind.js';
import { characterSet } from './character-set.js';
import { classSet, type Page, tagSet } from './page.js';

const SUFFIX = classSet('place-suffix');
/** Levels that names of territories end in. */
const LEVEL = /(?:[市县区州盟旗乡镇村]|街道|社区|苏木|嘎查)$/;
const STOP = classSet('boundary', 'organization-boundary', 'never-place', 'position', 'generic-modifier');
const LEVELS = characterSet('省市县区乡镇村');
const COUNT_TAG = tagSet((tag) => /^(?:m|mq|q|r)$/.test(tag));
/** Words of place that begin names: 上|林坳县, 下|柳村. */
const DIRECTIONS = characterSet('上下前后里外大小');
/** Characters before the level: 右安|县, 上林坳|县, 阿拉善河|旗. */
const SHORTEST = 2;
const LONGEST = 4;

/** What stands before all places of one string. */
interface Contexts {
  /** Different Chinese characters before it. */
  characters: string;
  /** How often it stands behind a mark or at the start of a line. */
  clean: number;
}

/** Names that a page settles, and the same without their level. */
export interface Established {
  readonly names: ReadonlySet<string>;
  readonly shortNames: ReadonlySet<string>;
  /** The last units of the short names: most positions end none. */
  readonly shortEnds: ReadonlySet<number>;
}

function establishedOn(page: Page): Established {
  page.established ??= settle(page);
  return page.established;
}

/**
 * Start of a territory that the page itself settles, or -1: if 滏区 never stands without 临 before it, and 临滏区 stands
 * behind 被告, 住 and a comma, it is 临滏区, whatever the dictionaries and the tokenizer make of it.
 */
export function establishedStart(page: Page, end: number): number {
  const { names } = establishedOn(page);
  if (names.size === 0) return -1;
  const { lastEndingAt, previousEnding, wordClass } = page.matches;
  for (let match = lastEndingAt[end] as number; match >= 0; match = previousEnding[match] as number) {
    if (!SUFFIX[wordClass[match] as number]) continue;
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const start = page.start(match) - length;
      if (start >= 0 && names.has(page.text.slice(start, end))) return start;
    }
  }
  return -1;
}

/** Whether such a territory begins at a position. */
export function establishedBegins(page: Page, position: number): boolean {
  const { names } = establishedOn(page);
  if (names.size === 0) return false;
  for (let length = SHORTEST + 1; length <= LONGEST + 2; length++) {
    if (names.has(page.text.slice(position, position + length))) return true;
  }
  return false;
}

/** Start of such a name without its level, or -1: 临滏|中学 where the page has 临滏区. */
export function establishedShortStart(page: Page, end: number): number {
  const { shortNames, shortEnds } = establishedOn(page);
  if (shortNames.size === 0 || !shortEnds.has(page.units[end - 1] ?? 0)) return -1;
  for (let length = LONGEST; length >= SHORTEST; length--) {
    if (length <= end && shortNames.has(page.text.slice(end - length, end))) return end - length;
  }
  return -1;
}

function settle(page: Page): Established {
  const contexts = new Map<string, Contexts>();
  const firsts: number[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!SUFFIX[matches.wordClass[match] as number] || !LEVEL.test(page.word(match))) continue;
    const suffixStart = page.start(match);
    const end = page.end(match);
    for (let length = 1; length <= LONGEST && page.kindAt(suffixStart - length) === KIND.han; length++)
      note(page, contexts, suffixStart - length, end);
    firsts.push(match);
  }
  const names = new Set<string>();
  const shortNames = new Set<string>();
  const shortEnds = new Set<number>();
  for (const match of firsts) {
    const start = settledStart(page, contexts, match);
    if (start < 0) continue;
    names.add(page.text.slice(start, page.end(match)));
    shortNames.add(page.text.slice(start, page.start(match)));
    shortEnds.add(page.units[page.start(match) - 1] as number);
  }
  return { names, shortNames, shortEnds };
}

function note(page: Page, contexts: Map<string, Contexts>, start: number, end: number): void {
  const string = page.text.slice(start, end);
  const seen = contexts.get(string) ?? { characters: '', clean: 0 };
  contexts.set(string, seen);
  if (page.kindAt(start - 1) !== KIND.han) seen.clean++;
  else if (!seen.characters.includes(page.text[start - 1] as string)) seen.characters += page.text[start - 1];
}

/** The shortest beginning that more than one thing stands before, if it may be a name; -1 if none. */
function settledStart(page: Page, contexts: ReadonlyMap<string, Contexts>, match: number): number {
  const suffixStart = page.start(match);
  const end = page.end(match);
  for (let length = 1; length <= LONGEST && page.kindAt(suffixStart - length) === KIND.han; length++) {
    const start = suffixStart - length;
    const seen = contexts.get(page.text.slice(start, end));
    if (!seen || seen.characters.length + seen.clean < 2) continue;
    return length >= SHORTEST && mayBeName(page, start, suffixStart) ? start : -1;
  }
  return -1;
}

/** 老城|区, 各乡|镇, 贫困|县 are no names: ordinary words, levels, counts. */
function mayBeName(page: Page, start: number, suffixStart: number): boolean {
  for (let at = start; at < suffixStart; at++) {
    const stop = page.longestFrom(at, STOP, 50);
    if (stop >= 0 && (page.end(stop) - at > 1 || (at === start && !page.isOneOf(at, DIRECTIONS)))) return false;
    if (COUNT_TAG[page.tagAt(at)] && page.tokenEnd(at) <= suffixStart && page.tokenStart(at) === at) return false;
  }
  if (page.isOneOf(start, LEVELS) || page.isOneOf(suffixStart - 1, LEVELS)) return false;
  // A frequent word, or two, say what it is.
  return page.wordEnd(start) < suffixStart && page.wordEnd(suffixStart - 2) < suffixStart;
}
