import type { Candidate } from './candidate.js';
import { KIND } from './character-kind.js';
import { classSet, type Page } from './page.js';
import { alignedNames } from './person/aligned-name.js';
import { awaitedNames } from './person/awaited-name.js';
import { baptismalNames } from './person/baptismal-name.js';
import { chainedNames } from './person/chained-name.js';
import { chineseNames } from './person/chinese-name.js';
import { courtesyNames } from './person/courtesy-name.js';
import { dharmaNames } from './person/dharma-name.js';
import { doubleSurnames } from './person/double-surname.js';
import { echoedNames } from './person/echoed-name.js';
import { foreignNames } from './person/foreign-name.js';
import { framedNames } from './person/framed-name.js';
import { yieldToInnerNames } from './person/inner-name.js';
import { fillFields } from './person/labelled-name.js';
import { withLatinGivenNames } from './person/latin-given-name.js';
import { type NameCandidate, toCandidate } from './person/name-candidate.js';
import { yieldToOwners } from './person/owned-title.js';
import { partialNames } from './person/partial-name.js';
import { rosterNames } from './person/roster-name.js';
import { signatureNames } from './person/signature.js';
import { soundNames } from './person/sound-name.js';
import { spacedNames } from './person/spaced-name.js';
import { speakerLabels } from './person/speaker-label.js';
import { steadyEnds } from './person/steady-end.js';
import { styleNames } from './person/style-name.js';
import { surnamesWithTitle } from './person/surname-title.js';
import { liftBehindTitles } from './person/title-habit.js';
import { titledCells } from './person/titled-cell.js';
import { vietnameseNames } from './person/vietnamese-name.js';
import { witnessAfter, witnessBefore } from './person/witness.js';
import type { Recognizer } from './recognizer.js';

const KNOWN = classSet('person-name');
const FAMILY = classSet('family-witness');
const WORD_NAME = classSet('word-name');
const SURNAME = classSet('surname');

/** Persons: full names, foreign names, well-known names, bare surnames before a title, courtesy forms. */
export function createPersonRecognizer(): Recognizer<'person'> {
  return { name: 'person', types: ['person'], recognize };
}

function recognize(page: Page): Candidate<'person'>[] {
  const names = [
    ...chineseNames(page),
    ...foreignNames(page),
    ...soundNames(page),
    ...doubleSurnames(page),
    ...courtesyNames(page),
    ...knownNames(page),
    ...alignedNames(page),
    ...chainedNames(page),
    ...styleNames(page),
    ...dharmaNames(page),
    ...signatureNames(page),
    ...titledCells(page),
    ...baptismalNames(page),
    ...vietnameseNames(page),
  ];
  const begun = new Set<number>();
  for (const { start, logOdds } of names) if (logOdds >= 0.8) begun.add(start);
  for (const name of [...awaitedNames(page), ...framedNames(page)]) if (!begun.has(name.start)) names.push(name);
  fillFields(page, names);
  names.push(...rosterNames(page, names), ...speakerLabels(page, names), ...spacedNames(page, names));
  yieldToInnerNames(page, names);
  steadyEnds(page, names);
  yieldToOwners(page, names);
  boostListed(page, names);
  shareAcrossPage(page, names);
  if (liftBehindTitles(page, names)) shareAcrossPage(page, names);
  names.push(...echoedNames(page, names));
  const sure = new Set<string>();
  for (const name of names) {
    if (name.logOdds < 0.2 || !name.repeats) continue;
    const surname = page.longestFrom(name.start, SURNAME);
    if (surname >= 0) sure.add(page.word(surname));
    else if (name.logOdds >= 1 && name.end - name.start <= 3) sure.add(page.text[name.start] as string);
  }
  names.push(...withLatinGivenNames(page, names));
  const titled = surnamesWithTitle(page, sure);
  yieldToInnerNames(page, names, titled);
  return [...names, ...titled, ...partialNames(page, names)].map(toCandidate);
}

function knownNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!KNOWN[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    const end = page.end(match);
    const after = witnessAfter(page, end).weight;
    let logOdds =
      page.value(match) / 50 + 0.5 * witnessBefore(page, start).weight + (after < 0 ? 1.5 * after : 0.5 * after);
    if (!page.isTokenStart(start) && page.tokenEnd(start) > end) logOdds -= 2;
    if (page.isInsideWord(end)) logOdds -= 2;
    // 汪洋|海、: one character would be left over before the mark.
    if (after <= 0 && page.kindAt(end) === KIND.han && witnessAfter(page, end + 1).weight >= 0.6) logOdds -= 2.5;
    if (page.matchAt(start, end, FAMILY) >= 0) logOdds -= 2.5;
    // 文章 is an actor, and much oftener an article.
    if (page.matchAt(start, end, WORD_NAME) >= 0) logOdds -= 1.6;
    names.push({ start, end, logOdds, rule: 'well-known person', entry: page.word(match), repeats: true });
  }
  return names;
}

/** `俞大河、|车前`: a sure name makes the one before its list mark surer. */
function boostListed(page: Page, names: readonly NameCandidate[]): void {
  const byEnd = new Map<number, NameCandidate[]>();
  for (const name of names) {
    if (page.kindAt(name.end) !== KIND.list) continue;
    const list = byEnd.get(name.end);
    if (list) list.push(name);
    else byEnd.set(name.end, [name]);
  }
  if (byEnd.size === 0) return;
  const listed = names.filter(({ start }) => page.kindAt(start - 1) === KIND.list);
  // Odds change on the way, from right to left.
  for (const { start, logOdds } of listed.sort((a, b) => b.start - a.start)) {
    if (logOdds < 1) continue;
    for (const before of byEnd.get(start - 1) ?? []) before.logOdds += before.logOdds < 1 ? 1.2 : 0;
    byEnd.delete(start - 1);
  }
}

/**
 * What is a name in one place is a name in the next: each occurrence of a string profits from its surest one.
 * A name that is the beginning of a surer, longer one at the same place (`王兰` in `王兰芳`) gains nothing there.
 */
function shareAcrossPage(page: Page, names: readonly NameCandidate[]): void {
  const surest = new Map<string, { logOdds: number; count: number }>();
  for (const name of names) {
    if (!name.repeats) continue;
    const text = page.text.slice(name.start, name.end);
    const seen = surest.get(text);
    if (!seen) surest.set(text, { logOdds: name.logOdds, count: 1 });
    else {
      seen.count++;
      seen.logOdds = Math.max(seen.logOdds, name.logOdds);
    }
  }
  for (const name of names) {
    if (!name.repeats) continue;
    const { logOdds, count } = surest.get(page.text.slice(name.start, name.end)) ?? { logOdds: 0, count: 1 };
    if (count < 2 || logOdds < 0.5) continue;
    const lifted = Math.min(logOdds, 3) * 0.85;
    if (lifted > name.logOdds) {
      name.logOdds = lifted;
      name.rule = `${name.rule}, named elsewhere on the page`;
    }
  }
}
