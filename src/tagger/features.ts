import { type Columns, MARGIN } from './columns.js';
import { finish, mix } from './hash.js';
import { FEATURE_TEMPLATES, type Template } from './templates.js';

/** All templates one behind the other: the number of parts, then the three numbers of each. */
const PROGRAM = Int32Array.from(FEATURE_TEMPLATES.flatMap(({ parts }) => [parts.length / 3, ...parts]));
const SEEDS = Int32Array.from(FEATURE_TEMPLATES, ({ seed }) => seed);

/** Most features that a position can have. */
export const MOST_FEATURES = FEATURE_TEMPLATES.length;

/** Whether the features of a template are learned by convention too, by template number. */
export const BY_CONVENTION = Uint8Array.from(FEATURE_TEMPLATES, ({ byConvention }: Template) => (byConvention ? 1 : 0));

/**
 * The features of one position as hashes. Two features share a hash once in some ten thousand; training sees the same
 * hashes, so that costs next to nothing (feature hashing, Weinberger et al. 2009).
 *
 * @param hashes receives them
 * @param templates receives the number of each one's template
 * @returns how many there are
 */
export function featuresAt(columns: Columns, position: number, hashes: Int32Array, templates: Uint8Array): number {
  const { at } = columns;
  const place = position + MARGIN;
  let count = 0;
  let next = 0;
  for (let template = 0; template < SEEDS.length; template++) {
    const end = next + 1 + 3 * (PROGRAM[next] as number);
    let hash = SEEDS[template] as number;
    let seen = 0;
    for (next++; next < end; next += 3) {
      const value = (at[PROGRAM[next] as number] as Int32Array)[place + (PROGRAM[next + 1] as number)] as number;
      if (value === 0 && PROGRAM[next + 2] === 1) break;
      seen |= value;
      hash = mix(hash, value);
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
