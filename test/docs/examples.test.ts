import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBlocks, readExamples, withoutComments } from './page.js';
import { type Outcome, runExamples } from './run-examples.js';
import { typeErrors } from './type-check.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const pagesIn = (folder: string) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
const CHINESE = ['README.md', ...pagesIn('docs/zh')];
const twinOf = (page: string) => (page === 'README.md' ? 'README.en.md' : page.replace('docs/zh/', 'docs/en/'));
const PAGES = [...CHINESE, ...CHINESE.map(twinOf)];

/** Files that examples of the README read; elsewhere a block with a file's name shows it. */
const README_FILES = { '我的词典.csv': 'text,type\n二砂文化创意园,place\n' };

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'dianming-docs-'));

beforeAll(() => process.chdir(folder));

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

function writeFilesOf(page: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  for (const [name, content] of Object.entries(README_FILES)) writeFileSync(join(folder, name), content);
  for (const { language, note, code } of readBlocks(join(ROOT, page))) {
    if (language !== 'ts' && note !== '') writeFileSync(join(folder, note), code);
  }
}

describe.each(PAGES)('%s', (page) => {
  const examples = readExamples(join(ROOT, page));
  let outcomes: Outcome[] = [];

  beforeAll(async () => {
    writeFilesOf(page);
    outcomes = await runExamples(examples);
  });

  it.each(examples.examples.map((example, index) => ({ ...example, index })))(
    'line $line runs and prints what it says',
    ({ index, printed }) => {
      const outcome = outcomes[index];
      expect(outcome?.error).toBeUndefined();
      if (printed !== undefined) expect(outcome?.printed).toEqual(printed);
    },
  );

  it('leads nowhere but to files and headings that exist', () => {
    const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, link]) => link ?? '');
    const lost = links.filter((link) => {
      const [path = '', heading] = link.split('#');
      const target = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), decodeURI(path));
      return !existsSync(target) || (heading !== undefined && !anchorsOf(target).has(decodeURI(heading)));
    });
    expect(lost).toEqual([]);
  });
});

/** Anchors as GitHub makes them of headings. */
function anchorsOf(file: string): Set<string> {
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading ?? '');
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
  return new Set(headings.map(anchorOf));
}

it('the examples are right TypeScript', () => {
  const pages = PAGES.map((page) => ({ ...readExamples(join(ROOT, page)), name: page }));
  expect(pages.flatMap(({ examples }) => examples).length).toBeGreaterThan(0);
  expect(typeErrors(pages)).toEqual([]);
});

it.each(CHINESE)('%s has a twin with the same headings, code and files', (page) => {
  const shapeOf = (name: string) => {
    const path = join(ROOT, name);
    const text = readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const levels = [...text.matchAll(/^#+(?= )/gm)].map(([level]) => level);
    const blocks = readBlocks(path).map(({ language, note, code }) => [
      language,
      note,
      language === 'ts' ? withoutComments(code) : '',
    ]);
    return { levels, blocks };
  };
  expect(shapeOf(twinOf(page))).toEqual(shapeOf(page));
});
