import { DianmingError } from '../errors.js';
import type { Database } from './database.js';
import { VIEWS } from './views.js';

/** Version of the tables and views; a file of another is refused. */
const FORMAT = 1;

const OFFSETS = 'UTF-16 code units of the text, from 0; start inclusive, end exclusive';

interface Column {
  readonly name: string;
  readonly type: string;
  /** Stands in the file itself, for those who get nothing but the file. */
  readonly comment?: string;
}

const column = (name: string, type: string, comment?: string): Column =>
  comment === undefined ? { name, type } : { name, type, comment };
const DOCUMENT = column('document', 'VARCHAR NOT NULL', 'documents.id');
const KEY = column('key', 'VARCHAR NOT NULL', 'the name with width and Traditional characters folded');
const SPAN = [
  column('start_offset', 'INTEGER NOT NULL', OFFSETS),
  column('end_offset', 'INTEGER NOT NULL', OFFSETS),
] as const;

interface Table {
  readonly columns: readonly Column[];
  readonly primaryKey: string;
}

/** Every table with its columns in the order that {@link Database.append} wants. */
export const TABLES = {
  documents: {
    columns: [
      column('id', 'VARCHAR NOT NULL', 'the first 16 digits of hash, a space, path'),
      column('hash', 'VARCHAR NOT NULL', 'SHA-256 of the text in UTF-8'),
      column('path', 'VARCHAR NOT NULL'),
      column('length', 'INTEGER NOT NULL', 'UTF-16 code units'),
      column('is_current', 'BOOLEAN NOT NULL', 'false: a later text stands at this path; views leave it out'),
    ],
    primaryKey: 'id',
  },
  people: {
    columns: [
      column('id', 'INTEGER NOT NULL'),
      column('name', 'VARCHAR NOT NULL', 'as the first of their documents has it'),
    ],
    primaryKey: 'id',
  },
  appearances: {
    columns: [
      DOCUMENT,
      column('entity', 'INTEGER NOT NULL', 'entity of the document'),
      column('person', 'INTEGER NOT NULL', 'people.id; merges says why two appearances are one person'),
      column('name', 'VARCHAR NOT NULL'),
      KEY,
    ],
    primaryKey: 'document, entity',
  },
  organizations: {
    columns: [DOCUMENT, column('entity', 'INTEGER NOT NULL'), column('name', 'VARCHAR NOT NULL'), KEY],
    primaryKey: 'document, entity',
  },
  places: {
    columns: [
      DOCUMENT,
      column('entity', 'INTEGER NOT NULL'),
      column('name', 'VARCHAR NOT NULL'),
      KEY,
      column('code', 'VARCHAR', 'GB/T 2260, where the text tells which division it is'),
      column('division_path', 'VARCHAR', 'full names from the province down, with /'),
      column('edition', 'INTEGER', 'year of the list of codes'),
    ],
    primaryKey: 'document, entity',
  },
  mentions: {
    columns: [
      DOCUMENT,
      column('number', 'INTEGER NOT NULL'),
      column('type', 'VARCHAR NOT NULL'),
      column('entity', 'INTEGER NOT NULL'),
      column('text', 'VARCHAR NOT NULL'),
      ...SPAN,
      column('depth', 'INTEGER NOT NULL', '0: outer mention'),
      column('score', 'DOUBLE NOT NULL'),
    ],
    primaryKey: 'document, number',
  },
  appointments: {
    columns: [
      DOCUMENT,
      column('number', 'INTEGER NOT NULL'),
      column('person_entity', 'INTEGER NOT NULL', 'appearances.entity'),
      column('person_mention', 'INTEGER NOT NULL', 'mentions.number'),
      column('position', 'VARCHAR NOT NULL'),
      column('position_key', 'VARCHAR NOT NULL'),
      column('position_mention', 'INTEGER NOT NULL', 'mentions.number'),
      column('organization', 'VARCHAR', 'a body or a place that governs; null if the text names none'),
      column('organization_key', 'VARCHAR'),
      column('organization_mention', 'INTEGER', 'mentions.number'),
      column('status', 'VARCHAR NOT NULL', 'holds, appointed or removed'),
      column('date', 'VARCHAR', 'as exact as the text: 2024, 2024-03 or 2024-03-18'),
      column('until', 'VARCHAR', 'end of a term, likewise'),
      ...SPAN,
    ],
    primaryKey: 'document, number',
  },
  merges: {
    columns: [
      DOCUMENT,
      column('entity', 'INTEGER NOT NULL'),
      column('other_document', 'VARCHAR NOT NULL'),
      column('other_entity', 'INTEGER NOT NULL'),
      column('score', 'DOUBLE NOT NULL'),
      column('reason', 'VARCHAR NOT NULL'),
      column('is_merged', 'BOOLEAN NOT NULL', 'false: below the threshold, proposed only'),
    ],
    primaryKey: 'document, entity, other_document, other_entity',
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof TABLES;

/** All that can be exported. */
export const RELATIONS: readonly string[] = [...Object.keys(TABLES), ...Object.keys(VIEWS)];

/**
 * Makes an empty file a roster, or says why one that is not empty is none.
 *
 * @returns the threshold of the roster
 * @throws DianmingError `ERR_BINARY` if the file is of another version or no roster, `ERR_OPTION` if it was made with
 *   another threshold
 */
export async function prepareSchema(
  database: Database,
  path: string,
  threshold: number | undefined,
  standard: number,
): Promise<number> {
  const tables = await database.rows<{ table_name: string }>('SELECT table_name FROM information_schema.tables');
  if (tables.length === 0) {
    const chosen = threshold ?? standard;
    await database.transaction(() => createAll(database, chosen));
    return chosen;
  }
  if (!tables.some(({ table_name }) => table_name === 'roster_format')) {
    throw new DianmingError('ERR_BINARY', `${path}: a database, but no roster: give the path of another file`);
  }
  const [made] = await database.rows<{ format: number; threshold: number }>('SELECT * FROM roster_format');
  if (made?.format !== FORMAT) {
    throw new DianmingError(
      'ERR_BINARY',
      `${path}: a roster of version ${String(made?.format)}, and this package reads version ${FORMAT}: ` +
        'read it with the package that made it, or make a new one from the texts',
    );
  }
  if (threshold !== undefined && threshold !== made.threshold) {
    throw new DianmingError(
      'ERR_OPTION',
      `${path}: threshold ${threshold}: this roster was made with ${made.threshold}: leave it out, or make a new roster`,
    );
  }
  return made.threshold;
}

async function createAll(database: Database, threshold: number): Promise<void> {
  const tables = Object.entries<Table>(TABLES).flatMap(([table, { columns, primaryKey }]) => {
    const definitions = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
    const comments = columns.flatMap(({ name, comment }) =>
      comment === undefined ? [] : [`COMMENT ON COLUMN ${table}.${name} IS '${comment}'`],
    );
    return [`CREATE TABLE ${table} (${definitions}, PRIMARY KEY (${primaryKey}))`, ...comments];
  });
  const views = Object.entries(VIEWS).map(([view, sql]) => `CREATE VIEW ${view} AS ${sql}`);
  await database.run([...tables, 'CREATE SEQUENCE person_numbers', ...views].join(';\n'));
  await database.run('CREATE TABLE roster_format (format INTEGER NOT NULL, threshold DOUBLE NOT NULL)');
  await database.run('INSERT INTO roster_format VALUES ($1, $2)', FORMAT, threshold);
}
