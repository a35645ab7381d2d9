import type { Command } from 'commander';
import { type AnnotatedDocument, annotatedTypes, score } from '../../evaluation/index.js';
import { ANNOTATIONS, type AnnotationFormat, annotatedFiles, readAnnotated } from '../annotated-files.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { extractorFor } from '../extractor-for.js';
import { standardOutput } from '../output.js';
import { reportError } from '../report-error.js';
import { measuresOf, scoreErrorLines, scoreLines } from '../score-lines.js';
import { addExtractorOptions, choiceOption, type ExtractorFlags, parseCount } from '../shared-options.js';

interface Flags extends ExtractorFlags {
  readonly annotation?: AnnotationFormat;
  readonly errors?: number;
  readonly json?: boolean;
}

/** `dianming score`: precision, recall and F1 on annotated files. */
export function addScore(program: Command, { t, finish }: Context): void {
  const command = program
    .command('score')
    .description(t('用标注文件评测：精确率、召回率、F1', 'precision, recall and F1 on annotated files'))
    .argument('<gold...>', t('标注文件，或装有 .gold 文件的文件夹', 'annotated files, or folders with .gold files'))
    .addOption(
      choiceOption(
        '--annotation <format>',
        t('标注格式，默认看扩展名', 'their format; by default the extension tells'),
        ANNOTATIONS,
      ),
    )
    .option('--errors <n>', t('列出最常见的 n 种错误', 'list the n most frequent errors'), parseCount)
    .option('--json', t('输出 JSON', 'print JSON'))
    .action(async (paths: string[], flags: Flags) => {
      let exitCode: ExitCode = EXIT.ok;
      const fail = (error: unknown): void => {
        const code = reportError(error);
        if (exitCode === EXIT.ok) exitCode = code;
      };
      const documents: AnnotatedDocument[] = [];
      for (const path of paths) {
        try {
          for (const file of await annotatedFiles(path)) {
            try {
              for (const document of await readAnnotated(file, flags.annotation)) documents.push(document);
            } catch (error) {
              fail(error);
            }
          }
        } catch (error) {
          fail(error);
        }
      }
      finish(exitCode);
      if (documents.length === 0) return;
      const extractor = await extractorFor(flags);
      // Corpora that leave a type out say nothing about it; gold files have all four annotated.
      const gold = documents.every((document) => document.appointments !== undefined);
      const types = flags.types ?? (gold ? undefined : annotatedTypes(documents));
      const report = score(documents, (text) => extractor.extract(text), types === undefined ? {} : { types });
      const errors = flags.errors ?? 0;
      const lines =
        flags.json === true
          ? [
              JSON.stringify({
                ...measuresOf(report),
                ...(errors > 0 ? { errors: report.errors.slice(0, errors) } : {}),
              }),
            ]
          : [...scoreLines(report), ...scoreErrorLines(report, errors)];
      await standardOutput().write(lines.map((line) => `${line}\n`).join(''));
    });
  addExtractorOptions(command, t);
}
