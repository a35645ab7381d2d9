import type { Command } from 'commander';
import { DianmingError } from '../../errors.js';
import { LEARNERS, type LearnerName } from '../../training/index.js';
import { ANNOTATIONS, type AnnotationFormat } from '../annotated-files.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { standardOutput } from '../output.js';
import {
  append,
  choiceOption,
  parseAmount,
  parseCount,
  parseEncoding,
  parsePositive,
  parseTypes,
} from '../shared-options.js';
import { trainModel } from '../train-model.js';
import { readTrainingFiles } from '../training-files.js';
import { corpusLines } from '../training-lines.js';

interface Flags {
  readonly dev?: readonly string[];
  readonly output?: string;
  readonly base?: string;
  readonly clusters?: string;
  readonly passes?: number;
  readonly patience?: number;
  readonly learner?: LearnerName;
  readonly rate?: number;
  readonly dropout?: number;
  readonly seed?: number;
  readonly minCount?: number;
  readonly prune?: number;
  readonly types?: readonly string[];
  readonly annotation?: AnnotationFormat;
  readonly encoding?: string;
  readonly resume?: boolean;
  readonly check?: boolean;
}

/** `dianming train`: a model of one's own from annotated files. */
export function addTrain(program: Command, { t, finish }: Context): void {
  program
    .command('train')
    .description(t('用标注文件训练或改造统计模型', 'trains or adapts the statistical model with annotated files'))
    .argument(
      '<files...>',
      t('标注文件，可写成“习惯=文件”，如 weibo=a.jsonl', 'annotated files, or CONVENTION=FILE, such as weibo=a.jsonl'),
    )
    .option(
      '--dev <file>',
      t('开发集，写法同上，可多次给出', 'development file, likewise; may be given several times'),
      append,
    )
    .option('-o, --output <model>', t('模型写到哪里', 'where the model goes'))
    .option(
      '--base <model>',
      t('从哪个模型开始：文件、bundled（默认）或 none', 'model to begin with: a file, bundled (default) or none'),
    )
    .option('--clusters <tsv>', t('dianming clusters 写的词类表', 'classes of words, as dianming clusters writes them'))
    .option('--passes <n>', t('最多几遍，默认 6', 'passes at most, 6 by default'), parsePositive)
    .option(
      '--patience <n>',
      t('几遍没有进步就停，默认 2', 'passes without progress before it stops, 2 by default'),
      parsePositive,
    )
    .addOption(choiceOption('--learner <name>', t('学习方法，默认 crf', 'how to learn, crf by default'), LEARNERS))
    .option(
      '--rate <x>',
      t('步长，crf 默认 0.1，其余 0.05', 'step size, 0.1 by default for crf, 0.05 for the others'),
      parseAmount,
    )
    .option(
      '--dropout <x>',
      t('每次藏起多少特征，默认 0.25', 'share of features hidden each time, 0.25 by default'),
      parseAmount,
    )
    .option('--seed <n>', t('例子的次序，默认 1', 'order of the examples, 1 by default'), parseCount)
    .option(
      '--min-count <n>',
      t('特征至少出现几次，默认 2', 'occurrences that a feature needs, 2 by default'),
      parsePositive,
    )
    .option(
      '--prune <w>',
      t('比这小的权重不留，默认 0.05', 'smaller weights are dropped, 0.05 by default'),
      parseAmount,
    )
    .option('--types <types>', t('自己的类型，用逗号隔开', "types of one's own, separated by commas"), parseTypes)
    .addOption(
      choiceOption(
        '--annotation <format>',
        t('标注格式，默认看扩展名', 'their format; by default the extension tells'),
        ANNOTATIONS,
      ),
    )
    .option(
      '--encoding <label>',
      t('标注文件的编码，默认 UTF-8，不猜', 'encoding of the files; UTF-8 by default, nothing is guessed'),
      parseEncoding,
    )
    .option('--resume', t('接着上次中断的训练', 'go on with a training that was interrupted'))
    .option('--check', t('只检查文件、数出类型，不训练', 'only check the files and count their types'))
    .action(async (given: string[], flags: Flags) => {
      const { output, annotation, encoding, types = [] } = flags;
      if (output === undefined && flags.check !== true) {
        throw new DianmingError(
          'ERR_OPTION',
          'no place for the model: give -o MODEL, or --check to look at the files only',
        );
      }
      const files = await readTrainingFiles(given, flags.dev ?? [], {
        types,
        ...(annotation === undefined ? {} : { annotation }),
        ...(encoding === undefined ? {} : { encoding }),
      });
      await standardOutput().write(corpusLines(files));
      if (output === undefined || flags.check === true) return finish(EXIT.ok);
      finish(await trainModel(files, output, flags));
    });
}
