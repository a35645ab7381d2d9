import type { Issue } from '../../errors.js';
import type { RawEntries, RawEntry } from './raw-entry.js';

/** A JSON array of entries, each an object as {@link DictionaryEntry} or only its text as a string. */
export function readJsonEntries(text: string, file: string): RawEntries {
  const parsed = parse(text);
  if ('problem' in parsed) {
    return {
      entries: [],
      issues: [{ file, line: parsed.line, value: '', expected: `valid JSON (${parsed.problem})` }],
    };
  }
  if (!Array.isArray(parsed.value)) {
    const expected = 'an array of objects with text and type';
    return { entries: [], issues: [{ file, line: 1, value: shown(parsed.value), expected }] };
  }
  const lines = linesOfItems(text);
  return collect(
    parsed.value.map((value: unknown, index) => ({ value, line: lines[index] ?? 0 })),
    file,
    [],
  );
}

/** One JSON object (or string) a line; blank lines are allowed. */
export function readJsonLinesEntries(text: string, file: string): RawEntries {
  const items: { readonly value: unknown; readonly line: number }[] = [];
  const issues: Issue[] = [];
  for (const [index, content] of text.split(/\r\n|\n|\r/).entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const parsed = parse(content);
    if ('problem' in parsed) issues.push({ file, line, value: content, expected: `valid JSON (${parsed.problem})` });
    else items.push({ value: parsed.value, line });
  }
  return collect(items, file, issues);
}

function collect(
  items: readonly { readonly value: unknown; readonly line: number }[],
  file: string,
  syntaxIssues: readonly Issue[],
): RawEntries {
  const entries: RawEntry[] = [];
  const issues = [...syntaxIssues];
  for (const { value, line } of items) {
    if (typeof value === 'string') entries.push({ line, fields: { text: value } });
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      entries.push({ line, fields: value as Record<string, unknown> });
    } else issues.push({ file, line, value: shown(value), expected: 'an object with text and type' });
  }
  return { entries, issues };
}

type Parsed = { readonly value: unknown } | { readonly problem: string; readonly line: number };

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const problem = (error as Error).message;
    // Engines say where in different ways; without a position the line stays open.
    const position = /position (\d+)/.exec(problem)?.[1];
    const line = position === undefined ? 0 : text.slice(0, Number(position)).split('\n').length;
    return { problem, line };
  }
}

/** The line on which each item of the outermost array starts. The text is known to be valid JSON. */
function linesOfItems(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let awaitsItem = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '\n') line++;
    if (character.trim() === '') continue;
    if (depth === 1 && character === ',') {
      awaitsItem = true;
      continue;
    }
    if (awaitsItem && character !== ']') lines.push(line);
    awaitsItem = false;
    if (character === '"') i = endOfString(text, i);
    else if (character === '[' || character === '{') {
      depth++;
      awaitsItem = depth === 1;
    } else if (character === ']' || character === '}') depth--;
  }
  return lines;
}

/** Strings of valid JSON hold no line end. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
