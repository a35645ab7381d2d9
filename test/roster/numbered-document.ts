import type { Document } from '../../src/index.js';
import { documentOf, type Statement } from './document-of.js';

/** Everybody in it is in the document before and the one behind, too. */
export function numberedDocument(number: number): Document<string> {
  const statements = [number, number + 1].map((each): Statement => [`青禾第${each}中学`, '校长', `沈岚甲${each}`]);
  return documentOf(...statements);
}
