import type { Document, Mention } from '../types.js';
import { isPythonSpace } from '../white-space.js';
import { type LabelOptions, type Labels, labeller } from './labels.js';

/** `BIO`: B-, I-. `BMES`: B-, M-, E- and S- for a mention of one character. */
export const CONLL_SCHEMES = ['BIO', 'BMES'] as const;
export type ConllScheme = (typeof CONLL_SCHEMES)[number];

export interface ConllOptions extends LabelOptions {
  /** Default `BIO`. */
  readonly scheme?: ConllScheme;
}

const LABELS: Labels = { person: 'PER', position: 'TITLE', organization: 'ORG', place: 'LOC' };

/**
 * One character (code point) a line, a space, its tag; an empty line where a line of the text ends. Outer mentions only,
 * for the format holds no nested ones. White space is left out, as its readers cut lines at white space; a line end
 * inside a mention leaves no empty line.
 *
 *     李 B-PER
 *     晓 I-PER
 *     雷 I-PER
 *     说 O
 */
export function writeConll(document: Document<string>, { scheme = 'BIO', labels }: ConllOptions = {}): string {
  const labelOf = labeller(LABELS, labels);
  const lines: string[] = [];
  const writeOutside = (from: number, to: number): void => {
    for (const character of document.text.slice(from, to)) {
      if (!isPythonSpace(character)) lines.push(`${character} O`);
      else if (/[\n\r\u2028\u2029]/.test(character) && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    }
  };
  const writeMention = ({ text, type }: Mention<string>): void => {
    const characters = Array.from(text).filter((character) => !isPythonSpace(character));
    // Tags end at white space.
    const label = labelOf(type).replace(/\s/g, '_');
    characters.forEach((character, index) => {
      lines.push(`${character} ${prefixOf(scheme, index, characters.length)}-${label}`);
    });
  };
  let from = 0;
  for (const mention of document.mentions) {
    if (mention.depth > 0 || mention.start < from) continue;
    writeOutside(from, mention.start);
    writeMention(mention);
    from = mention.end;
  }
  writeOutside(from, document.text.length);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function prefixOf(scheme: ConllScheme, index: number, length: number): string {
  if (scheme === 'BIO') return index === 0 ? 'B' : 'I';
  if (length === 1) return 'S';
  if (index === 0) return 'B';
  return index === length - 1 ? 'E' : 'M';
}
