import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Command } from 'commander';
import { DianmingError, errorFromIssues, type Issue } from '../../errors.js';
import { loadBundledLexicon } from '../../lexicon/bundled.js';
import { type ClusterRow, formatClusters } from '../../tagger/clusters/cluster-table.js';
import { clusterWords } from '../../tagger/clusters/cluster-words.js';
import { TokenStream } from '../../tagger/clusters/token-stream.js';
import { createNormalizer } from '../../text/normalizer.js';
import { cut } from '../../tokenizer/cut.js';
import { loadTokenizer } from '../../tokenizer/load-tokenizer.js';
import type { Context } from '../context.js';
import { decodeText } from '../decode-text.js';
import { EXIT } from '../exit-codes.js';
import { fileOutput } from '../output.js';
import { reasonOf } from '../read-input.js';
import { addInputOptions, type InputFlags, parsePositive } from '../shared-options.js';
import { shownName } from '../shown-name.js';

interface Flags extends InputFlags {
  readonly output: string;
  readonly clusters?: number;
  readonly coarse?: number;
  readonly minCount?: number;
  readonly rounds?: number;
}

/** `dianming clusters`: classes of words that are used alike, learnt from plain texts, for `dianming train --clusters`. */
export function addClusters(program: Command, { t, finish }: Context): void {
  const command = program
    .command('clusters')
    .description(
      t(
        '从大量文本里把用法相近的词归成类，供 train 用',
        'sorts the words of many texts into classes of like use, for train',
      ),
    )
    .argument(
      '<files...>',
      t(
        '纯文本，一行一段，或有 text 字段的 .jsonl；可以是 .gz',
        'plain text, a paragraph a line, or .jsonl with a field text; .gz too',
      ),
    )
    .requiredOption(
      '-o, --output <tsv>',
      t('写入文件：要么完整写成，要么不动', 'write to a file: wholly or not at all'),
    )
    .option('--clusters <n>', t('多少类，默认 256', 'how many classes, 256 by default'), parsePositive)
    .option('--coarse <n>', t('多少大类，默认 32', 'how many classes of classes, 32 by default'), parsePositive)
    .option(
      '--min-count <n>',
      t('词至少出现几次，默认 12', 'occurrences that a word needs, 12 by default'),
      parsePositive,
    )
    .option('--rounds <n>', t('最多几轮，默认 30', 'rounds at most, 30 by default'), parsePositive)
    .action(async (paths: string[], flags: Flags) => {
      await writeClusters(paths, flags);
      finish(EXIT.ok);
    });
  addInputOptions(command, t);
}

/** A paragraph is normalized and cut as the tagger's texts are; sentences are the sequences. */
async function writeClusters(paths: readonly string[], flags: Flags): Promise<void> {
  const { clusters = 256, coarse = 32, minCount = 12, rounds = 30 } = flags;
  const output = await fileOutput(flags.output, paths);
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  try {
    const tokenizer = await loadTokenizer();
    const normalize = createNormalizer((await loadBundledLexicon()).variants);
    const stream = new TokenStream();
    for (const path of paths) {
      for (const paragraph of paragraphsOf(await readText(path, flags.encoding), path)) {
        const { text, sentences } = normalize(paragraph);
        for (let i = 0; i + 1 < sentences.length; i++) {
          stream.add(cut(tokenizer, text.slice(sentences[i], sentences[i + 1]).trim()));
        }
      }
    }
    const { words, tokens } = stream.number(minCount);
    if (words.length < 2) throw new DianmingError('ERR_INPUT', `${paths.map(shownName).join(', ')}: no words`);
    say(`${tokens.length} tokens, ${words.length - 1} words`);
    const onRound = (round: number, moved: number) => say(`round ${round}: ${moved} words moved`);
    const found = clusterWords(tokens, words.length, { clusters, coarse, rounds, onRound });
    const rows = words.map(
      (word, index): ClusterRow => [
        word,
        { cluster: found.clusters[index] as number, coarse: found.coarse[index] as number },
      ],
    );
    const comments = [
      `${clusters} clusters of words in ${coarse} classes, by class-bigram exchange over ${tokens.length} tokens`,
      `words with at least ${minCount} occurrences; <…> stand for the others`,
      `learnt from ${paths.map((path) => basename(path)).join(', ')}`,
    ];
    await output.write(formatClusters(rows.slice(1), comments));
    await output.commit();
  } finally {
    await output.discard();
  }
}

async function readText(path: string, encoding: string | undefined): Promise<string> {
  const name = shownName(path);
  try {
    const bytes = await readFile(path);
    return decodeText(path.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes, name, encoding);
  } catch (cause) {
    if (cause instanceof DianmingError) throw cause;
    throw new DianmingError('ERR_INPUT', `${name}: ${reasonOf(cause)}`, { cause });
  }
}

function paragraphsOf(content: string, path: string): readonly string[] {
  const lines = content.split('\n');
  if (!/\.(?:jsonl|ndjson)(?:\.gz)?$/.test(path)) return lines;
  const issues: Issue[] = [];
  const texts = lines.map((line, index) => {
    if (line.trim() === '') return '';
    const text = textOf(line);
    if (text !== undefined) return text;
    issues.push({
      file: shownName(path),
      line: index + 1,
      value: line.slice(0, 80),
      expected: 'an object {"text": …}',
    });
    return '';
  });
  if (issues.length > 0) throw errorFromIssues('ERR_INPUT', issues);
  return texts;
}

function textOf(line: string): string | undefined {
  try {
    const { text } = JSON.parse(line) as { readonly text?: unknown };
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
