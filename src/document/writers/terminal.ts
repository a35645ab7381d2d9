import picocolors from 'picocolors';
import { alignColumns } from '../display-width.js';
import type { Document } from '../types.js';
import { type LanguageOptions, wordsOf } from './language.js';
import { whoIsWho } from './who-is-who.js';

export interface TerminalOptions extends LanguageOptions {
  /** Default true; false for files and terminals without colours. */
  readonly color?: boolean;
}

type Colors = ReturnType<typeof picocolors.createColors>;
type Style = (text: string) => string;

const stylesOf = (colors: Colors): Readonly<Record<string, Style>> => ({
  person: colors.red,
  position: colors.yellow,
  organization: colors.blue,
  place: colors.green,
});

/**
 * For people at a terminal: the text with outer mentions coloured by type and nested ones underlined, then who is who, one
 * appointment a line. Control characters in the text are shown as signs, so that no text can steer the terminal.
 */
export function writeTerminal(
  document: Document<string>,
  { color = true, language = 'zh' }: TerminalOptions = {},
): string {
  const colors = picocolors.createColors(color);
  const styles = stylesOf(colors);
  const { types } = wordsOf(language);
  const legend = Object.entries(types).map(([type, word]) => styles[type]!(word));
  const text = highlight(document, styles, colors);
  const table = writeTable(document, colors, language);
  return `${text}${text.endsWith('\n') ? '' : '\n'}\n${color ? `${legend.join(' ')}\n` : ''}${table}`;
}

function highlight(
  { text, mentions }: Document<string>,
  styles: Readonly<Record<string, Style>>,
  colors: Colors,
): string {
  let output = '';
  let at = 0;
  for (let i = 0; i < mentions.length; ) {
    const outer = mentions[i]!;
    output += withoutControls(text.slice(at, outer.start));
    const style = styles[outer.type] ?? colors.magenta;
    at = outer.start;
    // Nested ones of any depth are underlined once, so their union counts.
    for (i++; i < mentions.length && mentions[i]!.start < outer.end; i++) {
      const { start, end } = mentions[i]!;
      const from = Math.max(start, at);
      const to = Math.min(end, outer.end);
      if (to <= from) continue;
      output += styleLines(text.slice(at, from), style);
      output += styleLines(text.slice(from, to), (piece) => style(colors.underline(piece)));
      at = to;
    }
    output += styleLines(text.slice(at, outer.end), style);
    at = outer.end;
  }
  return output + withoutControls(text.slice(at));
}

/** A style that runs across a line end would colour the margin in some terminals. */
function styleLines(text: string, style: Style): string {
  return withoutControls(text)
    .split('\n')
    .map((line) => (line === '' ? '' : style(line)))
    .join('\n');
}

function writeTable(document: Document<string>, colors: Colors, language: 'zh' | 'en'): string {
  const { headings, statuses } = wordsOf(language);
  const rows = whoIsWho(document).map(({ person, position, organization, status }) =>
    [person, position, organization || '–', statuses[status]].map((cell) => withoutControls(cell).replace(/\s+/g, ' ')),
  );
  if (rows.length === 0) return '';
  const [head, ...lines] = alignColumns([headings, ...rows]);
  return `\n${colors.bold(head!)}\n${lines.map((line) => `${line}\n`).join('')}`;
}

const CONTROLS = /(?![\n\t])[\p{Control}\u2028-\u202e\u2066-\u2069]/gu;

function withoutControls(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    // ␀ … ␟ are the signs of the controls.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}
