import type { Issue } from '../errors.js';
import { type HmmModel, IMPOSSIBLE } from './word-lexicon.js';

const STATES = 4;
const STATE_NAMES = ['B', 'E', 'M', 'S'] as const;
/** What can follow a state: a word that has begun goes on or ends, one that has ended makes room for the next. */
const FOLLOWERS: Readonly<Record<(typeof STATE_NAMES)[number], string>> = { B: 'EM', E: 'BS', M: 'EM', S: 'BS' };

interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads cppjieba's `hmm_model.utf8`: nine lines that are neither empty nor comments, namely 4 start logarithms,
 * 4 × 4 transitions, and for each of B, E, M, S a list `字:logarithm,字:logarithm,…`.
 *
 * @returns undefined if the number of lines is wrong; other problems give a model, and issues
 */
export function parseHmmModel(source: string, issues: Issue[]): HmmModel | undefined {
  const lines: SourceLine[] = [];
  for (const [index, raw] of source.split('\n').entries()) {
    const text = raw.trim();
    if (text !== '' && !text.startsWith('#')) lines.push({ line: index + 1, text });
  }
  const [startLine, ...rest] = lines;
  if (startLine === undefined || lines.length < 1 + 2 * STATES) {
    const expected = 'nine lines: start, four of transitions, four of emissions (B, E, M, S)';
    issues.push({ file: 'hmm', line: 0, value: `${lines.length} lines`, expected });
    return undefined;
  }
  const start = readLogarithms(startLine, issues);
  const transition = new Float64Array(STATES * STATES);
  for (const [state, line] of rest.slice(0, STATES).entries()) {
    transition.set(readLogarithms(line, issues), state * STATES);
    checkFollowers(state, line, transition, issues);
  }
  return { start, transition, ...readEmissions(rest.slice(STATES, 2 * STATES), issues) };
}

function readLogarithms({ line, text }: SourceLine, issues: Issue[]): Float64Array {
  const fields = text.split(' ');
  const numbers = new Float64Array(STATES).fill(IMPOSSIBLE);
  if (fields.length !== STATES) {
    issues.push({ file: 'hmm', line, value: text, expected: 'four logarithms separated by single spaces' });
    return numbers;
  }
  for (const [i, field] of fields.entries()) numbers[i] = readLogarithm(field, line, issues);
  return numbers;
}

/** Not above 0, since it is of a probability; the decoder relies on it. */
function readLogarithm(field: string, line: number, issues: Issue[]): number {
  const value = Number(field);
  if (field !== '' && value <= 0) return value;
  issues.push({ file: 'hmm', line, value: field, expected: 'the logarithm of a probability, 0 or less' });
  return IMPOSSIBLE;
}

function checkFollowers(state: number, { line, text }: SourceLine, transition: Float64Array, issues: Issue[]): void {
  const name = STATE_NAMES[state] ?? 'B';
  for (const [next, nextName] of STATE_NAMES.entries()) {
    if (FOLLOWERS[name].includes(nextName) || (transition[state * STATES + next] ?? 0) <= IMPOSSIBLE) continue;
    issues.push({ file: 'hmm', line, value: text, expected: `${IMPOSSIBLE} for ${nextName} after ${name}` });
  }
}

function readEmissions(lines: readonly SourceLine[], issues: Issue[]): Pick<HmmModel, 'rows' | 'emission'> {
  const rows = new Uint16Array(65536);
  const emissions: number[] = new Array<number>(STATES).fill(IMPOSSIBLE);
  for (const [state, { line, text }] of lines.entries()) {
    for (const pair of text.split(',')) {
      if (pair.length < 3 || pair[1] !== ':') {
        const expected = 'a character of the Basic Multilingual Plane, a colon and a logarithm';
        issues.push({ file: 'hmm', line, value: pair, expected });
        continue;
      }
      const unit = pair.charCodeAt(0);
      if (rows[unit] === 0) {
        rows[unit] = emissions.length / STATES;
        for (let i = 0; i < STATES; i++) emissions.push(IMPOSSIBLE);
      }
      emissions[(rows[unit] as number) * STATES + state] = readLogarithm(pair.slice(2), line, issues);
    }
  }
  return { rows, emission: Float64Array.from(emissions) };
}
