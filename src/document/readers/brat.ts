import { errorFromIssues, type Issue } from '../../errors.js';
import { utf16Offsets } from '../code-points.js';

const EQUIVALENCE = '*\tEquiv ';

export interface BratSpan {
  /** `T1` */
  readonly id: string;
  readonly type: string;
  /** UTF-16 offsets into the text, end exclusive, from the first fragment to the last. */
  readonly start: number;
  readonly end: number;
}

export interface BratRelation {
  readonly type: string;
  /** Ids of spans. */
  readonly from: string;
  readonly to: string;
}

export interface BratAnnotations {
  readonly spans: readonly BratSpan[];
  readonly relations: readonly BratRelation[];
  /** Groups of span ids that brat's `Equiv` joins. */
  readonly equivalences: readonly (readonly string[])[];
}

/**
 * Reads a `.ann` file of brat: text-bound annotations, binary relations, equivalences. Events, attributes,
 * normalizations and notes are passed over.
 *
 * @param annotations content of the `.ann` file.
 * @param text content of the `.txt` file beside it.
 * @param name of the `.ann` file, for messages.
 * @throws DianmingError `ERR_GOLD` with an issue for every bad line.
 */
export function readBrat(annotations: string, text: string, name: string): BratAnnotations {
  const offsetOf = utf16Offsets(text);
  const issues: Issue[] = [];
  const spans: BratSpan[] = [];
  const relations: BratRelation[] = [];
  const equivalences: string[][] = [];
  const readSpan = (line: string): string | undefined => {
    const match = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)/.exec(line);
    if (match === null) return 'T1, a tab, a type and offsets such as "Person 0 3", a tab, the text';
    const offsets = match[3]!.split(/[ ;]/).map(Number);
    const start = offsetOf(offsets[0]!);
    const end = offsetOf(offsets.at(-1)!);
    if (start >= end || end > text.length) return `offsets within the text of ${text.length} units`;
    spans.push({ id: match[1]!, type: match[2]!, start, end });
    return undefined;
  };
  const readRelation = (line: string): string | undefined => {
    const match = /^R\d+\t(\S+) \S+?:(T\d+) \S+?:(T\d+)\s*$/.exec(line);
    if (match === null) return 'R1, a tab, a type and two arguments such as "Holds Arg1:T1 Arg2:T2"';
    relations.push({ type: match[1]!, from: match[2]!, to: match[3]! });
    return undefined;
  };
  annotations.split('\n').forEach((source, index) => {
    const line = source.replace(/\r$/, '');
    let expected: string | undefined;
    if (line.startsWith('T')) expected = readSpan(line);
    else if (line.startsWith('R')) expected = readRelation(line);
    else if (line.startsWith(EQUIVALENCE)) equivalences.push(line.slice(EQUIVALENCE.length).split(' '));
    if (expected !== undefined) issues.push({ file: name, line: index + 1, value: line.slice(0, 80), expected });
  });
  if (issues.length > 0) throw errorFromIssues('ERR_GOLD', issues);
  return { spans, relations, equivalences };
}
