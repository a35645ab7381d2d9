import { DianmingError } from '../errors.js';
import type { Database } from './database.js';
import { RELATIONS } from './schema.js';

/** Formats of {@link Roster.export}. */
export const EXPORT_FORMATS = ['parquet', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const OPTIONS: Readonly<Record<ExportFormat, string>> = {
  parquet: '(FORMAT parquet)',
  csv: '(FORMAT csv, HEADER)',
};

/** Writes every table and view to a file of its name: under another name first, so that each is whole. */
export async function exportTables(database: Database, folder: string, format: ExportFormat): Promise<string[]> {
  if (!EXPORT_FORMATS.includes(format)) {
    throw new DianmingError(
      'ERR_OPTION',
      `format: unknown format ${JSON.stringify(format)}: known are ${EXPORT_FORMATS.join(', ')}`,
    );
  }
  const { mkdir, rename, rm } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const relation of RELATIONS) {
      const file = join(folder, `${relation}.${format}`);
      const temporary = join(folder, `.${relation}.${format}.tmp`);
      try {
        await database.run(`COPY (FROM ${relation}) TO $1 ${OPTIONS[format]}`, temporary);
        await rename(temporary, file);
      } finally {
        await rm(temporary, { force: true });
      }
      written.push(file);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DianmingError('ERR_OUTPUT', `${folder}: cannot write: ${reason}`, { cause });
  }
  return written;
}
