import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../src/document/create-document.js';
import { write } from '../../../src/document/writers/index.js';
import { drawDocument } from '../draw-document.js';
import { empty, examples, hostile, ordinary, tricky } from '../examples.js';

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;

/** Checks that tags nest, and returns what a reader sees. */
function readHtml(html: string): string {
  const open: string[] = [];
  const text = html.replace(TAG, (_, slash: string, name: string) => {
    if (slash === '') open.push(name);
    else expect(open.pop()).toBe(name);
    return '';
  });
  expect(open).toEqual([]);
  expect(text).not.toMatch(/[<>"']/);
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };
  return text.replace(/&([^;]+);/g, (_, name: string) => named[name]!);
}

const fragmentOf = (document: Parameters<typeof write>[0]): string => write(document, 'html', { form: 'fragment' });
/** Controls and lone surrogates have no place in HTML. */
const shown = (text: string): string => text.replace(/(?![\n\t\r])[\p{Control}\p{Surrogate}]/gu, '\ufffd');

describe('html fragment', () => {
  it('marks mentions, nested as they are', () => {
    const html = fragmentOf(drawDocument('说[[o [[p 青山县]]委]]。'));
    expect(html.replace(/ (?:title|data-entity)="[^"]*"/g, '')).toBe(
      '<div class="dianming" lang="zh">说<mark class="dianming-organization" data-type="organization">' +
        '<mark class="dianming-place" data-type="place">青山县</mark>委</mark>。</div>\n',
    );
  });

  it('says why', () => {
    expect(fragmentOf(drawDocument('[[n 李]]'))).toContain('title="人名 李 (person: drawn)"');
    expect(write(drawDocument('[[n 李]]'), 'html', { form: 'fragment', language: 'en' })).toContain(
      'title="person 李 (',
    );
  });

  it.each(Object.entries(examples))('of %s shows the text and nothing else', (_, document) => {
    expect(readHtml(fragmentOf(document))).toBe(`${shown(document.text)}\n`);
  });

  it('shows any text, marked anywhere', () => {
    const pieces = fc.array(
      fc.constantFrom('<', '>', '"', "'", '&', '&amp;', '</mark>', '李', '\0', '\r', '😀', '-->'),
    );
    fc.assert(
      fc.property(pieces, pieces, pieces, (before, inside, after) => {
        const name = `${inside.join('')}李`;
        const start = before.join('').length;
        const document = createDocument({
          text: before.join('') + name + after.join(''),
          mentions: [
            {
              type: name,
              start,
              end: start + name.length,
              depth: 0,
              score: 1,
              evidence: { recognizer: name, rule: name },
              entity: 0,
            },
          ],
          entities: [{ type: name, name, mentions: [0] }],
          appointments: [],
        });
        expect(readHtml(fragmentOf(document))).toBe(`${shown(document.text)}\n`);
      }),
    );
  });

  it('leaves out a mark that would cross another', () => {
    const part = { type: 'person', score: 1, evidence: { recognizer: 'x', rule: 'y' } };
    const document = createDocument({
      text: '一二三四五',
      mentions: [
        { ...part, start: 0, end: 3, depth: 0, entity: 0 },
        { ...part, start: 1, end: 4, depth: 0, entity: 1 },
      ],
      entities: [0, 1].map((index) => ({ type: 'person', name: '一', mentions: [index] })),
      appointments: [],
    });
    expect(readHtml(fragmentOf(document))).toBe('一二三四五\n');
  });
});

describe('html page', () => {
  it('is a document with style, legend and who is who', () => {
    const page = write(ordinary, 'html', { title: '<示例>' });
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh">/);
    expect(page).toContain('<title>&lt;示例&gt;</title>');
    expect(page).toContain('<tr><td>李晓雷</td><td>书记</td><td>青山县委</td><td>任</td></tr>');
    expect(page).toContain('<tr><td>张三</td><td>局长</td><td></td><td>免去</td></tr>');
    expect(page).toContain(fragmentOf(ordinary));
  });

  it('has no table where nobody holds a post', () => {
    expect(write(empty, 'html')).not.toContain('<table>');
    expect(write(tricky, 'html')).toContain('<table>');
  });

  it('lets nothing of a hostile document through', () => {
    const page = write(hostile, 'html');
    expect(page).not.toMatch(/<script|<img|<b>|<i>/);
    readHtml(page.slice(page.indexOf('<body'), page.indexOf('</html>')));
  });
});
