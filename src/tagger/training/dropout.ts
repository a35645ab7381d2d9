import { finish, mix } from '../hash.js';
import type { Example } from './example.js';

/**
 * An example that lacks a share of its features, another one each time, so that no feature is relied upon alone: least
 * of all dictionary matches and rules, which unknown names have none of (Srivastava et al. 2014; for gazetteers, Yang
 * et al. 2016).
 *
 * @param share 0–1
 * @param key decides which features go: the same key, the same ones
 */
export function thinned(example: Example, share: number, key: number): Example {
  if (share <= 0) return example;
  const { length, offsets, features } = example;
  const threshold = Math.floor(share * 2 ** 32);
  const kept = new Int32Array(features.length);
  const bounds = new Int32Array(length + 1);
  let count = 0;
  for (let at = 0, next = 0; at < length; at++) {
    const end = offsets[at + 1] as number;
    for (; next < end; next++) {
      const feature = features[next] as number;
      if (finish(mix(key, feature)) >>> 0 >= threshold) kept[count++] = feature;
    }
    bounds[at + 1] = count;
  }
  return { ...example, offsets: bounds, features: kept.subarray(0, count) };
}
