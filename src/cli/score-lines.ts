import { alignColumns } from '../document/display-width.js';
import type { Measure, ScoreReport } from '../evaluation/index.js';

/** The measures of a report by name: each type, `flat`, `all`, and where they were annotated `appointment` and `identity`. */
export function measuresOf(report: ScoreReport): Record<string, Measure> {
  const { types, flat, all, appointment, identity } = report;
  return {
    ...types,
    flat,
    all,
    ...(appointment === null ? {} : { appointment }),
    ...(identity === null ? {} : { identity }),
  };
}

/** A report as aligned lines, for people. */
export function scoreLines(report: ScoreReport): string[] {
  const rows = Object.entries(measuresOf(report)).map(([name, { precision, recall, f1, gold, got }]) => [
    name,
    `P ${precision.toFixed(1)}`,
    `R ${recall.toFixed(1)}`,
    `F1 ${f1.toFixed(1)}`,
    `gold ${gold}`,
    `found ${got}`,
  ]);
  return alignColumns(rows);
}

/** The `limit` most frequent errors as aligned lines: how often, what kind, annotated → found, where. */
export function scoreErrorLines(report: ScoreReport, limit: number): string[] {
  const rows = report.errors
    .slice(0, limit)
    .map(({ count, measure, group, expected, got, example }) => [
      `${count}×`,
      `${measure} ${group}`,
      `${expected === null ? '—' : `${expected.text} (${expected.type})`} → ${got === null ? '—' : `${got.text} (${got.type})`}`,
      `${example.document}${example.start === null ? '' : `@${example.start}`}`,
      example.context,
    ]);
  return alignColumns(rows);
}
