import ts from 'typescript';
import { type Examples, programOf } from './page.js';
import { sourceOf } from './run-examples.js';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A user's settings, not the stricter ones of this package. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler says of the examples of pages, as `page:line: message`, the line that of the example. */
export function typeErrors(pages: readonly (Examples & { readonly name: string })[]): string[] {
  const files = new Map(pages.map((page, index) => [`${ROOT}test/docs/page-${index}.ts`, page]));
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  const contentOf = (file: string) => {
    const page = files.get(file);
    return page && moduleOf(page);
  };
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => contentOf(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const content = contentOf(file);
    return content === undefined ? getSourceFile(file, target, ...rest) : ts.createSourceFile(file, content, target);
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return [...files].flatMap(([file, { name }]) => {
    const source = program.getSourceFile(file);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return diagnostics.map(({ start, messageText }) => {
      const line = /\/\*line (\d+)\*\/(?![\s\S]*\/\*line)/.exec(source?.text.slice(0, start) ?? '')?.[1] ?? '1';
      return `${name}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
}

function moduleOf(page: Examples): string {
  const imports = page.imports.map(({ local, module, name, isType }) => {
    const from = sourceOf(module)?.replace(/\.ts$/, '.js') ?? module;
    return `import { ${isType ? 'type ' : ''}${name} as ${local} } from '${from}';`;
  });
  const body = programOf(page, (index) => `/*line ${page.examples[index]?.line}*/`);
  return `${imports.join('\n')}\n${body}\nexport {};\n`;
}
