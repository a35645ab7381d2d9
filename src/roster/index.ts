export type { TextReader } from '../extraction.js';
export { EXPORT_FORMATS, type ExportFormat } from './export-tables.js';
export { openRoster, Roster, type RosterAddition, type RosterOptions } from './roster.js';
