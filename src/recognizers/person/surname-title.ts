import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';
import { spokenTitle } from '../spoken-title.js';
import type { NameCandidate } from './name-candidate.js';

/** From here on a surname that is a word too is a surname before a title: 何|校长. */
const COMMON = 75;
const SURNAME = classSet('surname');
const TITLE = classSet('position');
const APPOINT = classSet('appoint-verb');
const MODIFIER = classSet('position-modifier', 'boundary', 'appoint-verb');
const VERB_OR_SMALL = classSet('appoint-verb', 'boundary');
const BEFORE = classSet('boundary', 'speech-verb', 'action-verb', 'organization-boundary', 'appoint-verb');
const LONGER = classSet('position', 'organization-suffix', 'organization-organ', 'never-person', 'division');

/**
 * A bare surname before a title: `王|书记`, `皇甫|市长`.
 * @param surnames Surnames of the sure names of the page; such a surname needs no further witness.
 */
export function surnamesWithTitle(page: Page, surnames: ReadonlySet<string>): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!SURNAME[matches.wordClass[match] as number]) continue;
    const start = page.start(match);
    const end = page.end(match);
    const spoken = spokenTitle(page, start, end);
    if (spoken >= 0) {
      const rule = `surname before ${page.word(spoken)}`;
      names.push({ start, end, logOdds: surnames.has(page.word(match)) ? 2 : 0.9, rule, repeats: false });
      continue;
    }
    const title = page.longestFrom(page.skipSpaces(end), TITLE);
    if (title < 0 || page.end(title) - page.start(title) < 2 || page.value(title) < 40) continue;
    // 过　江　　副总经理: the given name of somebody set apart.
    if (page.isSetApart(start - 1, end)) continue;
    const isKnown = surnames.has(page.word(match));
    let logOdds = isKnown ? 1.6 : -0.6 + page.value(match) / 120;
    if (end - start > 1) logOdds += 1.5;
    else if (page.kindOfEntry(match) === 'word' || page.matchAt(start, end, MODIFIER) >= 0)
      logOdds -= isKnown ? 0.3 : page.value(match) >= COMMON && page.matchAt(start, end, MODIFIER) < 0 ? 0.2 : 1.5;
    if (page.kindAt(start - 1) === KIND.han) {
      const before = page.longestTo(start, BEFORE);
      if (before >= 0 && page.isTokenStart(page.start(before))) logOdds += 0.3;
      else if (!page.isTokenStart(start)) logOdds -= 2;
      else logOdds -= isKnown ? 0.2 : 0.8;
    } else {
      logOdds += 0.9;
    }
    // 对方|后卫, 万里|长江: a frequent word owns the character.
    if (
      !isKnown &&
      end - start === 1 &&
      (page.isInsideWord(start) || (page.kindOfEntry(match) === 'word' && page.wordEnd(start) > end))
    )
      logOdds -= 1.5;
    // ，任|首席风险官, 常务主席|和|秘书长: the verb and the conjunction, where no sentence begins with somebody of that surname.
    if (end - start === 1 && page.matchAt(start, end, VERB_OR_SMALL, 45) >= 0) {
      const opens = page.kindAt(start - 1);
      const verb = page.longestTo(start, BEFORE);
      const isTold = verb >= 0 && page.end(verb) - page.start(verb) > 1;
      const begins =
        isTold || opens === KIND.stop || opens === KIND.lineEnd || opens === KIND.quote || opens === KIND.open;
      if (!isKnown || !begins) logOdds -= 2;
    }
    // 兼|任秘书长, 连|任主席: the surname is the end of a verb of office.
    const verb = page.longestTo(end, APPOINT);
    if (verb >= 0 && page.start(verb) < start) logOdds -= 3;
    // 安|全局长, 公|安局长: a longer word that begins at the surname or before it owns the character.
    const longer = page.longestFrom(start, LONGER);
    if (longer >= 0 && page.end(longer) > end) logOdds -= isKnown ? 0.8 : 2;
    if (logOdds < -1.5) continue;
    names.push({ start, end, logOdds, rule: `surname before ${page.word(title)}`, repeats: false });
  }
  return [...names, ...firstCharacters(page, surnames)];
}

/** `窑火明当选。|窑|副主任说`: the first character of a sure name that no list of surnames has. */
function firstCharacters(page: Page, surnames: ReadonlySet<string>): NameCandidate[] {
  const names: NameCandidate[] = [];
  const { matches } = page;
  for (let match = 0; match < matches.length; match++) {
    if (!TITLE[matches.wordClass[match] as number] || page.value(match) < 40) continue;
    const end = page.start(match);
    const start = end - 1;
    if (page.end(match) - end < 2 || !surnames.has(page.text[start] ?? '')) continue;
    if (page.matchAt(start, end, SURNAME) >= 0 || page.matchAt(start, end, MODIFIER) >= 0) continue;
    const before = page.longestTo(start, BEFORE, 48);
    if (page.kindAt(start - 1) === KIND.han && (before < 0 || !page.isTokenStart(page.start(before)))) continue;
    names.push({ start, end, logOdds: 1.2, rule: `surname before ${page.word(match)}`, repeats: false });
  }
  return names;
}
