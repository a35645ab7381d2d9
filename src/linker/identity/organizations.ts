import type { Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';
import { abbreviates } from './abbreviation.js';
import type { IdentityKnowledge } from './knowledge.js';
import { type NamedForm, readNames, standsApart } from './named-form.js';
import { parenthesizedPairs } from './parenthesized.js';
import type { Union } from './union.js';

const ORDINAL = /第[一二三四五六七八九十百零〇\d]{1,5}[届次]/g;
/** A short form that begins with its level: `区委`, `市应急管理局`, `县人民法院`. */
const LEVEL = /^(?:自治区|省|市|县|区|州|盟|旗|乡|镇|街道)/;
/** Bodies that have committees of a territory beside the party's. */
const OTHER_PARTY = /^(?:共青团|团|民革|民盟|民建|民进|农工党?|致公党?|九三(?:学社)?|台盟).*委$/;
/** Words that are no name unless the text makes them one. */
const GENERIC = /^(?:本|该|我)?(?:公司|集团|集团公司|学校|医院|银行|法院|本院|本行|委员会)$/;

/** Whether a name says which body it is only beside a fuller one: `区委`, `公司`. */
export function isShortForm(name: string): boolean {
  return LEVEL.test(name) || GENERIC.test(name);
}

/**
 * Joins the names of organizations: the same string, with long and short organ words alike (`人民代表大会`, `人大`) and
 * without the ordinal of a session; announced forms; and the short forms that one full name of the page explains:
 * a form that begins with its level (`区委`), an end (`城关派出所`), a beginning (`禾苗` for `禾苗出版社`), an abbreviation
 * (`青禾七中`). A form that two bodies explain joins neither.
 */
export function joinOrganizations(
  mentions: readonly LinkedMention[],
  page: Page,
  union: Union,
  knowledge: IdentityKnowledge,
): void {
  for (const { first, second } of parenthesizedPairs(mentions, page.text, 'organization'))
    union.join(first.name, second.name);
  const names = readNames(mentions, page);
  const byCanonical = new Map<string, { readonly name: string; readonly ordinal: string }>();
  /** By the ending that a level-first short form would have, the first full name. */
  const byEnding = new Map<string, string>();
  const levelForms: { name: string; canonical: string }[] = [];
  for (const name of names.keys()) {
    const canonical = knowledge.expand(name.replace(ORDINAL, '').replace(/^中共/, '').replace(COMMITTEE, '委'));
    const ordinal = name.match(ORDINAL)?.join('') ?? '';
    const known = byCanonical.get(canonical);
    if (known === undefined) byCanonical.set(canonical, { name, ordinal });
    // 第五届理事会 and 第六届理事会 are two; either is 理事会.
    else if (known.ordinal === '' || ordinal === '' || known.ordinal === ordinal) union.join(known.name, name);
    if (LEVEL.test(canonical)) levelForms.push({ name, canonical });
    else for (const ending of levelEndings(canonical)) byEnding.set(ending, byEnding.get(ending) ?? name);
  }
  joinBeginnings(names, union, knowledge);
  for (const { name, canonical } of levelForms) {
    const full = byEnding.get(canonical);
    if (full !== undefined) union.join(full, name);
  }
  joinEndings(names, union);
  joinAbbreviations(names, union);
}

/** `中共青禾县委员会` is `青禾县委`: the party's committee of a territory, written out. */
const COMMITTEE = /(?<=[省市县区州盟旗乡镇])委员会$/;

/** The endings of a full name that begin with a level: `青禾区人民法院` has `区人民法院`. */
function levelEndings(name: string): string[] {
  const endings: string[] = [];
  // 团县委, 民建省委 are no 县委, 省委.
  if (OTHER_PARTY.test(name)) return endings;
  // A territory's name is short: eight characters in, no level is its own any more.
  for (let from = 1; from < Math.min(name.length - 1, 12); from++) {
    const ending = name.slice(from);
    if (LEVEL.test(ending)) endings.push(ending);
  }
  return endings;
}

/** What follows the brand of a company: `股份有限公司`; of a company's short form nothing else may follow. */
const LEGAL_FORM =
  /^(?:[（(][^（）()]{1,8}[）)])?(?:集团|控股|股份)*(?:有限|责任|股份)*(?:公司|合作社|企业)?(?:[（(][^（）()]{1,8}[）)])?$/;
const COMPANY = /(?:有限|责任|集团|股份|总)公司$|(?:集团|合作社|事务所)$/;
const BRANCH =
  /分公司|支行|分行|子公司|分所|分社|分院|委员会|[董监]事会|党委|工会|纪委|[部处科室股组]$|^[（(][^（）()]{1,8}[）)]公司$/;
/** Bodies that own companies and give them their name: 白沙大学|科技有限公司. */
const OWNER = /(?:大学|学院|学校|[局委厅院府会校公]|公司)$/;

/** `青禾人寿` and `青禾人寿保险股份有限公司`: the full name goes on with trade and legal form, not with a place or a branch. */
function joinBeginnings(names: ReadonlyMap<string, NamedForm>, union: Union, knowledge: IdentityKnowledge): void {
  const byStart = new Map<string, string[]>();
  for (const [name, form] of names) {
    for (let length = 2; length < Math.min(name.length, 16); length++) {
      const beginning = name.slice(0, length);
      const rest = name.slice(length);
      if (!standsApart(names.get(beginning), name) || GENERIC.test(beginning) || LEVEL.test(beginning)) continue;
      if (BRANCH.test(rest) || form.placeFrom(length)) continue;
      const isCompany = LEGAL_FORM.test(rest) || (COMPANY.test(rest) && !OWNER.test(beginning));
      if (!isCompany && (endsAsOrganization(beginning, knowledge) || knowledge.isKnown(beginning))) continue;
      addTo(byStart, beginning, name);
    }
  }
  for (const [short, full] of byStart) {
    // 汉江重工 of 汉江重工集团有限公司 and 汉江重工机械有限公司 is either; 中原银行 and 中原银行股份有限公司 are one.
    const [shortest = '', ...longer] = full.sort((a, b) => a.length - b.length);
    if (longer.every((name) => name.startsWith(shortest) || union.find(name) === union.find(shortest)))
      for (const name of full) union.join(name, short);
  }
}

function endsAsOrganization(name: string, { isOrganizationEnd }: IdentityKnowledge): boolean {
  for (let length = Math.min(8, name.length); length > 0; length--)
    if (isOrganizationEnd(name.slice(-length))) return true;
  return false;
}

/** `城关派出所` after `青禾县公安局城关派出所`: what ends the one full name, from a word of it on. */
function joinEndings(names: ReadonlyMap<string, NamedForm>, union: Union): void {
  const byEnding = new Map<string, string[]>();
  for (const [name, form] of names) {
    for (let from = 1; from <= Math.min(name.length - 2, 30); from++) {
      const ending = name.slice(from);
      if (!form.isWordStart(from) || !standsApart(names.get(ending), name)) continue;
      addTo(byEnding, ending, name);
    }
  }
  for (const [short, full] of byEnding) {
    if (GENERIC.test(short) || LEVEL.test(short)) continue;
    joinIfOne(short, full, union);
  }
}

/** More full names than these share a first character only in lists of bodies. */
const MOST_FULL_NAMES = 48;

/** `青禾七中` for `青禾市第七中学`, `醫管局` for `醫院管理局`: first characters of its words in a row. */
function joinAbbreviations(names: ReadonlyMap<string, NamedForm>, union: Union): void {
  const byCharacter = new Map<string, NamedForm[]>();
  for (const [name, form] of names) {
    if (name.length < 4 || name.length > 40) continue;
    for (const character of form.initials()) {
      const list = byCharacter.get(character);
      if (!list) byCharacter.set(character, [form]);
      else if (list.length < MOST_FULL_NAMES) list.push(form);
    }
  }
  for (const [short, form] of names) {
    // 市委 is the party's committee, no 市纪委.
    if (short.length > 10 || GENERIC.test(short) || /^.{0,6}[省市县区州盟旗乡镇]委$/.test(short)) continue;
    const forms = byCharacter.get(short[0] as string) ?? [];
    const full = forms.filter(({ name }) => standsApart(form, name)).filter((other) => abbreviates(short, other));
    joinIfOne(
      short,
      full.map(({ name }) => name),
      union,
    );
  }
}

function addTo(lists: Map<string, string[]>, key: string, name: string): void {
  const list = lists.get(key);
  if (list) list.push(name);
  else lists.set(key, [name]);
}

function joinIfOne(short: string, full: readonly string[], union: Union): void {
  const others = new Set(full.map((name) => union.find(name)));
  others.delete(union.find(short));
  if (others.size !== 1) return;
  // A form that already has a fuller one of its own is not joined to another.
  if (full.some((name) => union.find(name) === union.find(short))) return;
  union.join(full.find((name) => others.has(union.find(name))) as string, short);
}
