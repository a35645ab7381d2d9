import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** One module that a file names, whether it imports or re-exports it. */
export interface ImportedModule {
  /** The importing file below `src/`: `linker/linker.ts`. */
  readonly from: string;
  /** The imported file below `src/`, or the name of a package: `text/fold-word.ts`, `papaparse`, `node:fs`. */
  readonly to: string;
  /** Nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
  /** `import(…)`, which loads it only when it is called. */
  readonly isDynamic: boolean;
}

/** Every import of every file below a folder. */
export function readImports(folder: string): ImportedModule[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join(posix.sep))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .flatMap((from) => importsOf(from, readFileSync(join(folder, from), 'utf8')));
}

/** Every import of one file, given its path below the folder and its content. */
export function importsOf(from: string, content: string): ImportedModule[] {
  const found: ImportedModule[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean, isDynamic = false) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith('.') ? posix.join(posix.dirname(from), text).replace(/\.js$/, '.ts') : text;
    found.push({ from, to, isTypeOnly, isDynamic });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, exportsTypesOnly(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, content, ts.ScriptTarget.ES2022, true));
  return found;
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  return !name && !!namedBindings && ts.isNamedImports(namedBindings) && areTypes(namedBindings.elements);
}

function exportsTypesOnly({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  return isTypeOnly || (!!exportClause && ts.isNamedExports(exportClause) && areTypes(exportClause.elements));
}

function areTypes(elements: readonly { readonly isTypeOnly: boolean }[]): boolean {
  return elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
}
