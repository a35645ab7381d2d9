import { describeEvidence } from '../../recognizers/candidate.js';
import type { Document, Mention } from '../types.js';
import { HTML_STYLESHEET } from './html-stylesheet.js';
import { type LanguageOptions, wordsOf } from './language.js';
import { whoIsWho } from './who-is-who.js';

export interface HtmlOptions extends LanguageOptions {
  /** `page`: a document of its own, with style and who-is-who. `fragment`: the marked text alone. Default `page`. */
  readonly form?: 'page' | 'fragment';
  /** Of the page. Default `点名`. */
  readonly title?: string;
}

const BUILT_IN_TYPES = new Set(['person', 'position', 'organization', 'place']);

/**
 * The text with `<mark>` around its mentions, nested as they are. Classes are `dianming-person`, …; `title` says why a
 * mention was made. Whatever the text holds is escaped; it can open no element and end no attribute.
 *
 * The fragment is one `<div class="dianming">`, styled by {@link HTML_STYLESHEET}.
 */
export function writeHtml(document: Document<string>, options: HtmlOptions = {}): string {
  const { form = 'page', title = '点名', language = 'zh' } = options;
  const fragment = `<div class="dianming" lang="zh">${markText(document, language)}</div>\n`;
  if (form === 'fragment') return fragment;
  const { types } = wordsOf(language);
  const legend = Object.entries(types).map(
    ([type, word]) => `<mark class="dianming-${type}">${escapeHtml(word)}</mark>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${HTML_STYLESHEET}</style>
</head>
<body class="dianming-page">
<h1>${escapeHtml(title)}</h1>
<p class="dianming-legend">${legend.join(' ')}</p>
${fragment}${writeTable(document, language)}</body>
</html>
`;
}

function markText({ text, mentions }: Document<string>, language: 'zh' | 'en'): string {
  const { types } = wordsOf(language);
  const open: Mention<string>[] = [];
  let html = '';
  let at = 0;
  const closeUntil = (offset: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= offset) {
      html += `${escapeHtml(text.slice(at, open.at(-1)!.end))}</mark>`;
      at = open.pop()!.end;
    }
  };
  for (const mention of mentions) {
    closeUntil(mention.start);
    // Elements nest; what crosses its outer mention could not be shown.
    if (mention.start < at || (open.length > 0 && mention.end > open.at(-1)!.end)) continue;
    html += escapeHtml(text.slice(at, mention.start));
    html += openingTag(mention, types);
    at = mention.start;
    open.push(mention);
  }
  closeUntil(text.length);
  return html + escapeHtml(text.slice(at));
}

function openingTag({ type, entity, evidence }: Mention<string>, types: Readonly<Record<string, string>>): string {
  const kind = BUILT_IN_TYPES.has(type) ? type : 'other';
  const word = Object.hasOwn(types, type) ? types[type] : type;
  const title = `${word} ${entity.name} (${describeEvidence(evidence)})`;
  return `<mark class="dianming-${kind}" data-type="${escapeHtml(type)}" data-entity="${entity.id}" title="${escapeHtml(title)}">`;
}

function writeTable(document: Document<string>, language: 'zh' | 'en'): string {
  const { headings, statuses } = wordsOf(language);
  const rows = whoIsWho(document).map(({ person, position, organization, status }) =>
    [person, position, organization, statuses[status]].map((cell) => `<td>${escapeHtml(cell)}</td>`).join(''),
  );
  if (rows.length === 0) return '';
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join('');
  const body = rows.map((row) => `<tr>${row}</tr>\n`).join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Parsers read a carriage return as a line feed, and refuse or drop the rest.
  '\r': '&#13;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]|(?![\n\t])[\p{Control}\p{Surrogate}]/gu, (unit) => ESCAPES[unit] ?? '\ufffd');
}
