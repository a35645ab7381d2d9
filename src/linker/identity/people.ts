import type { LinkedMention } from '../linked-mention.js';
import type { IdentityKnowledge } from './knowledge.js';
import { parenthesizedPairs } from './parenthesized.js';
import { titlesOfPeople } from './person-titles.js';
import type { Union } from './union.js';

const LATIN = /[A-Za-z]/;
const PART_MARK = /[·\s]+/;

/**
 * Joins the names of persons: the same string; parts of a name with dots or spaces (`普京`, `Clara`); the given name alone;
 * the other form in parentheses; a bare surname or a courtesy form with the last full name of that surname, of a title that
 * fits if one has it. What a name is, its characters and its neighbours say, not who found it.
 *
 * @returns For each mention of a bare or courtesy form (by index) the full name it stands for.
 */
export function joinPeople(
  mentions: readonly LinkedMention[],
  text: string,
  union: Union,
  knowledge: IdentityKnowledge,
): Map<number, string> {
  const people = mentions.filter(({ type }) => type === 'person');
  const forms = readForms(people, knowledge);
  joinOtherForms(mentions, text, union, forms);
  const full = [...new Set(people.filter(({ index }) => !forms.has(index)).map(({ name }) => name))];
  joinParts(full, union);
  joinGivenNames(full, union, knowledge);
  joinBeginnings(full, union, knowledge);
  if (forms.size === 0) return new Map();
  return joinShortForms(people, forms, titlesOfPeople(mentions, text), knowledge);
}

/** For each mention that is no full name, the part of one that it gives: `王` for `王书记`, `老王`, `王先生`. */
function readForms(people: readonly LinkedMention[], knowledge: IdentityKnowledge): Map<number, string> {
  const forms = new Map<number, string>();
  const baseOf = new Map<string, string | undefined>();
  const begun = new Set<string>();
  for (const { name } of people) if (name.length > 2) begun.add(name.slice(0, 2));
  for (const { name, index } of people) {
    if (!baseOf.has(name)) {
      // 欧阳 may be a whole name too (欧 阳): it is a surname if somebody of that surname is named.
      const isBare = name.length === 1 || (name.length === 2 && knowledge.surnameLength(name) === 2 && begun.has(name));
      baseOf.set(name, isBare ? name : knowledge.courtesyBase(name));
    }
    const base = baseOf.get(name);
    if (base !== undefined) forms.set(index, base);
  }
  return forms;
}

function joinOtherForms(
  mentions: readonly LinkedMention[],
  text: string,
  union: Union,
  forms: ReadonlyMap<number, string>,
): void {
  for (const { first, second, isAnnounced } of parenthesizedPairs(mentions, text, 'person')) {
    const isOtherScript = LATIN.test(first.name) !== LATIN.test(second.name) || first.name.includes('·');
    // 老田（田明） and 冯明（明仔) share a character; 王明（李雷 does not.
    const isAlike = [...second.name].some((character) => first.name.includes(character));
    const isNickname = forms.has(first.index) || forms.has(second.index) || isAlike;
    if (isAnnounced || isOtherScript || isNickname) union.join(first.name, second.name);
    // 老田（田明）: the form is this very person, whoever else bears the surname.
  }
}

function joinParts(names: readonly string[], union: Union): void {
  const wholeByPart = new Map<string, string>();
  for (const name of names) {
    const parts = name.split(PART_MARK);
    if (parts.length < 2) continue;
    for (const part of [parts[0] as string, parts[parts.length - 1] as string]) {
      if (part.length > 1 && !wholeByPart.has(part)) wholeByPart.set(part, name);
    }
  }
  for (const name of names) {
    const whole = wholeByPart.get(name);
    if (whole !== undefined) union.join(whole, name);
  }
}

/** `文麟` after `谷文麟`: a name that is the given part of the one full name that has it. */
function joinGivenNames(names: readonly string[], union: Union, { surnameLength }: IdentityKnowledge): void {
  const fullByGiven = new Map<string, string>();
  for (const name of names) {
    if (name.length < 3 || name.length > 4 || PART_MARK.test(name)) continue;
    const given = name.slice(surnameLength(name) || 1);
    if (given.length === 2) fullByGiven.set(given, fullByGiven.has(given) ? '' : name);
  }
  for (const name of names) {
    const full = fullByGiven.get(name);
    if (full) union.join(full, name);
  }
}

/** `才旺` for `扎西罗桑`: a beginning of the one longer name, of a name that is not built of a Han surname. */
function joinBeginnings(names: readonly string[], union: Union, { surnameLength }: IdentityKnowledge): void {
  const wholeByBeginning = new Map<string, string>();
  for (const name of names) {
    if (name.length < 3 || PART_MARK.test(name) || LATIN.test(name)) continue;
    if (name.length === 3 && surnameLength(name) > 0) continue;
    for (let length = 2; length < Math.min(name.length, 6); length++) {
      const beginning = name.slice(0, length);
      wholeByBeginning.set(beginning, wholeByBeginning.has(beginning) ? '' : name);
    }
  }
  for (const name of names) {
    const whole = wholeByBeginning.get(name);
    if (whole) union.join(whole, name);
  }
}

function joinShortForms(
  people: readonly LinkedMention[],
  forms: ReadonlyMap<number, string>,
  titles: ReadonlyMap<number, readonly string[]>,
  { surnameLength }: IdentityKnowledge,
): Map<number, string> {
  const joined = new Map<number, string>();
  /** The last full name by surname, and by surname and title. */
  const last = new Map<string, string>();
  const first = new Map<string, string>();
  const early: { readonly index: number; readonly base: string; readonly name: string }[] = [];
  const nameless = new Map<string, string>();
  for (const person of people) {
    const own = titles.get(person.index) ?? [];
    const base = forms.get(person.index);
    if (base !== undefined) {
      const fitting = own.map((title) => last.get(`${base} ${title}`)).find((name) => name !== undefined);
      const full = fitting ?? last.get(base);
      if (full !== undefined) joined.set(person.index, full);
      else early.push({ index: person.index, base, name: person.name });
      continue;
    }
    // 李某 is nobody the text names.
    if (person.name.includes('某')) continue;
    const surname = person.name.slice(0, surnameLength(person.name) || 1);
    if (surname.length === person.name.length) continue;
    last.set(surname, person.name);
    if (!first.has(surname)) first.set(surname, person.name);
    // 副市长 answers to 市长: every ending of the title counts.
    for (const title of own)
      for (let from = 0; from + 2 <= title.length; from++) last.set(`${surname} ${title.slice(from)}`, person.name);
  }
  // 仉书记 in the headline comes before 仉文波 in the text.
  const given = fullByGivenCharacter(people, forms);
  for (const { index, base, name } of early) {
    // 老周 and 周总 of whom the text tells no more are one.
    const full = first.get(base) ?? (given.get(base) || nameless.get(base));
    if (full) joined.set(index, full);
    else nameless.set(base, name);
  }
  return joined;
}

/** `兰姐` for `罗小兰`, `阿古` for `古丽曼`: by the character that only one full name begins or ends with. */
function fullByGivenCharacter(
  people: readonly LinkedMention[],
  forms: ReadonlyMap<number, string>,
): Map<string, string> {
  const full = new Map<string, string>();
  for (const { name, index } of people) {
    if (forms.has(index) || LATIN.test(name)) continue;
    for (const character of new Set([name[0] as string, name[name.length - 1] as string])) {
      const other = full.get(character);
      full.set(character, other === undefined || other === name ? name : '');
    }
  }
  return full;
}
