import type { Issue } from '../errors.js';
import type { AnnotatedEntity } from './annotated-document.js';
import { byStartThenLength } from './entity-order.js';

/** Letters of the marks: `[[n 李文渊]]`. */
export const GOLD_MARKS = { n: 'person', t: 'position', o: 'organization', p: 'place' } as const;

interface OpenMark {
  readonly type: string;
  readonly start: number;
  readonly depth: number;
  readonly line: number;
}

/**
 * Takes the marks out of the first part of a gold file.
 *
 * @param name stands in the issues, which are added to `issues`; a bad mark is then read as text.
 */
export function readGoldMarks(
  marked: string,
  name: string,
  issues: Issue[],
): { readonly text: string; readonly entities: readonly AnnotatedEntity[] } {
  const pieces: string[] = [];
  let length = 0;
  const closed: { type: string; start: number; end: number; depth: number; line: number }[] = [];
  const open: OpenMark[] = [];
  let line = 1;
  let copied = 0;
  const copyUpTo = (end: number): void => {
    const piece = marked.slice(copied, end);
    pieces.push(piece);
    length += piece.length;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) line++;
  };
  // A doubled bracket is all that can mean something; a closing one with nothing open is text.
  const bracket = /\[\[|\]\]/g;
  for (let match = bracket.exec(marked); match !== null; match = bracket.exec(marked)) {
    const at = match.index;
    if (match[0] === '[[') {
      const letter = marked[at + 2] ?? '';
      copyUpTo(at);
      if (Object.hasOwn(GOLD_MARKS, letter) && marked[at + 3] === ' ') {
        const type = GOLD_MARKS[letter as keyof typeof GOLD_MARKS];
        open.push({ type, start: length, depth: open.length, line });
        copied = at + 4;
      } else {
        issues.push({
          file: name,
          line,
          value: marked.slice(at, at + 10),
          expected: 'a mark: [[n …]], [[t …]], [[o …]] or [[p …]]',
        });
        copied = at;
        copyUpTo(at + 2);
        copied = at + 2;
      }
      bracket.lastIndex = copied;
    } else {
      const mark = open.pop();
      if (mark === undefined) {
        // `]]]`: the second and third may yet be a pair, so go on one bracket later.
        bracket.lastIndex = at + 1;
        continue;
      }
      copyUpTo(at);
      copied = at + 2;
      closed.push({ type: mark.type, start: mark.start, end: length, depth: mark.depth, line: mark.line });
    }
  }
  copyUpTo(marked.length);
  const text = pieces.join('');
  for (const mark of open) {
    issues.push({
      file: name,
      line: mark.line,
      value: text.slice(mark.start, mark.start + 12),
      expected: ']] to close this mark',
    });
  }
  const entities: AnnotatedEntity[] = [];
  for (const { type, start, end, depth, line: at } of closed) {
    const inside = text.slice(start, end);
    if (inside.trim() === '')
      issues.push({ file: name, line: at, value: inside, expected: 'some text inside the mark' });
    entities.push({ type, text: inside, start, end, depth });
  }
  entities.sort((a, b) => byStartThenLength(a, b) || a.depth - b.depth);
  return { text, entities };
}
