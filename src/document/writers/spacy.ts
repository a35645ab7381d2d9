import { type CodePointOffsets, codePointOffsets } from '../code-points.js';
import type { Document } from '../types.js';
import { wellFormed } from '../well-formed.js';
import { isPythonSpace } from '../white-space.js';
import { type LabelOptions, type Labels, labeller } from './labels.js';

export const SPACY_LABELS: Labels = { person: 'PERSON', position: 'POSITION', organization: 'ORG', place: 'LOC' };

export interface SpacyOptions extends LabelOptions {
  /** Key of `spans`. Default `dianming`. */
  readonly spansKey?: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What spaCy's `Doc.to_json` writes and `Doc.from_json` reads, with offsets in code points as in Python. `ents` has the
 * outer mentions, `spans` all of them, `kb_id` saying which belong together (`person-0`); `tokens` are single
 * characters.
 *
 *     Doc(nlp.vocab).from_json(json.load(file), validate=True)
 */
export function writeSpacy(document: Document<string>, { labels, spansKey = 'dianming' }: SpacyOptions = {}): string {
  const labelOf = labeller(SPACY_LABELS, labels);
  const offsetOf = codePointOffsets(document.text);
  const spans = document.mentions.map(({ type, start, end, depth, entity }) => ({
    depth,
    span: { start: offsetOf(start), end: offsetOf(end), label: labelOf(type), kb_id: `${type}-${entity.id}` },
  }));
  const json = {
    text: wellFormed(document.text),
    ents: spans.filter(({ depth }) => depth === 0).map(({ span: { start, end, label } }) => ({ start, end, label })),
    spans: { [spansKey]: spans.map(({ span }) => span) },
    tokens: characterTokens(document.text, offsetOf).map(({ start, end }, id) => ({ id, start, end })),
  };
  return `${JSON.stringify(json)}\n`;
}

/**
 * Tokens as spaCy makes them of a text and its words: one space behind a word belongs to the word and is no token,
 * further white space up to the next word is one.
 */
function characterTokens(text: string, offsetOf: CodePointOffsets): Span[] {
  const tokens: Span[] = [];
  let mayHaveSpace = false;
  let spaceStart = -1;
  let at = 0;
  const endSpace = (): void => {
    if (spaceStart >= 0) tokens.push({ start: offsetOf(spaceStart), end: offsetOf(at) });
    spaceStart = -1;
  };
  for (const character of text) {
    if (!isPythonSpace(character)) {
      endSpace();
      tokens.push({ start: offsetOf(at), end: offsetOf(at + character.length) });
      mayHaveSpace = true;
    } else {
      if (spaceStart < 0 && !(mayHaveSpace && character === ' ')) spaceStart = at;
      mayHaveSpace = false;
    }
    at += character.length;
  }
  endSpace();
  return tokens;
}
