import { kindOf } from '../recognizers/character-kind.js';
import type { Page } from '../recognizers/page.js';
import { foldClusterWord } from './clusters/fold-cluster-word.js';
import { COLUMN, type Columns, MARGIN, STRIDE } from './columns.js';
import { hashOf } from './hash.js';
import { lookAtLatin } from './latin-columns.js';
import type { WordClusters } from './word-clusters.js';

/** Hash of the class of rare words, by length. */
const RARE = Int32Array.from([0, 1, 2, 3, 4, 5], (length) => hashOf(`<rare${length}>`));

const DIGIT = 0x30;
const LATIN = 0x61;

/** Fills the columns of characters, words and statistics of names. */
export function lookAtWords(page: Page, columns: Columns, clusters: WordClusters): void {
  lookAtCharacters(page, columns);
  lookAtLatin(page.text, columns);
  lookAtTokens(page, columns, clusters);
}

function lookAtCharacters({ text, lexicon }: Page, columns: Columns): void {
  const { givenName, foreignName } = lexicon;
  const { cells } = columns;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const base = (at + MARGIN) * STRIDE;
    cells[base + COLUMN.character] = folded(code);
    cells[base + COLUMN.kind] = kindOf(code) + 1;
    cells[base + COLUMN.givenFirst] = (givenName.first(code) + 15) >> 4;
    cells[base + COLUMN.givenSecond] = (givenName.second(code) + 15) >> 4;
    cells[base + COLUMN.givenSingle] = (givenName.single(code) + 15) >> 4;
    const foreign = Math.max(foreignName.first(code), foreignName.inner(code), foreignName.last(code));
    cells[base + COLUMN.foreign] = (foreign + 15) >> 4;
  }
  // What the edges of the text look like: a line end.
  const lineEnd = kindOf(0x0a) + 1;
  columns.fill(COLUMN.kind, lineEnd, -MARGIN, 0);
  columns.fill(COLUMN.kind, lineEnd, text.length, text.length + MARGIN);
}

function lookAtTokens({ text, tokens }: Page, columns: Columns, clusters: WordClusters): void {
  const { cells } = columns;
  let [lastWord, lastTag, lastCluster, lastStart, clusterBefore, startBefore] = [0, 0, 0, 0, 0, 0];
  for (let token = 0; token < tokens.length; token++) {
    const start = tokens.starts[token] as number;
    const end = tokens.starts[token + 1] as number;
    const hash = hashOf(foldClusterWord(text.slice(start, end)));
    const tag = (tokens.tags[token] as number) + 1;
    const cluster = clusters.clusterOf(hash) || clusters.clusterOf(RARE[Math.min(end - start, 5)] as number);
    const coarse = clusters.coarse[cluster] ?? 0;
    const length = Math.min(end - start, 4);
    const lastCharacter = folded(text.charCodeAt(end - 1));
    for (let at = start; at < end; at++) {
      const base = (at + MARGIN) * STRIDE;
      cells[base + COLUMN.word] = hash;
      cells[base + COLUMN.tag] = tag;
      cells[base + COLUMN.cluster] = cluster;
      cells[base + COLUMN.coarse] = coarse;
      cells[base + COLUMN.lastCharacter] = lastCharacter;
      cells[base + COLUMN.previousWord] = lastWord;
      cells[base + COLUMN.previousTag] = lastTag;
      cells[base + COLUMN.previousCluster] = lastCluster;
      cells[base + COLUMN.clusterBefore] = clusterBefore;
      const part = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
      cells[base + COLUMN.wordPlace] = 1 + part + 4 * length;
    }
    if (token > 0) {
      columns.fill(COLUMN.nextWord, hash, lastStart, start);
      columns.fill(COLUMN.nextTag, tag, lastStart, start);
      columns.fill(COLUMN.nextCluster, cluster, lastStart, start);
      columns.fill(COLUMN.clusterBehind, cluster, startBefore, lastStart);
    }
    [clusterBefore, startBefore] = [lastCluster, lastStart];
    [lastWord, lastTag, lastCluster, lastStart] = [hash, tag, cluster, start];
  }
}

/** All digits are one character, all Latin letters another. */
function folded(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? LATIN : code;
}
