import { type Columns, MARGIN, STRIDE } from './columns.js';
import { finish, mix, mixSpread } from './hash.js';
import { FEATURE_TEMPLATES, type Template } from './templates.js';

/**
 * All templates one behind the other: the number of parts, then two numbers for each: where its cell lies from the
 * position's first one, and whether it must see something.
 */
const PROGRAM = Int32Array.from(
  FEATURE_TEMPLATES.flatMap(({ parts }) => [
    parts.length,
    ...parts.flatMap(({ column, offset, must }) => [offset * STRIDE + column, must ? 1 : 0]),
  ]),
);
const SEEDS = Int32Array.from(FEATURE_TEMPLATES, ({ seed }) => seed);

/** Most features that a position can have. */
export const MOST_FEATURES = FEATURE_TEMPLATES.length;

/** Whether the features of a template are learned by convention too, by template number. */
export const BY_CONVENTION = Uint8Array.from(FEATURE_TEMPLATES, ({ byConvention }: Template) => (byConvention ? 1 : 0));

/**
 * The features of one position as hashes. Two features share a hash once in some ten thousand; training sees the same
 * hashes, so that costs next to nothing (feature hashing, Weinberger et al. 2009).
 *
 * @param columns spread
 * @param hashes receives them
 * @param templates receives the number of each one's template
 * @returns how many there are
 */
export function featuresAt(columns: Columns, position: number, hashes: Int32Array, templates: Uint8Array): number {
  const { cells } = columns;
  const base = (position + MARGIN) * STRIDE;
  let count = 0;
  let next = 0;
  for (let template = 0; template < SEEDS.length; template++) {
    const end = next + 1 + 2 * (PROGRAM[next] as number);
    let hash = SEEDS[template] as number;
    let seen = 0;
    for (next++; next < end; next += 2) {
      const value = cells[base + (PROGRAM[next] as number)] as number;
      if (value === 0 && PROGRAM[next + 1] === 1) break;
      seen |= value;
      hash = mixSpread(hash, value);
    }
    if (next < end || seen === 0) {
      next = end;
      continue;
    }
    hashes[count] = finish(hash);
    templates[count++] = template;
  }
  return count;
}

/** The hash of a feature's own copy for a convention. */
export function conventionHash(hash: number, convention: number): number {
  return finish(mix(hash, convention + 1));
}
