import type { Command } from 'commander';
import Papa from 'papaparse';
import { EntrySuggester, type EntrySuggestion } from '../../entry-suggester.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { extractorFor } from '../extractor-for.js';
import { inputPaths } from '../input-paths.js';
import { fileOutput, standardOutput } from '../output.js';
import { createProgress } from '../progress.js';
import { readInput } from '../read-input.js';
import { reportError } from '../report-error.js';
import {
  addExtractorOptions,
  addInputOptions,
  type ExtractorFlags,
  type InputFlags,
  parseCount,
} from '../shared-options.js';

interface Flags extends ExtractorFlags, InputFlags {
  readonly least?: number;
  readonly most?: number;
  readonly json?: boolean;
  readonly output?: string;
}

/** `dianming dict suggest`: proposes entries from the user's own texts, as a dictionary to be gone through. */
export function addDictSuggest(dict: Command, { t, finish }: Context): void {
  const command = dict
    .command('suggest')
    .description(
      t(
        '从自己的文本里找出常见而没有把握的名字，写成待审的词典',
        'names that recur in texts and are doubtful, as a dictionary to review',
      ),
    )
    .argument('[files...]', t('文件；- 或不给则读标准输入', 'files; - or none for standard input'))
    .option('--least <n>', t('至少出现几次，默认 3', 'occurrences that a name needs, 3 by default'), parseCount)
    .option('--most <n>', t('最多列几个，默认 200', 'how many are listed, 200 by default'), parseCount)
    .option('--json', t('输出 JSON Lines，而不是 CSV', 'print JSON Lines instead of CSV'))
    .option('-o, --output <file>', t('写入文件：要么完整写成，要么不动', 'write to a file: wholly or not at all'))
    .action(async (given: string[], flags: Flags) => {
      finish(await suggest(inputPaths(given), flags));
    });
  addExtractorOptions(command, t);
  addInputOptions(command, t);
}

async function suggest(paths: readonly string[], flags: Flags): Promise<ExitCode> {
  const suggester = new EntrySuggester(await extractorFor(flags));
  const output =
    flags.output === undefined ? standardOutput() : await fileOutput(flags.output, [...paths, ...(flags.dict ?? [])]);
  const progress = createProgress(paths.length, false);
  let exitCode: ExitCode = EXIT.ok;
  try {
    for (const path of paths) {
      try {
        suggester.add(await readInput(path, flags.encoding));
      } catch (error) {
        // One bad file does not keep the others from being read.
        progress.interrupt(() => {
          const code = reportError(error);
          if (exitCode === EXIT.ok) exitCode = code;
        });
      }
      progress.step();
    }
    progress.stop();
    const suggestions = suggester.suggestions({
      ...(flags.least === undefined ? {} : { least: flags.least }),
      ...(flags.most === undefined ? {} : { most: flags.most }),
    });
    await output.write(flags.json === true ? jsonLines(suggestions) : csv(suggestions));
    await output.commit();
  } finally {
    progress.stop();
    await output.discard();
  }
  return exitCode;
}

/** A dictionary file as `--dict` reads it; the columns behind `type` become metadata. */
function csv(suggestions: readonly EntrySuggestion<string>[]): string {
  const rows = suggestions.map(({ contexts, ...rest }) => ({ ...rest, contexts: contexts.join(' … ') }));
  const columns = ['text', 'type', 'count', 'documents', 'found', 'score', 'contexts'];
  // Without rows, Papa ends the header's line by itself.
  return `${Papa.unparse({ fields: columns, data: rows }, { newline: '\n' }).trimEnd()}\n`;
}

function jsonLines(suggestions: readonly EntrySuggestion<string>[]): string {
  return suggestions.map(({ text, type, ...metadata }) => `${JSON.stringify({ text, type, metadata })}\n`).join('');
}
