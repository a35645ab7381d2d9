import type { Division } from '../document/types.js';
import type { Divisions } from '../lexicon/divisions.js';
import type { LinkedMention } from './linked-mention.js';

/**
 * The administrative division that a place is, by its names. Of several divisions with one name the document decides:
 * the one whose parents it names, a parent right before the name first; else the only one of the highest level; else
 * none, for a guess would be a lie.
 *
 * @param places Mentions of places, in text order.
 * @param keyOf Entity key by mention index.
 * @returns Division by entity key.
 */
export function linkDivisions(
  places: readonly LinkedMention[],
  keyOf: readonly string[],
  divisions: Divisions,
): Map<string, Division> {
  const named = new Set<string>();
  for (const { name } of places) named.add(name);
  const isNamed = (name: string) =>
    named.has(name) || [...LEVEL_ENDS].some((level) => name.endsWith(level) && named.has(name.slice(0, -level.length)));
  const result = new Map<string, Division>();
  const candidatesByName = new Map<string, readonly number[]>();
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as LinkedMention;
    const key = keyOf[place.index] as string;
    if (result.has(key)) continue;
    let candidates = candidatesByName.get(place.name);
    if (!candidates) {
      candidates = divisions.byName(place.name);
      candidatesByName.set(place.name, candidates);
    }
    if (candidates.length === 0) continue;
    const previous = places[i - 1];
    const parent = previous && previous.end === place.start ? previous.name : undefined;
    const choice = choose(candidates, divisions, parent, isNamed);
    if (choice === undefined) continue;
    const code = divisions.code(choice);
    if (code === '') continue;
    result.set(key, { code, path: divisions.path(choice), edition: divisions.edition });
  }
  return result;
}

const LEVEL_ENDS = ['省', '市', '县', '区', '自治区', '自治州', '地区'];

/** Hundreds of towns share a name; more than these are not weighed. */
const MOST_CANDIDATES = 400;

function choose(
  candidates: readonly number[],
  divisions: Divisions,
  parent: string | undefined,
  isNamed: (name: string) => boolean,
): number | undefined {
  let best: number | undefined;
  let bestWeight = Number.NEGATIVE_INFINITY;
  let isTie = false;
  for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
    const path = divisions.path(candidate);
    const above = path.slice(0, -1);
    let weight = above.filter(isNamed).length * 10 - divisions.level(candidate);
    if (parent !== undefined && above.some((name) => name === parent || name.startsWith(parent))) weight += 100;
    if (weight === bestWeight) isTie = true;
    if (weight > bestWeight) {
      best = candidate;
      bestWeight = weight;
      isTie = false;
    }
  }
  if (best === undefined) return undefined;
  return isTie ? undefined : best;
}
