import { dirname, relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { DianmingError } from '../../errors.js';
import { openRoster, type Roster } from '../../roster/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { extractorFor } from '../extractor-for.js';
import { inputPaths } from '../input-paths.js';
import { standardOutput } from '../output.js';
import { createProgress } from '../progress.js';
import { readInput } from '../read-input.js';
import { reportError } from '../report-error.js';
import { addExtractorOptions, addInputOptions, type ExtractorFlags, type InputFlags } from '../shared-options.js';
import { shownName } from '../shown-name.js';
import { addRosterExport } from './roster-export.js';

interface Flags extends ExtractorFlags, InputFlags {
  readonly output?: string;
  readonly threshold?: number;
}

/** `dianming roster`: who is who in many documents, as a DuckDB file. */
export function addRoster(program: Command, context: Context): void {
  const { t, finish } = context;
  const roster = program
    .command('roster')
    .description(
      t(
        '从许多文档做一份名录（DuckDB 文件）：谁在哪里任什么职，可反复追加',
        'a who-is-who of many documents as a DuckDB file, which can be added to',
      ),
    )
    .usage(t('[选项] <文件...> -o <名录>', '[options] <files...> -o <roster>'))
    .argument('[files...]', t('文件；- 或不给则读标准输入', 'files; - or none for standard input'))
    .option('-o, --output <roster>', t('名录文件；已有的接着加', 'the roster; one that is there is added to'))
    .option(
      '--threshold <x>',
      t(
        '多大把握才算同一个人，0 到 1，默认 0.8；不够的只是提议',
        'how sure, from 0 to 1, it must be that two are one person, 0.8 by default; less is only proposed',
      ),
      parseThreshold,
    )
    .action(async (given: string[], flags: Flags) => {
      if (flags.output === undefined) {
        throw new DianmingError('ERR_OPTION', 'no place for the roster: give -o ROSTER');
      }
      finish(await addFiles(inputPaths(given), flags.output, flags));
    });
  addExtractorOptions(roster, t);
  addInputOptions(roster, t);
  addRosterExport(roster, context);

  async function addFiles(paths: readonly string[], output: string, flags: Flags): Promise<ExitCode> {
    const { threshold } = flags;
    // Before the dictionaries are read: a roster that can't be opened is known at once.
    const roster = await openRoster(output, threshold === undefined ? {} : { threshold });
    try {
      return await addAll(roster, paths, output, flags);
    } finally {
      await roster.close();
    }
  }

  async function addAll(roster: Roster, paths: readonly string[], output: string, flags: Flags): Promise<ExitCode> {
    const reader = await extractorFor(flags);
    const progress = createProgress(paths.length, false);
    const sums = { added: 0, known: 0, people: 0, appointments: 0, merged: 0, proposed: 0 };
    let exitCode: ExitCode = EXIT.ok;
    for (const path of paths) {
      const text = await readInput(path, flags.encoding).catch((error: unknown) => {
        // One bad file does not keep the others from being added.
        progress.interrupt(() => {
          const code = reportError(error);
          if (exitCode === EXIT.ok) exitCode = code;
        });
        return undefined;
      });
      if (text !== undefined) {
        const { isNew, people, appointments, merged, proposed } = await roster.add(
          nameInRoster(path, output),
          text,
          reader,
        );
        sums[isNew ? 'added' : 'known']++;
        sums.people += people;
        sums.appointments += appointments;
        sums.merged += merged;
        sums.proposed += proposed;
      }
      progress.step();
    }
    progress.stop();
    const { added, known, people, appointments, merged, proposed } = sums;
    await standardOutput().write(
      `${shownName(output)}: ${t(
        `新增文档 ${added}，已有 ${known}；人 ${people}（并入已有的 ${merged}，待定 ${proposed}），任职 ${appointments}`,
        `documents added ${added}, there already ${known}; people ${people} (merged ${merged}, proposed ${proposed}), appointments ${appointments}`,
      )}\n`,
    );
    return exitCode;
  }
}

/** The same for one file from whatever folder the command is called, and when the folder of both is moved. */
function nameInRoster(path: string, roster: string): string {
  if (path === '-') return shownName(path);
  return relative(dirname(resolve(roster)), resolve(path))
    .split(sep)
    .join('/');
}

function parseThreshold(value: string): number {
  const number = /^(?:0|1|[01]?\.\d{1,9})$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= 1)) throw new InvalidArgumentError('Expected a number from 0 to 1, such as 0.8.');
  return number;
}
