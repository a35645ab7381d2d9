export { EXPORT_FORMATS, type ExportFormat } from './export-tables.js';
export { openRoster, Roster, type RosterAddition, type RosterOptions, type TextReader } from './roster.js';
