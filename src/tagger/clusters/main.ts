/**
 * Learns clusters of words from texts, for the features of the tagger:
 *
 *     npx tsx src/tagger/clusters/main.ts --output clusters.tsv FILE…
 *
 *     --clusters 256   how many
 *     --coarse 32      how many classes of clusters
 *     --least 12       occurrences that a word needs to be more than a rare one
 *     --rounds 30      passes at most
 *
 * Files are plain text, a paragraph a line, or `.jsonl` with a field `text`; either may end in `.gz`. A paragraph is
 * normalized and cut by the bundled words, as the tagger's texts are; sentences are the sequences.
 *
 * This is a build tool: nothing of the library imports it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { DianmingError } from '../../errors.js';
import { loadBundledLexicon } from '../../lexicon/bundled.js';
import { createNormalizer } from '../../text/normalizer.js';
import { cut } from '../../tokenizer/cut.js';
import { loadTokenizer } from '../../tokenizer/load-tokenizer.js';
import { type ClusterRow, formatClusters } from './cluster-table.js';
import { clusterWords } from './cluster-words.js';
import { TokenStream } from './token-stream.js';

const { values, positionals } = parseArgs({
  options: {
    output: { type: 'string' },
    clusters: { type: 'string', default: '256' },
    coarse: { type: 'string', default: '32' },
    least: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '30' },
  },
  allowPositionals: true,
});

async function main(): Promise<void> {
  const { output } = values;
  if (output === undefined || positionals.length === 0) {
    throw new DianmingError(
      'ERR_OPTION',
      'usage: main.ts --output FILE [--clusters N] [--coarse N] [--least N] [--rounds N] FILE…',
    );
  }
  const clusters = wholeNumber('clusters', values.clusters);
  const coarse = wholeNumber('coarse', values.coarse);
  const least = wholeNumber('least', values.least);
  const rounds = wholeNumber('rounds', values.rounds);

  const stream = new TokenStream();
  for (const path of positionals) await addFile(stream, path);
  const { words, tokens } = stream.number(least);
  console.error(`${tokens.length} tokens, ${words.length - 1} words`);
  const found = clusterWords(tokens, words.length, {
    clusters,
    coarse,
    rounds,
    onRound: (round, moved) => console.error(`round ${round}: ${moved} words moved`),
  });
  const rows = words.map(
    (word, index): ClusterRow => [word, { cluster: found.clusters[index]!, coarse: found.coarse[index]! }],
  );
  const comments = [
    `${clusters} clusters of words in ${coarse} classes, by class-bigram exchange over ${tokens.length} tokens`,
    `words with at least ${least} occurrences; <…> stand for the others`,
    `learnt from ${positionals.map((path) => basename(path)).join(', ')}`,
  ];
  writeFileSync(output, formatClusters(rows.slice(1), comments));
  console.error(`${output}: ${words.length - 1} words`);
}

function wholeNumber(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value))
    throw new DianmingError('ERR_OPTION', `--${option} ${value}: give a whole number from 1 on`);
  return Number(value);
}

async function addFile(stream: TokenStream, path: string): Promise<void> {
  const tokenizer = await loadTokenizer();
  const normalize = createNormalizer((await loadBundledLexicon()).variants);
  for (const paragraph of paragraphsOf(path)) {
    const { text, sentences } = normalize(paragraph);
    for (let i = 0; i + 1 < sentences.length; i++)
      stream.add(cut(tokenizer, text.slice(sentences[i], sentences[i + 1]).trim()));
  }
}

function contentOf(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (cause) {
    throw new DianmingError('ERR_INPUT', `${path}: can't be read: ${(cause as Error).message}`, { cause });
  }
}

function paragraphsOf(path: string): readonly string[] {
  const content = contentOf(path);
  const lines = content.split('\n').filter((line) => line !== '');
  if (!/\.jsonl(?:\.gz)?$/.test(path)) return lines;
  return lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DianmingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
