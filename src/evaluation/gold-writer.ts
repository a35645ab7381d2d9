import { DianmingError, type Issue } from '../errors.js';
import { byStartThenLength } from './entity-order.js';
import type { Extraction } from './extraction.js';
import { flatName } from './flat-name.js';
import { GOLD_MARKS, readGoldMarks } from './gold-marks.js';
import { findSeparator } from './gold-parser.js';

const LETTERS = new Map<string, string>(Object.entries(GOLD_MARKS).map(([letter, type]) => [type, letter]));

interface Mark {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Writes what was found in a text as a gold file, for an annotator to correct.
 * Mentions of other than the four built-in types are left out: the format has no letter for them.
 *
 * @throws {@link DianmingError} `ERR_GOLD` for what the format cannot hold, as it has no escapes: a text with `[[` in it
 * or a line `===`, a mention that contains `]]` or ends in `]`, mentions that cross, a name with `|` in it.
 */
export function writeGold(document: Extraction & { readonly text: string }): string {
  const { text } = document;
  const marks = document.mentions.filter((mention) => LETTERS.has(mention.type));
  const marked = writeMarks(text, marks);
  refuseIfUnreadable(marked, text, marks);
  const lines = [marked, '==='];
  const forms = new Set(document.mentions.map((mention) => flatName(mention.text)));
  for (const { person, position, organization, status } of document.appointments ?? []) {
    const fullName = flatName(person.entity?.name ?? person.text);
    const fields = [forms.has(fullName) ? fullName : person.text, position.text, organization?.text ?? '', status];
    lines.push(`appointment: ${joinFields(fields)}`);
  }
  for (const entity of [...(document.people ?? []), ...(document.organizations ?? []), ...(document.places ?? [])]) {
    const names = new Set([entity.name, ...entity.mentions.map((mention) => mention.text)].map(flatName));
    const standing = [...names].filter((name) => forms.has(name));
    if (standing.length > 1) lines.push(`same: ${joinFields(standing)}`);
  }
  return `${lines.join('\n')}\n`;
}

function joinFields(fields: readonly string[]): string {
  const bar = fields.find((field) => field.includes('|'));
  if (bar !== undefined) throw unwritable(`the name ${JSON.stringify(bar)} holds "|"`);
  return fields.map(flatName).join(' | ');
}

function writeMarks(text: string, marks: readonly Mark[]): string {
  const pieces: string[] = [];
  const ends: number[] = [];
  let written = 0;
  const writeUpTo = (offset: number): void => {
    pieces.push(text.slice(written, offset));
    written = offset;
  };
  const closeUpTo = (offset: number): void => {
    for (let end = ends.at(-1); end !== undefined && end <= offset; end = ends.at(-1)) {
      writeUpTo(end);
      pieces.push(']]');
      ends.pop();
    }
  };
  for (const mark of [...marks].sort(byStartThenLength)) {
    closeUpTo(mark.start);
    const outerEnd = ends.at(-1);
    if (outerEnd !== undefined && mark.end > outerEnd) {
      throw unwritable(`${JSON.stringify(text.slice(mark.start, mark.end))} at ${mark.start} crosses another mention`);
    }
    writeUpTo(mark.start);
    pieces.push(`[[${LETTERS.get(mark.type)} `);
    ends.push(mark.end);
  }
  closeUpTo(text.length);
  writeUpTo(text.length);
  return pieces.join('');
}

/** The format has no escapes, so what was written is read again: whatever comes back different cannot be written. */
function refuseIfUnreadable(marked: string, text: string, marks: readonly Mark[]): void {
  const issues: Issue[] = [];
  const back = readGoldMarks(marked, 'document', issues);
  const key = (mark: Mark): string => `${mark.start}-${mark.end} ${mark.type}`;
  // Twice the same mark is not two different ones.
  const keysOf = (list: readonly Mark[]): string => list.map(key).sort().join('\n');
  const same = keysOf(back.entities) === keysOf(marks);
  if (issues.length > 0 || back.text !== text || !same) {
    throw unwritable('its text holds "[[" or "]]", which the format reads as marks');
  }
  if (findSeparator(marked) !== undefined) throw unwritable('its text holds a line "==="');
}

function unwritable(reason: string): DianmingError {
  return new DianmingError(
    'ERR_GOLD',
    `This document cannot be written as a gold file: ${reason}. Take another format, such as json.`,
  );
}
