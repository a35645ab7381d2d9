import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { occurrences } from '../occurrences.js';
import { classSet, type Page, tagSet } from '../page.js';
import { type OrganizationCandidate, organization } from './organization-candidate.js';

const SUFFIX = classSet('organization-suffix');
const INNER = classSet('organization-inner');
const COMMON_TAG = tagSet((tag) => /^(n|v|vn|a|an|ad|b|d|i|l)$/.test(tag));
const PLACE = classSet('division', 'division-short', 'place-name');
const WORD = classSet('organization-inner', 'division', 'division-short', 'place-name', 'boundary', 'never-person');

/**
 * Short forms derived from the full names of the page, where they stand on their own:
 * `云帆智造股份有限公司` lets `云帆智造` and `云帆` name it.
 */
export function shortForms(page: Page, full: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const forms = new Map<string, string>();
  for (const candidate of full) {
    if (candidate.score < 0.7) continue;
    for (const form of derive(page, candidate)) {
      if (!forms.has(form)) forms.set(form, page.text.slice(candidate.start, candidate.end));
    }
  }
  const found: OrganizationCandidate[] = [];
  for (const { start, end, form } of occurrences(page, forms.keys())) {
    const name = forms.get(form) as string;
    const whole = start - Math.max(0, name.indexOf(form));
    if (whole >= 0 && page.text.startsWith(name, whole)) continue;
    // 青禾科技有限公司 also lets 青禾股份, 青禾生物 be its body or another of its house.
    const trade = tradeBehind(page, end);
    if (trade > end)
      found.push(
        organization(start, trade, HOUSE, 'brand of the page + word of trade', { entry: page.text.slice(end, trade) }),
      );
    const cutsWord = page.kindAt(start - 1) === KIND.han && !page.isTokenStart(start);
    const cutsRight = page.tokenEnd(end - 1) > end && page.tokenStart(end - 1) < end - 1;
    found.push(
      organization(start, end, cutsWord || cutsRight ? 0.5 : 0.8, 'short form of a full name', { refersTo: name }),
    );
  }
  return found;
}

/** How sure a name of the same brand is. */
const HOUSE = 0.84;
const TRADE = classSet('organization-inner');
/** 有限 is a word of trade behind a brand only: 湘江有限. */
const LEAST = 55;
const HOUSE_KIND = /^(?:company|finance)$/;
const VERB = classSet('organization-boundary', 'action-verb', 'speech-verb', 'appoint-verb', 'position');
const PARTICLES = characterSet('了着过的');

/** End of the word of trade that starts at a position, or the position. 白鹭|建设|了厂房 is none. */
function tradeBehind(page: Page, position: number): number {
  const match = page.longestFrom(position, TRADE, LEAST);
  if (match < 0 || !HOUSE_KIND.test(page.kindOfEntry(match)) || !page.isTokenStart(position)) return position;
  const end = page.end(match);
  if (end - position < 2 || page.tokenEnd(end - 1) !== end || page.isOneOf(end, PARTICLES)) return position;
  // A word that is a verb too needs a title or a mark behind it.
  const isVerb = page.matchAt(position, end, VERB) >= 0;
  return isVerb && page.kindAt(end) === KIND.han && page.longestFrom(end, TITLE) < 0 ? position : end;
}

const TITLE = classSet('position', 'position-foreign');

function* derive(page: Page, { start, end }: OrganizationCandidate): Generator<string> {
  const suffix = page.longestTo(end, SUFFIX);
  if (suffix < 0 || page.start(suffix) <= start) return;
  let from = start;
  const place = page.longestFrom(from, PLACE);
  const starts = [from];
  if (place >= 0 && page.end(place) < page.start(suffix)) {
    from = page.end(place);
    starts.push(from);
  }
  const isCompany = page.kindOfEntry(suffix) === 'company' || page.kindOfEntry(suffix) === 'finance';
  if (!isCompany) return;
  for (const first of starts) {
    let to = page.start(suffix);
    // Four steps strip 广告|发展|科技 down to the brand.
    for (let step = 0; step < 5 && to - first >= 2; step++) {
      const form = page.text.slice(first, to);
      if (!isOrdinary(page, first, to)) yield form;
      const inner = page.longestTo(to, INNER);
      if (inner < 0 || page.start(inner) <= first) break;
      to = page.start(inner);
    }
  }
}

/** Whether a form is a word or a place that means something else on its own. */
function isOrdinary(page: Page, start: number, end: number): boolean {
  return page.matchAt(start, end, WORD) >= 0 || (page.wordEnd(start) === end && COMMON_TAG[page.tagAt(start)] === 1);
}
