import { describe, expect, it } from 'vitest';
import { write } from '../../../src/document/writers/index.js';
import { empty, examples, hostile, ordinary, tricky } from '../examples.js';

/** RFC 4180, read plainly. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        if (csv[at] === '"') at++;
        cell += csv[at];
      }
      at++;
    } else {
      while (csv[at] !== ',' && !csv.startsWith('\r\n', at)) cell += csv[at++];
    }
    row.push(cell);
    if (csv[at] === ',') at++;
    else {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

describe('csv', () => {
  it.each(Object.entries(examples))('of %s reads back exactly', (_, document) => {
    const [header, ...rows] = readCsv(write(document, 'csv'));
    expect(header).toEqual(['type', 'text', 'start', 'end', 'depth', 'score', 'entity', 'name', 'code', 'evidence']);
    expect(rows.map((row) => row.slice(0, 7))).toEqual(
      document
        .toJSON()
        .mentions.map(({ type, text, start, end, depth, score, entity }) =>
          [type, text, start, end, depth, score, entity].map(String),
        ),
    );
    expect(rows.map((row) => row[7])).toEqual(document.mentions.map(({ entity }) => entity.name));
  });

  it('gives divisions their code', () => {
    expect(write(ordinary, 'csv')).toContain('place,青山县,0,3,1,0.9,1,青山县,999901,place: drawn\r\n');
  });

  it('ends every line, the header alone too, in CRLF', () => {
    expect(write(empty, 'csv')).toMatch(/^type,[^\r\n]+\r\n$/);
  });

  it('begins with a byte order mark if asked', () => {
    expect(write(ordinary, 'csv')).toMatch(/^type,/);
    expect(write(ordinary, 'csv', { byteOrderMark: true })).toMatch(/^\ufefftype,/);
  });

  it('keeps formulas as they are unless asked', () => {
    expect(readCsv(write(hostile, 'csv')).some((row) => row[7] === '=cmd|"/C calc"!A0')).toBe(true);
    const cells = readCsv(write(hostile, 'csv', { escapeFormulas: true })).flat();
    expect(cells).toContain('\'=cmd|"/C calc"!A0');
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('csv-appointments', () => {
  it('gives names, then what stands in the text', () => {
    expect(readCsv(write(ordinary, 'csv-appointments'))).toEqual([
      'person position organization status person_text position_text organization_text start end'.split(' '),
      ['李晓雷', '书记', '青山县委', 'holds', '李晓雷', '书记', '青山县委', '0', '9'],
      ['王大山', '县长', '青山县', 'holds', '王大山', '县长', '青山县', '10', '18'],
      ['李晓雷', '书记', '', 'holds', '李', '书记', '', '21', '24'],
      ['张三', '局长', '', 'removed', '张三', '局长', '', '28', '33'],
      ['赵小川', '记者', '', 'holds', '赵小川', '记者', '', '38', '44'],
    ]);
  });

  it('quotes a name that holds a line end', () => {
    expect(write(tricky, 'csv-appointments')).toContain(',"青\n山\r\n银行",');
  });
});
