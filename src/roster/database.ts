import { DianmingError } from '../errors.js';
import { loadOptionalPackage } from '../optional-package.js';

const PACKAGE = '@duckdb/node-api';

export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, unknown>>;

/** What of the package is used; written here, so that its types need not be installed. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string, settings: Readonly<Record<string, string>>): Promise<Instance> };
  readonly LIST: (of: unknown) => unknown;
  readonly VARCHAR: unknown;
  readonly listValue: (items: readonly unknown[]) => unknown;
}

interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}

interface Connection {
  run(sql: string, values?: readonly unknown[], types?: readonly unknown[]): Promise<unknown>;
  runAndReadAll(
    sql: string,
    values?: readonly unknown[],
    types?: readonly unknown[],
  ): Promise<{ getRowObjectsJS(): SqlRow[] }>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}

interface Appender {
  appendNull(): void;
  appendVarchar(value: string): void;
  appendInteger(value: number): void;
  appendDouble(value: number): void;
  appendBoolean(value: boolean): void;
  endRow(): void;
  closeSync(): void;
}

/** Nothing is fetched at run time: not for a file that needs an extension, nor for a statement that does. */
const SETTINGS = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', threads: '1' };

/** An open DuckDB file. One caller at a time; {@link Roster} sees to that. */
export class Database {
  readonly #duckdb: DuckDb;
  readonly #instance: Instance;
  readonly #connection: Connection;

  private constructor(duckdb: DuckDb, instance: Instance, connection: Connection) {
    this.#duckdb = duckdb;
    this.#instance = instance;
    this.#connection = connection;
  }

  /**
   * @param path an absolute path, so that nothing in it is taken for an address; or `:memory:`
   * @throws DianmingError `ERR_ENGINE` if the package is not installed, `ERR_BINARY` if the file is no database,
   *   `ERR_OUTPUT` if it can't be opened or is open elsewhere
   */
  static async open(path: string): Promise<Database> {
    const duckdb = (await loadOptionalPackage(PACKAGE)) as DuckDb;
    try {
      const instance = await duckdb.DuckDBInstance.create(path, SETTINGS);
      return new Database(duckdb, instance, await instance.connect());
    } catch (cause) {
      throw openError(path, cause);
    }
  }

  async run(sql: string, ...values: readonly SqlValue[]): Promise<void> {
    await this.#connection.run(sql, [...values]);
  }

  async rows<Row extends SqlRow = SqlRow>(sql: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    return (await this.#connection.runAndReadAll(sql, [...values])).getRowObjectsJS() as Row[];
  }

  /** Rows of a statement whose `$1` is a list of strings. */
  async rowsFor<Row extends SqlRow>(sql: string, list: readonly string[]): Promise<Row[]> {
    const { LIST, VARCHAR, listValue } = this.#duckdb;
    const result = await this.#connection.runAndReadAll(sql, [listValue(list)], [LIST(VARCHAR)]);
    return result.getRowObjectsJS() as Row[];
  }

  /** Adds rows to a table, with the values of all its columns in order. Numbers of `doubles` columns may be fractions. */
  async append(table: string, rows: readonly (readonly SqlValue[])[], doubles: readonly number[] = []): Promise<void> {
    if (rows.length === 0) return;
    const appender = await this.#connection.createAppender(table);
    try {
      for (const row of rows) {
        row.forEach((value, column) => {
          if (value === null) appender.appendNull();
          else if (typeof value === 'string') appender.appendVarchar(value);
          else if (typeof value === 'boolean') appender.appendBoolean(value);
          else if (doubles.includes(column)) appender.appendDouble(value);
          else appender.appendInteger(value);
        });
        appender.endRow();
      }
    } finally {
      appender.closeSync();
    }
  }

  /** All of `work` or nothing of it, whatever happens to this process meanwhile. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#connection.run('BEGIN TRANSACTION');
    try {
      const result = await work();
      await this.#connection.run('COMMIT');
      return result;
    } catch (error) {
      // A failed commit has rolled back already.
      await this.#connection.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function openError(path: string, cause: unknown): DianmingError {
  const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  if (/not a valid DuckDB|newer version|older version|serializ|corrupt|checksum/i.test(reason ?? '')) {
    return new DianmingError(
      'ERR_BINARY',
      `${path}: no roster that can be read (${reason}): give the path of a roster, or of a new file`,
      { cause },
    );
  }
  const advice = /lock/i.test(reason ?? '') ? 'another program has it open' : 'check folder and permissions';
  return new DianmingError('ERR_OUTPUT', `${path}: cannot open: ${advice} (${reason})`, { cause });
}
