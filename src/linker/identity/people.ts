import type { LinkedMention } from '../linked-mention.js';
import { parenthesizedPairs } from './parenthesized.js';
import type { Union } from './union.js';

const LATIN = /[A-Za-z]/;
/** Rule of a given name that stands for the full name of the page. */
const GIVEN_RULE = 'given name of a person on the page';
const PART_MARK = /[·\s]+/;
/** Surname forms: `王` before a title, `老王`, `王先生`. */
const SURNAME_RULE = /^surname before /;
const COURTESY_RULE = /^courtesy form with (?:先生|女士|老|小) (behind|before)/;

/**
 * Joins the names of persons: the same string; parts of a name with dots or spaces (`普京`, `Sarah`); the other form in
 * parentheses; a bare surname or a courtesy form with the last full name of that surname, of the same title if one has it.
 *
 * @returns For each surname mention (by index) the full name it stands for.
 */
export function joinPeople(
  mentions: readonly LinkedMention[],
  text: string,
  union: Union,
  surnameLength: (name: string) => number,
): Map<number, string> {
  const people = mentions.filter(({ type }) => type === 'person');
  for (const [first, second] of parenthesizedPairs(mentions, text, 'person')) {
    const isOtherScript = LATIN.test(first.name) !== LATIN.test(second.name) || first.name.includes('·');
    if (isOtherScript || !text.slice(first.end, second.start).match(/^[（(]$/)) union.join(first.name, second.name);
  }
  joinParts(people, union);
  joinGivenNames(people, union, surnameLength);
  return joinSurnames(people, mentions, text, surnameLength);
}

/** `文麟` after `谷文麟`: a name that is the given part of the one full name that has it. */
function joinGivenNames(people: readonly LinkedMention[], union: Union, surnameLength: (name: string) => number): void {
  const fullByGiven = new Map<string, string>();
  for (const { name, rule } of people) {
    if (rule === GIVEN_RULE) continue;
    const given = name.slice(surnameLength(name));
    if (given.length !== 2 || given === name) continue;
    const other = fullByGiven.get(given);
    fullByGiven.set(given, other === undefined || other === name ? name : '');
  }
  for (const { name, rule } of people) {
    const full = rule === GIVEN_RULE ? fullByGiven.get(name) : undefined;
    if (full) union.join(full, name);
  }
}

function joinParts(people: readonly LinkedMention[], union: Union): void {
  const wholeByPart = new Map<string, string>();
  for (const { name } of people) {
    const parts = name.split(PART_MARK);
    if (parts.length < 2) continue;
    for (const part of [parts[0] as string, parts[parts.length - 1] as string]) {
      if (part.length > 1 && !wholeByPart.has(part)) wholeByPart.set(part, name);
    }
  }
  for (const { name } of people) {
    const whole = wholeByPart.get(name);
    if (whole !== undefined) union.join(whole, name);
  }
}

function joinSurnames(
  people: readonly LinkedMention[],
  mentions: readonly LinkedMention[],
  text: string,
  surnameLength: (name: string) => number,
): Map<number, string> {
  const joined = new Map<number, string>();
  const titles = titlesOf(mentions, text);
  /** The last full name by surname, and by surname and title. */
  const last = new Map<string, string>();
  const first = new Map<string, string>();
  const early: { readonly index: number; readonly surname: string }[] = [];
  for (const person of people) {
    const title = titles.get(person.index) ?? '';
    const bare = bareSurname(person);
    if (bare === undefined) {
      const surname = person.name.slice(0, surnameLength(person.name));
      if (!surname || surname.length === person.name.length) continue;
      last.set(surname, person.name);
      if (!first.has(surname)) first.set(surname, person.name);
      // 副市长 answers to 市长: every ending of the title counts.
      for (let from = 0; from + 2 <= title.length; from++) last.set(`${surname} ${title.slice(from)}`, person.name);
      continue;
    }
    const full = last.get(`${bare} ${title}`) ?? last.get(bare);
    if (full !== undefined) joined.set(person.index, full);
    else if (!isAnonymous(person.name)) early.push({ index: person.index, surname: bare });
  }
  // 仉书记 in the headline comes before 仉文波 in the text.
  for (const { index, surname } of early) {
    const full = first.get(surname);
    if (full !== undefined) joined.set(index, full);
  }
  return joined;
}

/** The surname of a short form, undefined for a full name. */
function bareSurname({ name, rule }: LinkedMention): string | undefined {
  if (SURNAME_RULE.test(rule)) return name;
  const courtesy = COURTESY_RULE.exec(rule);
  if (!courtesy) return undefined;
  return courtesy[1] === 'behind' ? name.slice(0, 1) : name.slice(-1);
}

/** 李某 is nobody the text names. */
function isAnonymous(name: string): boolean {
  return name.includes('某');
}

/** The title right before or behind each person, by mention index. */
function titlesOf(mentions: readonly LinkedMention[], text: string): Map<number, string> {
  const titles = new Map<number, string>();
  const outer = mentions.filter(({ depth }) => depth === 0);
  for (let i = 0; i < outer.length; i++) {
    const person = outer[i] as LinkedMention;
    if (person.type !== 'person') continue;
    const after = outer[i + 1];
    const before = outer[i - 1];
    if (after?.type === 'position' && isBeside(text, person.end, after.start)) titles.set(person.index, after.name);
    else if (before?.type === 'position' && isBeside(text, before.end, person.start))
      titles.set(person.index, before.name);
  }
  return titles;
}

function isBeside(text: string, end: number, start: number): boolean {
  return start === end || (start === end + 1 && text[end] === ' ');
}
