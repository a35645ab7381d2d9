import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A fenced block of a Markdown page. */
export interface Block {
  /** Of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: `no-run`, or the name of the file that the block shows. */
  readonly note: string;
  readonly code: string;
}

/** The fenced blocks of a page, in order. */
export function readBlocks(path: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; info: string; code: string[] } | undefined;
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (!line.startsWith('```')) open?.code.push(line);
    else if (open === undefined) open = { line: index + 1, info: line.slice(3).trim(), code: [] };
    else {
      const [language = '', ...note] = open.info.split(' ');
      blocks.push({ line: open.line, language, note: note.join(' '), code: `${open.code.join('\n')}\n` });
      open = undefined;
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.line}: this block has no end`);
  return blocks;
}

/** A block of TypeScript that runs, and what it prints. */
export interface Example extends Block {
  /** The code without its imports. */
  readonly body: string;
  /** Lines that the page says are printed; undefined where it says nothing. */
  readonly printed: readonly string[] | undefined;
}

export interface ImportedName {
  readonly local: string;
  readonly module: string;
  readonly name: string;
  readonly isType: boolean;
}

/** What a page has of TypeScript. It reads from top to bottom: a block sees the names of those before it. */
export interface Examples {
  readonly imports: readonly ImportedName[];
  readonly examples: readonly Example[];
}

/** The TypeScript blocks of a page, those marked `no-run` left out. */
export function readExamples(path: string): Examples {
  const imports = new Map<string, ImportedName>();
  const blocks = readBlocks(path).filter(({ language, note }) => language === 'ts' && note !== 'no-run');
  const examples = blocks.map((block) => ({
    ...block,
    body: takeImports(block.code, imports),
    printed: readPrinted(block.code),
  }));
  return { imports: [...imports.values()], examples };
}

/**
 * One program of all examples of a page. Each stands in a scope inside that of the one before it, so that it sees its
 * names and may declare the same ones anew.
 */
export function programOf({ examples }: Examples, before: (index: number) => string): string {
  const scopes = examples.map(({ body }, index) => `{ ${before(index)}\n${body}`);
  return `${scopes.join('\n')}${'}'.repeat(examples.length)}\n`;
}

/** Adds the imports of a block to `imports`, by local name; returns the block without them. */
function takeImports(code: string, imports: Map<string, ImportedName>): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  let body = code;
  for (const statement of [...source.statements].reverse()) {
    if (!ts.isImportDeclaration(statement)) continue;
    const module = (statement.moduleSpecifier as ts.StringLiteral).text;
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) throw new Error(`only named imports: ${code}`);
    for (const { name, propertyName, isTypeOnly } of bindings.elements) {
      const isType = isTypeOnly || clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      imports.set(name.text, { local: name.text, module, name: (propertyName ?? name).text, isType });
    }
    body = body.slice(0, statement.getStart()) + body.slice(statement.getEnd());
  }
  return body;
}

/**
 * What a block says it prints: every comment that begins with `→`, in order; or, if there is none and the block
 * prints, the comment lines at its end.
 */
function readPrinted(code: string): string[] | undefined {
  const marked = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line ?? '');
  if (marked.length > 0) return marked;
  if (!code.includes('console.log(')) return undefined;
  const closing: string[] = [];
  for (const line of code.trimEnd().split('\n').reverse()) {
    if (!line.startsWith('// ')) break;
    closing.unshift(line.slice('// '.length));
  }
  return closing.length > 0 ? closing : undefined;
}

/** Code without comments and layout: what the two languages of a page have in common. */
export function withoutComments(code: string): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    removeComments: true,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}
