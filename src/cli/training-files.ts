import { access, readFile } from 'node:fs/promises';
import { MENTION_TYPES } from '../document/types.js';
import { DianmingError, errorFromIssues, type Issue } from '../errors.js';
import { type AnnotatedDocument, annotatedTypes } from '../evaluation/index.js';
import type { TrainingCorpus } from '../training/index.js';
import { type AnnotationFormat, annotatedFiles, parseAnnotated } from './annotated-files.js';
import { decodeText } from './decode-text.js';
import { reasonOf } from './read-input.js';
import { shownName } from './shown-name.js';

/** How files to train on are read. */
export interface TrainingFileOptions {
  readonly annotation?: AnnotationFormat;
  readonly encoding?: string;
  /** Types of one's own. */
  readonly types: readonly string[];
}

/** The files of a training, as corpora: one for each convention. */
export interface TrainingFiles {
  readonly train: readonly TrainingCorpus[];
  readonly dev: readonly TrainingCorpus[];
  /** Every file that was read. */
  readonly paths: readonly string[];
}

const DEFAULT_CONVENTION = 'dianming';

/**
 * Reads what `[CONVENTION=]FILE` arguments name. The types of a convention's corpus are those that its files label,
 * training and development files together: what a small development file happens to lack is annotated all the same.
 *
 * @throws {@link DianmingError} `ERR_INPUT` or `ERR_GOLD` with every bad place of all files
 */
export async function readTrainingFiles(
  train: readonly string[],
  dev: readonly string[],
  options: TrainingFileOptions,
): Promise<TrainingFiles> {
  const errors: DianmingError[] = [];
  const paths: string[] = [];
  const readAll = async (given: readonly string[]): Promise<Map<string, AnnotatedDocument[]>> => {
    const found = new Map<string, AnnotatedDocument[]>();
    for (const argument of given) {
      const [convention, path] = await conventionOf(argument);
      const documents = found.get(convention) ?? [];
      found.set(convention, documents);
      await collect(errors, async () => {
        for (const file of await annotatedFiles(path)) {
          paths.push(file);
          await collect(errors, async () => {
            for (const document of await readStrictly(file, options)) documents.push(document);
          });
        }
      });
    }
    return found;
  };
  const [trained, developed] = [await readAll(train), await readAll(dev)];
  const corpora = (found: ReadonlyMap<string, readonly AnnotatedDocument[]>): TrainingCorpus[] =>
    [...found].map(([convention, documents]) => {
      const all = [...(trained.get(convention) ?? []), ...(developed.get(convention) ?? [])];
      return { convention, documents, types: typesOf(all) };
    });
  const files = { train: corpora(trained), dev: corpora(developed), paths };
  if (errors.length === 0) {
    for (const { convention, types } of files.train) {
      if (types.length === 0) errors.push(new DianmingError('ERR_GOLD', `${convention}: no mention is annotated`));
    }
  }
  if (errors.length > 0) {
    throw new DianmingError((errors[0] as DianmingError).code, errors.map(({ message }) => message).join('\n'), {
      issues: errors.flatMap(({ issues }) => issues),
    });
  }
  return files;
}

/** Gold files have all built-in types annotated, even where a page has none of some. */
function typesOf(documents: readonly AnnotatedDocument[]): readonly string[] {
  const isGold = documents.some(({ appointments }) => appointments !== undefined);
  return [...new Set([...(isGold ? MENTION_TYPES : []), ...annotatedTypes(documents)])];
}

/** `CONVENTION=FILE`, or a file alone, even one with such a name. */
async function conventionOf(argument: string): Promise<readonly [convention: string, path: string]> {
  const [, convention, path] = /^([a-z][a-z0-9-]*)=(.+)$/s.exec(argument) ?? [];
  if (convention === undefined || path === undefined) return [DEFAULT_CONVENTION, argument];
  const isFile = await access(argument).then(
    () => true,
    () => false,
  );
  return isFile ? [DEFAULT_CONVENTION, argument] : [convention, path];
}

async function collect(errors: DianmingError[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DianmingError)) throw error;
    errors.push(error);
  }
}

async function readStrictly(
  path: string,
  { annotation, encoding, types }: TrainingFileOptions,
): Promise<readonly AnnotatedDocument[]> {
  const name = shownName(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new DianmingError('ERR_INPUT', `${name}: ${reasonOf(cause)}`, { cause });
  }
  const foreign = encoding === undefined ? foreignEncoding(bytes, name) : undefined;
  if (foreign !== undefined) throw errorFromIssues('ERR_INPUT', [foreign]);
  const documents = parseAnnotated(decodeText(bytes, name, encoding ?? 'utf-8'), path, annotation, { types });
  if (documents.every(({ text }) => text.trim() === '')) {
    throw errorFromIssues('ERR_GOLD', [
      { file: name, line: 0, value: '', expected: 'annotated texts: this file has none' },
    ]);
  }
  return documents;
}

/**
 * What is wrong with a file that is not UTF-8. Elsewhere encodings are told from the bytes; here a wrong guess would be
 * learned, so nothing is guessed.
 */
function foreignEncoding(bytes: Uint8Array, file: string): Issue | undefined {
  const issue = (line: number, value: string, label: string): Issue => ({
    file,
    line,
    value,
    expected: `UTF-8: convert the file, or say what it is with --encoding ${label}`,
  });
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return issue(1, 'UTF-16', 'utf-16le');
  if (first === 0xfe && second === 0xff) return issue(1, 'UTF-16', 'utf-16be');
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    if (!isUtf8(bytes.subarray(start, end))) {
      return looksLikeGb18030(bytes, file) ? issue(line, 'GB18030', 'gb18030') : issue(line, 'no UTF-8', 'LABEL');
    }
    start = end + 1;
  }
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Of bytes that are no UTF-8: whether whoever guesses would take them for GB18030. */
function looksLikeGb18030(bytes: Uint8Array, file: string): boolean {
  try {
    decodeText(bytes, file);
    return true;
  } catch {
    return false;
  }
}
