import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { DianmingError } from '../../errors.js';
import { inOrder } from '../../in-order.js';
import { createExtractorPool } from '../../pool/index.js';
import { checkLength, DEFAULT_MAX_LENGTH } from '../../pool/pool-options.js';
import { byteLines } from '../byte-lines.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { extractorOptions } from '../extractor-for.js';
import { inputPaths } from '../input-paths.js';
import { standardOutput } from '../output.js';
import { documentLine, errorLine, type PipeRecord, parseRecord, type RecordFields } from '../pipe-record.js';
import { reasonOf } from '../read-input.js';
import { printError } from '../report-error.js';
import { addExtractorOptions, addThreadOptions, type ExtractorFlags, type ThreadFlags } from '../shared-options.js';
import { shownName } from '../shown-name.js';
import { untilSignal } from '../until-signal.js';

interface Flags extends ExtractorFlags, ThreadFlags, Omit<RecordFields, 'textField'> {
  readonly textField?: string;
}

/** Beside a text whose every character is written as `\uXXXX`, so much of other fields. */
const OTHER_FIELDS = 2 ** 20;

/** `dianming pipe`: a JSON object with a text a line in, the same object with what the text names a line out. */
export function addPipe(program: Command, { t, finish }: Context): void {
  const command = program
    .command('pipe')
    .description(
      t(
        '逐行读 JSON（NDJSON），逐行写出，次序不变',
        'reads JSON line by line (NDJSON) and writes it line by line, in order',
      ),
    )
    .argument('[file]', t('文件；- 或不给则读标准输入', 'a file; - or none for standard input'))
    .option('--text-field <name>', t('正文所在的字段，默认 text', 'field that holds the text, text by default'))
    .option(
      '--id-field <name>',
      t(
        '记录的编号所在的字段，出错时写明；给了就不可缺',
        'field that names the record, for errors; no record may lack it then',
      ),
    )
    .option(
      '--result-field <name>',
      t('结果放进这个字段；默认与原有字段并列', 'field to put the result in; by default it stands beside the others'),
    )
    .action(async (given: string | undefined, flags: Flags) => {
      const [path = '-'] = inputPaths(given === undefined ? [] : [given]);
      finish(await pipe(path, flags));
    });
  addThreadOptions(
    command,
    t,
    t('默认 1', '1 by default'),
    t(`默认 ${DEFAULT_MAX_LENGTH}`, `${DEFAULT_MAX_LENGTH} by default`),
  );
  addExtractorOptions(command, t);
}

async function pipe(path: string, flags: Flags): Promise<ExitCode> {
  const { threads = 1, maxLength = DEFAULT_MAX_LENGTH, textField = 'text' } = flags;
  const fields = { ...flags, textField };
  const longest = maxLength * '\\uXXXX'.length + OTHER_FIELDS;
  const pool = await createExtractorPool<string>({ ...(await extractorOptions(flags)), threads, maxLength: Infinity });
  const input = path === '-' ? process.stdin : createReadStream(path);
  // Who interrupts wants no more to be read; what has been read is done and written.
  const interruption = untilSignal();
  const chunks = interruption.take(input as AsyncIterable<Uint8Array>);

  async function* records(): AsyncGenerator<PipeRecord, void, undefined> {
    try {
      for await (const line of byteLines(chunks, longest)) {
        // Of what came in one piece too, no more than is under way.
        if (interruption.signal !== undefined) return;
        const record = parseRecord(line, longest, fields);
        if (record !== undefined) yield record;
      }
    } catch (cause) {
      if (cause instanceof Error && 'syscall' in cause) {
        throw new DianmingError('ERR_INPUT', `${shownName(path)}: ${reasonOf(cause)}`, { cause });
      }
      throw cause;
    }
  }

  async function read(record: PipeRecord): Promise<{ readonly line: string; readonly error?: string }> {
    const failed = (error: DianmingError) => ({
      line: errorLine(record, error, fields),
      error: `line ${record.line}: ${error.message}`,
    });
    if (record.error !== undefined) return failed(record.error);
    try {
      checkLength(record.text, maxLength, '--max-length');
      return { line: documentLine(record, await pool.extract(record.text), fields) };
    } catch (error) {
      if (error instanceof DianmingError) return failed(error);
      throw error;
    }
  }

  const output = standardOutput();
  const failures = { count: 0, first: '' };
  let written = 0;
  try {
    for await (const { line, error } of inOrder(records(), read, threads * 4)) {
      await output.write(line);
      written++;
      if (error !== undefined && failures.count++ === 0) failures.first = error;
    }
  } finally {
    interruption.forget();
    input.destroy();
    await pool.close();
  }
  if (failures.count > 0) {
    printError(`${shownName(path)}: ${failures.count} of ${written} records are errors, the first: ${failures.first}`);
  }
  if (interruption.signal !== undefined) {
    printError(`interrupted: ${written} records are written`);
    return (128 + interruption.signal) as ExitCode;
  }
  return failures.count > 0 ? EXIT.input : EXIT.ok;
}
