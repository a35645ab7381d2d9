import type { Command } from 'commander';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { standardOutput } from '../output.js';
import { readDictionaryFile } from '../read-dictionary.js';
import { reportError } from '../report-error.js';
import { dictTypeDescription } from '../shared-options.js';
import { shownName } from '../shown-name.js';
import { addDictSuggest } from './dict-suggest.js';

/** `dianming dict`: what helps with user dictionaries. */
export function addDict(program: Command, context: Context): void {
  const dict = program.command('dict').description(context.t('用户词典', 'user dictionaries'));
  addDictCheck(dict, context);
  addDictSuggest(dict, context);
}

/** `dianming dict check`: whether user dictionaries can be loaded, and every line that can't. */
function addDictCheck(dict: Command, { t, finish }: Context): void {
  dict
    .command('check')
    .description(t('检查用户词典，列出每一处错误', 'checks user dictionaries and lists every bad line'))
    .argument('<files...>', t('词典文件', 'dictionary files'))
    .option('--dict-type <type>', dictTypeDescription(t))
    .action(async (paths: string[], { dictType }: { readonly dictType?: string }) => {
      const output = standardOutput();
      let exitCode: ExitCode = EXIT.ok;
      for (const path of paths) {
        try {
          const { entries } = await readDictionaryFile(path, dictType);
          const types = [...countTypes(entries)].map(([type, count]) => `${type} ${count}`).join(', ');
          await output.write(`${shownName(path)}: ${entries.length} ${t('词', 'entries')}${types && ` (${types})`}\n`);
        } catch (error) {
          const code = reportError(error);
          if (exitCode === EXIT.ok) exitCode = code;
        }
      }
      finish(exitCode);
    });
}

function countTypes(entries: readonly { readonly type: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of entries) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
