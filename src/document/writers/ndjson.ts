import type { Document } from '../types.js';

// JSON allows them unescaped; readers that cut lines as Unicode says, Python's splitlines among them, would cut there.
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** {@link Document.toJSON} on one line, for files with one document a line. */
export function writeNdjson(document: Document<string>): string {
  const line = JSON.stringify(document).replace(
    LINE_ENDS,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${line}\n`;
}
