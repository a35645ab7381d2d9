import type { AppointmentStatus } from '../document/types.js';
import { errorFromIssues, type Issue } from '../errors.js';
import type { AnnotatedAppointment, GoldDocument } from './annotated-document.js';
import { flatName } from './flat-name.js';
import { readGoldMarks } from './gold-marks.js';

const STATUSES: readonly string[] = ['holds', 'appointed', 'removed'] satisfies AppointmentStatus[];

/**
 * Reads a gold file.
 *
 *     [[o [[p 青禾县]]委]][[t 书记]][[n 王小明]]来到[[p 临河公园]]。
 *     ===
 *     appointment: 王小明 | 书记 | 青禾县委 | holds
 *     same: 青禾县委 | 县委
 *
 * Marks are taken out, and nothing else is: the rest up to the line before `===` is the text.
 *
 * @param name stands in errors and in {@link GoldDocument.name}.
 * @throws {@link DianmingError} `ERR_GOLD` with an issue for every bad line.
 */
export function parseGold(source: string, name: string): GoldDocument {
  const issues: Issue[] = [];
  const body = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const separator = findSeparator(body);
  const marked = separator === undefined ? body : body.slice(0, separator).replace(/\n$/, '');
  const { text, entities } = readGoldMarks(marked, name, issues);
  const statements = separator === undefined ? '' : body.slice(separator);
  const firstLine = separator === undefined ? 1 : body.slice(0, separator).split('\n').length;
  const { appointments, same } = readStatements(statements, firstLine, flatName(text), name, issues);
  if (issues.length > 0) {
    throw errorFromIssues(
      'ERR_GOLD',
      issues.sort((a, b) => a.line - b.line),
    );
  }
  return { name, text, entities, appointments, same };
}

/** Offset of the first line that holds only `===`. */
export function findSeparator(source: string): number | undefined {
  let start = 0;
  while (start <= source.length) {
    const next = source.indexOf('\n', start);
    const end = next < 0 ? source.length : next;
    if (source.startsWith('===', start) && source.slice(start, end).trimEnd() === '===') return start;
    start = end + 1;
  }
  return undefined;
}

function readStatements(
  statements: string,
  firstLine: number,
  flatText: string,
  name: string,
  issues: Issue[],
): { appointments: AnnotatedAppointment[]; same: string[][] } {
  const appointments: AnnotatedAppointment[] = [];
  const same: string[][] = [];
  statements.split('\n').forEach((source, index) => {
    const content = source.trim();
    // Line 0 is the separator.
    if (index === 0 || content === '') return;
    const refuse = (value: string, expected: string): void => {
      issues.push({ file: name, line: firstLine + index, value, expected });
    };
    const colon = content.indexOf(':');
    const keyword = content.slice(0, Math.max(colon, 0));
    const fields = content
      .slice(colon + 1)
      .split('|')
      .map((field) => field.trim());
    const before = issues.length;
    if (keyword === 'appointment') {
      const [person = '', position = '', organization = '', status = 'holds'] = fields;
      if (fields.length > 4 || person === '' || position === '') {
        refuse(content, 'appointment: PERSON | POSITION | ORGANIZATION or nothing | STATUS');
      }
      if (!STATUSES.includes(status)) refuse(status, `one of ${STATUSES.join(', ')}`);
      for (const field of [person, position, organization]) {
        if (!flatText.includes(flatName(field))) refuse(field, 'words that stand in the text');
      }
      if (issues.length > before) return;
      appointments.push({
        person,
        position,
        organization: organization === '' ? null : organization,
        status: status as AppointmentStatus,
      });
    } else if (keyword === 'same') {
      for (const field of fields) {
        if (field === '' || !flatText.includes(flatName(field))) refuse(field, 'a name that stands in the text');
      }
      same.push(fields);
    } else {
      refuse(content, 'a line that begins with appointment: or same:');
    }
  });
  return { appointments, same };
}
