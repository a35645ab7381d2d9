import { codePointOffsets } from '../code-points.js';
import type { Document } from '../types.js';
import { wellFormed } from '../well-formed.js';
import { type LabelOptions, labeller } from './labels.js';
import { SPACY_LABELS } from './spacy.js';

export interface DisplacyOptions extends LabelOptions {
  /** Shown above the text. Default none. */
  readonly title?: string;
}

/**
 * What `displacy.render(…, style='ent', manual=True)` takes: outer mentions, offsets in code points.
 */
export function writeDisplacy(document: Document<string>, { labels, title }: DisplacyOptions = {}): string {
  const labelOf = labeller(SPACY_LABELS, labels);
  const offsetOf = codePointOffsets(document.text);
  const ents = document.mentions
    .filter(({ depth }) => depth === 0)
    .map(({ type, start, end }) => ({ start: offsetOf(start), end: offsetOf(end), label: labelOf(type) }));
  return `${JSON.stringify({ text: wellFormed(document.text), ents, title: title ?? null }, null, 2)}\n`;
}
