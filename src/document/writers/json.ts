import type { Document } from '../types.js';

export interface JsonOptions {
  /** Spaces of indentation; 0 for one line. Default 2. */
  readonly indent?: number;
}

/** {@link Document.toJSON} as text: offsets in UTF-16 units, mentions by index, entities by id. */
export function writeJson(document: Document<string>, { indent = 2 }: JsonOptions = {}): string {
  return `${JSON.stringify(document, null, indent)}\n`;
}
