import { KIND } from '../character-kind.js';
import type { Page } from '../page.js';

/** Given names of two characters are this much commoner than those of one (natural logarithm). */
const TWO_OF_THREE = 0.9;
/** So many names have two surnames (natural logarithm), where titles and marks leave it open. */
const TWO_SURNAMES = -3.5;
/** How far behind the shorter name the reading looks: far enough for its words and those of the longer name to meet. */
const HORIZON = 8;
/** `-8 · log2(share)` and `128 + 16 · log2(ratio)` as natural logarithms. */
const RARITY = -Math.LN2 / 8;
const LIKENESS = Math.LN2 / 16;
/** A character never seen in that place of a name: that says little of a rare one. */
const UNSEEN = -3;
const UNSEEN_RARE = -0.7;
/** From this rarity on (`-8 · log2(share)`) a character is rare: one in a hundred thousand. */
const RARE = 133;
/** The share of a character that the statistics do not know. */
const UNKNOWN = -13;

/**
 * Whether a name goes on for a second given character, as log-odds: `李杰|作了题为…` or `李杰作|了题为…`. Each side is a given
 * name and the likeliest words behind it; what comes out is how much likelier the longer name is.
 *
 * @param givenStart where the given name begins; the text has two Han characters there
 */
export function secondCharacterOdds(page: Page, givenStart: number): number {
  const { givenName } = page.lexicon;
  const first = page.text.charCodeAt(givenStart);
  const second = page.text.charCodeAt(givenStart + 1);
  let end = givenStart + 1;
  while (end - givenStart <= HORIZON && page.kindAt(end) === KIND.han) end++;
  const readings = page.readingOdds(givenStart + 2, end) - page.readingOdds(givenStart + 1, end);
  const rarity = givenName.rarity(second);
  return (
    TWO_OF_THREE +
    likeness(givenName.first(first), givenName.rarity(first)) -
    likeness(givenName.single(first), givenName.rarity(first)) +
    likeness(givenName.second(second), rarity) +
    (rarity === 0 ? UNKNOWN : rarity * RARITY) +
    readings
  );
}

/**
 * Whether two characters behind two surnames are a given name, `陈黄|慧珊`, and not the end of a shorter name and the
 * beginning of what follows, `张成功|说`; as log-odds.
 */
export function doubleSurnameOdds(page: Page, start: number): number {
  const { givenName } = page.lexicon;
  const [own = 0, first = 0, second = 0] = [1, 2, 3].map((offset) => page.text.charCodeAt(start + offset));
  let end = start + 3;
  while (end - start <= HORIZON && page.kindAt(end) === KIND.han) end++;
  const rarity = givenName.rarity(second);
  return (
    TWO_SURNAMES +
    likeness(givenName.first(first), givenName.rarity(first)) +
    likeness(givenName.second(second), rarity) +
    (rarity === 0 ? UNKNOWN : rarity * RARITY) -
    likeness(givenName.first(own), givenName.rarity(own)) -
    likeness(givenName.second(first), givenName.rarity(first)) +
    page.readingOdds(start + 4, end) -
    page.readingOdds(start + 3, end)
  );
}

function likeness(figure: number, rarity: number): number {
  return figure === 0 ? (rarity >= RARE ? UNSEEN_RARE : UNSEEN) : Math.max(UNSEEN, (figure - 128) * LIKENESS);
}
