import type { Document } from '../document/types.js';
import { DianmingError } from '../errors.js';
import type { TextReader } from '../extraction.js';
import { Database, type SqlRow, type SqlValue } from './database.js';
import { documentRows } from './document-rows.js';
import { type ExportFormat, exportTables } from './export-tables.js';
import { linkPeople } from './link-people.js';
import { loadNameKnowledge, type NameKnowledge } from './name-knowledge.js';
import { THRESHOLD } from './same-person.js';
import { prepareSchema } from './schema.js';

export interface RosterOptions {
  /**
   * How sure, from 0 to 1, it must be that two appearances of a name are one person; what is less sure is only proposed.
   * A roster keeps the one it was made with. Default: 0.8.
   */
  readonly threshold?: number;
}

/** What came of {@link Roster.add}. */
export interface RosterAddition {
  /** `documents.id` */
  readonly document: string;
  /** False: the roster had this text of this path, and nothing was done. */
  readonly isNew: boolean;
  readonly people: number;
  readonly appointments: number;
  /** Persons of the document that are one with somebody of the roster. */
  readonly merged: number;
  /** Pairs that may be one person, less surely than the threshold. */
  readonly proposed: number;
}

/**
 * Who is who in many documents, as a DuckDB file. Use {@link openRoster}.
 *
 * Each document is one transaction: if the process dies, all documents that were added are there, and nothing of the one
 * it was at. Calls may overlap; they are done one after another.
 */
export class Roster {
  readonly #database: Database;
  readonly #knowledge: NameKnowledge;
  readonly #path: string;
  /** How sure it must be that two are one person. */
  readonly threshold: number;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  /** Use {@link openRoster}. */
  constructor(parts: {
    readonly database: Database;
    readonly knowledge: NameKnowledge;
    readonly path: string;
    readonly threshold: number;
  }) {
    this.#database = parts.database;
    this.#knowledge = parts.knowledge;
    this.#path = parts.path;
    this.threshold = parts.threshold;
  }

  /**
   * Adds a text, unless the roster has this text of this path. Another text of a known path takes the place of the
   * older one in all views; its rows stay.
   *
   * @param path what the document is called; the same text under two names is two documents
   * @param reader reads the text if it is new: an extractor, a pool, or anything that gives a document it made elsewhere;
   *   an error of it leaves the roster as it was
   * @throws DianmingError `ERR_OPTION` if a document is of another text than was given, `ERR_OUTPUT` if the file can't be
   *   written, `ERR_CLOSED` if the roster is closed
   */
  async add(path: string, text: string, reader: TextReader<string>): Promise<RosterAddition> {
    const hash = await sha256(text);
    const id = `${hash.slice(0, 16)} ${path}`;
    const known = { document: id, isNew: false, people: 0, appointments: 0, merged: 0, proposed: 0 };
    if (await this.#inTurn(() => this.#isKnown(id, path))) return known;
    // Out of turn, so that a reader with threads can read several texts at once.
    const document = await reader.extract(text);
    if (document.text !== text) {
      throw new DianmingError('ERR_OPTION', `${path}: the reader gave a document of another text than it was given`);
    }
    return this.#inTurn(async () => {
      // Another call may have added it meanwhile.
      if (await this.#isKnown(id, path)) return known;
      const counts = await this.#write([id, hash, path, text.length, true], document);
      return { document: id, isNew: true, ...counts };
    });
  }

  /** Whether a document is there; if so, it is now the one that stands at its path. */
  async #isKnown(id: string, path: string): Promise<boolean> {
    const [known] = await this.#database.rows<{ is_current: boolean }>(
      'SELECT is_current FROM documents WHERE id = $1',
      id,
    );
    if (known?.is_current === false) await this.#writing(() => this.#makeCurrent(id, path));
    return known !== undefined;
  }

  async #write(
    row: readonly [id: string, hash: string, path: string, length: number, isCurrent: boolean],
    document: Document<string>,
  ): Promise<Omit<RosterAddition, 'document' | 'isNew'>> {
    const [id, , path] = row;
    const { appearances, tables } = documentRows(id, document, this.#knowledge);
    return this.#writing(async () => {
      await this.#database.append('documents', [row]);
      await this.#makeCurrent(id, path);
      const linked = await linkPeople(this.#database, id, appearances, this.#knowledge, this.threshold);
      for (const [table, rows] of Object.entries(tables)) {
        // Of these, only mentions have a column of fractions.
        await this.#database.append(table, rows, table === 'mentions' ? [8] : []);
      }
      return { people: appearances.length, appointments: document.appointments.length, ...linked };
    });
  }

  /**
   * Rows of a query of one's own, in DuckDB's SQL. What stands in texts belongs into `parameters` (`$1`, `$2`, …).
   *
   * ```ts
   * await roster.query('SELECT * FROM who_holds_what WHERE name = $1', '周文渊');
   * ```
   *
   * @throws DianmingError `ERR_OPTION` if the query is wrong, `ERR_CLOSED` if the roster is closed
   */
  query(sql: string, ...parameters: readonly (string | number | boolean | null)[]): Promise<SqlRow[]> {
    return this.#inTurn(async () => {
      try {
        return await this.#database.rows(sql, ...(parameters satisfies readonly SqlValue[]));
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new DianmingError('ERR_OPTION', `query ${JSON.stringify(sql)}: ${reason}`, { cause });
      }
    });
  }

  /**
   * Writes every table and view to a file of its name in a folder, which is made if it is not there.
   *
   * @returns paths of the files
   * @throws DianmingError `ERR_OPTION` for an unknown format, `ERR_OUTPUT` if a file can't be written
   */
  export(folder: string, format: ExportFormat): Promise<string[]> {
    return this.#inTurn(() => exportTables(this.#database, folder, format));
  }

  /** Closes the file; a second call does nothing. */
  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    if (!this.#isClosed) this.#database.close();
    this.#isClosed = true;
  }

  async #makeCurrent(id: string, path: string): Promise<void> {
    await this.#database.run('UPDATE documents SET is_current = (id = $1) WHERE path = $2', id, path);
  }

  async #writing<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#database.transaction(work);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new DianmingError('ERR_OUTPUT', `${this.#path}: cannot write: ${reason}`, { cause });
    }
  }

  /** A connection has one transaction at a time. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last
      .catch(() => undefined)
      .then(() => {
        if (this.#isClosed)
          throw new DianmingError('ERR_CLOSED', `${this.#path}: this roster is closed: open it again`);
        return work();
      });
    this.#last = result;
    return result;
  }
}

/**
 * Opens a roster, or makes one if there is no such file. Needs the package `@duckdb/node-api`.
 *
 * ```ts
 * const roster = await openRoster('roster.duckdb');
 * await roster.add('新闻.txt', text, await createExtractor());
 * await roster.query('FROM who_holds_what');
 * await roster.close();
 * ```
 *
 * @param path of the file, or `:memory:` for one that is gone when it is closed
 * @throws DianmingError `ERR_ENGINE` if the package is not installed; `ERR_BINARY` if the file is no roster or of another
 *   version; `ERR_OPTION` for a threshold that is none, or another than the roster's; `ERR_OUTPUT` if the file can't be
 *   opened or another process has it open
 */
export async function openRoster(path: string, options: RosterOptions = {}): Promise<Roster> {
  const { threshold } = options;
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) {
    throw new DianmingError('ERR_OPTION', `threshold: expected a number from 0 to 1, got ${String(threshold)}`);
  }
  const { resolve } = await import('node:path');
  const knowledge = await loadNameKnowledge();
  const database = await Database.open(path === ':memory:' ? path : resolve(path));
  try {
    return new Roster({
      database,
      knowledge,
      path,
      threshold: await prepareSchema(database, path, threshold, THRESHOLD),
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Hexadecimal, of the text in UTF-8. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
