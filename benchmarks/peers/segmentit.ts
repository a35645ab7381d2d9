import { createRequire } from 'node:module';
import { installedVersion } from './installed-version.js';
import { LABELS } from './labels.js';
import type { Peer } from './peer.js';
import { mentionsOfWords } from './tagged-words.js';

/** What is used of segmentit, which has no types. A word's `p` is a set of part-of-speech bits. */
interface Segmentit {
  readonly Segment: new () => Segment;
  readonly useDefault: (segment: Segment) => Segment;
  /** The bit of each part of speech. */
  readonly POSTAG: Readonly<Record<string, number>>;
}
interface Segment {
  doSegment(text: string): readonly { readonly w: string; readonly p?: number }[];
}

/**
 * Longest run without punctuation that segmentit is given at once. It enumerates every segmentation of such a run, and
 * ordinary sentences of newspapers (78 characters is enough) make it run out of 4 GB.
 */
const LONGEST_RUN = 28;

/** The text in pieces that hold no longer run. */
function pieces(text: string): string[] {
  return text.match(new RegExp(`[^\\p{P}\\s]{1,${LONGEST_RUN}}[\\p{P}\\s]*|[\\p{P}\\s]+`, 'gu')) ?? [];
}

export const segmentit: Peer = {
  name: 'segmentit',
  version: installedVersion('segmentit'),
  load() {
    const { Segment, useDefault, POSTAG } = createRequire(import.meta.url)('segmentit') as Segmentit;
    const segment = useDefault(new Segment());
    const types = Object.entries(LABELS.segmentit).map(([tag, type]) => [POSTAG[tag] ?? 0, type] as const);
    const typeOfBits = (bits = 0): string | undefined => types.find(([bit]) => (bits & bit) !== 0)?.[1];
    return Promise.resolve((text: string) => ({
      mentions: mentionsOfWords(
        text,
        pieces(text).flatMap((piece) => segment.doSegment(piece).map(({ w, p }) => ({ word: w, type: typeOfBits(p) }))),
      ),
    }));
  },
};
