import { expect, it } from 'vitest';
import { csvWithFile } from '../../src/cli/csv-with-file.js';

const TABLE = 'type,text\r\nperson,"王\r\n""明"""\r\nplace,青禾\r\n';

it.each([
  [
    'the first table keeps its header',
    TABLE,
    'a.txt',
    true,
    'file,type,text\r\na.txt,person,"王\r\n""明"""\r\na.txt,place,青禾\r\n',
  ],
  ['later ones lose it', TABLE, 'a.txt', false, 'a.txt,person,"王\r\n""明"""\r\na.txt,place,青禾\r\n'],
  [
    'names are quoted as cells are',
    TABLE,
    '"甲",乙',
    false,
    '"""甲"",乙",person,"王\r\n""明"""\r\n"""甲"",乙",place,青禾\r\n',
  ],
  [
    'the mark comes first',
    `\uFEFF${TABLE}`,
    'a',
    true,
    '\uFEFFfile,type,text\r\na,person,"王\r\n""明"""\r\na,place,青禾\r\n',
  ],
  ['and once', `\uFEFF${TABLE}`, 'a', false, 'a,person,"王\r\n""明"""\r\na,place,青禾\r\n'],
  ['no rows', 'type,text\r\n', 'a', false, ''],
])('%s', (_, table, file, keepHeader, expected) => {
  expect(csvWithFile(table, file, keepHeader)).toBe(expected);
});
