import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ImportedModule, importsOf, readImports } from './read-imports.js';

const FOLDER = fileURLToPath(new URL('../../src', import.meta.url));

/** The rooms of docs/design.md, in the direction that data flows; the lexicon is open to all of them. */
const ROOMS = ['text', 'lexicon', 'tokenizer', 'recognizers', 'tagger', 'resolver', 'convention', 'linker', 'document'];
/** Who stands outside the flow and may use any room: what composes the rooms, and what reads their result. */
const OUTSIDE = [
  'cli',
  'evaluation',
  'entry-suggester.ts',
  'extractor.ts',
  'extractor-options.ts',
  'lite',
  'reading',
  'roster',
  'training',
  'transformers',
  'explanation.ts',
  'user-dictionaries.ts',
  'extraction.ts',
  'in-order.ts',
  'pool',
  'streams',
];
const ENTRY = 'index.ts';
const ERRORS = 'errors.ts';
/** Open to all, as the errors are: how a package is loaded that a user may lack. */
const OPTIONAL = 'optional-package.ts';
/** What runtimes do each their own way; the build takes one of its files for each of them. */
const PLATFORM = 'platform';
/** Types that rooms hand to each other, whatever the direction. */
const SHARED_TYPES = ['document/types.ts', 'recognizers/candidate.ts'];
/** A build tool: it compiles what the text and tokenizer rooms define, and no room imports it. */
const COMPILER = 'lexicon/compiler/';

const roomOf = (path: string) => path.split('/')[0] as string;
const imports = readImports(FOLDER);

/** Why an import is not allowed, or undefined. */
function fault({ from, to, isTypeOnly, isDynamic }: ImportedModule): string | undefined {
  const isBuildTool = from.startsWith(COMPILER);
  const [room, target] = [roomOf(from), roomOf(to)];
  const needsNode = room === 'cli' || isBuildTool || from === `${PLATFORM}/node.ts`;
  if (to.startsWith('node:') && !isDynamic && !isTypeOnly && !needsNode) {
    return 'only the command line, the compiler and the platform of that name need Node at load time';
  }
  if (!to.endsWith('.ts')) return undefined;
  if (to.startsWith(COMPILER)) return isBuildTool ? undefined : 'nobody imports the compiler';
  if (target === 'cli' || target === ENTRY) {
    return room === target ? undefined : `nobody imports ${target}`;
  }
  if (isBuildTool || to === ERRORS || to === OPTIONAL || room === target || OUTSIDE.includes(room) || room === ENTRY)
    return undefined;
  if (target === PLATFORM) return to === `${PLATFORM}/node.ts` ? undefined : 'the build chooses the platform';
  if (room === PLATFORM) return to.startsWith('lexicon/assets/') || isTypeOnly ? undefined : 'a platform knows no room';
  if (isTypeOnly && SHARED_TYPES.includes(to)) return undefined;
  if (!ROOMS.includes(target)) return `a room imports no ${target}`;
  return ROOMS.indexOf(target) < ROOMS.indexOf(room) ? undefined : `${target} is to the right of ${room}`;
}

describe('the rooms of src/', () => {
  it('are the ones this test knows', () => {
    const known = [...ROOMS, ...OUTSIDE, ENTRY, ERRORS, OPTIONAL, PLATFORM].sort();
    expect(readdirSync(FOLDER).sort()).toEqual(known);
  });

  it('import nothing from a room to their right', () => {
    const faults = imports.flatMap((one) => {
      const reason = fault(one);
      return reason === undefined ? [] : [`${one.from} imports ${one.to}: ${reason}`];
    });
    expect(faults).toEqual([]);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('import only files that are there', () => {
    const files = new Set(
      readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')),
    );
    expect(imports.filter(({ to }) => to.endsWith('.ts') && !files.has(to))).toEqual([]);
  });

  it('form no circle at load time', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, isTypeOnly, isDynamic } of imports) {
      if (!isTypeOnly && !isDynamic) next.set(from, [...(next.get(from) ?? []), to]);
    }
    const finished = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      expect(path, 'a circle of imports').not.toContain(file);
      if (finished.has(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...path, file]);
      finished.add(file);
    };
    for (const file of next.keys()) walk(file, []);
  });

  it('the errors import nothing', () => {
    expect(imports.filter(({ from }) => from === ERRORS)).toEqual([]);
  });
});

describe('the rule', () => {
  const verdict = (from: string, statement: string) => importsOf(from, statement).map(fault);

  it.each([
    ['linker/linker.ts', "import { Page } from '../recognizers/page.js';"],
    ['recognizers/page.ts', "import type { Lexicon } from '../lexicon/lexicon.js';"],
    ['recognizers/candidate.ts', "import type { MentionType } from '../document/types.js';"],
    ['recognizers/candidate.ts', "import { type MentionType } from '../document/types.js';"],
    ['lexicon/compiler/main.ts', "import { foldWord } from '../../text/fold-word.js';"],
    ['lexicon/bundled.ts', "const { readFile } = await import('node:fs/promises');"],
    ['cli/main.ts', "import { createExtractor } from '../extractor.js';"],
  ])('allows in %s: %s', (from, statement) => {
    expect(verdict(from, statement)).toEqual([undefined]);
  });

  it.each([
    ['text/normalizer.ts', "import { tokenize } from '../tokenizer/builtin.js';"],
    ['recognizers/page.ts', "import { MENTION_TYPES } from '../document/types.js';"],
    ['recognizers/page.ts', "import { MENTION_TYPES, type MentionType } from '../document/types.js';"],
    ['resolver/resolver.ts', "import type { Linker } from '../linker/linker.js';"],
    ['resolver/resolver.ts', "export * from '../linker/linker.js';"],
    ['resolver/resolver.ts', "const linker = await import('../linker/linker.js');"],
    ['resolver/resolver.ts', "type Linker = import('../linker/linker.js').Linker;"],
    ['lexicon/lexicon.ts', "import { compileLexicon } from './compiler/compile-lexicon.js';"],
    ['document/types.ts', "import { Extractor } from '../extractor.js';"],
    ['evaluation/scorer.ts', "import { main } from '../cli/main.js';"],
    ['text/normalizer.ts', "import { readFileSync } from 'node:fs';"],
  ])('refuses in %s: %s', (from, statement) => {
    expect(verdict(from, statement)).toEqual([expect.any(String)]);
  });
});
