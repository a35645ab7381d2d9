import { codePointOffsets } from '../code-points.js';
import type { Document } from '../types.js';

export interface WebAnnotationOptions {
  /** IRI of the text; annotations get `#mention-0`, … behind it. Default `urn:dianming:text`. */
  readonly source?: string;
}

// Code points of context: enough to find the place again after small edits of the text.
const CONTEXT = 32;

/**
 * W3C Web Annotations as JSON-LD, one a mention on one AnnotationPage. `TextPositionSelector` counts code points, as the
 * recommendation has it; UTF-16 offsets, which scripts in a page need, stand beside in `dianming:utf16Start` and
 * `dianming:utf16End`. Bodies give the type and the entity's name.
 */
export function writeWebAnnotation(document: Document<string>, options: WebAnnotationOptions = {}): string {
  const { source = 'urn:dianming:text' } = options;
  const { text, mentions } = document;
  const offsetOf = codePointOffsets(text);
  const items = mentions.map(({ type, text: exact, start, end, score, entity }, index) => ({
    id: `${source}#mention-${index}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: type },
      { type: 'TextualBody', purpose: 'identifying', value: entity.name, id: `${source}#entity-${entity.id}` },
    ],
    target: {
      source,
      selector: [
        {
          type: 'TextPositionSelector',
          start: offsetOf(start),
          end: offsetOf(end),
          'dianming:utf16Start': start,
          'dianming:utf16End': end,
        },
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: Array.from(text.slice(Math.max(0, start - 2 * CONTEXT), start))
            .slice(-CONTEXT)
            .join(''),
          suffix: Array.from(text.slice(end, end + 2 * CONTEXT))
            .slice(0, CONTEXT)
            .join(''),
        },
      ],
    },
    'dianming:score': score,
  }));
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { dianming: 'urn:dianming:terms#' }],
    id: `${source}#annotations`,
    type: 'AnnotationPage',
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
