import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { displayWidth } from '../document/display-width.js';
import { addClusters } from './commands/clusters.js';
import { addDemo } from './commands/demo.js';
import { addDict } from './commands/dict.js';
import { addExplain } from './commands/explain.js';
import { addExtract } from './commands/extract.js';
import { addPipe } from './commands/pipe.js';
import { addRoster } from './commands/roster.js';
import { addScore } from './commands/score.js';
import { addTrain } from './commands/train.js';
import type { Context } from './context.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { LANGUAGES, languageOf, type Translate, translator } from './language.js';
import { printError } from './report-error.js';
import { choiceOption } from './shared-options.js';

/** The command line, ready to run on `args` (without the program's own name). */
export function createProgram(args: readonly string[]): { run(): Promise<ExitCode> } {
  const language = languageOf(args, process.env);
  const t = translator(language);
  let exitCode: ExitCode = EXIT.ok;
  const context: Context = {
    language,
    t,
    finish(code) {
      exitCode = code;
    },
  };
  const program = new Command('dianming');
  // Settings first: commands inherit them when they are added.
  configure(program, t);
  program
    .description(
      t(
        '点名：读中文，叫出其中每个人名、职位、机构和地名，并说出谁在哪里任什么职。',
        'Names every person, position, organization and place in a Chinese text, and says who holds which post where.',
      ),
    )
    .usage(t('[选项] <命令>', '[options] <command>'))
    .version(readVersion(), '-V, --version', t('显示版本', 'print the version'))
    .addOption(choiceOption('--lang <lang>', t('帮助和表头的语言', 'language of help and table heads'), LANGUAGES))
    .helpCommand('help [command]', t('显示命令的帮助', 'help for a command'))
    .addHelpText('after', `\n${exitCodeHelp(t)}`);
  for (const add of [addExtract, addPipe, addExplain, addDict, addRoster, addScore, addTrain, addClusters, addDemo])
    add(program, context);
  return {
    async run() {
      try {
        await program.parseAsync(args, { from: 'user' });
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
      }
      return exitCode;
    },
  };
}

function configure(program: Command, t: Translate): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('用法：', 'Usage:'),
    'Arguments:': t('参数：', 'Arguments:'),
    'Options:': t('选项：', 'Options:'),
    'Global Options:': t('通用选项：', 'Global options:'),
    'Commands:': t('命令：', 'Commands:'),
  };
  program
    .exitOverride()
    .helpOption('-h, --help', t('显示帮助', 'print help'))
    .showSuggestionAfterError()
    .configureHelp({
      displayWidth,
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      // Choices are written into the descriptions, in the language of the rest.
      optionDescription: (option) => option.description,
    })
    .configureOutput({
      outputError: (message) => {
        printError(
          message
            .trim()
            .replace(/^error: /, '')
            .replaceAll('\n', ' '),
        );
      },
    });
}

function exitCodeHelp(t: Translate): string {
  return [
    t('退出码：', 'Exit codes:'),
    `  ${EXIT.ok}  ${t('成功', 'all done')}`,
    `  ${EXIT.failure}  ${t('程序自身的错误', 'a defect of this program')}`,
    `  ${EXIT.usage}  ${t('命令、选项或参数有误', 'wrong command, option or argument')}`,
    `  ${EXIT.input}  ${t('有输入文件读不了、不是文本或格式有误（其余文件照常处理）', 'an input file is unreadable, no text or malformed (the others are done)')}`,
    `  ${EXIT.dictionary}  ${t('用户词典有误', 'a user dictionary has bad lines')}`,
    `  ${EXIT.output}  ${t('输出写不了', 'the output cannot be written')}`,
    `  ${EXIT.installation}  ${t('可选的包没有安装，或本包数据、模型、名录损坏', 'an optional package is not installed, or the package, a model or a roster is damaged')}`,
  ].join('\n');
}

/** Of the package, which lies two folders up both in `src/` and in `dist/`. */
function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
