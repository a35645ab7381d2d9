import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { DianmingError } from '../../errors.js';
import { parseDictionary } from '../../lexicon/parse-dictionary.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { standardOutput } from '../output.js';
import { reasonOf } from '../read-input.js';
import { reportError } from '../report-error.js';
import { shownName } from '../shown-name.js';

/** `dianming dict check`: whether user dictionaries can be loaded, and every line that can't. */
export function addDict(program: Command, { t, finish }: Context): void {
  const dict = program.command('dict').description(t('用户词典', 'user dictionaries'));
  dict
    .command('check')
    .description(t('检查用户词典，列出每一处错误', 'checks user dictionaries and lists every bad line'))
    .argument('<files...>', t('词典文件', 'dictionary files'))
    .action(async (paths: string[]) => {
      const output = standardOutput();
      let exitCode: ExitCode = EXIT.ok;
      for (const path of paths) {
        try {
          await output.write(`${shownName(path)}: ${await summarize(path)}\n`);
        } catch (error) {
          const code = reportError(error);
          if (exitCode === EXIT.ok) exitCode = code;
        }
      }
      finish(exitCode);
    });

  async function summarize(path: string): Promise<string> {
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new DianmingError('ERR_INPUT', `${shownName(path)}: ${reasonOf(cause)}`, { cause });
    });
    const entries = parseDictionary(bytes, { file: path });
    const counts = new Map<string, number>();
    for (const { type } of entries) counts.set(type, (counts.get(type) ?? 0) + 1);
    const types = [...counts].map(([type, count]) => `${type} ${count}`).join(', ');
    return `${entries.length} ${t('词', 'entries')}${types === '' ? '' : ` (${types})`}`;
  }
}
