import type { Sections } from '../container.js';
import { VarintReader, VarintWriter } from '../varint.js';
import { readSigned, signedOf } from './deltas.js';

/**
 * Runs of entry numbers, each run behind its length. Entries stand in order of class and word, and runs in order of
 * words: within its class, nearly every number is the next one. So class and step are kept in place of the number.
 */
export function packPostings(postings: Int32Array, wordClass: Uint8Array): Sections {
  const lengths = new VarintWriter();
  const steps = new VarintWriter();
  const classes: number[] = [];
  const last = new Int32Array(256);
  for (let at = 0; at < postings.length; ) {
    const length = postings[at++] as number;
    lengths.write(length);
    for (const stop = at + length; at < stop; at++) {
      const number = postings[at] as number;
      const own = wordClass[number] as number;
      classes.push(own);
      steps.write(signedOf(number - (last[own] as number)));
      last[own] = number;
    }
  }
  return {
    lengths: lengths.bytes(),
    steps: steps.bytes(),
    classes: Uint8Array.from(classes),
    size: Uint32Array.of(postings.length),
  };
}

/** What {@link packPostings} was given. */
export function unpackPostings(sections: Sections): Int32Array {
  const postings = new Int32Array((sections.size as Uint32Array)[0] as number);
  const classes = sections.classes as Uint8Array;
  const lengths = new VarintReader(sections.lengths as Uint8Array);
  const steps = new VarintReader(sections.steps as Uint8Array);
  const last = new Int32Array(256);
  let entry = 0;
  for (let at = 0; at < postings.length; ) {
    const length = lengths.read();
    postings[at++] = length;
    for (const stop = at + length; at < stop; at++) {
      const own = classes[entry++] as number;
      const number = (last[own] as number) + readSigned(steps);
      postings[at] = number;
      last[own] = number;
    }
  }
  return postings;
}
