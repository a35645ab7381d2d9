import { describeEvidence } from '../../recognizers/candidate.js';
import type { Document } from '../types.js';

export interface CsvOptions {
  /** Begin with a byte order mark, without which Excel reads UTF-8 as the local encoding. Default false. */
  readonly byteOrderMark?: boolean;
  /**
   * Put an apostrophe before cells that a spreadsheet would take for a formula (`=` `+` `-` `@`, tab, carriage return).
   * This changes data, so the default is false; set it for files that people open in a spreadsheet.
   */
  readonly escapeFormulas?: boolean;
}

type Cell = string | number;

/**
 * All mentions, nested ones after their outer one, as RFC 4180 has it: lines end in CRLF, cells with commas, quotation
 * marks or line ends stand in quotation marks. Offsets are UTF-16 offsets, end exclusive.
 *
 *     type,text,start,end,depth,score,entity,name,code,evidence
 */
export function writeMentionsCsv(document: Document<string>, options: CsvOptions = {}): string {
  const codes = new Map(document.places.map(({ id, division }) => [id, division?.code ?? '']));
  const rows = document.mentions.map(({ type, text, start, end, depth, score, entity, evidence }): Cell[] => [
    type,
    text,
    start,
    end,
    depth,
    score,
    entity.id,
    entity.name,
    codes.get(entity.id) ?? '',
    describeEvidence(evidence),
  ]);
  const header = ['type', 'text', 'start', 'end', 'depth', 'score', 'entity', 'name', 'code', 'evidence'];
  return writeRows([header, ...rows], options);
}

/**
 * All appointments, in text order, in the same form. First the fullest names of the document, then what stands in the text.
 *
 *     person,position,organization,status,person_text,position_text,organization_text,start,end
 */
export function writeAppointmentsCsv(document: Document<string>, options: CsvOptions = {}): string {
  const rows = document.appointments.map(({ person, position, organization, status, start, end }): Cell[] => [
    person.entity.name,
    position.entity.name,
    organization?.entity.name ?? '',
    status,
    person.text,
    position.text,
    organization?.text ?? '',
    start,
    end,
  ]);
  const texts = ['person_text', 'position_text', 'organization_text'];
  return writeRows([['person', 'position', 'organization', 'status', ...texts, 'start', 'end'], ...rows], options);
}

function writeRows(rows: readonly (readonly Cell[])[], { byteOrderMark, escapeFormulas }: CsvOptions): string {
  const cellOf = (cell: Cell): string => {
    if (typeof cell === 'number') return String(cell);
    const text = escapeFormulas && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => `${row.map(cellOf).join(',')}\r\n`);
  return (byteOrderMark ? '\ufeff' : '') + lines.join('');
}
