import type { MentionType } from '../document/types.js';
import type { Candidate } from './candidate.js';
import { KIND } from './character-kind.js';
import { isInAddress } from './latin/address.js';
import { readLatin, withoutModel } from './latin/latin-model.js';
import { type LatinRun, latinRuns } from './latin/latin-run.js';
import { occurrences } from './occurrences.js';
import { classSet, type Page } from './page.js';
import { witnessAfter, witnessBefore } from './person/witness.js';
import type { Recognizer } from './recognizer.js';

const SURNAME = classSet('surname');
const ORGANIZATION_WORD = classSet('latin-organization-word');
const PREFIX = classSet('courtesy-prefix');
const BOUNDARY = classSet('boundary');
const TITLE = classSet('position', 'position-foreign');
const KNOWN = classSet('organization-name', 'place-name', 'person-name', 'position-foreign');
const TYPES = ['person', 'organization', 'place'] as const;

/**
 * Names in Latin script: `Clara Chen`, `AquaPeak Inc.`, and mixed ones: `Kevin 方`, `李Peter`.
 *
 * @param usesModel whether to ask the English model
 */
export function createLatinRecognizer(usesModel = true): Recognizer<(typeof TYPES)[number]> {
  const ask = usesModel ? readLatin : withoutModel;
  return { name: 'latin', types: TYPES, recognize: (page) => recognize(page, ask) };
}

type Found = Candidate<(typeof TYPES)[number]>;

function recognize(page: Page, ask: typeof readLatin): Found[] {
  const found: Found[] = [];
  const parts = new Map<string, string>();
  for (const run of latinRuns(page)) {
    if (isInAddress(page, run.start, run.end) || page.matchAt(run.start, run.end, KNOWN) >= 0) continue;
    readRun(page, run, found, ask);
    mixedName(page, run, found);
  }
  for (const { start, end, type, score } of found) {
    if (type !== 'person' || score < 0.7) continue;
    const words = page.text.slice(start, end).split(' ');
    if (words.length > 1 && words.every((word) => /^[A-Z]/.test(word))) {
      parts.set(words[0] as string, page.text.slice(start, end));
      parts.set(words[words.length - 1] as string, page.text.slice(start, end));
    }
  }
  for (const { start, end, form } of occurrences(page, parts.keys())) {
    if (page.kindAt(start - 1) === KIND.latin || page.kindAt(end) === KIND.latin) continue;
    if (page.text[start - 1] === ' ' && page.kindAt(start - 2) === KIND.latin) continue;
    if (page.text[end] === ' ' && page.kindAt(end + 1) === KIND.latin) continue;
    found.push({
      ...candidate('person', start, end, 0.85, 'part of a name on the page'),
      refersTo: parts.get(form) as string,
    });
  }
  return found;
}

const INNER_CAPITALS = /^\p{Lu}[\p{Ll}\d]+\p{Lu}/u;

/** The run as a whole, judged by its last word, what stands beside it, and the English model. */
function readRun(page: Page, run: LatinRun, found: Found[], ask: typeof readLatin): void {
  const { start, end, words } = run;
  const lastWord = page.longestTo(end, ORGANIZATION_WORD);
  if (words > 1 && lastWord >= 0 && page.start(lastWord) > start) {
    found.push(candidate('organization', start, end, 0.93, 'Latin name + company word', page.word(lastWord)));
    return;
  }
  if (!run.isCapitalized) return;
  const before = witnessBefore(page, start);
  const after = witnessAfter(page, end);
  const witness = Math.max(before.weight, 0) + Math.max(after.weight, 0);
  const model = ask(page.text.slice(start, end));
  const label = before.label || after.label;
  const besideTitle = before.weight >= 1.8 || after.weight >= 1.2;
  const inParentheses = page.kindAt(start - 1) === KIND.open && page.kindAt(end) === KIND.close;
  if (inParentheses && words >= 2 && words <= 3 && !run.hasDigit && model !== 'organization' && model !== 'place') {
    found.push(candidate('person', start, end, 0.75, 'Latin name in parentheses'));
  }
  if (words === 1 && before.weight < 1.5 && INNER_CAPITALS.test(page.text.slice(start, end))) {
    found.push(candidate('organization', start, end, 0.7, 'Latin name with inner capitals'));
    return;
  }
  const isBeforeTitle = words === 1 && before.weight < 1.5 && page.longestFrom(page.skipSpaces(end), TITLE) >= 0;
  if (isBeforeTitle && model !== 'person') {
    found.push(candidate('organization', start, end, 0.78, 'Latin name before a title'));
    return;
  }
  if (words <= 4 && !run.hasDigit && (besideTitle || model === 'person') && !(model === 'place' && witness < 2)) {
    const score = (besideTitle ? 0.72 : 0.5) + (model === 'person' ? 0.2 : words === 2 ? 0.08 : 0);
    if (!run.isUpperCase || model === 'person') {
      found.push(candidate('person', start, end, Math.min(0.95, score), label ? `Latin name, ${label}` : 'Latin name'));
    }
  }
  if (model === 'organization') found.push(candidate('organization', start, end, 0.7, 'Latin name of an organization'));
  if (model === 'place') found.push(candidate('place', start, end, 0.7, 'Latin name of a place'));
}

/** `Kevin 方|现场演示`, `李Peter`: a Latin given name with a Chinese surname. */
function mixedName(page: Page, run: LatinRun, found: Found[]): void {
  const isInitials = page.text.slice(run.start, run.end).includes('.');
  if (!run.isCapitalized || (run.isUpperCase && !isInitials) || run.hasDigit || run.words > 2) return;
  const after = page.skipSpaces(run.end);
  const surname = page.longestFrom(after, SURNAME);
  if (surname >= 0) {
    const end = page.end(surname);
    const before = witnessBefore(page, run.start).weight;
    const isAlone = page.kindAt(end) !== KIND.han || page.isToken(after, end) || before >= 1.8;
    const isWord = page.matchAt(after, end, BOUNDARY, 45) >= 0 || page.wordEnd(after) > end;
    if (isAlone && !isWord && before + witnessAfter(page, end).weight > 1)
      found.push(candidate('person', run.start, end, 0.9, 'Latin given name + surname'));
  }
  const prefix = page.longestTo(run.start, PREFIX);
  const before = prefix >= 0 ? prefix : page.longestTo(run.start, SURNAME);
  if (before < 0 || page.end(before) !== run.start) return;
  const start = page.start(before);
  if (page.isInsideWord(start) || page.matchAt(start, run.start, BOUNDARY, 45) >= 0) return;
  const opens = page.kindAt(start - 1) !== KIND.han;
  const isAlone = opens || page.isTokenStart(start) || page.longestTo(start, BOUNDARY, 40) >= 0;
  const witness = witnessBefore(page, start).weight + witnessAfter(page, run.end).weight;
  // 鲍Benny, 阿Sam: between marks hardly anything else is written so.
  if (isAlone && witness > (opens ? 0.2 : 0.8))
    found.push(candidate('person', start, run.end, 0.88, 'surname + Latin given name'));
}

function candidate<Type extends MentionType>(
  type: Type,
  start: number,
  end: number,
  score: number,
  rule: string,
  entry?: string,
): Candidate<Type> {
  const evidence = entry === undefined ? { recognizer: 'latin', rule } : { recognizer: 'latin', rule, entry };
  return { start, end, type, score, evidence };
}
