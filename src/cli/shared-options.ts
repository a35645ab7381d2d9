import { type Command, InvalidArgumentError, Option } from 'commander';
import { CONVENTIONS } from '../convention/conventions.js';
import { isEncoding } from './decode-text.js';
import type { Translate } from './language.js';

export const ENGINES = ['builtin', 'nodejieba', 'node-rs-jieba', 'intl'] as const;
export type Engine = (typeof ENGINES)[number];

/** What options make an extractor; see `extractorFor`. */
export interface ExtractorFlags {
  readonly types?: readonly string[];
  readonly dict?: readonly string[];
  readonly dictType?: string;
  readonly engine?: Engine;
  readonly convention?: string;
  readonly tagger?: string;
}

export interface InputFlags {
  readonly encoding?: string;
}

export interface ThreadFlags {
  readonly threads?: number;
  readonly maxLength?: number;
}

/** An option with a fixed set of values, which its description lists. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, `${description}: ${choices.join(' | ')}`).choices(choices);
}

export function addExtractorOptions(command: Command, t: Translate): void {
  command
    .option(
      '-t, --types <types>',
      t('只要这些类型，用逗号隔开，如 person,position', 'only these types, separated by commas'),
      parseTypes,
    )
    .option('-d, --dict <file>', t('用户词典，可多次给出', 'user dictionary; may be given several times'), append)
    .option('--dict-type <type>', dictTypeDescription(t))
    .addOption(choiceOption('-e, --engine <engine>', t('分词引擎', 'tokenizer engine'), ENGINES))
    .option(
      '--convention <name>',
      `${t('按谁的标注习惯（或训练时起的名字）', 'whose idea of a mention (or a name given in training)')}: ${CONVENTIONS.join(' | ')}`,
    )
    .option(
      '--tagger <file>',
      t(
        '统计模型的文件；none 则只用规则和词典，默认 bundled（随包的模型）',
        'file of a statistical model; none for rules and dictionaries alone, by default bundled, the one of the package',
      ),
    );
}

export function addInputOptions(command: Command, t: Translate): void {
  command.option(
    '--encoding <label>',
    t(
      '输入的编码，如 big5；默认自动识别 UTF-8、UTF-16、GB18030',
      'encoding of the input, such as big5; UTF-8, UTF-16 and GB18030 are told apart',
    ),
    parseEncoding,
  );
}

/** @param threads and `maxLength` say what holds by default */
export function addThreadOptions(command: Command, t: Translate, threads: string, maxLength: string): void {
  command
    .option(
      '--threads <n>',
      `${t('同时读几篇，各用一个线程', 'texts read at once, each by a thread')}; ${threads}`,
      parsePositive,
    )
    .option(
      '--max-length <n>',
      `${t('最长读多少 UTF-16 单元的文本，更长的算出错', 'longest text, in UTF-16 units; longer ones are errors')}; ${maxLength}`,
      parsePositive,
    );
}

/** The model that `--tagger` and `--base` name, as `createExtractor` takes it. */
export function taggerSource(value: string): string | boolean {
  return value === 'bundled' || (value === 'none' ? false : value);
}

export function dictTypeDescription(t: Translate): string {
  return t('词典里没写类型的词算什么，如 person', 'type of dictionary words that name none, e.g. person');
}

/** A whole number from 1. */
export function parsePositive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1 on.');
  return Number(value);
}

/** A number from 0. */
export function parseAmount(value: string): number {
  if (!/^\d{1,9}(?:\.\d{1,9})?$/.test(value)) throw new InvalidArgumentError('Expected a number such as 0.05.');
  return Number(value);
}

/** A whole number from 0. */
export function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

export function parseTypes(value: string): string[] {
  const types = value.split(',').map((type) => type.trim());
  if (types.includes('')) throw new InvalidArgumentError('Expected types separated by commas.');
  return types;
}

export function parseEncoding(value: string): string {
  if (!isEncoding(value))
    throw new InvalidArgumentError('Expected a label of the Encoding Standard, such as gbk or big5.');
  return value;
}

export function append(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}
