import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { NameCandidate } from './name-candidate.js';
import { BEST_WORD_FIT, givenNameFit, wordFit } from './name-fit.js';
import { secondCharacterOdds } from './name-reading.js';
import { callFor, titledWordFit } from './titled-word.js';
import { beginsPredicate, witnessAfter, witnessBefore } from './witness.js';

const SURNAME = classSet('surname');
const APPOINT = classSet('appoint-verb');
const PLACE_END = classSet('place-suffix');
const BYLINE = classSet('byline');
const TITLE = classSet('position');
const UNKNOWN_OR_NAME_TAG = tagSet((tag) => /^(x|nr)/.test(tag));

/** 荣景明: what joins names ends them too. */
const JOINS = characterSet('和与及同');
const KIN = characterSet('父祖母子女妻侄弟兄妹孙媳婿妾');
/** What such a character between a mark and a name is worth, which else looks like the beginning of the name's word. */
const KIN_WITNESS = 2.4;
/** How much likelier the longer name is if the shorter would leave one character before a mark. */
const LEFT_AT_MARK = 2;
const ENDS_CLAUSE = classSet('boundary', 'speech-verb', 'action-verb', 'appoint-verb', 'courtesy-suffix', 'byline');
/** Behind a surname of two characters a given name of one is as common as one of two. */
const SHORT_BEHIND_TWO = 0.6;

/** Less likely strings are not even candidates. */
const LEAST = -3;
/** Log-odds of a name with nothing known; most strings that begin with a surname are none. */
const PRIOR = -2.2;

/**
 * Surname and one or two characters: every such string of the page, with its log-odds.
 * Lists are read left to right, so that a sure name makes the next one behind `、` surer.
 */
export function chineseNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  let listEnd = -1;
  for (let match = 0; match < matches.length; match++) {
    if (!SURNAME[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    const givenStart = page.end(match);
    const best = readGivenNames(page, start, givenStart, page.value(match), page.kindOfEntry(match), listEnd, names);
    if (best > 0) listEnd = Math.max(listEnd, best);
  }
  return names;
}

/** Adds the names with one and two given characters; returns the end of the surer one if it is sure, else 0. */
function readGivenNames(
  page: Page,
  start: number,
  givenStart: number,
  commonness: number,
  kind: string,
  listEnd: number,
  names: NameCandidate[],
): number {
  const before = witnessBefore(page, start);
  const isCompound = givenStart - start > 1;
  const isTitled = before.weight >= 1.8;
  let surname =
    PRIOR +
    (isCompound ? (kind === 'word' ? 2.2 : 3) : commonness / 70 - (kind === 'word' ? (isTitled ? 0.4 : 0.9) : 0));
  let rule = isCompound ? 'compound surname + given name' : 'surname + given name';
  surname += before.weight;
  if (before.label) rule += `, ${before.label}`;
  const isListed = continuesList(page, listEnd, start);
  if (isListed) surname += page.kindAt(start - 1) === KIND.space ? 2.2 : 1.6;
  const isAwaited = isListed || before.weight >= 1.8;
  if (page.kindAt(start - 1) === KIND.han && !page.isTokenStart(start)) {
    surname -= UNKNOWN_OR_NAME_TAG[page.tagAt(start)] ? 0.5 : 1.4;
  }
  let bestEnd = 0;
  let bestOdds = 0.8;
  const first = names.length;
  const afters: number[] = [];
  for (let given = 1; given <= 2; given++) {
    const end = givenStart + given;
    if (page.kindAt(end - 1) !== KIND.han) break;
    const after = witnessAfter(page, end);
    // 局长安全通报, 局长毕业。: a verb follows, or behind a title nothing but a mark.
    const isAlone = page.kindAt(end) !== KIND.han && after.weight >= 0.4;
    const isFollowed = after.weight >= 0.6 || (isAlone && before.weight >= 2.5);
    // 温和任馆长: a clause that begins with a name and a verb of office.
    const isNamed =
      isAwaited || (before.weight >= 0.5 && after.weight >= 1.4 && page.longestFrom(end, APPOINT, 60) >= 0);
    const call = callFor(page, start, end, before, isListed, isNamed && !isAwaited);
    const titled = titledWordFit(page, start, end, call, after);
    const kin = isKin(page, start, end) ? KIN_WITNESS : 0;
    const cell = fillsCell(page, start, end) ? (page.longestTo(end, PLACE_END) >= 0 ? 2 : 1.2) : 0;
    const fromGiven = titled ?? givenFit(page, givenStart, given, isAwaited);
    // Most strings are out of the question whatever their words are, and the words take longest to read.
    if (kin + surname + after.weight + fromGiven + cell < LEAST - BEST_WORD_FIT - 1e-6) continue;
    const fit = titled ?? fromGiven + wordFit(page, start, givenStart, end, isNamed, isFollowed);
    const logOdds = kin + surname + after.weight + fit + cell;
    if (logOdds < LEAST) continue;
    afters.push(after.weight);
    names.push({ start, end, logOdds, rule: after.label ? `${rule}, ${after.label}` : rule, repeats: true });
    if (logOdds > bestOdds) {
      bestOdds = logOdds;
      bestEnd = end;
    }
  }
  // 贾兰|一|主持: one character would be left between the shorter name and the verb, and it is no 就 or 作 that may stand there.
  const short = names[first];
  const isLeft = short && afters.length === 2 && (afters[0] as number) <= 0 && (afters[1] as number) >= 0.6;
  const leavesOne = isLeft && (page.isOneOf(short.end, JOINS) || !beginsPredicate(page, short.end));
  if (leavesOne) short.logOdds -= 2;
  demoteWeaker(page, givenStart, names, first, leavesOne ? 1 : leftAtMark(page, short) ? LEFT_AT_MARK : 0);
  const spaced = readSpacedName(page, start, givenStart, surname);
  if (spaced) names.push(spaced);
  return spaced && spaced.logOdds > bestOdds ? spaced.end : bestEnd;
}

/** `；子|曲承业|，农业大学教授；女|曲兰|，教师`: in a biography one character says whose child, and marks stand around. */
function isKin(page: Page, start: number, end: number): boolean {
  if (!page.isOneOf(start - 1, KIN)) return false;
  const opens = page.kindAt(start - 2);
  const isOpen = opens === KIND.clause || opens === KIND.stop || opens === KIND.list || opens === KIND.lineEnd;
  if (!isOpen && page.text[start - 2] !== '其') return false;
  const closes = page.kindAt(end) === KIND.clause || page.longestFrom(end, APPOINT, 60) >= 0;
  return closes && !page.isInsideWord(start);
}

/** `牛满|囤|，`, `李兴|和|（`: one character would be left before a mark, and it is none that ends a clause. */
function leftAtMark(page: Page, short: NameCandidate | undefined): boolean {
  if (!short || page.kindAt(short.end) !== KIND.han) return false;
  const mark = page.kindAt(short.end + 1);
  if (mark < KIND.lineEnd || mark > KIND.close) return false;
  if (page.isOneOf(short.end, JOINS)) return true;
  return page.matchAt(short.end, short.end + 1, ENDS_CLAUSE) < 0;
}

/** `主任　　米小川　　教授`: the string is all that stands between two wide gaps, or a gap and the line's end. */
function fillsCell(page: Page, start: number, end: number): boolean {
  const isGap = (position: number): boolean => page.kindAt(position) === KIND.space;
  // Nearly all names stand between other characters.
  if (start > 0 && !isGap(start - 1) && page.kindAt(start - 1) !== KIND.lineEnd) return false;
  const before = isGap(start - 1) && (isGap(start - 2) || page.text[start - 1] === '\u3000');
  const after = isGap(end) && (isGap(end + 1) || page.text[end] === '\u3000');
  const isLineStart = start === 0 || page.kindAt(start - 1) === KIND.lineEnd;
  const isLineEnd = end === page.length || page.kindAt(end) === KIND.lineEnd;
  return (before && (after || isLineEnd)) || (isLineStart && after);
}

/** Behind a title even odd characters make a name. */
function givenFit(page: Page, start: number, length: number, isAwaited: boolean): number {
  const fit = givenNameFit(page, start, length);
  return isAwaited ? Math.max(fit, -0.8) : fit;
}

/** One person begins at one place: of `荣平|宣读` and `荣平宣|读` the likelier stays, whatever their lengths. */
function demoteWeaker(page: Page, givenStart: number, names: NameCandidate[], first: number, longer: number): void {
  const short = names[first];
  const long = names[first + 1];
  if (!short || !long) return;
  const isCompound = givenStart - short.start > 1;
  const goesOn =
    longer +
    0.4 * secondCharacterOdds(page, givenStart) +
    0.6 * (long.logOdds - short.logOdds) -
    (isCompound && page.wordTag(givenStart, long.end) < 0 ? SHORT_BEHIND_TWO : 0);
  const weaker = goesOn < 0 ? long : short;
  const stronger = goesOn < 0 ? short : long;
  // Whatever its length, a name begins here.
  if (weaker.logOdds > stronger.logOdds) stronger.logOdds += 0.5 * (weaker.logOdds - stronger.logOdds);
  weaker.logOdds = Math.min(weaker.logOdds, 1) - 1.5;
}

/** `免去韩　毅的`: a surname and one character set apart for alignment, which the text layer left to its words. */
function readSpacedName(page: Page, start: number, givenStart: number, surname: number): NameCandidate | undefined {
  const given = page.skipSpaces(givenStart);
  if (given === givenStart || given - givenStart > 4 || page.kindAt(given) !== KIND.han) return undefined;
  const end = given + 1;
  if (page.matchAt(given, end, BYLINE) >= 0) return undefined;
  // 班主任　　副班主任: the gap parts two titles.
  const title = page.longestFrom(given, TITLE);
  const isTitleEnd = page.isInsideWord(start) && page.longestTo(givenStart, TITLE) >= 0;
  if (isTitleEnd && title >= 0 && page.end(title) > end) return undefined;
  if (page.kindAt(end) === KIND.han && page.wordEnd(given) > end && surname < 0.5) return undefined;
  const after = witnessAfter(page, end);
  const isWide = given - givenStart > 1 || page.source.original[page.source.originalStart(givenStart)] === '\u3000';
  const logOdds = surname + after.weight + Math.max(-0.5, givenNameFit(page, given, 1) * 0.5) + (isWide ? 2.4 : 1.7);
  return logOdds < -0.6 ? undefined : { start, end, logOdds, rule: 'surname + given name, set apart', repeats: true };
}

/** `周凯、|刘平`, `鲁宁 |彭小慧`: only a list mark or a space lies between a sure name and this one. */
function continuesList(page: Page, listEnd: number, start: number): boolean {
  if (listEnd < 0 || start <= listEnd || start - listEnd > 3) return false;
  for (let position = listEnd; position < start; position++) {
    const kind = page.kindAt(position);
    if (kind !== KIND.list && kind !== KIND.space && kind !== KIND.clause) return false;
  }
  return page.text[listEnd] !== '：';
}
