import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DianmingError } from '../../errors.js';

/** jieba's dictionary (`word frequency tag` lines), user dictionary and hidden Markov model, as text. */
export interface JiebaFiles {
  readonly dictionary: string;
  readonly userDictionary: string;
  readonly hmm: string;
}

const VERSION = '3.5.8';
const FOLDER = 'submodules/cppjieba/dict';
const FILES = { dictionary: 'jieba.dict.utf8', userDictionary: 'user.dict.utf8', hmm: 'hmm_model.utf8' } as const;

/**
 * Reads them from the npm package `nodejieba`. Being an optional dependency, it is absent where its native part could
 * not be built; the files are all that is needed, so the package is then fetched into a cache without building it.
 *
 * @param root the repository
 * @throws DianmingError `ERR_DICTIONARY` if it can't be fetched either
 */
export function readJiebaFiles(root: string): JiebaFiles {
  const installed = ancestors(root).map((folder) => join(folder, 'node_modules/nodejieba', FOLDER));
  const cache = join(root, '.cache/jieba');
  const fetched = join(cache, 'node_modules/nodejieba', FOLDER);
  let folder = [...installed, fetched].find(isComplete);
  if (folder === undefined) {
    fetchPackage(cache);
    folder = fetched;
  }
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { dictionary: read(FILES.dictionary), userDictionary: read(FILES.userDictionary), hmm: read(FILES.hmm) };
}

function fetchPackage(cache: string): void {
  const args = ['install', '--prefix', cache, '--ignore-scripts', '--no-save', `nodejieba@${VERSION}`];
  // On Windows npm is a command file, which only a shell can run.
  const { status, error, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status === 0 && isComplete(join(cache, 'node_modules/nodejieba', FOLDER))) return;
  throw new DianmingError(
    'ERR_DICTIONARY',
    `jieba's dictionary is needed: nodejieba is not installed, and “npm ${args.join(' ')}” failed` +
      ` (${error?.message ?? stderr.trim()}). Install nodejieba@${VERSION} by hand and try again.`,
    { cause: error },
  );
}

function isComplete(folder: string): boolean {
  return Object.values(FILES).every((file) => existsSync(join(folder, file)));
}

/** The folder and all above it: a checkout may use packages installed further up. */
function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
