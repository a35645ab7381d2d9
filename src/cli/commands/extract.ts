import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.js';
import { DocumentStream, OUTPUT_FORMATS, type OutputFormat, type OutputOptions } from '../document-stream.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { inputPaths } from '../input-paths.js';
import { fileOutput, standardOutput } from '../output.js';
import { createProgress } from '../progress.js';
import { readFiles } from '../read-files.js';
import { reportError } from '../report-error.js';
import {
  addExtractorOptions,
  addInputOptions,
  addThreadOptions,
  choiceOption,
  type ExtractorFlags,
  type InputFlags,
  type ThreadFlags,
} from '../shared-options.js';
import { useColor } from '../use-color.js';

interface Flags extends ExtractorFlags, InputFlags, ThreadFlags {
  readonly format?: OutputFormat;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly output?: string;
}

/** `dianming extract`: everything that texts name, in a format of choice. */
export function addExtract(program: Command, { t, language, finish }: Context): void {
  const command = program
    .command('extract')
    .description(
      t('找出文本中的人名、职位、机构、地名和任职', 'finds persons, positions, organizations, places and appointments'),
    )
    .argument('[files...]', t('文件；- 或不给则读标准输入', 'files; - or none for standard input'))
    .addOption(
      choiceOption('-f, --format <format>', t('输出格式，默认 json', 'output format, json by default'), OUTPUT_FORMATS),
    )
    .option(
      '-s, --set <name=value>',
      t(
        '格式的选项，可多次给出，如 byteOrderMark=true',
        'option of the format, may be given several times, e.g. byteOrderMark=true',
      ),
      addSetting,
    )
    .option('-o, --output <file>', t('写入文件：要么完整写成，要么不动', 'write to a file: wholly or not at all'))
    .action(async (given: string[], flags: Flags) => {
      finish(await extractFiles(inputPaths(given), flags));
    });
  addExtractorOptions(command, t);
  addInputOptions(command, t);
  addThreadOptions(
    command,
    t,
    t('默认看文件多大', 'by default it depends on the size of the files'),
    t('默认不限', 'no limit by default'),
  );

  async function extractFiles(paths: readonly string[], flags: Flags): Promise<ExitCode> {
    const format = flags.format ?? 'json';
    const stream = new DocumentStream(format, optionsOf(format, flags), paths.length);
    const files = await readFiles(paths, flags);
    const output =
      flags.output === undefined ? standardOutput() : await fileOutput(flags.output, [...paths, ...(flags.dict ?? [])]);
    const progress = createProgress(paths.length, flags.output === undefined && process.stdout.isTTY === true);
    let exitCode: ExitCode = EXIT.ok;
    let done = 0;
    try {
      for await (const { path, document, error } of files.documents) {
        if (error === undefined) {
          await output.write(stream.add(document, path));
          done++;
        } else {
          // One bad file does not keep the others from being done.
          progress.interrupt(() => {
            const code = reportError(error);
            if (exitCode === EXIT.ok) exitCode = code;
          });
        }
        progress.step();
      }
      await output.write(stream.end());
      if (done > 0) await output.commit();
    } finally {
      progress.stop();
      await output.discard();
      await files.close();
    }
    return exitCode;
  }

  /** Formats for people speak the language of the command line, and use colour where it can be seen. */
  function optionsOf(format: OutputFormat, { set = {}, output }: Flags): OutputOptions {
    if (format === 'terminal') return { language, color: output === undefined && useColor(), ...set };
    if (format === 'html') return { language, ...set };
    return set;
  }
}

/** `name=value`, where the value may be JSON (`true`, `2`, `{"person":"nr"}`) and is else taken as it is. */
function addSetting(setting: string, previous: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const equals = setting.indexOf('=');
  if (equals <= 0) throw new InvalidArgumentError('Expected name=value.');
  const value = setting.slice(equals + 1);
  const pair: [string, unknown] = [setting.slice(0, equals), parseValue(value)];
  return Object.fromEntries([...Object.entries(previous), pair]);
}

function parseValue(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
