import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { DianmingError } from '../../errors.js';
import { EXPORT_FORMATS, type ExportFormat, openRoster } from '../../roster/index.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { standardOutput } from '../output.js';
import { reasonOf } from '../read-input.js';
import { choiceOption } from '../shared-options.js';
import { shownName } from '../shown-name.js';

interface Flags {
  readonly output?: string;
  readonly format?: ExportFormat;
}

/** `dianming roster export`: every table and view of a roster as a file. */
export function addRosterExport(roster: Command, { t, finish }: Context): void {
  roster
    .command('export')
    .usage(t('<名录> -o <文件夹> [选项]', '<roster> -o <folder> [options]'))
    .description(t('把名录的每张表写成文件', 'writes every table of a roster to a file'))
    .argument('<roster>', t('名录文件', 'the roster'))
    .option('-o, --output <folder>', t('写到哪个文件夹', 'the folder for the files'))
    .addOption(choiceOption('-f, --format <format>', t('格式，默认 parquet', 'parquet by default'), EXPORT_FORMATS))
    .action(async (path: string, _: unknown, command: Command) => {
      // Of both commands, as `-o` means something for either and the outer one may have taken it.
      const { output, format = 'parquet' } = command.optsWithGlobals<Flags>();
      if (output === undefined) throw new DianmingError('ERR_OPTION', 'no place for the files: give -o FOLDER');
      try {
        // Opening would make a roster where there is none.
        await stat(path);
      } catch (cause) {
        throw new DianmingError('ERR_INPUT', `${shownName(path)}: ${reasonOf(cause)}`, { cause });
      }
      const opened = await openRoster(path);
      try {
        const files = await opened.export(output, format);
        await standardOutput().write(files.map((file) => `${shownName(file)}\n`).join(''));
      } finally {
        await opened.close();
      }
      finish(EXIT.ok);
    });
}
