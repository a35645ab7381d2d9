import type { LinkedMention } from '../linked-mention.js';
import { parenthesizedPairs } from './parenthesized.js';
import type { Union } from './union.js';

const ORDINAL = /第[一二三四五六七八九十百零〇\d]{1,5}[届次]/g;
/** A short form that begins with its level: `区委`, `市应急管理局`, `县人民法院`. */
const LEVEL = /^(?:自治区|省|市|县|区|州|盟|旗|乡|镇|街道)/;

/**
 * Joins the names of organizations: the same string, with long and short organ words alike (`人民代表大会`, `人大`) and
 * without the ordinal of a session; a form that begins with its level and ends a full name; announced and derived short
 * forms; other forms in parentheses.
 *
 * @param expand Rewrites short organ words to long ones.
 */
export function joinOrganizations(
  mentions: readonly LinkedMention[],
  text: string,
  union: Union,
  expand: (name: string) => string,
): void {
  const organizations = mentions.filter(({ type }) => type === 'organization');
  for (const [first, second] of parenthesizedPairs(mentions, text, 'organization')) union.join(first.name, second.name);
  /** By canonical name, the name first seen with it. */
  const byCanonical = new Map<string, string>();
  /** By the ending that a level-first short form would have, the last full name seen. */
  const byEnding = new Map<string, string>();
  const shortForms: { name: string; canonical: string }[] = [];
  const seen = new Set<string>();
  for (const { name } of organizations) {
    if (seen.has(name)) continue;
    seen.add(name);
    const canonical = expand(name.replace(ORDINAL, '').replace(/^中共/, ''));
    const known = byCanonical.get(canonical);
    if (known === undefined) byCanonical.set(canonical, name);
    else union.join(known, name);
    if (LEVEL.test(canonical)) shortForms.push({ name, canonical });
    else for (const ending of levelEndings(canonical)) byEnding.set(ending, byEnding.get(ending) ?? name);
  }
  joinTradeNames(organizations, union, placesInside(mentions));
  for (const { name, canonical } of shortForms) {
    const full = byEnding.get(canonical);
    if (full !== undefined) union.join(full, name);
  }
}

const LEGAL_FORM = /(?:公司|集团|合作社|事务所|银行|股份|基金会?)$/;

const BRANCH = /分公司|支行|分行|子公司/;

/** Whether an organization's name holds a place behind its first `from` characters: 国网|汝宁供电公司. */
function placesInside(mentions: readonly LinkedMention[]): (name: string, from: number) => boolean {
  const last = new Map<string, number>();
  let outer: LinkedMention | undefined;
  for (const mention of mentions) {
    if (mention.depth === 0) outer = mention;
    else if (outer?.type === 'organization' && mention.type === 'place') {
      last.set(outer.name, Math.max(last.get(outer.name) ?? -1, mention.start - outer.start));
    }
  }
  return (name, from) => (last.get(name) ?? -1) >= from;
}

/** `青禾人寿` and `青禾人寿保险股份有限公司`: the full name goes on with trade and legal form, not with a place or a branch. */
function joinTradeNames(
  organizations: readonly LinkedMention[],
  union: Union,
  hasPlaceFrom: (name: string, from: number) => boolean,
): void {
  const byStart = new Map<string, string[]>();
  // What stands only inside other names names its owner there, not the whole.
  const names = new Set(organizations.flatMap(({ name, depth }) => (depth === 0 ? [name] : [])));
  for (const name of names) {
    if (!LEGAL_FORM.test(name)) continue;
    // Every beginning of two characters or more, of the first twelve: longer short forms are none.
    for (let length = 2; length < Math.min(name.length, 12); length++) {
      const beginning = name.slice(0, length);
      if (!names.has(beginning)) continue;
      const list = byStart.get(beginning) ?? [];
      list.push(name);
      byStart.set(beginning, list);
    }
  }
  for (const [short, full] of byStart) {
    const own = full.filter((name) => !BRANCH.test(name.slice(short.length)) && !hasPlaceFrom(name, short.length));
    // 汉江重工 of 汉江重工集团有限公司 and 汉江重工机械有限公司 is either; 中原银行 and 中原银行股份有限公司 are one.
    const [shortest = '', ...longer] = own.sort((a, b) => a.length - b.length);
    if (longer.every((name) => name.startsWith(shortest))) for (const name of own) union.join(name, short);
  }
}

/** The endings of a full name that begin with a level: `青禾区人民法院` has `区人民法院`. */
function levelEndings(name: string): string[] {
  const endings: string[] = [];
  // A territory's name is short: eight characters in, no level is its own any more.
  for (let from = 1; from < Math.min(name.length - 1, 12); from++) {
    const ending = name.slice(from);
    if (LEVEL.test(ending)) endings.push(ending);
  }
  return endings;
}
