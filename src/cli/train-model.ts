import { readFile, rm, stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DianmingError } from '../errors.js';
import {
  type Checkpoint,
  loadTrainingTools,
  readCheckpoint,
  readClusters,
  type TrainingOptions,
  trainingSteps,
  writeModel,
} from '../training/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { loadBase } from './load-base.js';
import { standardOutput } from './output.js';
import { createProgress, type Progress } from './progress.js';
import { readInput, reasonOf } from './read-input.js';
import { checkReplaceable, replaceFile } from './replace-file.js';
import { printError } from './report-error.js';
import { shownName } from './shown-name.js';
import type { TrainingFiles } from './training-files.js';
import { describeCorpus, passLine } from './training-lines.js';

/** What of the command's options is about learning. */
export type TrainFlags = Omit<TrainingOptions, 'base' | 'clusters' | 'resume' | 'least' | 'note'> & {
  readonly base?: string;
  readonly clusters?: string;
  readonly minCount?: number;
  readonly resume?: boolean;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Trains and writes the best model so far after each pass that is better than those before it, so that there is always
 * a whole one; beside it a checkpoint, which goes when the training has come to its end.
 */
export async function trainModel(files: TrainingFiles, output: string, flags: TrainFlags): Promise<ExitCode> {
  const checkpointPath = `${output}.checkpoint`;
  const { base, clusters, minCount, resume, ...rest } = flags;
  const read = [...files.paths, ...(clusters === undefined ? [] : [clusters])];
  await checkReplaceable(output, [...read, ...(base === undefined ? [] : [base])]);
  const start = await loadBase(base);
  const options: TrainingOptions = {
    ...pick(rest),
    ...(minCount === undefined ? {} : { least: minCount }),
    ...(start === undefined ? {} : { base: start }),
    ...(clusters === undefined ? {} : { clusters: readClusters(await readInput(clusters), shownName(clusters)) }),
    note: [...(start === undefined ? [] : [start.note]), ...files.train.map(describeCorpus)].join('; '),
  };
  const checkpoint = resume === true ? await readCheckpointFile(checkpointPath) : undefined;
  const tools = await loadTrainingTools();

  let signal: number | undefined;
  const interrupt = (_: NodeJS.Signals, number: number): void => {
    signal = number;
  };
  // Once: whoever presses twice does not want to wait for the end of a step.
  for (const name of SIGNALS) process.once(name, interrupt);
  let model = checkpoint?.model;
  let [made, best] = [checkpoint?.pass ?? 0, 0];
  let progress: Progress | undefined;
  let shown = '';
  try {
    const steps = trainingSteps({ ...files, ...tools }, checkpoint ? { ...options, resume: checkpoint } : options);
    let isFirst = true;
    for (const step of steps) {
      // The first step has passed all checks.
      if (isFirst && model !== undefined) await replaceFile(output, model);
      isFirst = false;
      if (step.step === 'pass') {
        progress?.stop();
        shown = '';
        if (step.isBest) {
          model = writeModel(step.model());
          await replaceFile(output, model);
          best = step.pass;
        }
        made = step.pass;
        await replaceFile(checkpointPath, step.checkpoint(model as Uint8Array));
        await standardOutput().write(passLine(step));
      } else {
        const title = step.step === 'reading' ? 'reading ' : `pass ${step.pass} `;
        if (title !== shown) {
          progress?.stop();
          progress = createProgress(step.total, false, title);
          shown = title;
        }
        progress?.reach(step.done);
      }
      // Signals are heard between two turns of the event loop only.
      await nextTurn();
      if (signal !== undefined) break;
    }
  } finally {
    progress?.stop();
    for (const name of SIGNALS) process.off(name, interrupt);
  }
  if (signal !== undefined) {
    printError(
      made === 0
        ? 'interrupted before the end of the first pass: nothing is written'
        : `interrupted after pass ${made}: ${shownName(output)} holds the best model so far; --resume goes on`,
    );
    return (128 + signal) as ExitCode;
  }
  if (model !== undefined) await replaceFile(output, model);
  await rm(checkpointPath, { force: true });
  const { size } = await stat(output);
  const of = best > 0 ? `pass ${best}, ` : '';
  await standardOutput().write(`${shownName(output)}: ${of}${(size / 1024 / 1024).toFixed(1)} MB\n`);
  return EXIT.ok;
}

/** The options of the library among those of the command. */
function pick({ passes, patience, learner, rate, dropout, seed, prune }: TrainingOptions): TrainingOptions {
  return Object.fromEntries(
    Object.entries({ passes, patience, learner, rate, dropout, seed, prune }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

async function readCheckpointFile(path: string): Promise<Checkpoint> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new DianmingError('ERR_INPUT', `${shownName(path)}: nothing to go on from: ${reasonOf(cause)}`, { cause });
  }
  return readCheckpoint(bytes, shownName(path));
}
