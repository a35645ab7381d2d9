import { kindOf } from '../recognizers/character-kind.js';
import type { Page } from '../recognizers/page.js';
import { foldClusterWord } from './clusters/fold-cluster-word.js';
import { type Columns, MARGIN } from './columns.js';
import { hashOf } from './hash.js';
import type { WordClusters } from './word-clusters.js';

/** Hash of the class of rare words, by length. */
const RARE = Int32Array.from([0, 1, 2, 3, 4, 5], (length) => hashOf(`<rare${length}>`));

const DIGIT = 0x30;
const LATIN = 0x61;

/** Fills the columns of characters, words and statistics of names. */
export function lookAtWords(page: Page, columns: Columns, clusters: WordClusters): void {
  const { text, tokens, lexicon } = page;
  const character = columns.of('character');
  const kind = columns.of('kind');
  const { givenName, foreignName } = lexicon;
  const givenFirst = columns.of('givenFirst');
  const givenSecond = columns.of('givenSecond');
  const givenSingle = columns.of('givenSingle');
  const foreign = columns.of('foreign');
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const place = at + MARGIN;
    character[place] = folded(code);
    kind[place] = kindOf(code) + 1;
    givenFirst[place] = (givenName.first(code) + 15) >> 4;
    givenSecond[place] = (givenName.second(code) + 15) >> 4;
    givenSingle[place] = (givenName.single(code) + 15) >> 4;
    foreign[place] = (Math.max(foreignName.first(code), foreignName.inner(code), foreignName.last(code)) + 15) >> 4;
  }
  // What the edges of the text look like: a line end.
  for (let at = 0; at < MARGIN; at++) {
    kind[at] = kind[text.length + MARGIN + at] = kindOf(0x0a) + 1;
  }

  const word = columns.of('word');
  const wordPlace = columns.of('wordPlace');
  const tag = columns.of('tag');
  const cluster = columns.of('cluster');
  const coarse = columns.of('coarse');
  const lastCharacter = columns.of('lastCharacter');
  const previous = [columns.of('previousWord'), columns.of('previousTag'), columns.of('previousCluster')] as const;
  const next = [columns.of('nextWord'), columns.of('nextTag'), columns.of('nextCluster')] as const;
  let [lastWord, lastTag, lastCluster, lastStart] = [0, 0, 0, 0];
  for (let token = 0; token < tokens.length; token++) {
    const start = tokens.starts[token] as number;
    const end = tokens.starts[token + 1] as number;
    const hash = hashOf(foldClusterWord(text.slice(start, end)));
    const tagHere = (tokens.tags[token] as number) + 1;
    const clusterHere = clusters.clusterOf(hash) || clusters.clusterOf(RARE[Math.min(end - start, 5)] as number);
    const coarseHere = clusters.coarse[clusterHere] ?? 0;
    const length = Math.min(end - start, 4);
    const from = start + MARGIN;
    const to = end + MARGIN;
    word.fill(hash, from, to);
    tag.fill(tagHere, from, to);
    cluster.fill(clusterHere, from, to);
    coarse.fill(coarseHere, from, to);
    lastCharacter.fill(character[to - 1] as number, from, to);
    previous[0].fill(lastWord, from, to);
    previous[1].fill(lastTag, from, to);
    previous[2].fill(lastCluster, from, to);
    if (token > 0) {
      next[0].fill(hash, lastStart, from);
      next[1].fill(tagHere, lastStart, from);
      next[2].fill(clusterHere, lastStart, from);
    }
    for (let at = from; at < to; at++) {
      const part = end - start === 1 ? 3 : at === from ? 0 : at === to - 1 ? 2 : 1;
      wordPlace[at] = 1 + part + 4 * length;
    }
    [lastWord, lastTag, lastCluster, lastStart] = [hash, tagHere, clusterHere, from];
  }
}

/** All digits are one character, all Latin letters another. */
function folded(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? LATIN : code;
}
